package no.driftsklar.batch.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * A file of which it has to be seen whether it holds projects or the assessments that {@code score} wrote about them, as
 * CSV or as NDJSON. It is seen by the names in it. No more than one row is in memory at a time.
 */
public final class AssessedFile {

    /** What is read of an assessment, by the names that {@code score} gives it in CSV. */
    public static final List<String> NAMES = List.of("project_id", "phase", "status_date", "verdict", "score", "coverage",
            "rule_base_version", "rule_base_fingerprint", "own_weights");

    private static final Set<String> MARKS_OF_CSV = Set.of("project_id", "phase", "verdict", "score", "coverage",
            "rule_base_version", "rule_base_fingerprint");
    private static final Set<String> MARKS_OF_NDJSON = Set.of("project_id", "phase", "verdict", "score", "coverage",
            "rule_base", "states");
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final JsonFactory JSON = new JsonFactory();

    private final Catalogue catalogue;
    private final ProjectFile projects;

    /**
     * @param projects reads the file where it holds projects
     */
    public AssessedFile(Catalogue catalogue, ProjectFile projects) {
        this.catalogue = catalogue;
        this.projects = projects;
    }

    /**
     * Reads a file.
     *
     * @param name       path of the file, or {@code -} for what {@code standardInput} gives
     * @param ofProjects takes what is in a file of projects
     * @param ofAssessed takes what is in a file of assessments
     * @throws UnusableFileException when it is neither, see {@link ProjectFile#read}
     */
    public void read(String name, InputStream standardInput, ProjectVisitor ofProjects,
            Consumer<AssessedRow> ofAssessed) throws UnusableFileException {
        try (InputFile file = InputFile.open(name, standardInput)) {
            if (!file.isOldExcel() && !file.isZip()) {
                TextSource source = new TextSource(file);
                int first = source.firstCharacter();
                if (first == '{' && isNdjsonOfAssessments(source)) {
                    readNdjson(source, ofAssessed);
                    return;
                }
                if (first != -1 && first != '{' && first != '[') {
                    for (char separator : SEPARATORS) {
                        if (isCsvOfAssessments(source, separator)) {
                            readCsv(source, separator, ofAssessed);
                            return;
                        }
                    }
                }
            }
            projects.read(file, ofProjects);
        } catch (IOException e) {
            throw new UnusableFileException(Reasons.cannotRead(e.getMessage()));
        }
    }

    // ---- CSV

    private static boolean isCsvOfAssessments(TextSource source, char separator) throws IOException {
        try (CsvRecords records = new CsvRecords(source.lines(), separator)) {
            CsvRecords.Record header = records.next();
            return header.fault() == null
                    && Set.copyOf(List.of(stripped(records.texts(header)))).containsAll(MARKS_OF_CSV);
        }
    }

    private static String[] stripped(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        return cells;
    }

    private void readCsv(TextSource source, char separator, Consumer<AssessedRow> visitor) throws IOException {
        try (CsvRecords records = new CsvRecords(source.lines(), separator)) {
            String[] names = stripped(records.texts(records.next()));
            Set<String> factors = new HashSet<>(catalogue.factors().stream().map(Factor::id).toList());
            for (CsvRecords.Record record = records.next(); record != null; record = records.next()) {
                if (!records.isBlank(record)) {
                    visitor.accept(record.fault() != null ? AssessedRow.unreadable(record.line(), record.fault())
                            : ofCells(record.line(), names, records.texts(record), factors));
                }
            }
        }
    }

    private static AssessedRow ofCells(long line, String[] names, String[] cells, Set<String> factors) {
        if (cells.length != names.length) {
            return AssessedRow.unreadable(line, Reasons.cellCount(cells.length, names.length));
        }
        Map<String, String> values = new HashMap<>();
        Map<String, String> states = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].strip();
            if (!cell.isEmpty()) {
                if (NAMES.contains(names[i])) {
                    values.put(names[i], cell);
                } else if (factors.contains(names[i])) {
                    states.put(names[i], cell);
                }
            }
        }
        return new AssessedRow(line, values, states, null);
    }

    // ---- NDJSON

    private static boolean isNdjsonOfAssessments(TextSource source) throws IOException {
        try (TextLines lines = source.lines()) {
            TextLines.Line line = lines.next();
            while (line != null && line.text() != null && line.text().isBlank()) {
                line = lines.next();
            }
            if (line == null || line.text() == null) {
                return false;
            }
            Set<String> keys = new HashSet<>();
            try (JsonParser json = JSON.createParser(line.text())) {
                json.nextToken();
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    keys.add(json.currentName());
                    json.nextToken();
                    json.skipChildren();
                }
            } catch (JacksonException breaksOff) {
                return false;
            }
            return keys.containsAll(MARKS_OF_NDJSON);
        }
    }

    private static void readNdjson(TextSource source, Consumer<AssessedRow> visitor) throws IOException {
        try (TextLines lines = source.lines()) {
            for (TextLines.Line line = lines.next(); line != null; line = lines.next()) {
                if (line.text() == null) {
                    visitor.accept(AssessedRow.unreadable(line.number(), Reasons.recordTooLong()));
                } else if (!line.text().isBlank()) {
                    visitor.accept(ofLine(line));
                }
            }
        }
    }

    private static AssessedRow ofLine(TextLines.Line line) {
        Map<String, String> values = new HashMap<>();
        Map<String, String> states = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(line.text())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("rule_base")) {
                    strings(json, "rule_base_", values);
                } else if (name.equals("states")) {
                    strings(json, "", states);
                } else if (NAMES.contains(name)) {
                    string(json, name, values);
                } else {
                    json.skipChildren();
                }
            }
            return json.nextToken() == null ? new AssessedRow(line.number(), values, states, null)
                    : AssessedRow.unreadable(line.number(), Reasons.moreOnLine());
        } catch (JacksonException e) {
            return AssessedRow.unreadable(line.number(), Reasons.lineIsNotJson(e.getOriginalMessage()));
        }
    }

    private static void strings(JsonParser json, String prefix, Map<String, String> into) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            string(json, prefix + name, into);
        }
    }

    private static void string(JsonParser json, String name, Map<String, String> into) {
        if (json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
            into.put(name, json.getString());
        }
        json.skipChildren();
    }
}
