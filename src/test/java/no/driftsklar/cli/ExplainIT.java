package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands explain, rules and codebook on the packaged program: what a person reads. */
class ExplainIT {

    private static final int FIELDS = 119;
    private static final Path SAMPLE = Path.of("sample-data", "projects.csv").toAbsolutePath();

    @TempDir
    private Path folder;

    // ---- explain

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nb | KLAR MED FORBEHOLD    | Skåre 68,1 av 100 | ! Innføring uten leder (høy)           | \
            1. Ledelse – gir 2,0 poeng. Ansvarlig: leder              | Kilde: Velferdsteknologiens ABC, emne E
            nn | KLAR MED ATTERHALD    | Skåre 68,1 av 100 | ! Innføring utan leiar (høg)           | \
            1. Leiing – gir 2,0 poeng. Ansvarleg: leiar               | Kjelde: Velferdsteknologiens ABC, emne E
            en | READY WITH CONDITIONS | Score 68.1 of 100 | ! An implementation without its leader (high) | \
            1. Leadership – gains 2.0 points. Responsible: leader     | Source: ABC of welfare technology, subject E
            """)
    void theLeaderWhoLeftIsExplainedInThreeLanguages(String language, String verdict, String score, String risk,
            String action, String source) {
        Program.Result result = run("explain", SAMPLE.toString(), "--project", "example-01-leader-left",
                "--lang", language);

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(unwrapped(result)).contains(verdict, score, risk, action, source, "(example-01-leader-left)");
    }

    @Test
    void whatIsPipedIsPlainText() {
        Program.Result result = run("explain", SAMPLE.toString(), "--project", "example-01-leader-left");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isNotEmpty().doesNotContain("\u001b");
    }

    @Test
    void whatIsPassedOverIsShownOnRequest() {
        Program.Result some = run("explain", SAMPLE.toString(), "--project", "example-01-leader-left");
        Program.Result all = run("explain", SAMPLE.toString(), "--project", "example-01-leader-left", "--all");

        assertThat(some.out()).contains("\n  5. ").doesNotContain("\n  6. ").contains("--all");
        assertThat(all.out()).contains("\n  5. ").contains("\n  6. ").doesNotContain("--all");
    }

    @Test
    void whereNoActionHelpsItSaysWhatToExpect() {
        write("projects.csv", "project_id,phase,months_in_use\nfjord,implement,3\nvidde,implement,6\n");

        assertThat(run("explain", "projects.csv", "--project", "fjord", "--lang", "en").out())
                .contains("Experience over time\n  What to expect: ");
        assertThat(run("explain", "projects.csv", "--project", "vidde", "--lang", "en").out())
                .contains("+ Experience over time (").doesNotContain("What to expect: ");
    }

    @Test
    void anUnknownProjectNamesTheNearest() {
        write("projects.csv", """
                project_id,phase
                fjord-alarms,plan
                vidde-locks,plan
                """);

        Program.Result result = run("explain", "projects.csv", "--project", "vidde-lock", "--lang", "en");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo(
                "projects.csv has no project with project_id “vidde-lock”; did you mean “vidde-locks”?\n");
    }

    @Test
    void ofSeveralRowsTheOneWithTheLatestDateIsExplained() {
        write("projects.csv", """
                project_id,phase,status_date,project_name
                fjord,plan,2026-01-01,In January
                fjord,implement,2026-06-01,In June
                fjord,plan,2026-03-01,In March
                fjord,plan,,At some time
                vidde,plan,2026-12-31,Another project
                """);

        Program.Result result = run("explain", "projects.csv", "--project", "fjord");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).startsWith("In June (fjord)")
                .doesNotContain("In January", "In March", "At some time", "Another project");
    }

    @Test
    void aProjectThatCannotBeReadIsNotExplainedButItsProblemsAre() {
        write("projects.csv", """
                project_id,phase,leader_follow_up
                vidde,plan,9
                fjord,dreaming,7
                """);

        Program.Result result = run("explain", "projects.csv", "--project", "fjord", "--lang", "en");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).containsExactly(
                "projects.csv:3: phase = dreaming: must be one of: clarify_needs, plan, design_procure, implement, operate",
                "projects.csv:3: leader_follow_up = 7: must be 0, 1, 2, 3 or 4");
    }

    @Test
    void aFileThatCannotBeUsedIsNamed() {
        Program.Result result = run("explain", "nowhere.csv", "--project", "fjord", "--lang", "en");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).isEqualTo("nowhere.csv: the file does not exist\n");
    }

    @Test
    void withoutAProjectNothingIsExplained() {
        Program.Result result = run("explain", SAMPLE.toString());

        assertThat(result.exit()).isEqualTo(64);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("--project");
    }

    // ---- rules

    @Test
    void aFactorIsShownWithItsRulesSourcesAndAction() {
        Program.Result result = run("rules", "leadership", "--lang", "en");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).startsWith("Leadership (leadership)")
                .contains("rule \"The leader hardly follows up the implementation\"")
                .contains("// organisation/leadership.drl")
                .doesNotContain("\u001b");
        assertThat(unwrapped(result)).contains("Source: ABC of welfare technology, subject E")
                .contains("Responsible: leader").contains("This week: ");
    }

    @Test
    void aRiskIsShownWithItsRuleSourcesAndRemedy() {
        Program.Result result = run("rules", "unsafe_start", "--lang", "en");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).startsWith("Unsafe start (unsafe_start, critical)")
                .contains("// risks/unsafe_start.drl").contains("@risk( unsafe_start )");
        assertThat(unwrapped(result)).contains("Source: ").contains("What removes it: ");
    }

    @Test
    void withoutANameAllFactorsAndRisksAreListed() {
        Program.Result result = run("rules");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("\n  leadership ").contains("\n  unsafe_start ");
    }

    @ParameterizedTest
    @CsvSource({"leadershp, leadership", "unsafe_strat, unsafe_start"})
    void anUnknownFactorOrRiskNamesTheNearest(String written, String nearest) {
        Program.Result result = run("rules", written, "--lang", "en");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo(
                "No factor or risk is called “" + written + "”; did you mean “" + nearest + "”?\n");
    }

    // ---- codebook

    @Test
    void theCodebookHasEveryFieldInEveryFormat() throws Exception {
        Program.Result csv = run("codebook", "--format", "csv");
        Program.Result json = run("codebook", "--format", "json");
        Program.Result md = run("codebook", "--format", "md");

        assertThat(List.of(csv.exit(), json.exit(), md.exit())).containsOnly(0);
        List<String> fields = rows(csv).stream().skip(1).map(row -> row[0]).toList();
        assertThat(fields).hasSize(FIELDS).doesNotHaveDuplicates().startsWith("project_id").endsWith("owned_tasks");
        assertThat(objects(json)).extracting(field -> field.get("field").stringValue())
                .containsExactlyElementsOf(fields);
        assertThat(md.out().lines().filter(line -> line.startsWith("### ")).map(line -> line.substring(4)))
                .containsExactlyElementsOf(fields);
    }

    @ParameterizedTest
    @CsvSource({"nb, Prosjekt-ID", "nn, Prosjekt-ID", "en, Project ID"})
    void everyFieldOfTheCodebookHasTypeQuestionAndHelp(String language, String labelOfFirst) throws Exception {
        Program.Result csv = run("codebook", "--format", "csv", "--lang", language);
        Program.Result json = run("codebook", "--format", "json", "--lang", language);

        List<String[]> rows = rows(csv);
        List<String> header = List.of(rows.get(0));
        List<JsonNode> objects = objects(json);
        assertThat(objects).hasSize(FIELDS);
        for (int i = 0; i < FIELDS; i++) {
            String[] row = rows.get(i + 1);
            JsonNode object = objects.get(i);
            assertThat(row).hasSameSizeAs(header);
            for (String column : List.of("field", "theme", "type", "values", "label", "question", "help")) {
                assertThat(row[header.indexOf(column)]).as(column).isNotBlank()
                        .isEqualTo(object.get(column).stringValue());
            }
        }
        assertThat(rows.get(1)[header.indexOf("label")]).isEqualTo(labelOfFirst);
    }

    // ---- helpers

    private Program.Result run(String... arguments) {
        return Program.in(folder).run(arguments);
    }

    private void write(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was printed as if the lines had no end. */
    private static String unwrapped(Program.Result result) {
        return result.out().replaceAll("\\s+", " ");
    }

    private static List<String[]> rows(Program.Result codebook) throws Exception {
        try (CSVReader csv = new CSVReaderBuilder(new StringReader(codebook.out()))
                .withCSVParser(new RFC4180Parser()).build()) {
            return csv.readAll();
        }
    }

    private static List<JsonNode> objects(Program.Result codebook) {
        return List.copyOf(new JsonMapper().readTree(codebook.out()).values());
    }
}
