package no.driftsklar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.FluentWait;

/**
 * Chromium, which reaches this machine only. Where Chromium and its driver are not installed tests are skipped and
 * {@code ./verify} says so; with {@code CI} set they fail instead.
 */
public final class Browser implements AutoCloseable {

    private static final int HEIGHT = 900;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** A browser of somebody who has not been here before. */
    public static Browser start() {
        // it speaks of a protocol that is not used here
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
        Optional<Path> chromium = onPath("chromium");
        Optional<Path> driver = onPath("chromedriver");
        boolean installed = chromium.isPresent() && driver.isPresent();
        assertThat(installed || System.getenv("CI") == null).as("chromium and chromium-driver are installed").isTrue();
        // a machine without them skips, and verify says so
        assumeTrue(installed, "chromium or chromium-driver is not installed");
        ChromeOptions options = new ChromeOptions().setBinary(chromium.orElseThrow().toFile());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        ChromeDriver browser = new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile()).build(), options);
        browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
        return new Browser(browser);
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable).findFirst();
    }

    /** From now on no page runs a script of its own. */
    public Browser withoutJavaScript() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    public ChromeDriver driver() {
        return driver;
    }

    public Browser open(URI page) {
        driver.get(page.toString());
        return this;
    }

    /** Makes the page so many CSS pixels wide, narrower than windows can be too. */
    public Browser width(int pixels) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    public WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Presses a button or link that leads to another page, and waits for the page. */
    public Browser go(String css) {
        return leave(() -> find(css).click());
    }

    /** Does what leads to another page, and waits for the page. */
    public Browser leave(Runnable action) {
        WebElement page = find("html");
        action.run();
        return waitFor(() -> isGone(page));
    }

    /** Waits until something is so, a minute at most. */
    public Browser waitFor(BooleanSupplier so) {
        new FluentWait<>(driver).withTimeout(Duration.ofMinutes(1)).pollingEvery(Duration.ofMillis(50))
                .until(any -> so.getAsBoolean());
        return this;
    }

    private static boolean isGone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (StaleElementReferenceException e) {
            return true;
        } catch (WebDriverException e) {
            // between the two pages
            return false;
        }
    }

    public Object script(String script) {
        return driver.executeScript(script);
    }

    public byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** What axe-core finds wrong with the page, each with where and why; looks at everything that it knows to look at. */
    public List<String> barriers() {
        Results found = new AxeBuilder().analyze(driver);
        assertThat(found.isErrored()).as(found.getErrorMessage()).isFalse();
        assertThat(found.getPasses()).as("what axe-core looked at").hasSizeGreaterThan(10);
        return found.getViolations().stream().flatMap(rule -> rule.getNodes().stream()
                .map(node -> rule.getId() + " (" + rule.getImpact() + "): " + node.getHtml())).toList();
    }

    /** What is wider than the page, where the page scrolls sideways. */
    public List<?> tooWide() {
        return (List<?>) script("""
                const width = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= width) return [];
                const wide = [...document.body.querySelectorAll('*')].filter(it => it.getBoundingClientRect().right > width + 1)
                    .map(it => it.outerHTML.slice(0, 120));
                return wide.length ? wide : ['something'];""");
    }

    @Override
    public void close() {
        driver.quit();
    }
}
