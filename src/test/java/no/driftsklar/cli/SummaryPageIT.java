package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The report of the command summary in a browser: open to everyone, on a narrow screen and on paper too. Where Chromium and
 * its driver are not installed the test is skipped and {@code ./verify} says so; with {@code CI} set it fails instead.
 */
class SummaryPageIT {

    private static final Path SAMPLE = Path.of("sample-data", "projects.csv").toAbsolutePath();
    private static final Path MANY = Path.of("src", "test", "resources", "conformance", "projects.csv").toAbsolutePath();
    private static final int HEIGHT = 900;

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void startTheBrowser() {
        // it speaks of a protocol that is not used here
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
        Optional<Path> chromium = onPath("chromium");
        Optional<Path> driver = onPath("chromedriver");
        boolean installed = chromium.isPresent() && driver.isPresent();
        assertThat(installed || System.getenv("CI") == null).as("chromium and chromium-driver are installed").isTrue();
        // a machine without them skips, and verify says so
        assumeTrue(installed, "chromium or chromium-driver is not installed");
        ChromeOptions options = new ChromeOptions().setBinary(chromium.orElseThrow().toFile());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND");
        browser = new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile()).build(), options);
        browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
    }

    @AfterAll
    static void endTheBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @ParameterizedTest
    @CsvSource({"few, nb, 1280", "few, nn, 320", "few, en, 320", "many, nn, 1280", "many, en, 1280", "many, nb, 320"})
    void shutsNobodyOut(String projects, String language, int width) {
        open(projects.equals("few") ? SAMPLE : MANY, language, width);

        Results found = new AxeBuilder().analyze(browser);

        assertThat(found.isErrored()).as(found.getErrorMessage()).isFalse();
        assertThat(found.getViolations()).isEmpty();
        assertThat(found.getPasses()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({"nb", "nn", "en"})
    void isNeverWiderThanANarrowScreen(String language) {
        open(MANY, language, 320);

        assertThat(script("return document.documentElement.scrollWidth")).isEqualTo(320L);
        assertThat(script("return document.querySelectorAll('.scroll').length")).isNotEqualTo(0L);
        // what is wider than the screen is a table, which scrolls by itself and can be reached by the keyboard
        assertThat((List<?>) script("""
                return [...document.querySelectorAll('.scroll')].filter(box => box.scrollWidth > box.clientWidth)
                    .filter(box => box.tabIndex !== 0 || getComputedStyle(box).overflowX !== 'auto')""")).isEmpty();
    }

    @Test
    void noLabelOfAPictureIsCutOffOnANarrowScreen() {
        for (Path file : List.of(SAMPLE, MANY)) {
            open(file, "nb", 320);

            assertThat((List<?>) script("""
                    return [...document.querySelectorAll('figure svg text')].filter(text => {
                        const box = text.getBoundingClientRect();
                        return box.width > 0 && (box.left < -1 || box.right > 321);
                    }).map(text => text.textContent)""")).isEmpty();
        }
    }

    @Test
    void everyPictureHasANameAndItsNumbersInATable() {
        open(MANY, "en", 1280);

        List<WebElement> pictures = browser.findElements(By.cssSelector("figure svg[role=img]"));
        assertThat(pictures).hasSize(9).allSatisfy(picture -> {
            assertThat(picture.getAccessibleName()).isNotBlank();
            String name = picture.findElement(By.cssSelector("desc")).getDomProperty("textContent");
            String table = name.substring(name.indexOf('“') + 1, name.indexOf('”'));
            assertThat(browser.findElements(By.tagName("caption"))).extracting(WebElement::getText).contains(table);
        });
    }

    @Test
    void loadsNothingAndRunsNothing() {
        open(MANY, "en", 1280);

        assertThat(script("return performance.getEntriesByType('resource').length")).isEqualTo(0L);
        assertThat(script("return document.scripts.length")).isEqualTo(0L);
    }

    @Test
    void onPaperNoTableIsCutOff() {
        open(MANY, "nb", 1280);
        // 180 millimetres between the margins of A4
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", 680, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            assertThat((List<?>) script("""
                    return [...document.querySelectorAll('table')].filter(table => table.getBoundingClientRect().right > 681)
                        .map(table => table.caption.textContent)""")).isEmpty();
        } finally {
            browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    private static void open(Path projects, String language, int width) {
        Path report = folder.resolve(projects.getParent().getFileName() + "." + language + ".html");
        if (!Files.exists(report)) {
            Program.Result result = Program.in(folder).run("summary", projects.toString(), "--lang", language, "-o",
                    report.toString());
            assertThat(result.exit()).as(result.err()).isZero();
        }
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        browser.get(report.toUri().toString());
    }

    private static Object script(String script) {
        return browser.executeScript(script);
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of)
                .map(place -> place.resolve(program)).filter(Files::isExecutable).findFirst();
    }
}
