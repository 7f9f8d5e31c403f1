package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.driftsklar.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * The report of the command summary in a browser: open to everyone, on a narrow screen and on paper too. Where Chromium and
 * its driver are not installed the test is skipped and {@code ./verify} says so; with {@code CI} set it fails instead.
 */
class SummaryPageIT {

    private static final Path SAMPLE = Path.of("sample-data", "projects.csv").toAbsolutePath();
    private static final Path MANY = Path.of("src", "test", "resources", "conformance", "projects.csv").toAbsolutePath();

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void startTheBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void endTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"few, nb, 1280", "few, nn, 320", "few, en, 320", "many, nn, 1280", "many, en, 1280", "many, nb, 320"})
    void shutsNobodyOut(String projects, String language, int width) {
        open(projects.equals("few") ? SAMPLE : MANY, language, width);

        assertThat(browser.barriers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nb", "nn", "en"})
    void isNeverWiderThanANarrowScreen(String language) {
        open(MANY, language, 320);

        assertThat(browser.tooWide()).isEmpty();
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

        List<WebElement> pictures = browser.all("figure svg[role=img]");
        assertThat(pictures).hasSize(9).allSatisfy(picture -> {
            assertThat(picture.getAccessibleName()).isNotBlank();
            String name = picture.findElement(By.cssSelector("desc")).getDomProperty("textContent");
            String table = name.substring(name.indexOf('“') + 1, name.indexOf('”'));
            assertThat(browser.all("caption")).extracting(WebElement::getText).contains(table);
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
        browser.width(680).driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            assertThat((List<?>) script("""
                    return [...document.querySelectorAll('table')].filter(table => table.getBoundingClientRect().right > 681)
                        .map(table => table.caption.textContent)""")).isEmpty();
        } finally {
            browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    private static void open(Path projects, String language, int width) {
        Path report = folder.resolve(projects.getParent().getFileName() + "." + language + ".html");
        if (!Files.exists(report)) {
            Program.Result result = Program.in(folder).run("summary", projects.toString(), "--lang", language, "-o",
                    report.toString());
            assertThat(result.exit()).as(result.err()).isZero();
        }
        browser.width(width).open(report.toUri());
    }

    private static Object script(String script) {
        return browser.script(script);
    }
}
