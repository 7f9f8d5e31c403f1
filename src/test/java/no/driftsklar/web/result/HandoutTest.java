package no.driftsklar.web.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.driftsklar.Browser;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.FieldType;
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
            assertThat(printed("/example", language)).contains("1. ", "5. ", "75").doesNotContain("PDF", "CSV");
        }
    }

    @Test
    void soIsThatOfAProjectWithEverythingInItsWay() throws IOException {
        String levels = server.bean(AssessorPool.class).catalogue().fields().stream()
                .filter(field -> field.type() == FieldType.LEVEL).map(field -> "\"" + field.name() + "\": 0, ")
                .collect(Collectors.joining());
        server.send("PUT", "/api/v1/projects/worst", "{}");
        assertThat(server.post("/api/v1/projects/worst/status", "{\"facts\": {" + levels + """
                "phase": "operate", "technology": "medication_dispenser", "installations_active": 21, "staff_total": 40,
                "staff_trained": 33, "delegated_to_coordinator": "yes"}}""").statusCode()).isEqualTo(201);
        for (String language : List.of("nb", "nn", "en")) {
            assertThat(printed("/projects/worst", language)).contains("1. ", "5. ", "15. ", " …");
        }
    }

    /** What stands on the two pages. */
    private static String printed(String path, String language) throws IOException {
        browser.open(server.uri(path + "?lang=" + language));
        String printed = (String) browser.driver().executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");
        try (PDDocument handout = Loader.loadPDF(Base64.getDecoder().decode(printed))) {
            assertThat(handout.getNumberOfPages()).as(path + " " + language).isEqualTo(2);
            return new PDFTextStripper().getText(handout);
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
