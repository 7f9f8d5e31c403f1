package no.driftsklar.batch.input;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.facts.FactsReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Projects in JSON: one object, an array of them, or one of them on each line (NDJSON). */
final class JsonProjects {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final TextSource source;
    private final Reading reading;
    private final Reading readingOfOther;

    /**
     * @param other reads each project too; null for none
     */
    JsonProjects(TextSource source, Catalogue catalogue, FactsReader reader, OtherRuleBase other) {
        this.source = source;
        this.reading = new Reading(reader, other == null ? Set.of() : without(other.catalogue(), catalogue));
        this.readingOfOther = other == null ? null
                : new Reading(other.reader(), without(catalogue, other.catalogue()));
    }

    /** Names of the fields that one catalogue has and the other has not. */
    private static Set<String> without(Catalogue one, Catalogue other) {
        return one.fields().stream().map(Field::name).filter(name -> other.field(name).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How one rule base reads an object.
     *
     * @param passedOver keys that are fields of the other rule base only
     */
    private record Reading(FactsReader reader, Set<String> passedOver) {

        Row of(JsonNode project) {
            return new Row(reader.ofJson(project.isObject() && !passedOver.isEmpty() ? known(project) : project),
                    List.of());
        }

        private JsonNode known(JsonNode project) {
            ObjectNode known = JSON.createObjectNode();
            project.properties().forEach(property -> {
                if (!passedOver.contains(property.getKey())) {
                    known.set(property.getKey(), property.getValue());
                }
            });
            return known;
        }
    }

    private static Reading required(Reading reading) {
        if (reading == null) {
            throw new IllegalStateException("there is no second rule base");
        }
        return reading;
    }

    void read(ProjectVisitor visitor) throws IOException, UnusableFileException {
        boolean oneToALine = isOneToALine();
        visitor.found(Dialect.json(source, oneToALine));
        if (oneToALine) {
            visitor.opened(List.of());
            readLines(visitor);
        } else {
            // once to its end before the first project is handed on, because a file that breaks off gives none
            readDocument((line, project) -> { });
            visitor.opened(List.of());
            readDocument((line, project) -> visitor.entry(new NodeEntry(line, project, reading, readingOfOther)));
        }
    }

    private void readLines(ProjectVisitor visitor) throws IOException {
        try (TextLines lines = source.lines()) {
            for (TextLines.Line line = lines.next(); line != null; line = lines.next()) {
                if (line.text() == null || !line.text().isBlank()) {
                    visitor.entry(new LineEntry(line, reading, readingOfOther));
                }
            }
        }
    }

    /** A line of NDJSON. */
    private record LineEntry(TextLines.Line of, Reading reading, Reading ofOther) implements Entry {

        @Override
        public long line() {
            return of.number();
        }

        @Override
        public String written() {
            return of.text() == null ? "" : of.text();
        }

        @Override
        public int size() {
            return of.text() == null ? 0 : of.text().length();
        }

        @Override
        public Row read() {
            return read(reading);
        }

        @Override
        public Row readByOther() {
            return read(required(ofOther));
        }

        private Row read(Reading by) {
            if (of.text() == null) {
                return Row.rejected(null, Reasons.recordTooLong());
            }
            try (JsonParser json = JSON.createParser(of.text())) {
                json.nextToken();
                JsonNode project = tree(json);
                return json.nextToken() == null ? by.of(project)
                        : Row.rejected(null, Reasons.moreOnLine());
            } catch (JacksonException e) {
                return Row.rejected(null, Reasons.lineIsNotJson(e.getOriginalMessage()));
            }
        }
    }

    /** A project in a JSON document. */
    private record NodeEntry(long line, JsonNode node, Reading reading, Reading ofOther) implements Entry {

        private static final int CHARACTERS_OF_A_PROPERTY = 30;

        @Override
        public String written() {
            return node.toString();
        }

        @Override
        public int size() {
            return node.size() * CHARACTERS_OF_A_PROPERTY;
        }

        @Override
        public Row read() {
            return reading.of(node);
        }

        @Override
        public Row readByOther() {
            return required(ofOther).of(node);
        }
    }

    private void readDocument(BiConsumer<Long, JsonNode> project) throws IOException, UnusableFileException {
        long begins = 1;
        try (BoundedReader text = new BoundedReader(source.reader()); JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                boolean any = false;
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    begins = json.currentTokenLocation().getLineNr();
                    text.recordBegins();
                    project.accept(begins, tree(json));
                    any = true;
                }
                if (!any) {
                    throw new UnusableFileException(Reasons.emptyArray());
                }
            } else {
                begins = json.currentTokenLocation().getLineNr();
                project.accept(begins, tree(json));
            }
            if (json.nextToken() != null) {
                throw new UnusableFileException(Reasons.notJson("line " + json.currentTokenLocation().getLineNr()));
            }
        } catch (JacksonException e) {
            throw new UnusableFileException(e.getCause() instanceof BoundedReader.TooLongException
                    ? Reasons.recordTooLongAt(begins)
                    : Reasons.notJson("line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage()));
        }
    }

    /** The value that begins here. The parser lets through how Java fails at an exponent that is beyond all bounds. */
    private static JsonNode tree(JsonParser json) {
        try {
            return json.readValueAsTree();
        } catch (NumberFormatException e) {
            throw new StreamReadException(json, "a number is beyond all bounds", e);
        }
    }

    /** NDJSON: the first line that is not blank holds a whole object, or, where it is broken, every line begins one. */
    private boolean isOneToALine() throws IOException {
        try (TextLines lines = source.lines()) {
            TextLines.Line first = lines.next();
            while (first.text() != null && first.text().isBlank()) {
                first = lines.next();
            }
            if (first.text() == null) {
                return source.firstCharacter() == '{';
            }
            if (!first.text().stripLeading().startsWith("{")) {
                return false;
            }
            try (JsonParser json = JSON.createParser(first.text())) {
                json.nextToken();
                return tree(json).isObject();
            } catch (JacksonException e) {
                return everyLineBeginsAnObject(lines);
            }
        }
    }

    private static boolean everyLineBeginsAnObject(TextLines rest) throws IOException {
        boolean any = false;
        for (TextLines.Line line = rest.next(); line != null; line = rest.next()) {
            if (line.text() != null && !line.text().isBlank()) {
                if (!line.text().stripLeading().startsWith("{")) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Ends in an error where one record would fill the memory. */
    private static final class BoundedReader extends FilterReader {

        private long read;

        static final class TooLongException extends IOException {
        }

        BoundedReader(Reader in) {
            super(in);
        }

        void recordBegins() {
            read = 0;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (read > Limits.RECORD_CHARACTERS) {
                throw new TooLongException();
            }
            int count = super.read(buffer, offset, length);
            read += Math.max(0, count);
            return count;
        }
    }
}
