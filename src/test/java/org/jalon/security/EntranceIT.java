package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.process.EngineTestSetup.COUNSELLOR;
import static org.jalon.process.EngineTestSetup.MANAGER;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jalon.browser.WebappSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The bare address: staff are led to their application, and nobody learns anything. */
@AsInProduction
class EntranceIT {

    private static final String LOGIN = "/camunda/app/welcome/default/?entree";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({COUNSELLOR + ",tasklist", MANAGER + ",cockpit", "administration,admin"})
    void who_is_logged_in_comes_to_their_own_application(String person, String application) {
        Caller caller = caller();
        caller.login("/camunda/api/admin/auth/user/default/login/welcome", person, WebappSession.PASSWORD);

        assertThat(place(caller)).isEqualTo("/camunda/app/" + application + "/default/");
        caller.logout();
        assertThat(place(caller)).isEqualTo(LOGIN);
    }

    @Test
    void a_stranger_comes_to_the_login_without_a_session_and_reads_nothing() {
        HttpResponse<String> answer = caller().get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(place(caller())).isEqualTo(LOGIN);
    }

    @Test
    void the_demonstration_is_not_there() {
        assertThat(caller().get("/demo/courriels").statusCode()).isEqualTo(404);
        assertThat(caller().send("POST", "/demo/mon-bilan", "text/plain", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(403);
    }

    private Caller caller() {
        return Caller.from(port, "192.0.2.77");
    }

    /** Behind the proxy the address stays what people know. */
    private String place(Caller caller) {
        String location = caller.get("/").headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("https://127.0.0.1");
        return location.replaceFirst("https://[^/]+", "");
    }
}
