package no.driftsklar.batch;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.ICSVParser;
import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Nearest;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file with projects in it: CSV with field names in its first line (comma or semicolon), a JSON object, an array of
 * them, or one of them on each line (NDJSON). What it is, is seen by its content.
 */
public final class ProjectFile {

    /** The name that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Catalogue catalogue;
    private final FactsReader reader;
    private final boolean ignoreExtraColumns;

    /**
     * @param ignoreExtraColumns whether columns that are no fields are passed over; otherwise they make a CSV file
     *                           unusable
     */
    public ProjectFile(Catalogue catalogue, FactsReader reader, boolean ignoreExtraColumns) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.ignoreExtraColumns = ignoreExtraColumns;
    }

    /**
     * Reads a file.
     *
     * @param name  path of the file, or {@code -} for what {@code standardInput} gives
     * @param row   takes the line on which each project begins, from 1, and what was read of it
     * @throws UnusableFileException when the file is missing, empty, not text, has no project, or columns that are
     *                               unknown, missing or there twice; no row was given then
     */
    public void read(String name, InputStream standardInput, BiConsumer<Long, FactsReader.Result> row)
            throws UnusableFileException {
        String text = text(name, standardInput);
        String start = text.stripLeading();
        if (start.isEmpty()) {
            throw new UnusableFileException(Reasons.emptyFile());
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            readJson(text, row);
        } else {
            readCsv(text, row);
        }
    }

    private static String text(String name, InputStream standardInput) throws UnusableFileException {
        byte[] bytes;
        try {
            bytes = name.equals(STANDARD_INPUT) ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(name));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new UnusableFileException(Reasons.missingFile());
        } catch (IOException e) {
            throw new UnusableFileException(Reasons.cannotRead(e.getMessage()));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new UnusableFileException(Reasons.binaryFile());
            }
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnusableFileException(Reasons.binaryFile());
        }
    }

    private void readCsv(String text, BiConsumer<Long, FactsReader.Result> row) throws UnusableFileException {
        try (CSVReader csv = new CSVReaderBuilder(new StringReader(text)).withCSVParser(parser(text)).build()) {
            List<Field> columns = columns(csv.readNext());
            boolean any = false;
            while (true) {
                long line = csv.getLinesRead() + 1;
                String[] cells;
                try {
                    cells = csv.readNext();
                } catch (IOException | CsvValidationException e) {
                    row.accept(line, rejected(null, new Problem(null, null, Reasons.openQuote())));
                    return;
                }
                if (cells == null) {
                    if (!any) {
                        throw new UnusableFileException(Reasons.headerOnly());
                    }
                    return;
                }
                if (Stream.of(cells).allMatch(String::isBlank)) {
                    continue;
                }
                any = true;
                row.accept(line, cells.length == columns.size() ? reader.ofCells(columns, cells)
                        : rejected(projectId(columns, cells),
                                new Problem(null, null, Reasons.cellCount(cells.length, columns.size()))));
            }
        } catch (IOException | CsvValidationException e) {
            throw new UnusableFileException(Reasons.cannotRead(e.getMessage()));
        }
    }

    /** What stands in the column of the identifier, if the row is that long; it only serves to name the row by. */
    private static String projectId(List<Field> columns, String[] cells) {
        for (int i = 0; i < Math.min(columns.size(), cells.length); i++) {
            if (columns.get(i) != null && columns.get(i).name().equals("project_id")) {
                return cells[i].strip();
            }
        }
        return null;
    }

    private static FactsReader.Result rejected(String projectId, Problem problem) {
        return new FactsReader.Result(projectId, null, List.of(problem));
    }

    /** The separator under which more of the first line's cells are fields; the comma where both do as well. */
    private ICSVParser parser(String text) throws IOException {
        String header = text.lines().findFirst().orElse("");
        RFC4180Parser comma = new RFC4180ParserBuilder().withSeparator(',').build();
        RFC4180Parser semicolon = new RFC4180ParserBuilder().withSeparator(';').build();
        return known(semicolon, header) > known(comma, header) ? semicolon : comma;
    }

    private long known(RFC4180Parser parser, String header) throws IOException {
        long known = 0;
        for (String cell : parser.parseLineMulti(header)) {
            known += catalogue.field(cell.strip()).isPresent() ? 1 : 0;
        }
        return known;
    }

    private List<Field> columns(String[] header) throws UnusableFileException {
        List<Field> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : header) {
            String name = cell.strip();
            Field field = catalogue.field(name).orElse(null);
            if (field == null && !ignoreExtraColumns) {
                throw new UnusableFileException(Reasons.unknownColumn(name,
                        Nearest.to(name, catalogue.fields().stream().map(Field::name).toList()).orElseThrow()));
            }
            if (field != null && !seen.add(name)) {
                throw new UnusableFileException(Reasons.duplicateColumn(name));
            }
            columns.add(field);
        }
        for (String required : List.of("project_id", "phase")) {
            if (!seen.contains(required)) {
                throw new UnusableFileException(Reasons.missingColumn(required));
            }
        }
        return columns;
    }

    private void readJson(String text, BiConsumer<Long, FactsReader.Result> row) throws UnusableFileException {
        List<String> lines = text.lines().toList();
        if (isOneToALine(lines)) {
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    row.accept(i + 1L, ofLine(lines.get(i)));
                }
            }
            return;
        }
        record Read(long line, JsonNode node) {
        }
        List<Read> read = new ArrayList<>();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    read.add(new Read(json.currentTokenLocation().getLineNr(), json.readValueAsTree()));
                }
            } else {
                read.add(new Read(json.currentTokenLocation().getLineNr(), json.readValueAsTree()));
            }
            if (json.nextToken() != null) {
                throw new UnusableFileException(Reasons.notJson("line " + json.currentTokenLocation().getLineNr()));
            }
        } catch (JacksonException e) {
            throw new UnusableFileException(Reasons.notJson("line " + e.getLocation().getLineNr() + ": "
                    + e.getOriginalMessage()));
        }
        if (read.isEmpty()) {
            throw new UnusableFileException(Reasons.emptyArray());
        }
        read.forEach(project -> row.accept(project.line(), reader.ofJson(project.node())));
    }

    private FactsReader.Result ofLine(String line) {
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            JsonNode project = json.readValueAsTree();
            return json.nextToken() == null ? reader.ofJson(project)
                    : rejected(null, new Problem(null, null, Reasons.moreOnLine()));
        } catch (JacksonException e) {
            return rejected(null, new Problem(null, null, Reasons.lineIsNotJson(e.getOriginalMessage())));
        }
    }

    /** NDJSON: the first line that is not blank holds a whole object, or, where it is broken, every line begins one. */
    private static boolean isOneToALine(List<String> lines) {
        String first = lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (!first.stripLeading().startsWith("{")) {
            return false;
        }
        try {
            return JSON.readTree(first).isObject();
        } catch (JacksonException e) {
            return lines.stream().filter(line -> !line.isBlank()).count() > 1
                    && lines.stream().filter(line -> !line.isBlank()).allMatch(line -> line.strip().startsWith("{"));
        }
    }
}
