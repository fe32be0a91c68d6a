package org.jalon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's headless Chromium; where it is missing the test is skipped with a reason, but never in CI. */
public final class Browser {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private Browser() {}

    /** A new browser with no memory, in French. */
    public static ChromeDriver open() {
        boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!there && !"true".equals(System.getenv("CI"))) {
            String reason = "Skipped: this test needs Debian's packages chromium and chromium-driver";
            System.out.println(reason);
            assumeTrue(false, reason);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--no-first-run",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-extensions",
                "--disable-sync",
                "--disable-features=MediaRouter,OptimizationHints,Translate",
                "--lang=fr-BE",
                "--window-size=1400,1000");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }

    /** Patient with a slow machine, and quick to see what is there. */
    public static WebDriverWait waiting(ChromeDriver browser) {
        return new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(50));
    }

    /** Closes it, having looked whether the pages' own policy, or a closed address, stopped anything on them. */
    public static void close(ChromeDriver browser) {
        try {
            assertThat(browser.manage().logs().get(LogType.BROWSER))
                    .extracting(LogEntry::getMessage)
                    .filteredOn(Browser::tellsOfAStop)
                    .isEmpty();
        } finally {
            browser.quit();
        }
    }

    private static boolean tellsOfAStop(String message) {
        return message.contains("Content Security Policy")
                || message.contains("CSP")
                || (message.contains("/camunda/api/") && message.contains("status of 403"));
    }
}
