package org.jalon.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Tasklist in the hands of one logged-in person. */
public final class Tasklist implements AutoCloseable {

    private final ChromeDriver browser;
    private final WebDriverWait wait;
    private final String url;
    private String person = "";

    private Tasklist(ChromeDriver browser, int port) {
        this.browser = browser;
        url = "http://127.0.0.1:" + port + "/camunda/app/tasklist/default/";
        wait = Browser.waiting(browser);
        wait.ignoring(StaleElementReferenceException.class);
    }

    public static Tasklist login(int port, String user, String password) {
        Tasklist tasklist = new Tasklist(Browser.open(), port);
        tasklist.browser.get(tasklist.url);
        // what is typed before the page is whole is lost when it is drawn again
        tasklist.wait.until(d -> "fr".equals(tasklist.browser.executeScript("return document.documentElement.lang")));
        tasklist.visible(By.cssSelector("input[type=text]")).sendKeys(user);
        tasklist.visible(By.cssSelector("input[type=password]")).sendKeys(password + Keys.ENTER);
        tasklist.visible(By.cssSelector(".task-filters"));
        return tasklist;
    }

    /** Opens the request form, as a counsellor does to start a case. */
    public Tasklist startBilan() {
        click(By.xpath("//a[@ng-click='open()'][.//span[contains(@class,'glyphicon-list-alt')]]"));
        click(By.xpath("//div[contains(@class,'modal')]//a[normalize-space()='Bilan de compétences']"));
        visible(By.cssSelector(".modal .fjs-form"));
        return this;
    }

    /** From now on only tasks on whose card that person stands are opened; a manager's cards name nobody. */
    public Tasklist of(String name) {
        person = name;
        return this;
    }

    /** Opens the first task of that name. */
    public Tasklist open(String task) {
        // anew: the form of the last task is drawn again while the list changes
        browser.get("about:blank");
        browser.get(url);
        click(By.xpath("//li[contains(@class,'task')][contains(., \"" + person + "\")]//*[normalize-space()=\"" + task
                + "\"]"));
        visible(By.xpath("//h2[contains(@class,'task') and contains(normalize-space(), \"" + task + "\")]"));
        visible(By.cssSelector(".fjs-form"));
        return this;
    }

    /** Takes a group's task. */
    public Tasklist claim() {
        click(By.cssSelector("[ng-click='claim()']"));
        wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("[ng-click='claim()']")));
        return this;
    }

    /** Types into a text or number field, by the field's key; a list's entries count from 0: "place_0". */
    public Tasklist type(String key, String text) {
        WebElement input = input(key);
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
        return this;
    }

    /** Ticks a checkbox. */
    public Tasklist tick(String key) {
        WebElement input = input(key);
        if (!input.isSelected()) {
            input.click();
        }
        return this;
    }

    /** Chooses the n-th answer of a radio or checklist, from 0. */
    public Tasklist choose(String key, int answer) {
        return tick(key + "-" + answer);
    }

    /** Chooses the n-th entry of a drop-down list, from 0. */
    public Tasklist select(String key, int entry) {
        WebElement display = wait.until(
                ExpectedConditions.presenceOfElementLocated(By.cssSelector("[id$='Field_" + key + "-display']")));
        scrollTo(display);
        display.click(); // a real one: the list opens on focus
        visible(By.xpath("(//div[contains(@class,'fjs-dropdownlist-item')])[" + (entry + 1) + "]"))
                .click();
        return this;
    }

    public Tasklist date(String key, LocalDate date) {
        WebElement input = input(key + "-date");
        boolean american = String.valueOf(input.getDomAttribute("placeholder")).startsWith("mm");
        String typed = DateTimeFormatter.ofPattern(american ? "MM/dd/yyyy" : "dd/MM/yyyy")
                .format(date);
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), typed, Keys.ENTER, Keys.TAB);
        expect(key + "-date", typed);
        return this;
    }

    public Tasklist dateTime(String key, LocalDateTime time) {
        date(key, time.toLocalDate());
        String typed = DateTimeFormatter.ofPattern("HH:mm").format(time);
        input(key + "-time").sendKeys(Keys.chord(Keys.CONTROL, "a"), typed, Keys.ENTER, Keys.TAB);
        expect(key + "-time", typed);
        return this;
    }

    private void expect(String key, String value) {
        Browser.waiting(browser)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> key + " shows " + input(key).getDomProperty("value") + " instead of " + value)
                .until(d -> unpadded(value)
                        .equals(unpadded(String.valueOf(input(key).getDomProperty("value")))));
    }

    /** The field shows a date now with and now without leading zeros. */
    private static String unpadded(String shown) {
        return shown.replaceAll("\\b0(?=[0-9])", "");
    }

    /** Completes the open task and waits until Tasklist says that it is done. */
    public void complete() {
        click(By.cssSelector("button[ng-click='complete()']"));
        try {
            wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".fjs-form")));
        } catch (TimeoutException e) {
            picture(Path.of("target/pictures/failed.png"));
            throw e;
        }
    }

    /** Starts the process whose form is filled in. */
    public void start() {
        click(By.cssSelector("button[ng-click='startProcessInstance()']"));
        wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".modal .fjs-form")));
    }

    /** Tries to complete, and gives the sentence with which that is refused. */
    public String refusal() {
        click(By.cssSelector("button[ng-click='complete()']"));
        return visible(By.cssSelector(".page-notifications .alert-danger")).getText();
    }

    public String text() {
        return visible(By.cssSelector(".fjs-form")).getText();
    }

    public void picture(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Browser.close(browser);
    }

    private void click(By button) {
        WebElement element = wait.until(ExpectedConditions.presenceOfElementLocated(button));
        scrollTo(element);
        ((JavascriptExecutor) browser).executeScript("arguments[0].click()", element);
    }

    private WebElement input(String key) {
        WebElement input = wait.until(
                ExpectedConditions.presenceOfElementLocated(By.cssSelector(".fjs-form [id$='Field_" + key + "']")));
        scrollTo(input);
        return input;
    }

    private WebElement visible(By by) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(by));
    }

    private void scrollTo(WebElement element) {
        ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block:'center'})", element);
    }
}
