package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command score on the packaged program: what it takes, what it refuses, and that nothing is lost silently. */
class ScoreIT {

    private static final Path SAMPLE = Path.of("sample-data", "projects.csv").toAbsolutePath();

    @TempDir
    private Path folder;

    // ---- good input in every form

    @Test
    void everyRowOfAGoodFileIsScored() {
        write("projects.csv", """
                project_id,phase,status_date,leader_follow_up
                fjord,plan,2026-03-16,3
                vidde,implement,2026-03-16,1
                """);

        Program.Result result = score("projects.csv");

        assertThat(result.exit()).isZero();
        assertThat(result.out().lines().findFirst()).hasValue("project_id,phase,status_date,verdict,score,low,high,"
                + "coverage,score_people,score_technology,score_organisation,risks,contradictions,action_1,action_2,"
                + "action_3,rule_base_version,rule_base_fingerprint");
        assertThat(scored(result)).containsExactly("fjord", "vidde");
        assertThat(result.err().lines()).containsExactly("2 read, 2 scored, 0 rejected");
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

        assertThat(result.err().lines()).containsExactly("2 read, 2 scored, 0 rejected");
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

    // ---- rows that cannot be read

    @Test
    void aLevelOfSevenIsRejectedAndTheOtherRowsAreScored() {
        write("projects.csv", """
                project_id,phase,leader_follow_up
                fjord,plan,3
                vidde,plan,7
                skog,plan,4
                """);

        Program.Result result = score("projects.csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("fjord", "skog");
        assertThat(result.err().lines()).containsExactly(
                "projects.csv:3: leader_follow_up = 7: must be 0, 1, 2, 3 or 4",
                "3 read, 2 scored, 1 rejected");
    }

    @ParameterizedTest
    @CsvSource({
        "nb, 'skal være 0, 1, 2, 3 eller 4', '1 lest, 0 vurdert, 1 avvist'",
        "nn, 'skal vere 0, 1, 2, 3 eller 4', '1 lesne, 0 vurderte, 1 avviste'",
        "en, 'must be 0, 1, 2, 3 or 4', '1 read, 0 scored, 1 rejected'"})
    void messagesComeInTheLanguageOfTheReader(String language, String right, String counts) {
        write("projects.csv", "project_id,phase,leader_follow_up\nvidde,plan,7\n");

        Program.Result result = run("score", "projects.csv", "--lang", language);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err().lines()).containsExactly("projects.csv:2: leader_follow_up = 7: " + right, counts);
    }

    @Test
    void messagesComeInBokmaalUnlessAskedForOtherwise() {
        write("projects.csv", "project_id,phase,leader_follow_up\nvidde,plan,7\n");

        assertThat(run("score", "projects.csv").err()).contains("skal være 0, 1, 2, 3 eller 4");
    }

    @Test
    void anUnknownPhaseIsRejectedWithThePhasesThereAre() {
        write("projects.csv", """
                project_id,phase
                fjord,dreaming
                vidde,plan
                """);

        Program.Result result = score("projects.csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("vidde");
        assertThat(result.err().lines()).containsExactly(
                "projects.csv:2: phase = dreaming: must be one of: clarify_needs, plan, design_procure, implement, operate",
                "2 read, 1 scored, 1 rejected");
    }

    @Test
    void threeAndAHalfPeopleAreRejectedButThreePointNoughtAreThree() {
        write("projects.csv", """
                project_id;phase;staff_total
                fjord;plan;3,5
                vidde;plan;3,0
                """);

        Program.Result result = score("projects.csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("vidde");
        assertThat(result.err().lines()).containsExactly(
                "projects.csv:2: staff_total = 3,5: must be a whole number from 0 to 1000000000",
                "2 read, 1 scored, 1 rejected");
    }

    @Test
    void aSetWithAnUnknownValueIsRejected() {
        write("projects.csv", """
                project_id,phase,team_members
                fjord,plan,it|dragon
                vidde,plan,it|vendor
                """);

        Program.Result result = score("projects.csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("vidde");
        assertThat(result.err().lines()).containsExactly(
                "projects.csv:2: team_members = it|dragon: must be none, or values separated by | out of: "
                        + "unit_leader, superuser, it, vendor",
                "2 read, 1 scored, 1 rejected");
    }

    @Test
    void aRowWithSeveralFaultsNamesThemAllAndCountsOnce() {
        write("projects.csv", """
                project_id,phase,leader_follow_up,job_rotation
                fjord,,7,perhaps
                """);

        Program.Result result = score("projects.csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err().lines()).containsExactly(
                "projects.csv:2: phase: is missing; the field must have a value",
                "projects.csv:2: leader_follow_up = 7: must be 0, 1, 2, 3 or 4",
                "projects.csv:2: job_rotation = perhaps: must be yes or no",
                "1 read, 0 scored, 1 rejected");
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsRejected() {
        write("projects.csv", """
                project_id,phase,leader_follow_up
                fjord,plan
                vidde,plan,3,4
                skog,plan,3
                """);

        Program.Result result = score("projects.csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("skog");
        assertThat(result.err().lines()).containsExactly(
                "projects.csv:2: the row has 2 cells, but must have 3 as the line of field names",
                "projects.csv:3: the row has 4 cells, but must have 3 as the line of field names",
                "3 read, 1 scored, 2 rejected");
    }

    @Test
    void theSecondRowOfAProjectAndDateIsRejectedAndNamesTheFirst() {
        write("projects.csv", """
                project_id,phase,status_date,leader_follow_up
                fjord,plan,2026-03-16,3
                vidde,plan,2026-03-16,3
                fjord,plan,2026-03-16,4
                """);

        Program.Result result = score("projects.csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("fjord", "vidde");
        assertThat(result.err().lines()).containsExactly(
                "projects.csv:4: project_id = fjord: the same project_id and status_date stand in projects.csv:2; "
                        + "only the first was scored",
                "3 read, 2 scored, 1 rejected");
    }

    @Test
    void theSecondRowOfAProjectAndDateIsRejectedInAnotherFileToo() {
        write("first.csv", "project_id,phase,status_date\nfjord,plan,2026-03-16\n");
        write("second.ndjson", """
                {"project_id": "vidde", "phase": "plan", "status_date": "2026-03-16"}
                {"project_id": "fjord", "phase": "plan", "status_date": "2026-03-16"}
                """);

        Program.Result result = score("first.csv", "second.ndjson");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("fjord", "vidde");
        assertThat(result.err().lines()).containsExactly(
                "second.ndjson:2: project_id = fjord: the same project_id and status_date stand in first.csv:2; "
                        + "only the first was scored",
                "3 read, 2 scored, 1 rejected");
    }

    @Test
    void aDateFromTheRunMakesTwoRowsOfAProjectTheSameToo() {
        write("projects.csv", """
                project_id,phase,status_date
                fjord,plan,2026-12-31
                fjord,plan,
                """);

        Program.Result result = score("projects.csv", "--as-of", "2026-12-31");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("projects.csv:3: project_id = fjord: ").contains("projects.csv:2");
    }

    @Test
    void aRejectedRowDoesNotKeepTheMendedOneOut() {
        write("projects.csv", """
                project_id,phase,leader_follow_up
                fjord,plan,7
                fjord,plan,3
                """);

        Program.Result result = score("projects.csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("fjord");
        assertThat(result.err().lines()).hasSize(2).first().asString().startsWith("projects.csv:2: leader_follow_up = 7");
    }

    @Test
    void lineNumbersStayRightAfterALineBreakWithinACell() {
        write("projects.csv", """
                project_id,phase,project_name,leader_follow_up
                fjord,plan,"Alarms
                by the
                fjord",3

                vidde,plan,"Alarms, ""new"" ones",7
                skog,plan,Locks,7
                """);

        Program.Result result = score("projects.csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("fjord");
        assertThat(result.err().lines()).containsExactly(
                "projects.csv:6: leader_follow_up = 7: must be 0, 1, 2, 3 or 4",
                "projects.csv:7: leader_follow_up = 7: must be 0, 1, 2, 3 or 4",
                "3 read, 1 scored, 2 rejected");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsReportedWhereItsRowBegins() {
        write("projects.csv", """
                project_id,phase,project_name
                fjord,plan,Alarms
                vidde,plan,"Locks
                skog,plan,Sensors
                """);

        Program.Result result = score("projects.csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("fjord");
        assertThat(result.err().lines()).containsExactly(
                "projects.csv:3: a quotation mark is opened and not closed; the rest of the file from this line "
                        + "was not read",
                "2 read, 1 scored, 1 rejected");
    }

    @Test
    void aBrokenLineOfNdjsonIsRejectedAndTheOthersAreScored() {
        write("projects.ndjson", """
                {"project_id": "fjord", "phase": "plan"}
                {"project_id": "vidde", "phase":
                {"project_id": "skog", "phase": "plan", "leader_follow_up": "3"}
                {"project_id": "elv", "phase": "plan"}
                """);

        Program.Result result = score("projects.ndjson");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("fjord", "elv");
        assertThat(result.err().lines()).hasSize(3)
                .anyMatch(line -> line.startsWith("projects.ndjson:2: the line is not valid JSON: "))
                .contains("projects.ndjson:3: leader_follow_up = \"3\": must be 0, 1, 2, 3 or 4, without quotation marks")
                .contains("4 read, 2 scored, 2 rejected");
    }

    @Test
    void theFirstLineOfNdjsonMayBeTheBrokenOne() {
        write("projects.ndjson", """
                {"project_id": "fjord", "phase":
                {"project_id": "vidde", "phase": "plan"}
                """);

        Program.Result result = score("projects.ndjson");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("vidde");
        assertThat(result.err()).startsWith("projects.ndjson:1: the line is not valid JSON: ")
                .endsWith("2 read, 1 scored, 1 rejected\n");
    }

    @Test
    void twoProjectsOnOneLineOfNdjsonAreNotTakenForOne() {
        write("projects.ndjson", """
                {"project_id": "fjord", "phase": "plan"} {"project_id": "vidde", "phase": "plan"}
                {"project_id": "skog", "phase": "plan"}
                """);

        Program.Result result = score("projects.ndjson");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("skog");
        assertThat(result.err().lines()).containsExactly(
                "projects.ndjson:1: the line has more than one project; each project must stand on a line of its own",
                "2 read, 1 scored, 1 rejected");
    }

    @Test
    void aKeyTwiceInAJsonObjectIsNotAGuess() {
        write("projects.ndjson", """
                {"project_id": "fjord", "phase": "plan", "leader_follow_up": 0, "leader_follow_up": 4}
                {"project_id": "vidde", "phase": "plan"}
                """);

        Program.Result result = score("projects.ndjson");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("vidde");
        assertThat(result.err()).contains("projects.ndjson:1: ").contains("leader_follow_up");
    }

    @Test
    void rowsOfAJsonArrayAreNamedByTheLineOnWhichTheyBegin() {
        write("projects.json", """
                [
                  {"project_id": "fjord", "phase": "plan"},
                  {
                    "project_id": "vidde",
                    "phase": "dreaming"
                  },
                  "skog"
                ]
                """);

        Program.Result result = score("projects.json");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("fjord");
        assertThat(result.err().lines()).containsExactly(
                "projects.json:3: phase = \"dreaming\": must be one of: clarify_needs, plan, design_procure, "
                        + "implement, operate",
                "projects.json:7: must be a JSON object with field names as keys",
                "3 read, 1 scored, 2 rejected");
    }

    // ---- files that cannot be used at all

    @Test
    void anUnknownColumnMakesTheFileUnusableAndNamesTheNearestField() {
        write("projects.csv", """
                project_id,phase,leader_folow_up
                fjord,plan,3
                """);

        Program.Result result = score("projects.csv");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(scored(result)).isEmpty();
        assertThat(result.err().lines()).containsExactly(
                "projects.csv: the column “leader_folow_up” is not a field; did you mean “leader_follow_up”? "
                        + "With --extra-columns ignore unknown columns are passed over",
                "0 read, 0 scored, 0 rejected");
    }

    @Test
    void unknownColumnsAndKeysCanBePassedOver() {
        write("projects.csv", """
                project_id,our_notes,phase,our_notes
                fjord,call them,plan,soon
                """);
        write("project.json", "{\"project_id\": \"vidde\", \"phase\": \"plan\", \"our_notes\": [1, 2]}");

        Program.Result result = score("projects.csv", "project.json", "--extra-columns", "ignore");

        assertThat(result.exit()).isZero();
        assertThat(scored(result)).containsExactly("fjord", "vidde");
    }

    @Test
    void anUnknownKeyInJsonRejectsItsProject() {
        write("project.json", "{\"project_id\": \"fjord\", \"phase\": \"plan\", \"leader_folow_up\": 3}");

        Program.Result result = score("project.json");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err().lines()).containsExactly(
                "project.json:1: leader_folow_up: is not a field; did you mean leader_follow_up?",
                "1 read, 0 scored, 1 rejected");
    }

    @Test
    void aColumnTwiceMakesTheFileUnusable() {
        write("projects.csv", "project_id,phase,leader_follow_up,leader_follow_up\nfjord,plan,3,4\n");

        assertUnusable("projects.csv", "the column “leader_follow_up” stands twice");
    }

    @ParameterizedTest
    @CsvSource({"'phase,leader_follow_up', project_id", "'project_id,leader_follow_up', phase"})
    void aFileWithoutIdentifierOrPhaseIsUnusable(String header, String missing) {
        write("projects.csv", header + "\nplan,3\n");

        assertUnusable("projects.csv", "the column “" + missing + "” is missing; without it no project can be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "\ufeff", "[]"})
    void anEmptyFileIsUnusable(String content) {
        write("projects.csv", content);

        assertUnusable("projects.csv",
                "the file is empty; the first line holds field names, and each line after it one project");
    }

    @ParameterizedTest
    @ValueSource(strings = {"project_id,phase", "project_id,phase\n", "project_id;phase\r\n\r\n\r\n"})
    void aFileWithOnlyALineOfFieldNamesIsUnusable(String content) {
        write("projects.csv", content);

        assertUnusable("projects.csv", "the file has only a line of field names and no projects");
    }

    @Test
    void aBinaryFileIsUnusable() throws IOException {
        Files.write(folder.resolve("projects.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, (byte) 0xff, 0, 1});

        assertUnusable("projects.xlsx",
                "the file is not text in UTF-8 (it is binary or has another encoding); save it as “CSV UTF-8”");
    }

    @Test
    void aFileInAnotherEncodingIsUnusableRatherThanMisread() throws IOException {
        Files.write(folder.resolve("projects.csv"), "project_id,phase,project_name\nfjord,plan,Bjørnefjord\n"
                .getBytes(StandardCharsets.ISO_8859_1));

        assertUnusable("projects.csv",
                "the file is not text in UTF-8 (it is binary or has another encoding); save it as “CSV UTF-8”");
    }

    @Test
    void aFileThatDoesNotExistIsUnusable() {
        assertUnusable("nowhere.csv", "the file does not exist");
    }

    @Test
    void aJsonFileThatBreaksOffIsUnusable() {
        write("projects.json", "[\n  {\"project_id\": \"fjord\", \"phase\": \"plan\"},\n  {\"project_id\": \"vid");

        Program.Result result = score("projects.json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(scored(result)).isEmpty();
        assertThat(result.err()).startsWith("projects.json: the file is not valid JSON: line 3: ");
    }

    @Test
    void theOtherFilesAreStillScored() {
        write("good.csv", "project_id,phase\nfjord,plan\n");
        write("empty.csv", "");
        write("partly.csv", "project_id,phase\nvidde,plan\nskog,dreaming\n");

        Program.Result result = score("nowhere.csv", "good.csv", "empty.csv", "partly.csv");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(scored(result)).containsExactly("fjord", "vidde");
        assertThat(result.err().lines()).hasSize(4)
                .contains("nowhere.csv: the file does not exist")
                .anyMatch(line -> line.startsWith("empty.csv: the file is empty"))
                .anyMatch(line -> line.startsWith("partly.csv:3: phase = dreaming: "))
                .contains("3 read, 2 scored, 1 rejected");
    }

    // ---- the output file

    @Test
    void theOutputFileHoldsWhatStandardOutputWouldHave() throws IOException {
        write("projects.csv", "project_id,phase\nfjord,plan\nvidde,dreaming\n");

        Program.Result result = score("projects.csv", "-o", "assessments.csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Written to assessments.csv\n");
        assertThat(folder.resolve("assessments.csv")).hasContent(score("projects.csv").out());
        assertThat(filesInFolder()).containsExactlyInAnyOrder("projects.csv", "assessments.csv");
    }

    @Test
    void aGoodRunReplacesTheOutputOfAnEarlierOne() {
        write("projects.csv", "project_id,phase\nfjord,plan\n");
        write("assessments.csv", "from an earlier run");

        Program.Result result = score("projects.csv", "-o", "assessments.csv");

        assertThat(result.exit()).isZero();
        assertThat(folder.resolve("assessments.csv")).content().startsWith("project_id,").contains("\nfjord,");
    }

    @Test
    void anUnusableFileWritesNothingAndLeavesAnEarlierOutputAsItWas() throws IOException {
        write("projects.csv", "project_id,phase,leader_folow_up\nfjord,plan,3\n");
        write("earlier.csv", "from an earlier run");

        assertThat(score("projects.csv", "-o", "earlier.csv").exit()).isEqualTo(1);
        assertThat(score("projects.csv", "-o", "new.csv").exit()).isEqualTo(1);

        assertThat(folder.resolve("earlier.csv")).hasContent("from an earlier run");
        assertThat(filesInFolder()).containsExactlyInAnyOrder("projects.csv", "earlier.csv");
    }

    @Test
    void theOutputFileIsReadableByWhoeverMayReadOtherNewFiles() throws IOException {
        write("projects.csv", "project_id,phase\nfjord,plan\n");

        score("projects.csv", "-o", "assessments.csv");

        assertThat(Files.getPosixFilePermissions(folder.resolve("assessments.csv")))
                .isEqualTo(Files.getPosixFilePermissions(folder.resolve("projects.csv")));
    }

    @Test
    void outputThatCannotBeWrittenIsSaidAndLeavesNothingBehind() throws IOException {
        write("projects.csv", "project_id,phase\nfjord,plan\n");
        Files.createDirectory(folder.resolve("reports"));

        Program.Result ontoFolder = score("projects.csv", "-o", "reports");
        Program.Result intoNowhere = score("projects.csv", "-o", "nowhere/assessments.csv");

        assertThat(ontoFolder.exit()).isEqualTo(1);
        assertThat(ontoFolder.err()).startsWith("cannot write to reports: ");
        assertThat(intoNowhere.exit()).isEqualTo(1);
        assertThat(intoNowhere.err()).startsWith("cannot write to nowhere/assessments.csv: ");
        assertThat(folder.resolve("reports")).isEmptyDirectory();
        assertThat(filesInFolder()).containsExactlyInAnyOrder("projects.csv", "reports");
    }

    // ---- wrong usage

    @ParameterizedTest
    @CsvSource({
        "score projects.csv --fast, --fast",
        "score, FILE",
        "score projects.csv --format xml, xml",
        "score projects.csv --as-of 31.12.2026, 31.12.2026",
        "score projects.csv --lang sv, sv",
        "score projects.csv --extra-columns keep, keep",
        "scores projects.csv, scores"})
    void wrongUsageIsNamedAndScoresNothing(String arguments, String named) {
        write("projects.csv", "project_id,phase\nfjord,plan\n");

        Program.Result result = run(arguments.split(" "));

        assertThat(result.exit()).isEqualTo(64);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(named);
    }

    // ---- helpers

    private void write(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Program.Result run(String... arguments) {
        return Program.in(folder).run(arguments);
    }

    /** Scores with messages in English. */
    private Program.Result score(String... arguments) {
        List<String> all = new ArrayList<>(List.of("score", "--lang", "en"));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private void assertUnusable(String file, String reason) {
        Program.Result result = score(file);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(scored(result)).isEmpty();
        assertThat(result.err().lines()).containsExactly(file + ": " + reason, "0 read, 0 scored, 0 rejected");
    }

    /** The identifiers of the projects in a CSV of assessments. */
    private static List<String> scored(Program.Result result) {
        return cells(result, 0);
    }

    private static List<String> statusDates(Program.Result result) {
        return cells(result, 2);
    }

    private static List<String> cells(Program.Result result, int column) {
        return result.out().lines().skip(1).map(row -> row.split(",", -1)[column]).toList();
    }

    private static List<JsonNode> assessments(Program.Result result) {
        JsonMapper json = new JsonMapper();
        return result.out().lines().map(json::readTree).toList();
    }

    private List<String> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
