package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jalon.browser.WebappSession;
import org.jalon.process.Groups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who guesses passwords waits; whose password is guessed does not. */
@AsInProduction
class LoginThrottleIT {

    private static int lastNetwork;

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Autowired
    private IdentityService identityService;

    private String victim = "";
    private int lastAddress;

    @BeforeEach
    void somebodyNewInAnotherNetwork() {
        pass(Duration.ZERO); // from here on time passes only when a test says so
        lastNetwork++;
        victim = "victime" + UUID.randomUUID().toString().replace("-", "");
        User user = identityService.newUser(victim);
        user.setPassword(WebappSession.PASSWORD);
        identityService.saveUser(user);
        identityService.createMembership(victim, Groups.COUNSELLORS);
    }

    @Test
    void after_five_wrong_passwords_each_further_one_waits_longer() {
        Caller guesser = stranger();
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.login(victim, "faux").statusCode()).isEqualTo(401);
        }
        assertRefused(guesser.login(victim, "faux"), 10);
        assertRefused(guesser.login(victim, WebappSession.PASSWORD), 10);

        pass(Duration.ofSeconds(11));
        assertThat(guesser.login(victim, "faux").statusCode()).isEqualTo(401);
        assertRefused(guesser.login(victim, "faux"), 20);

        pass(Duration.ofSeconds(21));
        assertThat(guesser.login(victim, WebappSession.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(guesser.login(victim, "faux").statusCode()).isEqualTo(401);
    }

    @Test
    void a_refusal_is_one_sentence_that_the_login_page_shows() {
        Caller guesser = stranger();
        for (int i = 0; i < 5; i++) {
            guesser.login(victim, "faux");
        }
        HttpResponse<String> refusal = guesser.login(victim, "faux");

        assertThat(refusal.body())
                .isEqualTo(
                        "{\"type\":\"Refused\",\"message\":\"Trop d’essais : attendez 10 secondes avant de recommencer.\""
                                + ",\"field\":null}");
        assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void an_account_that_does_not_exist_is_answered_alike() {
        Caller guesser = stranger();
        Caller other = stranger();
        for (int i = 0; i < 7; i++) {
            HttpResponse<String> real = guesser.login(victim, "faux");
            HttpResponse<String> none = other.login(victim + "x", "faux");
            assertThat(none.statusCode()).isEqualTo(real.statusCode());
            assertThat(none.body()).isEqualTo(real.body());
        }
    }

    @Test
    void strangers_from_everywhere_slow_each_other_down_and_never_a_browser_that_the_account_knows() {
        Caller owner = stranger();
        assertThat(owner.login(victim, WebappSession.PASSWORD).statusCode()).isEqualTo(200);

        for (int i = 0; i < 20; i++) {
            assertThat(stranger().login(victim, "faux").statusCode()).isEqualTo(401);
        }
        assertRefused(stranger().login(victim, "faux"), 10);
        assertRefused(stranger().login(victim, WebappSession.PASSWORD), 10);

        assertThat(owner.login(victim, WebappSession.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(owner.movedTo(address())
                        .login(victim, WebappSession.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_known_browser_waits_for_its_own_failures() {
        Caller owner = stranger();
        owner.login(victim, WebappSession.PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(owner.movedTo(address()).login(victim, "faux").statusCode())
                    .isEqualTo(401);
        }
        assertRefused(owner.movedTo(address()).login(victim, "faux"), 10);
    }

    @Test
    void a_mark_that_somebody_made_up_or_took_from_another_account_is_none() {
        Caller owner = stranger();
        owner.login(victim, WebappSession.PASSWORD);
        String name = Caller.setCookies(owner.login(victim, WebappSession.PASSWORD)).stream()
                .filter(cookie -> cookie.startsWith("jalon-"))
                .map(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 20; i++) {
            stranger().login(victim, "faux");
        }
        Caller forger = stranger();
        String real = owner.cookie(name);
        forger.cookie(name, "00".repeat(16) + real.substring(32));
        assertRefused(forger.login(victim, "faux"), 10);
        forger.cookie(name, real);
        assertThat(forger.login(victim, "faux").statusCode()).isEqualTo(401);
    }

    @Test
    void one_address_that_tries_many_accounts_is_slowed_down() {
        Caller guesser = stranger();
        for (int i = 0; i < 30; i++) {
            assertThat(guesser.login("inconnu" + i, "faux").statusCode()).isEqualTo(401);
        }
        assertRefused(guesser.login("inconnu99", "faux"), 10);
        assertThat(stranger().login(victim, WebappSession.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void other_ways_to_write_the_request_count_too() {
        Caller guesser = stranger();
        for (int i = 0; i < 5; i++) {
            guesser.login(Caller.LOGIN.replace("login", "log%69n"), " " + victim.toUpperCase(Locale.ROOT), "faux");
        }
        assertRefused(guesser.login(Caller.LOGIN + "/", victim, "faux"), 10);
        assertThat(guesser.send(
                                "POST",
                                Caller.LOGIN,
                                "application/x-www-form-urlencoded",
                                BodyPublishers.ofString("username=personne&username=" + victim + "&password=faux"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(guesser.login(Caller.LOGIN + ";a=b", victim, "faux").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoever_took_over_a_session_cannot_guess_its_password_either() {
        Caller thief = stranger();
        thief.login(victim, WebappSession.PASSWORD);
        thief.get("/camunda/app/tasklist/default/");
        String path = "/camunda/api/engine/engine/default/user/" + victim + "/credentials";
        String guess = "{\"password\":\"Neuf-2026-mots!\",\"authenticatedUserPassword\":\"faux\"}";
        for (int i = 0; i < 5; i++) {
            assertThat(thief.send("PUT", path, "application/json", BodyPublishers.ofString(guess))
                            .statusCode())
                    .isEqualTo(400);
        }
        assertRefused(thief.send("PUT", path, "application/json", BodyPublishers.ofString(guess)), 10);
    }

    private static void assertRefused(HttpResponse<String> answer, int seconds) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isBetween(seconds - 5, seconds));
    }

    private Caller stranger() {
        return Caller.from(port, address());
    }

    private String address() {
        lastAddress++;
        return "198.51." + lastNetwork + "." + lastAddress;
    }

    private void pass(Duration time) {
        ClockUtil.setCurrentTime(Date.from(clock.instant().plus(time)));
    }
}
