package no.driftsklar.web.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import no.driftsklar.server.TestServer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The report that one can hand on, read by a person or by a screen reader. */
class ReportTest {

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        VeraGreenfieldFoundryProvider.initialise();
        server = TestServer.local(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static byte[] report(String project, String language) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                server.uri(project + "/report.pdf")).header("Accept-Language", language).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        return answer.body();
    }

    private static List<String> errors(byte[] pdf) throws Exception {
        try (InputStream in = new ByteArrayInputStream(pdf);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> errors = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " "
                            + assertion.getMessage() + " " + assertion.getLocation().getContext()).toList();
            assertThat(result.isCompliant()).isEqualTo(errors.isEmpty());
            return errors;
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            nb, Konklusjon: Klar med forbehold, Skåren er 68,1 av 100
            nn, Konklusjon: Klar med atterhald, Skåren er 68,1 av 100
            en, Verdict: Ready with conditions, The score is 68.1 of 100
            """)
    void isPdfUaInTheLanguageOfTheReader(String language, String verdict, String score) throws Exception {
        byte[] pdf = report("/example", language);
        assertThat(errors(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains(verdict, score);
        }
    }

    @ParameterizedTest
    @CsvSource({"nb", "nn", "en"})
    void isPdfUaAlsoWhereNearlyNothingIsAnswered(String language) throws Exception {
        server.send("PUT", "/api/v1/projects/bare", "{}");
        server.post("/api/v1/projects/bare/status", "{\"facts\": {\"phase\": \"operate\", \"superusers\": 1}}");
        assertThat(errors(report("/projects/bare", language))).isEmpty();
    }
}
