package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run as a whole: nothing is lost, nothing is half written, and every number can be traced. */
class ScoreRunIT extends ScoreRuns {

    private static final String HEADER = "project_id,phase,status_date,superusers,units_live\n";

    @Test
    void rejectedRowsAreKeptAsTheyWereWithLineFieldValueAndReason() throws IOException {
        write("projects.csv", HEADER
                + "a,plan,2026-03-01,1,2\n"
                + "b,plan,2026-03-01,many,\"2\"\n"
                + "c,plan,2026-03-01\n"
                + "a,plan,01.03.2026,1,2\n"
                + "\"d\nd\",plan,2026-03-01,x,y\n");

        Program.Result result = score("projects.csv", "-o", "out.csv", "--rejects", "rejects.csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("5 read, 1 scored, 4 rejected");
        assertThat(Files.readString(folder.resolve("rejects.csv"))).startsWith(
                "file,line,project_id,column,field,value,reason,row\n"
                + "projects.csv,3,b,superusers,superusers,many,must be a whole number from 0 to 1000000000,"
                        + "\"b,plan,2026-03-01,many,\"\"2\"\"\"\n"
                + "projects.csv,4,c,,,,\"the row has 3 cells, but must have 5 as the line of field names\",\"c,plan,2026-03-01\"\n"
                + "projects.csv,5,a,project_id,project_id,a,the same project_id and status_date stand in projects.csv:2; only the first"
                        + " was scored,\"a,plan,01.03.2026,1,2\"\n")
                .endsWith("\"\"\"d\nd\"\",plan,2026-03-01,x,y\"\n");
    }

    @Test
    void aSpreadsheetDoesNotRunWhatStandsInARejectedRow() throws IOException {
        write("projects.csv", HEADER + "=1+1,plan,,1,2\n");

        score("projects.csv", "-o", "out.csv", "--rejects", "rejects.csv");
        score("projects.csv", "-o", "raw.csv", "--rejects", "raw-rejects.csv", "--raw");

        assertThat(Files.readString(folder.resolve("rejects.csv"))).contains(",'=1+1,").endsWith(",\"'=1+1,plan,,1,2\"\n");
        assertThat(Files.readString(folder.resolve("raw-rejects.csv"))).contains(",=1+1,").endsWith(",\"=1+1,plan,,1,2\"\n");
    }

    @Test
    void aStrictRunStopsAtTheFirstFaultAndLeavesNothing() throws IOException {
        write("projects.csv", HEADER + "a,plan,,1,2\nb,plan,,many,2\nc,plan,,many,2\n");

        Program.Result result = score("projects.csv", "-o", "out.csv", "--rejects", "rejects.csv", "--strict");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("projects.csv:3: superusers = many").doesNotContain("projects.csv:4")
                .contains("Stopped at the first thing that is wrong");
        assertThat(filesInFolder()).containsExactly("projects.csv");
    }

    @Test
    void columnsThatAreCarriedThroughStayAsTheyAre() {
        write("projects.csv", "respondent;project_id;note;phase\n007;a;\"says \"\"no\"\"; twice\";plan\n1,50;b; x ;plan\n");

        Program.Result result = score("projects.csv", "--extra-columns", "carry");

        assertThat(result.out().lines().findFirst().orElseThrow()).endsWith(",respondent,note");
        assertThat(result.out()).contains(",007,\"says \"\"no\"\"; twice\"\n").contains(",\"1,50\", x \n");

        JsonNode assessment = assessments(score("projects.csv", "--extra-columns", "carry", "--format", "ndjson")).get(0);
        assertThat(assessment.get("carried").toString())
                .isEqualTo("{\"respondent\":\"007\",\"note\":\"says \\\"no\\\"; twice\"}");
    }

    @Test
    void filesMustCarryTheSameColumns() {
        write("march.csv", "project_id,phase,unit\na,plan,x\n");
        write("april.csv", "project_id,phase,ward\nb,plan,y\n");

        Program.Result result = score("march.csv", "april.csv", "--extra-columns", "carry");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(scored(result)).containsExactly("a");
        assertThat(result.err()).contains(
                "april.csv: the columns that are carried through must be the same in all files; in the first they are: unit");
    }

    @Test
    void aRunSaysWhereItsNumbersComeFromAndGivesTheSameBytesAgain() throws Exception {
        write("projects.csv", bytes("\ufeff" + HEADER.replace(',', ';') + "a;plan;;1;2\nb;plan;;many;2\n"));
        String[] command = {"projects.csv", "-o", "out.csv", "--rejects", "rejects.csv", "--sensitivity", "20", "--seed", "3"};
        score(command);
        Path provenance = folder.resolve("out.csv.provenance.json");
        byte[] first = Files.readAllBytes(provenance);
        score(command);

        assertThat(Files.readAllBytes(provenance)).isEqualTo(first)
                .isEqualTo(Files.readAllBytes(folder.resolve("rejects.csv.provenance.json")));
        JsonNode about = new JsonMapper().readTree(first);
        JsonNode input = about.get("inputs").get(0);
        assertThat(input.get("file").stringValue()).isEqualTo("projects.csv");
        assertThat(input.get("sha256").stringValue()).isEqualTo(sha256("projects.csv"));
        assertThat(input.get("dialect").toString()).contains("\"UTF-8 (BOM)\"", "\"separator\":\";\"");
        assertThat(about.get("rows").toString()).isEqualTo("{\"read\":2,\"scored\":1,\"rejected\":1}");
        assertThat(about.get("rule_base").get("fingerprint").stringValue()).hasSize(16);
        assertThat(about.get("options").get("sensitivity").intValue()).isEqualTo(20);
        assertThat(about.get("options").get("seed").intValue()).isEqualTo(3);
        assertThat(about.get("outputs").get(0).get("sha256").stringValue()).isEqualTo(sha256("out.csv"));
    }

    private String sha256(String file) throws Exception {
        return HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(file))));
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        writeMany(3000);
        String[] outputs = new String[3];
        for (int threads = 1; threads <= 3; threads++) {
            Program.Result result = score("many.csv", "--threads", String.valueOf(threads), "--format", "ndjson");
            assertThat(result.err()).contains("3001 read, 2999 scored, 2 rejected");
            outputs[threads - 1] = result.out() + result.err();
        }
        assertThat(outputs[1]).isEqualTo(outputs[0]);
        assertThat(outputs[2]).isEqualTo(outputs[0]);
    }

    /** Projects of which the last but one repeats the first, and the last cannot be read. */
    private void writeMany(int projects) throws IOException {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < projects - 1; i++) {
            csv.append("project-").append(i).append(",implement,2026-03-01,").append(i % 4).append(',').append(i % 3).append('\n');
        }
        csv.append("project-0,plan,2026-03-01,1,2\nlast,plan,,x,2\n");
        Files.writeString(folder.resolve("many.csv"), csv);
    }

    @Test
    void aRunThatWasKilledIsGoneOnWithAndGivesTheBytesOfOneThatWasNot() throws Exception {
        writeMany(400_000);
        score("many.csv", "-o", "whole.csv", "--rejects", "whole-rejects.csv");
        try (Program.Running running = start("many.csv", "-o", "broken.csv", "--rejects", "broken-rejects.csv")) {
            running.awaitFile(folder.resolve(".broken.csv.checkpoint"));
            running.kill();
        }
        assertThat(folder.resolve("broken.csv")).doesNotExist();
        assertThat(folder.resolve("broken.csv.provenance.json")).doesNotExist();

        Program.Result resumed = score("many.csv", "-o", "broken.csv", "--rejects", "broken-rejects.csv", "--resume");

        assertThat(resumed.err()).containsPattern("Going on: [1-9][0-9]* rows are already read")
                .contains("400001 read, 399999 scored, 2 rejected");
        assertThat(folder.resolve("broken.csv")).hasSameBinaryContentAs(folder.resolve("whole.csv"));
        assertThat(folder.resolve("broken-rejects.csv")).hasSameBinaryContentAs(folder.resolve("whole-rejects.csv"));
        assertThat(filesInFolder()).noneMatch(file -> file.startsWith("."));
    }

    private void killARunAfterItsFirstCheckpoint() throws Exception {
        writeMany(400_000);
        try (Program.Running running = start("many.csv", "-o", "out.csv")) {
            running.awaitFile(folder.resolve(".out.csv.checkpoint"));
            running.kill();
        }
    }

    @Test
    void aRunIsNotGoneOnWithWhenItsInputIsAnother() throws Exception {
        killARunAfterItsFirstCheckpoint();
        writeMany(10);

        Program.Result resumed = score("many.csv", "-o", "out.csv", "--resume");

        assertThat(resumed.exit()).isEqualTo(1);
        assertThat(resumed.err()).contains("cannot go on with out.csv: the files, options, rule base or program are not those");
        assertThat(score("many.csv", "-o", "out.csv").exit()).isEqualTo(2);
        assertThat(filesInFolder()).containsExactlyInAnyOrder("many.csv", "out.csv", "out.csv.provenance.json");
    }

    @Test
    void aRunIsNotGoneOnWithWhenWhatItWroteWasChanged() throws Exception {
        killARunAfterItsFirstCheckpoint();
        try (RandomAccessFile written = new RandomAccessFile(folder.resolve(".out.csv.unfinished").toFile(), "rw")) {
            written.seek(1000);
            written.write('#');
        }

        Program.Result resumed = score("many.csv", "-o", "out.csv", "--resume");

        assertThat(resumed.exit()).isEqualTo(1);
        assertThat(resumed.err()).contains(".out.csv.unfinished: is not as the earlier run left it; run again without --resume");
        assertThat(folder.resolve("out.csv")).doesNotExist();
        assertThat(score("many.csv", "-o", "out.csv").exit()).isEqualTo(2);
        assertThat(filesInFolder()).containsExactlyInAnyOrder("many.csv", "out.csv", "out.csv.provenance.json");
    }

    @Test
    void whoInterruptsARunFindsNoHalfFile() throws Exception {
        writeMany(400_000);
        write("out.csv", "of before");
        try (Program.Running running = start("many.csv", "-", "-o", "out.csv")) {
            running.awaitFile(folder.resolve(".out.csv.unfinished"));
            running.interrupt();
            assertThat(running.exit()).isEqualTo(130);
            assertThat(running.err()).contains("Interrupted; out.csv was not written");
        }
        assertThat(filesInFolder()).containsExactlyInAnyOrder("many.csv", "out.csv");
        assertThat(folder.resolve("out.csv")).hasContent("of before");
    }

    @Test
    void onATerminalARunShowsHowFarItHasCome() throws Exception {
        writeMany(50_000);

        Program.Result shown = Program.in(folder).withJavaOption("-Ddriftsklar.terminal=true")
                .run("score", "--lang", "en", "many.csv", "-o", "out.csv");
        Program.Result piped = score("many.csv", "-o", "out.csv");

        assertThat(shown.err()).containsPattern("many.csv.*[0-9]+% .* rows, [0-9]+ per second, [0-9]+ rejected");
        assertThat(piped.err()).doesNotContain("per second", "\r");
    }

    private Program.Running start(String... arguments) {
        List<String> all = new ArrayList<>(List.of("score", "--lang", "en"));
        all.addAll(List.of(arguments));
        return Program.in(folder).start(all.toArray(String[]::new));
    }
}
