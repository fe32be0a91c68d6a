package org.jalon.mail;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailTimeoutsTests {

    @Test
    void aServerWithAllItsTimeoutsIsTaken() {
        assertThatNoException().isThrownBy(new MailTimeouts(server("smtp", "5000"))::afterPropertiesSet);
    }

    @Test
    void aServerWithoutTimeoutsStopsTheStartAndNamesThem() {
        assertThatIllegalStateException()
                .isThrownBy(new MailTimeouts(new JavaMailSenderImpl())::afterPropertiesSet)
                .withMessageStartingWith("Jalon ne démarre pas")
                .withMessageContaining("mail.smtp.connectiontimeout, mail.smtp.timeout, mail.smtp.writetimeout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "", "5s"})
    void aTimeoutThatWaitsForEverIsNone(String value) {
        assertThatIllegalStateException()
                .isThrownBy(new MailTimeouts(server("smtp", value))::afterPropertiesSet)
                .withMessageContaining("mail.smtp.timeout");
    }

    @Test
    void anEncryptedServerHasTimeoutsOfItsOwn() {
        JavaMailSenderImpl server = server("smtp", "5000");
        server.setProtocol("smtps");

        assertThatIllegalStateException()
                .isThrownBy(new MailTimeouts(server)::afterPropertiesSet)
                .withMessageContaining("mail.smtps.timeout");
        assertThatNoException().isThrownBy(new MailTimeouts(server("smtps", "5000"))::afterPropertiesSet);
    }

    private static JavaMailSenderImpl server(String protocol, String timeout) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setProtocol(protocol);
        server.getJavaMailProperties().setProperty("mail." + protocol + ".connectiontimeout", "5000");
        server.getJavaMailProperties().setProperty("mail." + protocol + ".timeout", timeout);
        server.getJavaMailProperties().setProperty("mail." + protocol + ".writetimeout", "5000");
        return server;
    }
}
