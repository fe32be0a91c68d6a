package org.jalon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.jalon.JalonApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an operator reads whose first start fails: one sentence, what to do, no stack trace and no secret. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailuresIT {

    private static final String SECRET = "Sesame-2026-ouvre";

    @Test
    void a_database_that_does_not_answer(CapturedOutput output) throws IOException {
        int nobodys;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodys = socket.getLocalPort();
        }
        start(Map.of("JALON_DB_URL", "jdbc:postgresql://127.0.0.1:" + nobodys + "/jalon"));

        assertThat(output).contains("la base de données ne répond pas").doesNotContain("\tat ", SECRET);
    }

    @Test
    void a_database_that_refuses_the_account_or_is_not_there(CapturedOutput output) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String server = "jdbc:postgresql://127.0.0.1:" + postgres.getPort();
            start(Map.of("JALON_DB_URL", server + "/postgres"));
            assertThat(output).contains("refuse le compte ou le mot de passe");

            start(Map.of("JALON_DB_URL", server + "/nulle-part", "JALON_DB_USERNAME", "postgres"));
            assertThat(output).contains("cette base de données n’existe pas").doesNotContain("\tat ", SECRET);
        }
    }

    @Test
    void a_port_that_is_taken(CapturedOutput output) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            start(Map.of(
                    "spring.profiles.active", "",
                    "spring.datasource.url", "jdbc:h2:mem:port",
                    "spring.datasource.username", "sa",
                    "spring.datasource.password", "",
                    "JALON_ADMIN_ID", "administration",
                    "JALON_ADMIN_PASSWORD", SECRET,
                    "JALON_PORT", String.valueOf(socket.getLocalPort())));

            assertThat(output)
                    .contains("une autre application écoute déjà sur le port " + socket.getLocalPort())
                    .doesNotContain("\tat ", SECRET);
        }
    }

    // What a start throws has been told before; the tests look at what was told.
    @SuppressWarnings("UnusedException")
    private static void start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "spring.profiles.active", "postgres",
                "spring.datasource.hikari.connection-timeout", "2000",
                "JALON_SMTP_HOST", "127.0.0.1",
                "JALON_MAIL_FROM", "jalon@centre.example",
                "JALON_DB_USERNAME", "jalon",
                "JALON_DB_PASSWORD", SECRET,
                "JALON_MANAGEMENT_PORT", "0",
                "jalon.results.demo-keyset-file", "target/test-keyset"));
        all.putAll(settings);
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        try {
            SpringApplication.run(JalonApplication.class, arguments).close();
        } catch (RuntimeException e) {
            return;
        }
        throw new AssertionError("It started");
    }
}
