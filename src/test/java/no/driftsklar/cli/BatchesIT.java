package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A batch gives the bytes of the command line, and survives the death of the server. */
class BatchesIT extends ScoreRuns {

    private static final Map<String, String> FILES = Map.of("results", "-o", "findings", "--findings", "actions", "--actions",
            "rejects", "--rejects", "codebook", "--codebook");

    @ParameterizedTest
    @CsvSource({"csv, ?, ''", "csv, ?lang=en&states&dialect=excel-nb, --lang en --states --dialect excel-nb",
        "ndjson, ?format=ndjson&lang=nn, --format ndjson --lang nn", "xlsx, ?format=xlsx, --format xlsx",
        "csv, ?raw&as_of=2026-11-01&sensitivity=5&seed=3&extra_columns=carry,"
                + " --raw --as-of 2026-11-01 --sensitivity 5 --seed 3 --extra-columns carry"})
    void aBatchGivesTheBytesOfTheCommandLine(String format, String query, String options) throws Exception {
        write("projects.csv", Files.readString(Path.of("sample-data/projects.csv"))
                + "P-wrong,nowhere\n=1+1,plan" + ",".repeat(200) + "\n");
        List<String> arguments = new ArrayList<>(List.of("score", "projects.csv"));
        if (!options.isEmpty()) {
            arguments.addAll(List.of(options.split(" ")));
        }
        FILES.forEach((kind, option) -> {
            if (!kind.equals("codebook") || !format.equals("ndjson")) {
                boolean isCsv = kind.equals("rejects") || kind.equals("codebook");
                arguments.addAll(List.of(option, kind + "." + (isCsv ? "csv" : format)));
            }
        });
        assertThat(run(arguments.toArray(String[]::new)).exit()).isEqualTo(2);

        try (BatchServer server = BatchServer.in(folder)) {
            String batch = server.post(folder.resolve("projects.csv"), "text/csv", query + "&name=projects.csv");
            JsonNode done = server.ended(batch);

            assertThat(done.path("state").stringValue()).as(done.toString()).isEqualTo("done");
            assertThat(done.path("rows").toString()).isEqualTo("{\"read\":28,\"scored\":26,\"rejected\":2}");
            for (String kind : done.path("links").propertyNames()) {
                if (kind.equals("provenance")) {
                    assertThat(new String(server.file(batch + "/provenance")))
                            .isEqualTo(read("results." + format + ".provenance.json"));
                } else if (!kind.equals("self")) {
                    boolean isCsv = kind.equals("rejects") || kind.equals("codebook");
                    assertThat(server.file(batch + "/" + kind)).as(kind)
                            .isEqualTo(Files.readAllBytes(folder.resolve(kind + "." + (isCsv ? "csv" : format))));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterTheServerIsKilledABatchGoesOnFromItsCheckpointAndGivesTheBytesOfAnUndisturbedRun(Database.Kind kind)
            throws Exception {
        String[] database = database(kind);
        Path many = projects(120_000);
        assertThat(run("score", "many.csv", "--findings", "findings.csv", "--actions", "actions.csv", "--rejects",
                "rejects.csv", "--codebook", "codebook.csv", "-o", "results.csv").exit()).isZero();
        String running;
        String waiting;
        try (BatchServer server = BatchServer.in(folder, database)) {
            running = server.post(many, "text/csv", "?name=many.csv");
            waiting = server.post(Path.of("sample-data/projects.csv"), "text/csv", "");
            Path checkpoint = folder.resolve("data/batches").resolve(running.substring(running.lastIndexOf('/') + 1))
                    .resolve("out/.results.csv.checkpoint");
            for (int i = 0; i < 6000 && !Files.exists(checkpoint); i++) {
                Thread.sleep(10);
            }
            assertThat(checkpoint).exists();
            assertThat(server.get(waiting).path("state").stringValue()).isEqualTo("queued");
            server.kill();
            assertThat(checkpoint).exists();
            // what a kill during an upload leaves
            Files.writeString(folder.resolve("data/batches/incoming/half"), "project_id");
            Files.createDirectories(folder.resolve("data/batches/00000000-0000-0000-0000-000000000000"));
        }
        try (BatchServer server = BatchServer.in(folder, database)) {
            assertThat(folder.resolve("data/batches/incoming")).isEmptyDirectory();
            assertThat(folder.resolve("data/batches/00000000-0000-0000-0000-000000000000")).doesNotExist();
            JsonNode done = server.ended(running);

            assertThat(done.path("state").stringValue()).as(done.toString()).isEqualTo("done");
            assertThat(server.log()).containsPattern("goes on after (50|100|150)\\d{3} rows");
            assertThat(done.at("/rows/scored").longValue()).isEqualTo(120_000);
            for (String file : List.of("results", "findings", "actions", "rejects", "codebook")) {
                assertThat(server.file(running + "/" + file)).as(file)
                        .isEqualTo(Files.readAllBytes(folder.resolve(file + ".csv")));
            }
            assertThat(new String(server.file(running + "/provenance"))).isEqualTo(read("results.csv.provenance.json"));
            assertThat(server.ended(waiting).at("/rows/scored").longValue()).isEqualTo(26);
            Program.Result second = run(with(database, "serve", "--port", "0", "--data", "data"));
            assertThat(second.exit()).isEqualTo(1);
            assertThat(second.err()).contains("another server works with the data folder");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBackupIsMadeWhileTheServerRunsAndPutBackIntoAnEmptyFolder(Database.Kind kind) throws Exception {
        String[] database = database(kind);
        Path file = projects(1000);
        try (BatchServer server = BatchServer.in(folder, database)) {
            String batch = server.post(file, "text/csv", "");
            server.ended(batch);
            byte[] results = server.file(batch + "/results");

            Program.Result backup = run(with(database, "backup", "kept.zip", "--data", "data", "--lang", "en"));
            assertThat(backup.exit()).as(backup.err()).isZero();
            assertThat(backup.err()).contains("6 files were copied", "Written to kept.zip");
            assertThat(run(with(database, "backup", "kept.zip", "--data", "data", "--lang", "en")).err()).contains("kept.zip already exists");
            assertThat(run(with(database, "restore", "kept.zip", "--data", "data", "--lang", "en")).err()).contains("data is not empty");
            server.kill();

            Files.move(folder.resolve("data"), folder.resolve("lost"));
            String[] other = database(kind);
            Program.Result restored = run(with(other, "restore", "kept.zip", "--data", "data", "--lang", "en"));
            assertThat(restored.exit()).as(restored.err()).isZero();
            assertThat(restored.err()).contains("all checksums agree");
            try (BatchServer again = BatchServer.in(folder, other)) {
                assertThat(again.file(batch + "/results")).isEqualTo(results);
            }
        }
        assertThat(run("backup", "none.zip", "--data", "nowhere", "--lang", "en").err()).contains("there are no data in nowhere");
        assertThat(folder.resolve("nowhere")).doesNotExist();
        assertThat(run("restore", "none.zip", "--lang", "en").err()).contains("there is no file none.zip");
    }

    /** The options that choose a new database. */
    private static String[] database(Database.Kind kind) {
        return kind == Database.Kind.SQLITE ? new String[0] : new String[] {"--database-url", TestDatabase.newPostgresql()};
    }

    private static String[] with(String[] database, String... arguments) {
        return Stream.concat(Stream.of(arguments), Stream.of(database)).toArray(String[]::new);
    }

    private Path projects(int count) throws IOException {
        StringBuilder rows = new StringBuilder("project_id,phase,status_date,leader_follow_up\n");
        for (int i = 0; i < count; i++) {
            rows.append('P').append(i).append(",implement,2026-11-01,").append(i % 5).append('\n');
        }
        write("many.csv", rows.toString());
        return folder.resolve("many.csv");
    }
}
