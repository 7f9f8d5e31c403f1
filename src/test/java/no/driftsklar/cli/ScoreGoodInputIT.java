package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What score takes, and what comes out. */
class ScoreGoodInputIT extends ScoreRuns {

    private static final Path SAMPLE = Path.of("sample-data", "projects.csv").toAbsolutePath();

    @Test
    void everyRowOfAGoodFileIsScored() {
        write("projects.csv", """
                project_id,phase,status_date,leader_follow_up
                fjord,plan,2026-03-16,3
                vidde,implement,2026-03-16,1
                """);

        Program.Result result = run("score", "projects.csv");

        assertThat(result.exit()).isZero();
        assertThat(result.out().lines().findFirst()).hasValue("project_id,phase,status_date,verdict,score,low,high,"
                + "coverage,score_people,score_technology,score_organisation,risks,contradictions,action_1,action_2,"
                + "action_3,conditions,due_phase,next_decision,rule_base_version,rule_base_fingerprint");
        assertThat(scored(result)).containsExactly("fjord", "vidde");
        assertThat(result.err().lines()).containsExactly("2 lest, 2 vurdert, 0 avvist");
    }

    @Test
    void aSpreadsheetWithSemicolonsAndDecimalCommasMeansTheSame() {
        write("comma.csv", """
                project_id,phase,availability_percent,staff_total,staff_trained,team_members
                fjord,implement,62.5,40,38,it|vendor
                """);
        write("semicolon.csv", """
                project_id;phase;availability_percent;staff_total;staff_trained;team_members
                fjord;implement;62,5;40,0;38;it|vendor
                """);

        Program.Result semicolon = score("semicolon.csv", "--format", "ndjson");

        assertThat(semicolon.exit()).isZero();
        assertThat(semicolon.out()).contains("62.5%").isEqualTo(score("comma.csv", "--format", "ndjson").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\ufeffproject_id,phase,leader_follow_up\nfjord,plan,3\nvidde,implement,1\n",
        "project_id,phase,leader_follow_up\r\nfjord,plan,3\r\nvidde,implement,1\r\n",
        "\ufeffproject_id;phase;leader_follow_up\r\nfjord;plan;3\r\nvidde;implement;1",
        "\"project_id\",\"phase\",\"leader_follow_up\"\n\"fjord\",\"plan\",\"3\"\n\n\"vidde\",\"implement\",\"1\"\n\n",
        " project_id , phase , leader_follow_up \n fjord , plan , 3 \n vidde , implement , 1 \n",
        "[{\"project_id\": \"fjord\", \"phase\": \"plan\", \"leader_follow_up\": 3},\n"
                + " {\"project_id\": \"vidde\", \"phase\": \"implement\", \"leader_follow_up\": 1}]",
        "{\"project_id\": \"fjord\", \"phase\": \"plan\", \"leader_follow_up\": 3}\n\n"
                + "{\"project_id\": \"vidde\", \"phase\": \"implement\", \"leader_follow_up\": 1}\n",
        "\ufeff{\"project_id\": \"fjord\", \"phase\": \"plan\", \"leader_follow_up\": 3}\r\n"
                + "{\"project_id\": \"vidde\", \"phase\": \"implement\", \"leader_follow_up\": 1}"})
    void theSameProjectsInAnotherFormComeOutTheSame(String form) {
        write("plain.csv", "project_id,phase,leader_follow_up\nfjord,plan,3\nvidde,implement,1\n");
        write("form", form);

        Program.Result result = score("form");

        assertThat(result.err()).endsWith("2 read, 2 scored, 0 rejected\n");
        assertThat(result.exit()).isZero();
        assertThat(scored(result)).containsExactly("fjord", "vidde");
        assertThat(result.out()).isEqualTo(score("plain.csv").out());
    }

    @Test
    void oneJsonObjectIsOneProjectHoweverItIsLaidOut() {
        write("project.json", """
                {
                  "project_id": "fjord",
                  "phase": "plan",
                  "team_members": []
                }
                """);

        Program.Result result = score("project.json");

        assertThat(result.exit()).isZero();
        assertThat(scored(result)).containsExactly("fjord");
    }

    @Test
    void aHyphenIsStandardInput() {
        Program.Result json = Program.in(folder).run(bytes("{\"project_id\": \"fjord\", \"phase\": \"plan\"}"),
                "score", "-");
        Program.Result csv = Program.in(folder).run(bytes("project_id,phase\nfjord,plan\n"), "score", "-");

        assertThat(json.exit()).isZero();
        assertThat(scored(json)).containsExactly("fjord");
        assertThat(csv).isEqualTo(json);
    }

    @Test
    void aRowOfStandardInputIsNamedByTheHyphen() {
        Program.Result result = Program.in(folder).run(bytes("project_id,phase\nfjord,dreaming\n"),
                "score", "-", "--lang", "en");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("-:2: phase = dreaming: must be one of: ");
    }

    @Test
    void theSameProjectAtAnotherDateIsAnotherRow() {
        write("projects.csv", """
                project_id,phase,status_date
                fjord,plan,2026-01-01
                fjord,implement,2026-06-01
                fjord,implement,
                """);

        Program.Result result = score("projects.csv");

        assertThat(result.exit()).isZero();
        assertThat(scored(result)).containsExactly("fjord", "fjord", "fjord");
    }

    @Test
    void asOfFillsInTheDateOnlyWhereItIsMissing() {
        write("projects.csv", """
                project_id,phase,status_date
                fjord,plan,2026-01-01
                vidde,plan,
                skog,plan,unknown
                """);

        assertThat(statusDates(score("projects.csv", "--as-of", "2026-12-31")))
                .containsExactly("2026-01-01", "2026-12-31", "2026-12-31");
        assertThat(statusDates(score("projects.csv"))).containsExactly("2026-01-01", "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson"})
    void theSameInputTwiceGivesIdenticalBytes(String format) {
        Program.Result first = score(SAMPLE.toString(), "--format", format);
        Program.Result second = score(SAMPLE.toString(), "--format", format);

        assertThat(first.exit()).isZero();
        assertThat(first.out()).contains("example-01-leader-left").isEqualTo(second.out());
    }

    @Test
    void anythingUnansweredIsUndeterminedAndSaysWhatToAnswerFirst() {
        write("projects.csv", """
                project_id,phase
                a,clarify_needs
                b,plan
                c,design_procure
                d,implement
                e,operate
                """);

        Program.Result result = score("projects.csv", "--format", "ndjson");

        assertThat(result.exit()).isZero();
        assertThat(assessments(result)).hasSize(5).allSatisfy(assessment -> {
            assertThat(assessment.get("verdict").stringValue()).isEqualTo("undetermined");
            assertThat(assessment.get("score").isNull()).isTrue();
            assertThat(assessment.get("low").toString()).isEqualTo("0.0");
            assertThat(assessment.get("high").toString()).isEqualTo("100.0");
            assertThat(assessment.get("coverage").toString()).isEqualTo("0.0");
            assertThat(assessment.get("questions_first").values()).isNotEmpty();
        });
    }
}
