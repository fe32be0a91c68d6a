package org.jalon.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jalon.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** A page for beneficiaries in a real browser, looked at on a phone and on a screen. */
public final class PortalPage implements AutoCloseable {

    private static final List<Integer> WIDTHS = List.of(320, 1280);
    private static final List<String> WCAG_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    private final ChromeDriver browser = Browser.open();
    private final String root;

    public PortalPage(int port) {
        root = "http://127.0.0.1:" + port;
    }

    public PortalPage go(String path) {
        browser.get(root + path);
        return this;
    }

    /** Leaves the field as a person would, whatever the browser's way of showing dates. */
    public PortalPage fill(String id, String value) {
        browser.executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, value);
        return this;
    }

    /** Follows a link or sends a form, and waits for the page that comes. */
    public PortalPage click(String css) {
        browser.executeScript("window.leaving = true");
        choose(css);
        Browser.waiting(browser)
                .until(there -> Boolean.TRUE.equals(browser.executeScript(
                        "return window.leaving === undefined && document.readyState === 'complete'")));
        return this;
    }

    /** Clicks on what leads to no other page. */
    public PortalPage choose(String css) {
        browser.findElement(By.cssSelector(css)).click();
        return this;
    }

    public String value(String id) {
        return (String) browser.executeScript("return document.getElementById(arguments[0]).value", id);
    }

    public String text() {
        String text = (String) browser.executeScript("return document.querySelector('main').innerText");
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    public String path() {
        return browser.getCurrentUrl().substring(root.length());
    }

    /** Nothing that axe-core finds, nothing that one must scroll sideways for; a picture of each width. */
    public PortalPage isSound(String name) {
        for (int width : WIDTHS) {
            size(width, 900);
            assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                    .as("%s at %d", name, width)
                    .isLessThanOrEqualTo(width);
            // a mail inside of a page lets no script in: axe would wait for it half a minute at each width
            assertThat(new AxeBuilder()
                            .withTags(WCAG_AA)
                            .disableIframeTesting()
                            .analyze(browser)
                            .getViolations())
                    .as("%s at %d", name, width)
                    .isEmpty();
            picture(name + "-" + width);
        }
        return this;
    }

    /** Chromium's window is never as narrow as a phone; what it shows can be. */
    private void size(int width, int height) {
        browser.manage().window().setSize(new Dimension(1400, 1000));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private void picture(String name) {
        try {
            long height = (Long) browser.executeScript("return document.documentElement.scrollHeight");
            long width = (Long) browser.executeScript("return window.innerWidth");
            size((int) width, (int) height);
            Path folder = Files.createDirectories(Path.of("target/pictures/portal"));
            Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Browser.close(browser);
    }
}
