package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that score cannot use at all, its output file, and wrong usage. */
class ScoreFilesIT extends ScoreRuns {

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

        assertUnusable("projects.csv", "the column “leader_follow_up” stands twice on line 1");
    }

    @ParameterizedTest
    @CsvSource({"'phase,leader_follow_up', project_id", "'project_id,leader_follow_up', phase"})
    void aFileWithoutIdentifierOrPhaseIsUnusable(String header, String missing) {
        write("projects.csv", header + "\nplan,3\n");

        assertUnusable("projects.csv", "the column “" + missing + "” is missing; without it no project can be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "\ufeff"})
    void anEmptyFileIsUnusable(String content) {
        write("projects.csv", content);

        assertUnusable("projects.csv",
                "the file is empty; the first line holds field names, and each line after it one project");
    }

    @Test
    void anEmptyJsonArrayIsUnusable() {
        write("projects.json", "[]");

        assertUnusable("projects.json", "the JSON array is empty; it holds one object for each project");
    }

    @ParameterizedTest
    @ValueSource(strings = {"project_id,phase", "project_id,phase\n", "project_id,phase\n,\n,\n", "project_id,phase\r\n\r\n\r\n"})
    void aFileWithOnlyALineOfFieldNamesIsUnusable(String content) {
        write("projects.csv", content);

        assertUnusable("projects.csv", "the file has only a line of field names and no projects");
    }

    @Test
    void aBinaryFileIsUnusable() throws IOException {
        Files.write(folder.resolve("projects.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        Files.write(folder.resolve("projects.xls"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 1});

        assertUnusable("projects.csv", "the file has NUL characters: it is not text, or it is UTF-16 without BOM; "
                + "save it as “CSV UTF-8”");
        assertUnusable("projects.xls", "the file is an old Excel file (.xls) or locked by a password; save it as .xlsx "
                + "without a password");
    }

    @Test
    void aFileInNoEncodingThatWeKnowIsUnusableRatherThanMisread() throws IOException {
        Files.write(folder.resolve("projects.csv"), "project_id,phase,project_name\nfjord,plan,Bj\u0081rn\n"
                .getBytes(StandardCharsets.ISO_8859_1));

        assertUnusable("projects.csv", "the file is not text (neither UTF-8, UTF-16 with BOM nor Windows-1252); save it "
                + "as “CSV UTF-8”");
    }

    @Test
    void aFileThatIsNotInTheEncodingThatItNamesIsUnusable() throws IOException {
        Files.write(folder.resolve("projects.csv"), "\u00ef\u00bb\u00bfproject_id,phase,project_name\nfjord,plan,Bj\u00f8rn\n"
                .getBytes(StandardCharsets.ISO_8859_1));

        assertUnusable("projects.csv", "the file says that it is UTF-8 (BOM), but has characters that are not; save it "
                + "as “CSV UTF-8”");
    }

    @Test
    void aSeparatorLineMustNameASeparator() {
        write("projects.csv", "sep=|\nproject_id|phase\nfjord|plan\n");

        assertUnusable("projects.csv", "the line “sep=|” must be sep=, sep=; or sep= and a tab");
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

    @Test
    void theOutputFileHoldsWhatStandardOutputWouldHave() throws IOException {
        write("projects.csv", "project_id,phase\nfjord,plan\nvidde,dreaming\n");

        Program.Result result = score("projects.csv", "-o", "assessments.csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Written to assessments.csv\n");
        assertThat(folder.resolve("assessments.csv")).hasContent(score("projects.csv").out());
        assertThat(filesInFolder()).containsExactlyInAnyOrder("projects.csv", "assessments.csv", "assessments.csv.provenance.json");
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
}
