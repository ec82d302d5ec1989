package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody with a Chromium: what a person does with it, by the words that they see. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** A window's width and height in CSS pixels. */
    enum Screen {
        PHONE(390, 844),
        DESK(1280, 900);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private final String home;
    private final ChromeDriver driver;

    private Browser(int port, Screen screen, ChromeOptions options) {
        this.home = "http://localhost:" + port;
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(required("chromedriver"))
                .build();
        this.driver = new ChromeDriver(service, options);
        show(screen);
    }

    /** Whether there is a Chromium with its driver. */
    static boolean isInstalled() {
        return executable("chromium").isPresent() && executable("chromedriver").isPresent();
    }

    private static File required(String name) {
        return executable(name)
                .orElseThrow(() ->
                        new IllegalStateException("no " + name + " on the PATH; .ci/install-browser installs it"));
    }

    private static Optional<File> executable(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }

    static Browser start(int port, Screen screen) {
        return new Browser(port, screen, options());
    }

    static Browser startWithoutScripts(int port, Screen screen) {
        ChromeOptions options = options();
        options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        return new Browser(port, screen, options);
    }

    private static ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(required("chromium"));
        // as root there is no sandbox to be had; nothing but our own pages is opened
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--hide-scrollbars");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    /** Makes the window that wide. */
    void show(Screen wanted) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        wanted.width,
                        "height",
                        wanted.height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        wanted == Screen.PHONE));
    }

    void open(String address) {
        driver.get(home + address);
    }

    /** Signs in by the button of an actor, and comes to a page. */
    void signIn(String actor, String to) {
        open("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        leave(driver.findElement(By.cssSelector("main a.button")));
        leave(driver.findElement(By.cssSelector("a.button[href$='=" + actor + "']")));
        assertThat(address()).isEqualTo(to);
    }

    /** Path and query of where one is. */
    String address() {
        return String.valueOf(driver.getCurrentUrl()).substring(home.length());
    }

    /** Types into the field of this name. */
    void type(String field, String text) {
        WebElement input = driver.findElement(By.name(field));
        input.clear();
        input.sendKeys(text);
    }

    /** Sets the field of this name, whose control takes dates or times in the browser's own order. */
    void set(String field, String value) {
        driver.executeScript("arguments[0].value = arguments[1]", driver.findElement(By.name(field)), value);
    }

    /** Chooses a file for the field of this name. */
    void choose(String field, Path file) {
        driver.findElement(By.name(field)).sendKeys(file.toAbsolutePath().toString());
    }

    /** Chooses a value from the list of this name. */
    void choose(String field, String value) {
        new Select(driver.findElement(By.name(field))).selectByValue(value);
    }

    /** Ticks the box, or chooses the one, of this name and value. */
    void tick(String field, String value) {
        driver.findElement(By.cssSelector("input[name='" + field + "'][value='" + value + "']"))
                .click();
    }

    /** Presses the button or follows the link with this text, and waits for the page that it brings. */
    void press(String text) {
        leave(driver.findElement(withText(text)));
    }

    /** Presses a button with this text that leads nowhere else. */
    void step(String text) {
        driver.findElement(withText(text)).click();
    }

    /** Presses the button with this text twice, as fast as one can. */
    void pressTwice(String text) {
        WebElement button = driver.findElement(withText(text));
        WebElement page = page();
        new Actions(driver).doubleClick(button).perform();
        awaitNext(page);
    }

    private static By withText(String text) {
        return By.xpath("//main//*[self::a or self::button][normalize-space()='%s']".formatted(text));
    }

    private void leave(WebElement way) {
        WebElement page = page();
        way.click();
        awaitNext(page);
    }

    private WebElement page() {
        return driver.findElement(By.tagName("html"));
    }

    private void awaitNext(WebElement page) {
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.stalenessOf(page));
    }

    /** Goes on by the keyboard to what this selects, and presses a key there. */
    void reachByTab(String selector, CharSequence key) {
        WebElement wanted = driver.findElement(By.cssSelector(selector));
        int most = driver.findElements(By.cssSelector("a, button, input, select, textarea, summary"))
                .size();
        for (int step = 0; step <= most; step++) {
            if (driver.switchTo().activeElement().equals(wanted)) {
                driver.switchTo().activeElement().sendKeys(key);
                return;
            }
            driver.switchTo().activeElement().sendKeys(Keys.TAB);
        }
        throw new AssertionError(selector + " is not reached by Tab on " + address());
    }

    /** Presses keys where the focus is. */
    void keys(CharSequence keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Presses what has the focus, and waits for the page that it brings. */
    void enter() {
        WebElement page = page();
        keys(Keys.ENTER);
        awaitNext(page);
    }

    void back() {
        driver.navigate().back();
    }

    /** Waits until the page holds what this selects. */
    void await(String selector) {
        new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
    }

    /** The text of the first element that this selects; empty where there is none. */
    String text(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .findFirst()
                .map(WebElement::getText)
                .orElse("");
    }

    /** The id of what has the focus. */
    String focused() {
        return String.valueOf(driver.switchTo().activeElement().getDomAttribute("id"));
    }

    /** How many there are. */
    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    /** What the page is made of. */
    String source() {
        return String.valueOf(driver.getPageSource());
    }

    /** What the browser complained of since it was asked last: errors of scripts, violations of the security policy. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** Violations of WCAG 2.2 AA that axe finds on the page. */
    @SuppressWarnings("unchecked")
    List<String> barriers() {
        driver.executeScript(axe());
        return (List<String>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {runOnly: {type: "tag", values: arguments[0]}}).then(
                    (found) => done(found.violations.map((one) =>
                        one.id + ": " + one.nodes.map((node) => node.html.slice(0, 200)).join(" | "))),
                    (failure) => done([String(failure)]));
                """, RULES);
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What is too small, or runs out of the window.
     *
     * @param target side of what is pressed, in CSS pixels
     * @param text size of letters, in CSS pixels
     */
    @SuppressWarnings("unchecked")
    List<String> misfits(int target, int text) {
        return (List<String>) driver.executeScript("""
                const [target, text] = arguments;
                const found = [];
                const root = document.documentElement;
                if (root.scrollWidth > root.clientWidth) {
                    found.push("the page is " + root.scrollWidth + " wide in a window of " + root.clientWidth);
                }
                const pressed = "button, .button, nav a, a.whole, select, textarea, summary, label.tick,"
                    + "input:not([type=hidden]):not([type=checkbox]):not([type=radio])";
                for (const element of document.querySelectorAll(pressed)) {
                    const box = element.getBoundingClientRect();
                    if (box.width > 0 && (box.height < target - 0.5 || box.width < target - 0.5)) {
                        found.push("to press: " + box.width + " x " + box.height + " " + element.outerHTML.slice(0, 150));
                    }
                }
                for (const element of document.body.querySelectorAll("*:not(svg *)")) {
                    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
                    const size = parseFloat(getComputedStyle(element).fontSize);
                    if (own && element.getClientRects().length && size < text - 0.01) {
                        found.push("to read: " + size + " px " + element.outerHTML.slice(0, 150));
                    }
                }
                return found;
                """, target, text);
    }

    /** The page as it is printed. */
    byte[] print() {
        return Base64.getDecoder()
                .decode((String) driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
                        .get("data"));
    }

    /** Shows the page as on paper, or again as on a screen. */
    void showOnPaper(boolean paper) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
    }

    /** Whether what this selects is to be seen. */
    boolean shows(String selector) {
        return driver.findElement(By.cssSelector(selector)).isDisplayed();
    }

    /** Keeps a picture of the window under target, and where documents are written, among those of the README. */
    void picture(String name) {
        byte[] picture = Base64.getDecoder()
                .decode((String) driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"))
                        .get("data"));
        keep(Path.of("target", "screenshots"), name, picture);
        if (Boolean.getBoolean("redvest.write-documents")) {
            keep(Path.of("..", "docs", "pictures"), name, picture);
        }
    }

    private static void keep(Path folder, String name, byte[] picture) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".png"), picture);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
