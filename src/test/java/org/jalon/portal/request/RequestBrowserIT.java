package org.jalon.portal.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jalon.browser.Browser;
import org.jalon.process.Applications;
import org.jalon.process.BilanProcess;
import org.jalon.process.Dossiers;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A worker asks for a bilan with a telephone and with a large screen, in each language, without a fault that axe finds. */
@ProcessTest
@Tag("browser")
class RequestBrowserIT {

    @Autowired
    private Applications applications;

    @Autowired
    private Dossiers dossiers;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"320, fr", "1280, fr", "320, nl", "320, en"})
    void a_request_is_filled_in_corrected_sent_and_confirmed(int width, String language) throws IOException {
        ChromeDriver browser = Browser.open();
        try {
            size(browser, width);
            browser.get("http://127.0.0.1:" + port + "/demande?langue=" + language);
            look(browser, "demande-" + width + "-" + language, width);
            browser.findElement(By.id("firstName")).sendKeys("Noémie");
            leave(browser, () -> browser.findElement(By.cssSelector("main form button"))
                    .click());
            assertThat(browser.findElements(By.cssSelector("#erreurs a"))).hasSizeGreaterThan(5);
            assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("erreurs");
            assertThat(browser.findElement(By.id("firstName")).getDomProperty("value"))
                    .isEqualTo("Noémie");
            look(browser, "demande-erreurs-" + width + "-" + language, width);
            browser.findElement(By.cssSelector("#erreurs a[href='#lastName']")).click();
            browser.switchTo().activeElement().sendKeys("Lambert");
            assertThat(browser.findElement(By.id("lastName")).getDomProperty("value"))
                    .isEqualTo("Lambert");
            browser.findElement(By.id("email")).sendKeys("noemie-" + width + language + "@exemple.be");
            for (String id :
                    new String[] {"employedWorker", "initiative", "purpose", "duringWorkingHours", "privacyConsent"}) {
                browser.findElement(By.id(id)).sendKeys(Keys.SPACE);
            }
            leave(browser, () -> browser.findElement(By.cssSelector("main form button"))
                    .click());
            look(browser, "demande-code-" + width + "-" + language, width);
            String page = String.valueOf(browser.findElement(By.name("page")).getDomAttribute("value"));
            leave(browser, () -> browser.findElement(By.id("code")).sendKeys("000000" + Keys.ENTER));
            assertThat(browser.findElement(By.id("problem")).isDisplayed()).isTrue();
            look(browser, "demande-code-faux-" + width + "-" + language, width);
            String code = applications.sentCode(page);
            leave(browser, () -> browser.findElement(By.id("code")).sendKeys(code + Keys.ENTER));
            assertThat(browser.getCurrentUrl()).endsWith("/demande/recue");
            look(browser, "demande-recue-" + width + "-" + language, width);
            assertThat(dossiers.openTasks(applications.newestCase())).containsExactly(BilanProcess.TASK_TAKE_CASE);
        } finally {
            Browser.close(browser);
        }
    }

    /** Does what leads to another page, and waits for that page. */
    private static void leave(ChromeDriver browser, Runnable act) {
        browser.executeScript("window.leaving = true");
        act.run();
        Browser.waiting(browser)
                .until(there -> Boolean.TRUE.equals(browser.executeScript(
                        "return window.leaving === undefined && document.readyState === 'complete'")));
    }

    /** A window is never narrower than 500 pixels: the page is told of a telephone's screen. */
    private static void size(ChromeDriver browser, int width) {
        browser.manage().window().setSize(new Dimension(Math.max(width, 500), 900));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    private static void look(ChromeDriver browser, String name, int width) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(new AxeBuilder().analyze(browser).getViolations()).isEmpty();
        assertThat(browser.findElements(By.tagName("script"))).isEmpty();
    }
}
