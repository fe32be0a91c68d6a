package org.jalon.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jalon.browser.Browser;
import org.jalon.browser.WebappSession;
import org.jalon.mail.MailBox;
import org.jalon.mail.MailStatus;
import org.jalon.process.Dossiers;
import org.jalon.process.EngineTestSetup;
import org.jalon.process.MailServerSwitch;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager in Cockpit: section, page, filters, lists, retry and badges, with the keyboard alone, and no name anywhere. */
@ProcessTest
@Tag("browser")
@Tag("postgres")
class FiguresBrowserIT {

    private static final String[] PERSONAL = {"Marie", "Dupont", "dupont", "Ondine", "Zwartebroek"};
    private static final int ENOUGH_TABS = 60;

    @Autowired
    private CaseRows rows;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private MailServerSwitch mailServer;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final ChromeDriver browser = Browser.open();
    private final WebDriverWait wait = Browser.waiting(browser);
    private String number = "";

    @BeforeEach
    void someCases() {
        wait.ignoring(StaleElementReferenceException.class);
        rows.forgetAll();
        dossiers.todayIs("2025-11-03");
        mailServer.down();
        number = dossiers.request();
        dossiers.settle(number);
        mailServer.up();
        dossiers.todayIs("2026-03-31");
        jdbc.sql("update bc_mail set status = 'UNCERTAIN', last_failure_nature = 'UNCERTAIN'")
                .update();
        rows.started("2026-02-20").of(CaseRows.KARIM).times(12);
        rows.started("2026-03-20")
                .of(CaseRows.KARIM)
                .in("CONCLUSION", "2026-03-29")
                .times(3);
        rows.ended("2026-01-15").of(CaseRows.KARIM).times(7);
    }

    @AfterEach
    void quit() {
        browser.quit();
    }

    @Test
    void a_manager_goes_from_the_dashboard_to_a_late_case_by_keyboard() {
        login();
        assertThat(visible(".jsu-section").getText()).contains("Échéance dépassée", "en échec");
        clean();
        tabTo(element -> "Suivi des bilans".equals(element.getText()));
        press(Keys.ENTER);
        visible("#jsu-phases-h");
        clean();
        picture("suivi-des-bilans");
        assertThat(visible(".jsu").getText())
                .contains("Situation au 31/03/2026", "moins de 5")
                .contains("Tous et toutes");

        tabTo(element -> "jsu-counsellor".equals(element.getDomAttribute("id")));
        press(CaseRows.CLAIRE);
        tabTo(element -> "Afficher".equals(element.getText()));
        press(Keys.ENTER);
        wait.until(ExpectedConditions.urlContains("counsellor=conseiller1"));
        wait.until(d -> "Suivi des bilans".equals(active().getText()) && "h1".equals(active().getTagName()));
        visible("#jsu-phases-h");

        tabTo(element -> element.getText().startsWith("1")
                && String.valueOf(element.getDomAttribute("href")).contains("LATE_DEADLINE"));
        press(Keys.ENTER);
        wait.until(d -> "Échéance dépassée".equals(active().getText()));
        clean();
        picture("suivi-liste");
        tabTo(element -> number.equals(element.getText()));
        press(Keys.ENTER);
        wait.until(ExpectedConditions.urlContains("#/process-instance/"));
        assertThat(browser.getPageSource()).doesNotContain(PERSONAL);
    }

    @Test
    void an_uncertain_mail_is_sent_again_after_a_confirmation() {
        login();
        go("#/suivi/courriels");
        visible(".jsu-list");
        clean();
        tabTo(element -> element.getText().startsWith("Relancer"));
        press(Keys.ENTER);
        wait.until(d -> "Relancer quand même".equals(active().getText()));
        assertThat(visible(".jsu-confirm").getText()).contains("peut l'envoyer deux fois");
        clean();
        picture("suivi-courriels");
        press(Keys.ENTER);
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".jsu-said"), "relancé"));

        dossiers.settle(number);

        assertThat(mailBox.ofCase(number).get(0).status()).isEqualTo(MailStatus.SENT);
        browser.navigate().refresh();
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".jsu"), "Aucun courriel"));
    }

    @Test
    void the_drawing_of_the_process_bears_the_age_of_its_phases() {
        login();
        go("#/suivi/dossiers?group=PHASE&phase=INVESTIGATION");
        visible(".jsu-list");
        clean();
        String definition = (String) browser.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "fetch('/camunda/api/engine/engine/default/process-definition?key=bilan-de-competences"
                + "&latestVersion=true').then((r) => r.json()).then((d) => done(d[0].id));");
        go("#/process-definition/" + definition + "/runtime");
        wait.until(ExpectedConditions.numberOfElementsToBe(By.cssSelector(".jsu-badge"), 4));
        assertThat(browser.findElements(By.cssSelector(".jsu-badge")))
                .extracting(badge -> String.valueOf(badge.getDomAttribute("title")))
                .containsExactlyInAnyOrder(
                        "moins de 5 dossiers",
                        "12 dossiers, dans cette phase depuis 39 jours (médiane), 39 au plus",
                        "moins de 5 dossiers",
                        "7 dossiers, dans cette phase depuis 75 jours (médiane), 75 au plus");
        picture("suivi-diagramme");
    }

    @Test
    void nothing_is_cut_off_in_a_narrow_window() {
        browser.manage().window().setSize(new Dimension(1000, 900));
        login();
        go("#/suivi");
        visible("#jsu-phases-h");
        picture("suivi-1000");
        assertThat(browser.executeScript(
                        "const page = document.querySelector('.jsu'); return page.scrollWidth <= page.clientWidth;"))
                .isEqualTo(true);
        clean();
    }

    private void login() {
        browser.get("http://127.0.0.1:" + port + "/camunda/app/cockpit/default/");
        visible("input[type=text]").sendKeys(EngineTestSetup.MANAGER);
        visible("input[type=password]").sendKeys(WebappSession.PASSWORD + Keys.ENTER);
        visible(".jsu-section .jsu-columns");
    }

    private void go(String hash) {
        browser.executeScript("window.location.hash = arguments[0]", hash);
    }

    private WebElement visible(String css) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    private WebElement active() {
        return browser.switchTo().activeElement();
    }

    private void press(CharSequence keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    private void tabTo(Predicate<WebElement> wanted) {
        for (int i = 0; i < ENOUGH_TABS; i++) {
            if (wanted.test(active())) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("The keyboard does not get there; it is at " + active().getText());
    }

    /** No barrier within our own elements, and no person anywhere. */
    private void clean() {
        Results axe = new AxeBuilder().include(".jsu").analyze(browser);
        assertThat(axe.getPasses()).isNotEmpty();
        assertThat(axe.getViolations()).extracting(Rule::getId, Rule::getNodes).isEmpty();
        assertThat(browser.getPageSource()).doesNotContain(PERSONAL);
    }

    private void picture(String name) {
        try {
            Path file = Path.of("target/pictures/" + name + ".png");
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
