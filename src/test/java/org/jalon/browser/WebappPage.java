package org.jalon.browser;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One of the webapps in the hands of one logged-in person, for what its own page objects do not know. */
public final class WebappPage implements AutoCloseable {

    /** What a person can read: the texts that are shown, and the words that a pointer or a screen reader finds. */
    private static final String TEXTS = """
            const shown = (element) => element.checkVisibility({checkVisibilityCSS: true});
            const texts = [];
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const element = walker.currentNode.parentElement;
              if (!['SCRIPT', 'STYLE'].includes(element.tagName) && shown(element)) texts.push(walker.currentNode.data.trim());
            }
            document.querySelectorAll('[title], [placeholder], [aria-label]').forEach((element) => {
              if (shown(element)) ['title', 'placeholder', 'aria-label'].forEach((name) => texts.push((element.getAttribute(name) || '').trim()));
            });
            return texts.filter((text) => text);
            """;

    private final ChromeDriver browser = Browser.open();
    private final WebDriverWait wait = Browser.waiting(browser);
    private final String root;

    private WebappPage(int port) {
        root = "http://127.0.0.1:" + port + "/camunda/app/";
        wait.ignoring(StaleElementReferenceException.class);
    }

    /** A new browser that shows nothing yet. */
    public static WebappPage open(int port) {
        return new WebappPage(port);
    }

    public static WebappPage login(int port, String app, String user, String password) {
        WebappPage page = open(port);
        page.go(app, "");
        page.logIn(user, password);
        return page;
    }

    public void logIn(String user, String password) {
        tryToLogIn(user, password);
        wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("input[type=password]")));
    }

    public void tryToLogIn(String user, String password) {
        // what is typed before the page is whole is lost when it is drawn again
        waitForOurScripts();
        visible("input[type=password]");
        WebElement name = visible("input[type=text]");
        name.clear();
        name.sendKeys(user);
        visible("input[type=password]").sendKeys(password + Keys.ENTER);
    }

    /** Opens a page anew, such as go("cockpit", "#/processes"). */
    public void go(String app, String hash) {
        browser.get("about:blank");
        browser.get(root + app + "/default/" + hash);
    }

    public ChromeDriver browser() {
        return browser;
    }

    public WebElement visible(String css) {
        return shown(css, () -> browser.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    /** A link, button or tab by what is written on it. */
    public WebElement named(String text) {
        By named = By.xpath("//*[self::a or self::button][normalize-space()=\"" + text + "\"]");
        return shown(text, () -> browser.findElements(named).stream()
                .filter(element -> element.isDisplayed() && element.isEnabled())
                .findFirst()
                .orElse(null));
    }

    /** Waits; when that is in vain, a picture shows why. */
    private WebElement shown(String what, Supplier<@Nullable WebElement> look) {
        try {
            return wait.until(d -> look.get());
        } catch (TimeoutException e) {
            picture("missing");
            throw new AssertionError(what + " is not shown on " + browser.getCurrentUrl(), e);
        }
    }

    public void click(WebElement element) {
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        browser.executeScript("arguments[0].click()", element);
    }

    public void waitForText(String css, String text) {
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    public void waitForAbsence(String css) {
        wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(css)));
    }

    /** Our scripts come in after the webapp's own. */
    public void waitForOurScripts() {
        wait.until(d -> "fr".equals(browser.executeScript("return document.documentElement.lang")));
    }

    /** Types over what a field holds. */
    public void type(String css, String text) {
        visible(css).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    @SuppressWarnings("unchecked")
    public List<String> texts() {
        return (List<String>) browser.executeScript(TEXTS);
    }

    /** What axe-core finds wrong inside of an element; empty when nothing is. */
    public List<String> violations(String css) {
        return new AxeBuilder()
                .include(css).analyze(browser).getViolations().stream()
                        .map(WebappPage::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + " " + rule.getNodes();
    }

    public void picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target/pictures"));
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
