package org.jalon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jalon.JalonApplication;
import org.junit.jupiter.api.Test;

/**
 * What an operator reads whose first start fails: one sentence, what to do, no stack trace and no secret. Each start has
 * a Java of its own, as the engine keeps in static fields what a failed start leaves behind.
 */
class StartFailuresIT {

    private static final String SECRET = "Sesame-2026-ouvre";

    @Test
    void a_database_that_does_not_answer() throws Exception {
        int nobodys;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodys = socket.getLocalPort();
        }
        assertThat(failedStart(Map.of("JALON_DB_URL", "jdbc:postgresql://127.0.0.1:" + nobodys + "/jalon")))
                .contains("la base de données ne répond pas")
                .doesNotContain("\tat ", SECRET);
    }

    @Test
    void a_database_that_refuses_the_account_or_is_not_there() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String server = "jdbc:postgresql://127.0.0.1:" + postgres.getPort();

            assertThat(failedStart(Map.of("JALON_DB_URL", server + "/postgres")))
                    .contains("refuse le compte ou le mot de passe")
                    .doesNotContain("\tat ", SECRET);
            assertThat(failedStart(Map.of("JALON_DB_URL", server + "/nulle-part", "JALON_DB_USERNAME", "postgres")))
                    .contains("cette base de données n’existe pas")
                    .doesNotContain("\tat ", SECRET);
        }
    }

    @Test
    void a_port_that_is_taken() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> settings = Map.of(
                    "SPRING_PROFILES_ACTIVE", "",
                    "SPRING_DATASOURCE_URL", "jdbc:h2:mem:port",
                    "JALON_ADMIN_ID", "administration",
                    "JALON_ADMIN_PASSWORD", SECRET,
                    "JALON_PORT", String.valueOf(socket.getLocalPort()));

            assertThat(failedStart(settings))
                    .contains("une autre application écoute déjà sur le port " + socket.getLocalPort())
                    .doesNotContain("\tat ", SECRET);
        }
    }

    private static String failedStart(Map<String, String> settings) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(Map.of(
                "SPRING_PROFILES_ACTIVE", "postgres",
                "SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT", "2000",
                "JALON_SMTP_HOST", "127.0.0.1",
                "JALON_MAIL_FROM", "jalon@centre.example",
                "JALON_PUBLIC_URL", "https://jalon.centre.example",
                "JALON_DB_USERNAME", "jalon",
                "JALON_DB_PASSWORD", SECRET,
                "JALON_MANAGEMENT_PORT", "0",
                "JALON_RESULTS_DEMOKEYSETFILE", "target/test-keyset"));
        all.putAll(settings);
        ProcessBuilder start = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // as a start by Maven does: quick to begin with
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JalonApplication.class.getName()))
                .redirectErrorStream(true);
        start.environment().putAll(all);
        Process java = start.start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(output).isEqualTo(1);
        return output;
    }
}
