package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.process.EngineTestSetup.COUNSELLOR;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jalon.browser.WebappSession;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No request is larger than a form can be, whether it says so or not. */
@AsInProduction
class BodiesIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @LocalServerPort
    private int port;

    @Test
    void a_large_body_is_refused_in_one_sentence_announced_or_streamed() {
        Caller counsellor = counsellor();
        byte[] large = json(MEGABYTE + 1);

        assertTooLarge(counsellor.send("POST", TASKS, "application/json", BodyPublishers.ofByteArray(large)));
        assertTooLarge(counsellor.send("POST", TASKS, "application/json", streamed(large)));
    }

    @Test
    void a_large_upload_is_refused_too() {
        Caller counsellor = counsellor();
        String type = "multipart/form-data; boundary=x";
        byte[] upload = ("--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.txt\"\r\n\r\n"
                        + "a".repeat(MEGABYTE) + "\r\n--x--\r\n")
                .getBytes(StandardCharsets.UTF_8);

        assertTooLarge(counsellor.send(
                "POST",
                "/camunda/api/engine/engine/default/deployment/create",
                type,
                BodyPublishers.ofByteArray(upload)));
        assertTooLarge(counsellor.send(
                "POST", "/camunda/api/engine/engine/default/deployment/create", type, streamed(upload)));
    }

    @Test
    void a_form_must_say_how_large_it_is() {
        Caller stranger = Caller.from(port, "192.0.2.4");
        stranger.get("/camunda/app/tasklist/default/");
        String form = "application/x-www-form-urlencoded";

        assertThat(stranger.send("POST", Caller.LOGIN, form, streamed(new byte[10]))
                        .statusCode())
                .isEqualTo(411);
        assertTooLarge(stranger.send("POST", Caller.LOGIN, form, BodyPublishers.ofByteArray(new byte[10_000])));
    }

    @Test
    void a_body_of_the_usual_size_passes_announced_or_streamed() {
        Caller counsellor = counsellor();
        byte[] usual = json(200_000);

        assertThat(counsellor
                        .send("POST", TASKS, "application/json", BodyPublishers.ofByteArray(usual))
                        .statusCode())
                .isEqualTo(200);
        assertThat(counsellor
                        .send("POST", TASKS, "application/json", streamed(usual))
                        .statusCode())
                .isEqualTo(200);
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"Refused\",\"message\":\"C’est trop grand pour être envoyé : raccourcissez et"
                        + " recommencez.\",\"field\":null}");
    }

    private Caller counsellor() {
        Caller counsellor = Caller.from(port, "192.0.2.4");
        counsellor.login(COUNSELLOR, WebappSession.PASSWORD);
        counsellor.get("/camunda/app/tasklist/default/");
        return counsellor;
    }

    private static byte[] json(int size) {
        return ("{\"name\":\"" + "x".repeat(size - 11) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static BodyPublisher streamed(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }
}
