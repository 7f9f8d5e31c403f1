package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What score writes: tables, workbooks and NDJSON, their dialects and their codebook. */
class ScoreOutputsIT extends ScoreRuns {

    private static final String SAMPLE = Path.of("sample-data", "projects.csv").toAbsolutePath().toString();
    private static final String LEADER_LEFT = "example-01-leader-left";

    @Test
    void theWideTableSaysWhatStandsInTheWayOfWhichDecision() throws IOException {
        score(SAMPLE, "-o", "assessments.csv");

        assertThat(leaderLeft("assessments.csv")).containsEntry("verdict", "ready_with_conditions")
                .containsEntry("score", "68.1").containsEntry("risks", "leaderless_rollout")
                .containsEntry("conditions",
                        "score|dimension:organisation|factor:leadership|factor:feedback|factor:reflection|"
                                + "risk:leaderless_rollout")
                .containsEntry("due_phase", "implement").containsEntry("next_decision", "decide_to_operate");
    }

    @Test
    void eachFactorCanHaveAColumnForItsState() throws IOException {
        score(SAMPLE, "-o", "assessments.csv", "--states");

        assertThat(leaderLeft("assessments.csv")).containsEntry("leadership", "hinders")
                .containsEntry("planning", "promotes").containsEntry("new_functions", "not_yet");
    }

    @Test
    void textsStandInTablesOnlyWhereALanguageWasChosen() throws IOException {
        run("score", SAMPLE, "-o", "codes.csv");
        run("score", SAMPLE, "-o", "nb.csv", "--lang", "nb");
        run("score", SAMPLE, "-o", "en.csv", "--lang", "en", "--actions", "actions.csv");

        assertThat(leaderLeft("codes.csv")).doesNotContainKeys("verdict_text", "action_1_text");
        assertThat(leaderLeft("nb.csv")).containsEntry("verdict_text", "Klar med forbehold");
        assertThat(leaderLeft("en.csv")).containsEntry("verdict_text", "Ready with conditions")
                .hasEntrySatisfying("verdict_reason_text",
                        why -> assertThat(why).startsWith("At least one condition is left open."))
                .hasEntrySatisfying("conditions_text", conditions -> assertThat(conditions).startsWith(
                        "The score is under 75 or cannot be computed | Organisation: the score is under 60 | "))
                .hasEntrySatisfying("action_1_text", action -> assertThat(rowsOf("actions.csv").get(0))
                        .containsEntry("text", action));
    }

    @Test
    void findingsAndActionsAreLongTables() throws IOException {
        score(SAMPLE, "-o", "assessments.csv", "--findings", "findings.csv", "--actions", "actions.csv");
        JsonNode whole = assessments(score(SAMPLE, "--format", "ndjson")).get(0);

        List<Map<String, String>> findings = of(LEADER_LEFT, "findings.csv");
        assertThat(findings).hasSameSizeAs(whole.get("findings").values());
        assertThat(findings).filteredOn(row -> row.get("factor").equals("leadership")).singleElement().satisfies(row ->
                assertThat(row).containsEntry("state", "hinders").containsEntry("dimension", "organisation")
                        .containsEntry("stage", "2").containsKeys("rule", "because", "sources", "text"));
        assertThat(of(LEADER_LEFT, "actions.csv")).hasSameSizeAs(whole.get("actions").values()).first().satisfies(row ->
                assertThat(row).containsEntry("rank", "1").containsEntry("factor", "leadership")
                        .containsEntry("risks", "leaderless_rollout")
                        .containsEntry("gain", whole.get("actions").get(0).get("gain").asString()));
    }

    @Test
    void longTablesAsNdjsonAreOneObjectForEachRow() throws IOException {
        score(SAMPLE, "--format", "ndjson", "-o", "assessments.ndjson", "--actions", "actions.ndjson");

        JsonNode first = new JsonMapper().readTree(read("actions.ndjson").lines().findFirst().orElseThrow());
        assertThat(first.get("rank").intValue()).isEqualTo(1);
        assertThat(first.get("gain").isNumber()).isTrue();
        assertThat(first.get("risks").values()).extracting(JsonNode::asString).containsExactly("leaderless_rollout");
        assertThat(first.get("text").asString()).isNotBlank();
    }

