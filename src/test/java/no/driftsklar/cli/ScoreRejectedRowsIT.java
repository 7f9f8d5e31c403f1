package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that score cannot read: each is told apart, and the others are scored. */
class ScoreRejectedRowsIT extends ScoreRuns {

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
                "projects.csv: read as UTF-8, semicolon",
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
    void aQuotationMarkThatIsNeverClosedCostsItsOwnRowOnly() {
        write("projects.csv", """
                project_id,phase,project_name
                fjord,plan,Alarms
                vidde,plan,"Locks
                skog,plan,Sensors
                """);

        Program.Result result = score("projects.csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("fjord", "skog");
        assertThat(result.err().lines()).containsExactly(
                "projects.csv:3: a quotation mark is opened and not closed; the next line was read as a new row",
                "3 read, 2 scored, 1 rejected");
    }

    @Test
    void aQuotationMarkThatTheNextRowWouldCloseCostsItsOwnRowOnly() {
        write("projects.csv", """
                project_id,phase,project_name
                vidde,plan,"Locks
                skog,plan,"Sensors
                of two kinds"
                fjord,plan,"Alarms" and more
                elv,plan,12" screens
                """);

        Program.Result result = score("projects.csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("skog", "elv");
        assertThat(result.err().lines()).containsExactly(
                "projects.csv:2: a quotation mark is opened and not closed; the next line was read as a new row",
                "projects.csv:5: a cell must end after its closing quotation mark; quotation marks in the text are "
                        + "written twice",
                "4 read, 2 scored, 2 rejected");
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
}
