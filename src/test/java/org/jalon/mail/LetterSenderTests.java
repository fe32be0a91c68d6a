package org.jalon.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jalon.mail.MailFailure.Nature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class LetterSenderTests {

    private static final Letter LETTER = Letters.letter(MailKind.APPOINTMENT_INVITATION);

    @Test
    void aLetterArrivesWithTheIdItWasGiven() throws Exception {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            sender(server.getSmtp().getPort()).send(LETTER);

            assertThat(server.getReceivedMessages()).hasSize(1);
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getMessageID()).isEqualTo("<abc123@centre.example>");
            assertThat(mail.getSubject()).isEqualTo("Votre rendez-vous du jeudi 12\u00A0mars");
            assertThat(mail.getHeader("X-Mailer")).isNull();
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 <somebody@example.org> who are you, PERMANENT, 550, l'expéditeur",
        "MAIL, 451 later, TEMPORARY, 451, l'expéditeur",
        "MAIL, 530 login first, TEMPORARY, 530, l'identification",
        "RCPT, 550 <somebody@example.org> no such user, PERMANENT, 550, l'adresse",
        "RCPT, 553 bad name, PERMANENT, 553, l'adresse",
        "RCPT, 450 somebody@example.org is greylisted, TEMPORARY, 450, l'adresse",
        "RCPT, 452 mailbox full, TEMPORARY, 452, l'adresse",
        "DATA, 554 no, PERMANENT, 554, le message",
        "DATA, 421 shutting down, TEMPORARY, 421, le message",
        "., 554 spam from somebody@example.org, PERMANENT, 554, le message",
        "., 451 try later, TEMPORARY, 451, le message",
        "., 421 shutting down, TEMPORARY, 421, le message"
    })
    void aRefusalIsUnderstoodAndItsWordsAreLeftBehind(
            String command, String answer, Nature nature, int code, String what) throws IOException {
        try (FakeMailServer server = new FakeMailServer().answering(command, answer)) {
            MailFailure failure = failure(server.port());

            assertThat(failure.nature()).isEqualTo(nature);
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure)
                    .hasMessageStartingWith("Le serveur de courrier ")
                    .hasMessageContaining(what);
            assertShowsNothingOfTheServer(failure);
        }
    }

    @Test
    void theSentenceForARefusedAddressIsFitForAManager() throws IOException {
        try (FakeMailServer server = new FakeMailServer().answering("RCPT", "550 no such user")) {
            assertThat(failure(server.port())).hasMessage("Le serveur de courrier a refusé l'adresse (code 550).");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, hang",
        "GREETING, drop",
        "GREETING, 554 no service",
        "EHLO, hang",
        "MAIL, hang",
        "MAIL, drop",
        "RCPT, hang",
        "RCPT, drop",
        "DATA, hang",
        "DATA, drop"
    })
    void silenceBeforeTheMessageIsTemporary(String command, String behaviour) throws IOException {
        try (FakeMailServer server = new FakeMailServer().answering(command, behaviour)) {
            MailFailure failure = failure(server.port());

            assertThat(failure.nature()).isEqualTo(Nature.TEMPORARY);
            assertThat(server.taken()).isZero();
            assertShowsNothingOfTheServer(failure);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeMailServer.HANG, FakeMailServer.DROP, "200 odd"})
    void noAnswerAfterTheWholeMessageIsUncertain(String behaviour) throws IOException {
        try (FakeMailServer server = new FakeMailServer().answering(FakeMailServer.DOT, behaviour)) {
            MailFailure failure = failure(server.port());

            assertThat(failure.nature()).isEqualTo(Nature.UNCERTAIN);
            assertThat(failure.code()).isZero();
            assertThat(server.taken()).isOne();
            assertShowsNothingOfTheServer(failure);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeMailServer.HANG, FakeMailServer.DROP, "500 what"})
    void aServerThatTookTheMessageMayLeaveWithoutAGoodbye(String behaviour) throws IOException {
        try (FakeMailServer server = new FakeMailServer().answering("QUIT", behaviour)) {
            sender(server.port()).send(LETTER);

            assertThat(server.taken()).isOne();
        }
    }

    @Test
    void aRefusedConnectionIsTemporary() throws IOException {
        int nobodyThere;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodyThere = free.getLocalPort();
        }

        MailFailure failure = failure(nobodyThere);

        assertThat(failure.nature()).isEqualTo(Nature.TEMPORARY);
        assertThat(failure).hasMessage("Le serveur de courrier est injoignable ou ne répond pas à temps.");
    }

    @Test
    void aRefusedLoginIsTemporary() throws IOException {
        try (FakeMailServer server = new FakeMailServer().answering("AUTH", "535 wrong password")) {
            JavaMailSenderImpl mailServer = mailServer(server.port());
            mailServer.setUsername("jalon");
            mailServer.setPassword("wrong");
            mailServer.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
            LetterSender sender = sender(mailServer);

            MailFailure failure = catchThrowableOfType(MailFailure.class, () -> sender.send(LETTER));

            assertThat(failure.nature()).isEqualTo(Nature.TEMPORARY);
            assertThat(failure).hasMessageContaining("l'identification");
            assertShowsNothingOfTheServer(failure);
        }
    }

    private static void assertShowsNothingOfTheServer(MailFailure failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));

        assertThat(failure).hasNoCause();
        assertThat(trace.toString())
                .doesNotContain("example.org", "centre.example", Letters.BENEFICIARY, "greylisted", "spam", "password");
    }

    private static MailFailure failure(int port) {
        return catchThrowableOfType(MailFailure.class, () -> sender(port).send(LETTER));
    }

    private static LetterSender sender(int port) {
        return sender(mailServer(port));
    }

    private static LetterSender sender(JavaMailSenderImpl server) {
        return new LetterSender(server, new LetterComposer(Letters.SETTINGS, Letters.CLOCK));
    }

    private static JavaMailSenderImpl mailServer(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "400");
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "400");
        server.getJavaMailProperties().setProperty("mail.smtp.writetimeout", "400");
        return server;
    }
}
