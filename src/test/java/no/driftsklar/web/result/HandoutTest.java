package no.driftsklar.web.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import no.driftsklar.Browser;
import no.driftsklar.server.TestServer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages about a result in Chromium: on paper, and moving at once. */
class HandoutTest {

    private static TestServer server;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path data) {
        browser = Browser.start();
        server = TestServer.local(data);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            browser.close();
        }
    }

    @Test
    void theResultIsPrintedOnTwoPagesInEachLanguage() throws IOException {
        for (String language : List.of("nb", "nn", "en")) {
            browser.open(server.uri("/example?lang=" + language));
            String printed = (String) browser.driver().executeCdpCommand("Page.printToPDF",
                    Map.of("preferCSSPageSize", true))
                    .get("data");
            try (PDDocument handout = Loader.loadPDF(Base64.getDecoder().decode(printed))) {
                assertThat(handout.getNumberOfPages()).as(language).isEqualTo(2);
                String text = new PDFTextStripper().getText(handout);
                assertThat(text).contains("1. ", "5. ", "75").doesNotContain("PDF", "CSV");
            }
        }
    }

    @Test
    void whatIsTickedMovesTheScoreAtOnceAndIsAnnounced() {
        browser.width(1280).open(server.uri("/example/what-if?lang=en"));
        browser.find("#done-leadership").click();
        browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const look = () => document.querySelector('#said').textContent.includes('68.1 to 70.1') ? done()
                    : setTimeout(look, 50);
                look();""");
        assertThat(browser.find("#said").getAttribute("role")).isEqualTo("status");
        assertThat(browser.find("#outcome").getText()).contains("Risks that disappear");
    }
}