    @Test
    void theNorwegianDialectIsWhatExcelOpensInNorway() throws IOException {
        write("projects.csv", "project_id,phase,goals_defined,needs_documented,status_date\n"
                + "fjord,clarify_needs,3,1,2026-03-16\n");

        score("projects.csv", "-o", "assessments.csv", "--dialect", "excel-nb");

        assertThat(read("assessments.csv")).startsWith("\ufeffproject_id;phase;status_date;verdict;score;")
                .contains("\r\nfjord;clarify_needs;2026-03-16;").contains(";66,7;").doesNotContain("66.7")
                .endsWith("\r\n");
        assertThat(read("assessments.csv").replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void textsThatASpreadsheetWouldRunAreDefused() throws IOException {
        Map<String, String> defused = new LinkedHashMap<>();
        defused.put("=1+1", "'=1+1");
        defused.put("@SUM(A1)", "'@SUM(A1)");
        defused.put("+47 22 33 44 55", "'+47 22 33 44 55");
        defused.put("-2+3", "'-2+3");
        defused.put("- by hand", "'- by hand");
        defused.put(" =1+1", "' =1+1");
        defused.put("\t=1+1", "'\t=1+1");
        defused.put("＝1+1", "'＝1+1");
        defused.put("'=1+1", "''=1+1");
        defused.put("'s-Hertogenbosch", "''s-Hertogenbosch");
        List.of("-3.5", "-3,5", "+4", "3-2", "a=b", " a", "").forEach(harmless -> defused.put(harmless, harmless));
        StringBuilder projects = new StringBuilder("project_id,phase,note\n");
        defused.keySet().forEach(note -> projects.append("p").append(projects.length()).append(",plan,\"").append(note)
                .append("\"\n"));
        write("projects.csv", projects.toString());

        score("projects.csv", "-o", "guarded.csv", "--extra-columns", "carry");
        score("projects.csv", "-o", "raw.csv", "--extra-columns", "carry", "--raw");

        assertThat(column("guarded.csv", "note")).containsExactlyElementsOf(defused.values());
        assertThat(column("raw.csv", "note")).containsExactlyElementsOf(defused.keySet());
    }

    @Test
    void identifiersAndHeadersAreDefusedToo() throws IOException {
        write("projects.csv", "project_id,phase,=cmd()\n-fjord,plan,x\n");

        score("projects.csv", "-o", "guarded.csv", "--extra-columns", "carry", "--codebook", "codebook.csv");
        score("projects.csv", "-o", "raw.csv", "--extra-columns", "carry", "--raw");

        assertThat(rows("guarded.csv").get(0)).containsEntry("project_id", "'-fjord").containsEntry("'=cmd()", "x");
        assertThat(column("codebook.csv", "column")).contains("'=cmd()");
        assertThat(rows("raw.csv").get(0)).containsEntry("project_id", "-fjord").containsEntry("=cmd()", "x");
    }

    @Test
    void aCarriedColumnNeverTakesTheNameOfOneOfOurs() throws IOException {
        write("projects.csv", "project_id,phase,score,carried_score\nfjord,plan,ours,theirs\n");

        score("projects.csv", "-o", "assessments.csv", "--extra-columns", "carry");

        assertThat(rows("assessments.csv").get(0)).containsEntry("score", "").containsEntry("carried_score", "ours")
                .containsEntry("carried_carried_score", "theirs");
    }

    @Test
    void aWorkbookHasNumbersDatesAndTextsThatAreNoFormulas() throws IOException {
        write("projects.csv", "project_id,phase,goals_defined,needs_documented,status_date,=HYPERLINK()\n"
                + "fjord,clarify_needs,3,1,2026-03-16,=1+1\nvidde,plan,,,,  Øya\u0007 _x0041_\n");

        Program.Result result = score("projects.csv", "-o", "assessments.xlsx", "--format", "xlsx",
                "--extra-columns", "carry");

        assertThat(result.exit()).as(result.err()).isZero();
        List<Row> rows = sheet("assessments.xlsx", "assessments");
        List<String> header = rows.get(0).stream().map(Cell::asString).toList();
        assertThat(header).startsWith("project_id", "phase", "status_date").endsWith("=HYPERLINK()");
        Row fjord = rows.get(1);
        assertThat(fjord.getCell(header.indexOf("score")).getType()).isEqualTo(CellType.NUMBER);
        assertThat(fjord.getCell(header.indexOf("score")).asNumber()).isEqualByComparingTo(new BigDecimal("66.7"));
        assertThat(fjord.getCell(header.indexOf("status_date")).asDate().toLocalDate())
                .isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(fjord.getCell(header.size() - 1).getType()).isEqualTo(CellType.STRING);
        assertThat(fjord.getCell(header.size() - 1).asString()).isEqualTo("=1+1");
        assertThat(rows.get(2).getCell(header.size() - 1).asString()).isEqualTo("  Øya_x0007_ _x005F_x0041_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "xlsx"})
    void theSameRunGivesTheSameBytesAnywhereAndAnyTime(String format) throws Exception {
        String[] arguments = {"score", SAMPLE, "--lang", "nn", "--format", format, "-o", "out", "--actions", "actions"};
        run(arguments);
        byte[] first = Files.readAllBytes(folder.resolve("out"));
        byte[] actions = Files.readAllBytes(folder.resolve("actions"));
        // the clock of ZIP counts by two seconds
        Thread.sleep(2100);
        Program.in(folder).withJavaOption("-Duser.timezone=Asia/Tokyo").run(arguments);

        assertThat(folder.resolve("out")).hasBinaryContent(first);
        assertThat(folder.resolve("actions")).hasBinaryContent(actions);
    }

    @Test
    void aTextThatNoCellHoldsIsSaidAndWritesNothing() throws IOException {
        write("projects.csv", "project_id,phase,note\nfjord,plan," + "x".repeat(32_768) + "\n");

        Program.Result result = score("projects.csv", "-o", "assessments.xlsx", "--format", "xlsx",
                "--extra-columns", "carry", "--findings", "findings.xlsx");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).startsWith("cannot write to assessments.xlsx: note of fjord has 32768 characters, and a "
                + "cell of a workbook holds 32767; use --format csv");
        assertThat(filesInFolder()).containsExactly("projects.csv");
    }

    @Test
    void theCodebookSaysWhatEachColumnOfEachTableMeans() throws IOException {
        write("projects.csv", "project_id,phase,our_notes\nfjord,plan,call them\n");

        score("projects.csv", "-o", "assessments.csv", "--extra-columns", "carry", "--states", "--findings",
                "findings.csv", "--actions", "actions.csv", "--codebook", "codebook.csv");

        List<Map<String, String>> codebook = rows("codebook.csv");
        assertThat(codebook).contains(Map.of("table", "assessments", "column", "verdict", "type", "code", "label",
                "Verdict", "values", "ready = Ready; ready_with_conditions = Ready with conditions; "
                        + "not_ready = Not ready; undetermined = Undetermined"));
        assertThat(codebook).contains(Map.of("table", "assessments", "column", "our_notes", "type", "text", "label",
                "our_notes", "values", ""));
        for (String table : List.of("assessments", "findings", "actions")) {
            assertThat(codebook.stream().filter(row -> row.get("table").equals(table)).map(row -> row.get("column")))
                    .containsExactly(read(table + ".csv").lines().findFirst().orElseThrow().split(","));
        }
    }

    @Test
    void theCodebookIsWrittenAsItsExtensionSays() throws IOException {
        write("projects.csv", "project_id,phase\nfjord,plan\n");

        score("projects.csv", "-o", "assessments.csv", "--codebook", "codebook.json");
        run("score", "projects.csv", "-o", "assessments.csv", "--codebook", "codebook.md", "--lang", "nn");

        JsonNode verdict = new JsonMapper().readTree(read("codebook.json")).values().stream()
                .filter(row -> row.get("column").asString().equals("verdict")).findFirst().orElseThrow();
        assertThat(verdict.get("values").get("not_ready").asString()).isEqualTo("Not ready");
        assertThat(read("codebook.md")).startsWith("# Kodebok\n\n## assessments\n").contains("  - `ready` Klar\n");
    }

    @Test
    void everyConditionThatIsWrittenStandsInTheCodebook() throws IOException {
        score(SAMPLE, "-o", "assessments.csv", "--codebook", "codebook.json");

        JsonNode known = new JsonMapper().readTree(read("codebook.json")).values().stream()
                .filter(row -> row.get("column").asString().equals("conditions")).findFirst().orElseThrow().get("values");
        assertThat(column("assessments.csv", "conditions").stream().filter(set -> !set.isEmpty())
                .flatMap(set -> List.of(set.split("\\|")).stream()).distinct())
                .hasSizeGreaterThan(10).allSatisfy(condition -> assertThat(known.has(condition)).isTrue());
    }

    @Test
    void aRunThatFailsLeavesNoneOfItsFiles() throws IOException {
        write("projects.csv", "project_id,phase,leader_folow_up\nfjord,plan,3\n");

        Program.Result unusable = score("projects.csv", "-o", "assessments.csv", "--findings", "findings.csv",
                "--codebook", "codebook.csv", "--syntax", "r");
        Program.Result unwritable = score(SAMPLE, "-o", "assessments.csv", "--findings", "nowhere/findings.csv");

        assertThat(unusable.exit()).isEqualTo(1);
        assertThat(unwritable.exit()).isEqualTo(1);
        assertThat(unwritable.err()).startsWith("cannot write to nowhere/findings.csv: ");
        assertThat(filesInFolder()).containsExactly("projects.csv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --format ndjson --dialect excel-nb                     | --dialect is only for --format csv
            --format xlsx -o out.xlsx --raw                        | --raw is only for --format csv
            --format xlsx -o out.xlsx --syntax r                   | --syntax is only for --format csv
            --format ndjson --codebook codebook.csv                | --codebook is only for --format csv, --format xlsx
            --format xlsx                                          | --format xlsx needs a file to write to: -o OUT
            --syntax r                                             | --syntax needs a file to write to: -o OUT
            -o out.csv --codebook codebook.pdf                     | --codebook: codebook.pdf must end in .csv, .md or .json
            -o out.csv --findings ./out.csv                        | out.csv can hold one thing only
            -o out.csv --findings out.txt --syntax r               | out.R can hold one thing only
            -o projects.csv                                        | projects.csv can hold one thing only
            -o out.csv --dialect excel                             | excel
            -o out.csv --syntax sas                                | sas
            """)
    void optionsThatDoNotGoTogetherAreRefused(String options, String reason) throws IOException {
        write("projects.csv", "project_id,phase\nfjord,plan\n");

        Program.Result result = run(("score --lang en projects.csv " + options).split(" "));

        assertThat(result.exit()).isEqualTo(64);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(reason);
        assertThat(filesInFolder()).containsExactly("projects.csv");
    }

    private Map<String, String> leaderLeft(String file) throws IOException {
        return of(LEADER_LEFT, file).get(0);
    }

    private List<Map<String, String>> of(String project, String file) throws IOException {
        return rows(file).stream().filter(row -> row.get("project_id").equals(project)).toList();
    }

    private List<Map<String, String>> rowsOf(String file) {
        try {
            return rows(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Row> sheet(String file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(file)); ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).containsExactly(name);
            return workbook.getFirstSheet().read();
        }
    }
}
