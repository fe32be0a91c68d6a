package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.process.EngineTestSetup.COUNSELLOR;
import static org.jalon.process.EngineTestSetup.MANAGER;

import java.time.Duration;
import org.jalon.browser.WebappPage;
import org.jalon.browser.WebappSession;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The door as a person in front of a browser meets it. */
@ProcessTest
@Tag("browser")
class LoginPageIT {

    @LocalServerPort
    private int port;

    @Test
    void whoever_guesses_reads_how_long_to_wait() {
        try (WebappPage page = WebappPage.open(port)) {
            page.go("tasklist", "");
            for (int i = 0; i < 5; i++) {
                page.tryToLogIn("devineur", "faux");
                page.waitForText(".page-notifications", "Identifiant ou mot de passe incorrect.");
                page.go("tasklist", "");
            }
            page.tryToLogIn("devineur", "faux");
            page.waitForText(".page-notifications", "Trop d’essais : attendez");
            page.picture("trop-d-essais");
        }
    }

    @ParameterizedTest
    @CsvSource({COUNSELLOR + ",tasklist", MANAGER + ",cockpit"})
    void whoever_came_by_the_bare_address_is_led_to_their_application(String person, String application) {
        try (WebappPage page = WebappPage.open(port)) {
            page.browser().get("http://127.0.0.1:" + port + "/");
            page.tryToLogIn(person, WebappSession.PASSWORD);
            new WebDriverWait(page.browser(), Duration.ofSeconds(30))
                    .until(ExpectedConditions.urlContains("/camunda/app/" + application + "/"));
        }
    }

    @Test
    void a_script_that_a_page_does_not_name_is_not_run_and_the_browser_tests_notice() {
        WebappPage page = WebappPage.login(port, "tasklist", COUNSELLOR, WebappSession.PASSWORD);
        page.browser().executeScript("""
                const planted = document.createElement('div');
                planted.innerHTML = '<img src="x" onerror="window.planted = true">';
                document.body.append(planted);
                """);
        page.browser().executeAsyncScript("setTimeout(arguments[0], 500)");

        assertThat(page.browser().executeScript("return window.planted")).isNull();
        assertThatThrownBy(page::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Content Security Policy");
    }
}
