package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A researcher's own weights, and how much verdicts hang on the weights. */
class ScoreWeightsIT extends ScoreRuns {

    private static final String SAMPLE = Path.of("sample-data", "projects.csv").toAbsolutePath().toString();

    @Test
    void ownWeightsChangeTheScoreAndAreNamedBesideIt() {
        write("projects.csv", "project_id,phase,goals_defined,needs_documented\nfjord,clarify_needs,3,1\n");
        write("weights.yaml", "factors: {needs: 6}\n");

        Program.Result ours = run("score", "projects.csv");
        Program.Result own = run("score", "projects.csv", "--weights", "weights.yaml");

        assertThat(cells(ours, 4)).containsExactly("66.7");
        assertThat(cells(own, 4)).containsExactly("25.0");
        assertThat(own.out().lines().findFirst().orElseThrow()).endsWith(",rule_base_fingerprint,own_weights");
        assertThat(assessments(score("projects.csv", "--weights", "weights.yaml", "--format", "ndjson"))).singleElement()
                .satisfies(assessment -> {
                    assertThat(assessment.get("score").asString()).isEqualTo("25.0");
                    assertThat(assessment.get("own_weights").asString()).isEqualTo(cells(own, 21).get(0));
                });
    }

    @Test
    void theWeightsOfTheRuleBaseWrittenAsOnesOwnChangeNothingElse() {
        write("weights.yaml", "evidence: {3: 3, 2: 2.0, 1: 1}\n");

        Program.Result ours = run("score", SAMPLE);
        Program.Result own = run("score", SAMPLE, "--weights", "weights.yaml");

        assertThat(own.out().lines().map(row -> row.substring(0, row.lastIndexOf(','))))
                .containsExactlyElementsOf(ours.out().lines().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            factors: {superuser: 2}   | no factor is called superuser; did you mean superusers?
            evidence: {4: 2}          | the rule base has no class of evidence 4
            factors: {superusers: 0}  | superusers = 0: a weight is above 0
            factors: {superusers: x}  | weights.yaml:
            factor: {superusers: 2}   | weights.yaml:
            # nothing                 | holds no weights
            """)
    void weightsThatCannotBeUsedAreNamed(String weights, String problem) {
        write("projects.csv", "project_id,phase\nfjord,plan\n");
        write("weights.yaml", weights + "\n");

        Program.Result result = score("projects.csv", "--weights", "weights.yaml");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("The weights cannot be used:\n").contains(problem);
    }

    @Test
    void theSensitivityIsAddedToEachRowAndSummedUp() throws IOException {
        score(SAMPLE, "--sensitivity", "200", "--seed", "7", "-o", "first.csv");
        Program.Result result = score(SAMPLE, "--sensitivity", "200", "--seed", "7", "-o", "again.csv");

        assertThat(result.exit()).isZero();
        assertThat(read("again.csv")).isEqualTo(read("first.csv"));
        assertThat(rows("first.csv").get(0)).containsKeys("score_p5", "score_p95");
        assertThat(column("first.csv", "verdict_kept")).hasSize(26).contains("100.0");
        assertThat(result.err()).contains("Ready: ", " verdicts hold in all 200 draws (weights varied by up to 25 %, seed 7)");
    }

    @Test
    void drawsAreAtLeastOne() {
        assertThat(score(SAMPLE, "--sensitivity", "0").exit()).isEqualTo(64);
    }
}
