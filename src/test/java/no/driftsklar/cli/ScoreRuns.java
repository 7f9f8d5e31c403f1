package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.CSVReaderHeaderAwareBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** The cells of a column of a CSV that was written to a file in the folder, by its name. */
    List<String> column(String file, String name) throws IOException {
        return rows(file).stream().map(row -> row.get(name)).toList();
    }

    /** The rows of a CSV with commas that was written to a file in the folder. */
    List<Map<String, String>> rows(String file) throws IOException {
        try (CSVReaderHeaderAware csv = new CSVReaderHeaderAwareBuilder(Files.newBufferedReader(folder.resolve(file)))
                .withCSVParser(new RFC4180Parser()).build()) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
                rows.add(row);
            }
            return rows;
        } catch (CsvValidationException e) {
            throw new IOException(e);
        }
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
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
