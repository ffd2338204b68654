package org.loyaltyledger.it.page;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.loyaltyledger.it.harness.Pause;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium, the one that is installed: nothing is downloaded. */
final class Browser implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Path SHOTS = Path.of("target", "screenshots");
    /** Where files go that the page hands out. */
    static final Path DOWNLOADS = Path.of("target", "downloads");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** One for all tests, as starting one takes seconds; each test has a tab of its own. */
    private static ChromeDriver shared;

    private final ChromeDriver driver;
    private final String before;
    private final int width;

    private Browser(ChromeDriver driver, String before, int width) {
        this.driver = driver;
        this.before = before;
        this.width = width;
    }

    /** A tab that knows nothing of the others. Skips the test where there is no Chromium. */
    static Browser open(int width, int height, String language) {
        ChromeDriver driver = running();
        String before = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", true));
        driver.executeCdpCommand(
                "Emulation.setUserAgentOverride",
                Map.of(
                        "userAgent",
                        driver.executeScript("return navigator.userAgent").toString(),
                        "acceptLanguage",
                        language));
        Browser browser = new Browser(driver, before, width);
        browser.prefer("light");
        browser.complaints();
        return browser;
    }

    private static synchronized ChromeDriver running() {
        if (shared == null) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::quit));
        }
        return shared;
    }

    private static ChromeDriver start() {
        Optional<File> chromium = BROWSERS.stream().flatMap(Browser::installed).findFirst();
        Optional<File> chromedriver = installed("chromedriver").findFirst();
        Assumptions.assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "The member's page is not tested here: install chromium and chromedriver (on Debian: apt-get install"
                        + " chromium chromium-driver)");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get());
        options.addArguments("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars");
        if ("root".equals(System.getProperty("user.name"))) {
            options.addArguments("--no-sandbox"); // root's Chromium starts no other way
        }
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", DOWNLOADS.toAbsolutePath().toString()));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get())
                .build();
        return new ChromeDriver(service, options);
    }

    /** Runs before any script of the pages that are opened from now on. */
    void prepare(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    void fill(String selector, String text) {
        WebElement field = driver.findElement(By.cssSelector(selector));
        field.clear();
        field.sendKeys(text);
    }

    void go(String address) {
        driver.get(address);
    }

    void click(String selector) {
        await("return document.querySelector(arguments[0]) !== null", selector);
        WebElement target = driver.findElement(By.cssSelector(selector));
        // As a thumb would have it: not under the navigation.
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", target);
        target.click();
    }

    Object ask(String script, Object... values) {
        return driver.executeScript(script, values);
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Waits until the script answers true. */
    void await(String script, Object... values) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(ask(script, values))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("in vain: " + script + " " + Arrays.toString(values) + "\n" + text("body"));
            }
            Pause.millis(20);
        }
    }

    /** The colour scheme that the reader prefers, light or dark; and no moving pictures, so that shots are alike. */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Sends a key to whatever has the focus. */
    void press(CharSequence key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /** What is seen of this element, as PNG. */
    byte[] picture(String selector) {
        return driver.findElement(By.cssSelector(selector)).getScreenshotAs(OutputType.BYTES);
    }

    /** What axe finds, one line each. */
    List<String> barriers() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getTarget() + " " + rule.getHelp()))
                        .toList();
    }

    /** What the browser complained of since the last time: errors, and breaches of the page's own policy. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue()
                        || entry.getMessage().contains("Content Security Policy"))
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** The whole page from top to bottom, to {@code target/screenshots}. */
    void shoot(String name) {
        ask("scrollTo(0, 0)");
        long height = (Long) ask("return document.documentElement.scrollHeight");
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
        try {
            Files.createDirectories(SHOTS);
            Files.write(
                    SHOTS.resolve(name + ".png"),
                    Base64.getDecoder().decode(shot.get("data").toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        ask("try { localStorage.clear(); } catch (none) { /* a page without any */ }");
        driver.close();
        driver.switchTo().window(before);
    }

    private static Stream<File> installed(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute);
    }
}
