package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.process.EngineTestSetup.COUNSELLOR;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jalon.browser.WebappSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes wrong is said in one French sentence, and tells nothing about what runs here. */
@AsInProduction
class ErrorsIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nulle-part",
                "/camunda/nulle-part",
                "/jalon/nulle-part.js",
                "/actuator",
                "/error",
                "/demo/courriels"
            })
    void an_address_that_leads_nowhere_shows_a_french_page(String path) {
        HttpResponse<String> answer = caller().get(path, "Accept", "text/html,*/*");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("Cette page n’existe pas.", "lang=\"fr\"")
                .doesNotContain(Sentence.INSIDES);
    }

    @Test
    void a_program_gets_the_sentence_as_json() {
        HttpResponse<String> answer = caller().get("/camunda/api/engine/engine/default/task");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"type\":\"Refused\",\"message\":\"Votre session est terminée : connectez-vous à nouveau.\""
                                + ",\"field\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /[ HTTP/1.1\r\nHost: jalon\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: jalon\r\n\r\n",
                "GET /camunda/..;/actuator HTTP/1.1\r\nHost: jalon\r\n\r\n",
                "GET //camunda//app HTTP/1.1\r\nHost: jalon\r\n\r\n",
                "GET /a%2fb HTTP/1.1\r\nHost: jalon\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: jalon\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: jalon\r\n\r\n"
            })
    void what_is_not_even_a_request_tells_nothing_either(String request) throws IOException {
        String answer = raw(request);

        assertThat(answer)
                .startsWith("HTTP/1.1 ")
                .doesNotContain(Sentence.INSIDES)
                .doesNotContainIgnoringCase("\nserver:");
        assertThat(Integer.parseInt(answer.substring(9, 12))).isBetween(400, 505);
    }

    @Test
    void a_header_or_an_address_without_end_is_refused() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: jalon\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: jalon\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/version",
                "/camunda/api/engine/engine/default/version",
                "/camunda-welcome/index.html",
                "/webjars/camunda/app/tasklist/index.html"
            })
    void nobody_is_told_the_version(String path) {
        Caller counsellor = caller();
        assertThat(counsellor.get(path).statusCode()).isIn(401, 403, 404);
        counsellor.login(COUNSELLOR, WebappSession.PASSWORD);
        assertThat(counsellor.get(path).statusCode()).isIn(401, 403, 404);
        assertThat(counsellor.get("/camunda/app/tasklist/default/").body()).doesNotContain("7.24");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"sorting\":3}",
                "{\"taskVariables\":\"x\"}",
                "{\"taskVariables\":[{\"operator\":\"nope\",\"name\":\"x\",\"value\":1}]}",
                "{\"priority\":\"99999999999999999999\"}",
                "{\"sorting\":[{\"sortBy\":\"'; drop table act_ru_task\",\"sortOrder\":\"asc\"}]}",
                "{\"dueAfter\":\"hier\"}"
            })
    void the_engine_tells_nothing_of_its_insides_when_it_cannot_read_a_query(String query) {
        Caller counsellor = caller();
        counsellor.login(COUNSELLOR, WebappSession.PASSWORD);
        counsellor.get("/camunda/app/tasklist/default/");

        HttpResponse<String> answer = counsellor.send(
                "POST", "/camunda/api/engine/engine/default/task", "application/json", BodyPublishers.ofString(query));
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(Arrays.asList(Sentence.INSIDES))
                .allSatisfy(inside -> assertThat(answer.body().replaceAll("\"type\":\"\\w+\"", ""))
                        .doesNotContain(inside));
    }

    private Caller caller() {
        return Caller.from(port, "192.0.2.3");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
