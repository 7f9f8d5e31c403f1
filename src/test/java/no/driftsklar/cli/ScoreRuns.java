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
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs score in a folder of its own, with messages in English. */
abstract class ScoreRuns {

    @TempDir
    Path folder;

    void write(String name, String content) {
        write(name, bytes(content));
    }

    void write(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Program.Result run(String... arguments) {
        return Program.in(folder).run(arguments);
    }

    /** Scores with messages in English. */
    Program.Result score(String... arguments) {
        List<String> all = new ArrayList<>(List.of("score", "--lang", "en"));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    void assertUnusable(String file, String reason) {
        Program.Result result = score(file);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(scored(result)).isEmpty();
        assertThat(result.err().lines()).containsExactly(file + ": " + reason, "0 read, 0 scored, 0 rejected");
    }

    /** The identifiers of the projects in a CSV of assessments. */
    static List<String> scored(Program.Result result) {
        return cells(result, 0);
    }

    static List<String> statusDates(Program.Result result) {
        return cells(result, 2);
    }

    static List<String> cells(Program.Result result, int column) {
        return result.out().lines().skip(1).map(row -> row.split(",", -1)[column]).toList();
    }

    static List<JsonNode> assessments(Program.Result result) {
        JsonMapper json = new JsonMapper();
        return result.out().lines().map(json::readTree).toList();
    }

    List<String> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
