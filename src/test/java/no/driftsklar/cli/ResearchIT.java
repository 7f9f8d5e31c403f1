package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.driftsklar.server.TestServer;
import no.driftsklar.web.PageVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is uploaded on the page gives what {@code score} gives by the same mapping. */
class ResearchIT {

    private static final Path DIALECTS = Path.of("src", "test", "resources", "dialects").toAbsolutePath();

    private static TestServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = TestServer.local(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static PageVisitor upload(String file) throws IOException {
        return new PageVisitor(server.uri("/"), "en").open("/research").form("form[enctype]")
                .attach("file", file, Files.readAllBytes(DIALECTS.resolve(file))).send();
    }

    private static String results(PageVisitor researcher) throws InterruptedException {
        String path = researcher.form("#mapping").fill("format", "ndjson").send("do", "start").path();
        while (!researcher.open(path).page().select("#progress").isEmpty()) {
            Thread.sleep(50);
        }
        assertThat(researcher.texts("#job .ds-tag")).as(researcher.text("main")).containsExactly("Done");
        return new String(researcher.open(path + "/files/results").bytes(), StandardCharsets.UTF_8);
    }

    private String scored(String file, Path mapping) {
        return Program.in(DIALECTS).run("score", file, "--map", mapping.toString(), "--lang", "en", "--format", "ndjson").out();
    }

    /** The proposal as it stands, where it is one that can be used. */
    @ParameterizedTest
    @ValueSource(strings = {"excel-nb.csv", "excel-utf8.csv", "excel-sep.csv", "excel-unicode.txt", "utf-16be.csv",
        "nettskjema-semicolon.csv", "nettskjema-comma.csv", "redcap-raw.csv", "limesurvey.csv", "labels.nb.csv", "labels.nn.csv",
        "labels.en.csv", "limesurvey-texts.csv", "redcap-labels.csv", "nettskjema-texts.csv"})
    void byTheProposalEveryDialectScoresAsOnTheCommandLine(String file) throws Exception {
        PageVisitor researcher = upload(file);
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), researcher.find("#yaml").val());

        assertThat(results(researcher)).isNotEmpty().isEqualTo(scored(file, mapping));
    }

    /** The survey's own codes need somebody who knows them. */
    @ParameterizedTest
    @ValueSource(strings = {"limesurvey-codes", "redcap-codes", "redcap-labels", "nettskjema-texts"})
    void byAMappingOfOnesOwnEverySurveyToolScoresAsOnTheCommandLine(String name) throws Exception {
        Path mapping = DIALECTS.resolve(name + ".mapping.yaml");
        PageVisitor researcher = upload(name + ".csv");
        researcher.form("form[action$=/mapping]").fill("yaml", Files.readString(mapping)).send();
        // the page writes the mapping anew when it starts: nothing may be lost of it
        String results = results(researcher);

        assertThat(results).isNotEmpty().isEqualTo(scored(name + ".csv", mapping));
        assertThat(results.lines()).hasSize(4);
    }
}
