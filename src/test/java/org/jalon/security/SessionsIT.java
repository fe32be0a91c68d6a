package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.process.EngineTestSetup.COUNSELLOR;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jalon.browser.WebappSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session ends when its person leaves, however they leave, and its cookies travel sealed. */
@AsInProduction
class SessionsIT {

    private static final String ADDRESS = "192.0.2.1";

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @BeforeEach
    void timePassesOnlyWhenATestSaysSo() {
        pass(Duration.ZERO);
    }

    @Test
    void after_logout_the_cookie_of_the_session_is_worthless() {
        Caller counsellor = loggedIn();
        String session = counsellor.cookie("JSESSIONID");
        assertThat(who(counsellor)).isEqualTo(200);

        assertThat(counsellor.logout().statusCode()).isLessThan(300);

        Caller thief = Caller.from(port, ADDRESS);
        thief.cookie("JSESSIONID", session);
        assertThat(thief.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(thief.cookie("JSESSIONID")).as("another session, begun anew").isNotEqualTo(session);
    }

    @Test
    void login_renews_the_session() {
        Caller counsellor = Caller.from(port, ADDRESS);
        counsellor.get("/camunda/app/tasklist/default/");
        String before = counsellor.cookie("JSESSIONID");

        counsellor.login(COUNSELLOR, WebappSession.PASSWORD);

        assertThat(counsellor.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
        Caller planter = Caller.from(port, ADDRESS);
        planter.cookie("JSESSIONID", before);
        assertThat(who(planter)).isEqualTo(404);
    }

    @Test
    void a_session_ends_after_an_hour_without_a_request() {
        Caller counsellor = loggedIn();
        pass(Duration.ofMinutes(59));
        assertThat(who(counsellor)).isEqualTo(200);

        pass(Duration.ofMinutes(61));
        assertThat(who(counsellor)).isEqualTo(404);
    }

    @Test
    void a_session_that_a_forgotten_page_keeps_asking_for_ends_after_twelve_hours() {
        Caller counsellor = loggedIn();
        for (int halfHour = 1; halfHour <= 24; halfHour++) {
            pass(Duration.ofMinutes(30));
            assertThat(who(counsellor)).isEqualTo(200);
        }
        pass(Duration.ofMinutes(1));
        assertThat(who(counsellor)).isEqualTo(404);
    }

    @Test
    void cookies_travel_through_https_alone_and_not_along_with_other_sites() {
        Caller counsellor = Caller.from(port, ADDRESS);
        HttpResponse<String> page = counsellor.get("/camunda/app/tasklist/default/");
        HttpResponse<String> login = counsellor.login(COUNSELLOR, WebappSession.PASSWORD);

        assertThat(cookies(page, "JSESSIONID")).singleElement().satisfies(cookie -> assertThat(flags(cookie))
                .containsExactlyInAnyOrder("path=/", "secure", "httponly", "samesite=lax"));
        assertThat(cookies(page, "XSRF-TOKEN")).singleElement().satisfies(cookie -> assertThat(flags(cookie))
                .containsExactlyInAnyOrder("path=/camunda", "secure", "samesite=lax"));
        assertThat(cookies(login, "JSESSIONID")).isNotEmpty().allSatisfy(cookie -> assertThat(flags(cookie))
                .contains("secure", "httponly", "samesite=lax"));
        assertThat(cookies(login, "jalon-")).singleElement().satisfies(cookie -> assertThat(flags(cookie))
                .contains("path=/camunda/api/admin/auth", "secure", "httponly", "samesite=strict"));
    }

    private Caller loggedIn() {
        Caller counsellor = Caller.from(port, ADDRESS);
        assertThat(counsellor.login(COUNSELLOR, WebappSession.PASSWORD).statusCode())
                .isEqualTo(200);
        counsellor.get("/camunda/app/tasklist/default/");
        return counsellor;
    }

    private static int who(Caller caller) {
        return caller.get(Caller.WHO_AM_I).statusCode();
    }

    private void pass(Duration time) {
        ClockUtil.setCurrentTime(Date.from(clock.instant().plus(time)));
    }

    private static List<String> cookies(HttpResponse<?> answer, String name) {
        return Caller.setCookies(answer).stream()
                .filter(line -> line.startsWith(name))
                .toList();
    }

    private static List<String> flags(String cookie) {
        return List.of(cookie.toLowerCase(Locale.ROOT).split(";")).stream()
                .skip(1)
                .map(String::strip)
                .filter(flag -> !flag.startsWith("max-age") && !flag.startsWith("expires"))
                .toList();
    }
}
