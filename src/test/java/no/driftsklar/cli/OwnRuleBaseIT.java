package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.driftsklar.RuleFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A municipality adds a factor with a question of its own: two files beside the others, and no programming. */
class OwnRuleBaseIT {

    /** All staff are trained; of the night staff only a few are in the first service, and all in the second. */
    private static final String PROJECTS = """
            project_id,phase,staff_total,staff_trained,night_staff_trained
            tired-nights,implement,40,40,1
            safe-nights,implement,40,40,4
            no-answer,implement,40,40,
            """;

    @TempDir
    private static Path home;

    private static Program program;
    private static Path rules;
    private static Program.Result firstRun;

    @BeforeAll
    static void addTheTwoFiles() throws IOException {
        rules = home.resolve("our-rules");
        RuleFolder.copiedTo(rules).add(Path.of("src", "test", "resources", "own-rules"));
        Files.writeString(home.resolve("projects.csv"), PROJECTS);
        program = Program.in(home).withCache(home.resolve("cache"));
        firstRun = program.run("score", "projects.csv", "--rules", "our-rules");
    }

    private static Map<String, Map<String, String>> rowsOf(Program.Result result) {
        List<String[]> lines = result.out().lines().map(line -> line.split(",", -1)).toList();
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String[] cells : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(lines.get(0)[i], cells[i]);
            }
            rows.put(row.get("project_id"), row);
        }
        return rows;
    }

    private static List<Path> keptIn(Path cache) throws IOException {
        if (!Files.exists(cache.resolve("driftsklar"))) {
            return List.of();
        }
        try (Stream<Path> kept = Files.list(cache.resolve("driftsklar"))) {
            return kept.toList();
        }
    }

    @Test
    void theNewFactorCountsInTheScore() {
        Map<String, Map<String, String>> rows = rowsOf(firstRun);

        assertThat(firstRun.exit()).as(firstRun.err()).isZero();
        assertThat(rows.get("tired-nights")).containsEntry("score", "75.0");
        assertThat(rows.get("safe-nights")).containsEntry("score", "100.0");
        assertThat(rows.get("no-answer")).containsEntry("score", "100.0");
        assertThat(rows.get("tired-nights").get("coverage")).isGreaterThan(rows.get("no-answer").get("coverage"));
    }

    @Test
    void theNewFactorHasItsAction() {
        Map<String, Map<String, String>> rows = rowsOf(firstRun);

        assertThat(rows.get("tired-nights")).containsEntry("action_1", "night_staff");
        assertThat(rows.get("safe-nights")).containsEntry("action_1", "");
    }

    @Test
    void theFindingIsSaidWithTheAnswerAndTheSource() {
        Program.Result result = program.run("score", "projects.csv", "--rules", "our-rules", "--format", "ndjson",
                "--lang", "en");

        JsonNode assessment = new JsonMapper().readTree(result.out().lines().findFirst().orElseThrow());
        assertThat(assessment.at("/states/night_staff").asString()).isEqualTo("hinders");
        JsonNode finding = assessment.get("findings").valueStream()
                .filter(found -> found.get("factor").asString().equals("night_staff")).findFirst().orElseThrow();
        assertThat(finding.get("rule").asString()).isEqualTo("Night staff are left out of the training");
        assertThat(finding.get("text").asString())
                .startsWith("On the training of night staff you answer “A few night staff have joined training");
        assertThat(finding.get("because").valueStream().map(JsonNode::asString)).containsExactly("night_staff_trained");
        assertThat(finding.get("sources").toString()).contains("process-9");
        assertThat(assessment.at("/rule_base/fingerprint").asString())
                .isEqualTo(rowsOf(firstRun).get("tired-nights").get("rule_base_fingerprint"));
    }

    @Test
    void aPersonReadsTheFindingAndTheAction() {
        Program.Result result = program.run("explain", "projects.csv", "--project", "tired-nights", "--rules",
                "our-rules", "--lang", "nn");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("Opplæring av nattevakter", "Denne veka: Skriv opp nattevaktene");
    }

    @Test
    void theCodebookListsTheNewQuestion() {
        Program.Result result = program.run("codebook", "--rules", "our-rules", "--format", "csv", "--lang", "en");

        assertThat(result.exit()).isZero();
        assertThat(result.out().lines()).filteredOn(line -> line.contains("night_staff_trained")).singleElement()
                .asString().contains("How far have you come in training the night staff?");
    }

    @Test
    void theNewFactorIsShownWhole() {
        Program.Result result = program.run("rules", "night_staff", "--rules", "our-rules");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("Opplæring av nattevakter", "// people/night_staff.drl",
                "rule \"Night staff are left out of the training\"");
    }

    @Test
    void theRuleBaseWithTheNewFactorKeepsAllConventionsAndExamples() {
        Program.Result result = program.run("rules", "check", "our-rules", "--lang", "en");

        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("89 factors", "120 fields", "268 rules", "All is well.");
    }

    @Test
    void theRuleBaseIsCompiledTheFirstTimeOnly() throws IOException {
        Program.Result secondRun = program.run("score", "projects.csv", "--rules", "our-rules");

        assertThat(firstRun.err()).contains("Regelverket i our-rules");
        assertThat(secondRun.err()).doesNotContain("Regelverket i");
        assertThat(secondRun.out()).isEqualTo(firstRun.out());
    }

    @Test
    void theBuiltInRuleBaseDoesNotKnowTheNewColumn() {
        Program.Result result = program.run("score", "projects.csv");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("projects.csv", "night_staff_trained");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void anotherWeightGivesAnotherScoreAndAnotherFingerprint() {
        RuleFolder.copiedTo(home.resolve("other-weights")).add(rules)
                .replace("evidence.yaml", "weight: 1", "weight: 3");

        Program.Result result = program.run("score", "projects.csv", "--rules", "other-weights");

        Map<String, String> before = rowsOf(firstRun).get("tired-nights");
        Map<String, String> after = rowsOf(result).get("tired-nights");
        assertThat(after).containsEntry("score", "50.0");
        assertThat(after.get("rule_base_fingerprint")).isNotEqualTo(before.get("rule_base_fingerprint"));
        assertThat(after.get("rule_base_version")).isEqualTo(before.get("rule_base_version"));
    }

    @Test
    void aRuleBaseThatLacksALanguageIsRefusedAndNothingOfItIsKept() throws IOException {
        Path cache = home.resolve("other-cache");
        RuleFolder.copiedTo(home.resolve("broken-rules")).add(rules)
                .leaveOut("people/night_staff.yaml", "nn: Kor langt");

        Program.Result result = Program.in(home).withCache(cache)
                .run("score", "projects.csv", "--rules", "broken-rules", "-o", "scores.csv");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("Regelverket kan ikke brukes:",
                "field night_staff_trained: question is missing in nn").doesNotContain("\tat ");
        assertThat(home.resolve("scores.csv")).doesNotExist();
        assertThat(keptIn(cache)).isEmpty();
    }

    @Test
    void aRuleThatDoesNotCompileIsRefusedWithItsFileAndNothingOfItIsKept() throws IOException {
        Path cache = home.resolve("third-cache");
        RuleFolder.copiedTo(home.resolve("uncompiled-rules")).add(rules)
                .replace("people/night_staff.drl", "night_staff_trained <= 1", "count(night_staff_trained) >= 1");

        Program.Result result = Program.in(home).withCache(cache)
                .run("score", "projects.csv", "--rules", "uncompiled-rules");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("Regelverket kan ikke brukes:", "people/night_staff.drl: rule \"Night staff are left out of the training\": ")
                .doesNotContain("\tat ");
        assertThat(keptIn(cache)).isEmpty();
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        Program.Result result = program.run("score", "projects.csv", "--rules", "no-rules");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("no-rules").doesNotContain("\tat ");
    }
}
