package no.driftsklar.batch.input;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Text;

/**
 * The records of a CSV text as RFC 4180 has them. A quotation mark that is never closed costs its own record only: reading
 * goes on at the line after the one where that record begins.
 */
final class CsvRecords implements Closeable {

    /**
     * One record.
     *
     * @param line  where it begins, from 1
     * @param text  as it was written, without the end of its last line; of a line that is too long, nothing
     * @param fault why it cannot be parted into cells; null where it can
     */
    record Record(long line, String text, Text fault) {
    }

    private enum Quotes { CLOSED, OPEN, BROKEN }

    private static final int LONGEST_KEPT = 16;
    private static final int LONGEST_PARTED_AT_ONCE = 1 << 14;
    private static final int KEPT = 1 << 12;

    /** What one thread needs to part records. */
    private static final class Scratch {

        private final char[] characters = new char[LONGEST_PARTED_AT_ONCE + 1];

        /** Short cells that were seen, by their hash. */
        private final String[] kept = new String[KEPT];
    }

    private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

    /** How many cells the record had that was parted last: nearly always as many as this one has. */
    private volatile int cellsBefore = 16;

    private final TextLines lines;
    private final char separator;
    private final ThreadLocal<RFC4180Parser> parser;

    /**
     * Lines that were read in search of a closing quotation mark. All of them leave open what is open where they begin,
     * only the last may break it; so each is looked at once, however many records before it stay open.
     */
    private final Deque<TextLines.Line> ahead = new ArrayDeque<>();
    private int charactersAhead;
    private boolean aheadBreaks;

    CsvRecords(TextLines lines, char separator) {
        this.lines = lines;
        this.separator = separator;
        this.parser = ThreadLocal.withInitial(() -> new RFC4180ParserBuilder().withSeparator(separator).build());
    }

    /** The next record; null where there is none. A blank line is a record of one blank cell. */
    Record next() throws IOException {
        TextLines.Line first = ahead.isEmpty() ? lines.next() : fromAhead();
        if (first == null) {
            return null;
        }
        if (first.text() == null) {
            return new Record(first.number(), "", Reasons.recordTooLong());
        }
        return switch (quotes(first.text(), false)) {
            case CLOSED -> new Record(first.number(), first.text(), null);
            case BROKEN -> new Record(first.number(), first.text(), Reasons.brokenQuote());
            case OPEN -> ofSeveralLines(first);
        };
    }

    private TextLines.Line fromAhead() {
        TextLines.Line line = ahead.remove();
        charactersAhead -= line.text() == null ? 0 : line.text().length() + 1;
        aheadBreaks &= !ahead.isEmpty();
        return line;
    }

    private Record ofSeveralLines(TextLines.Line first) throws IOException {
        while (!aheadBreaks && ahead.size() < Limits.RECORD_LINES
                && first.text().length() + charactersAhead < Limits.RECORD_CHARACTERS) {
            TextLines.Line line = lines.next();
            if (line == null) {
                break;
            }
            ahead.add(line);
            charactersAhead += line.text() == null ? 0 : line.text().length() + 1;
            Quotes quotes = line.text() == null ? Quotes.BROKEN : quotes(line.text(), true);
            if (quotes == Quotes.CLOSED) {
                return recordWithAhead(first);
            }
            aheadBreaks = quotes == Quotes.BROKEN;
        }
        return new Record(first.number(), first.text(), Reasons.openQuote());
    }

    private Record recordWithAhead(TextLines.Line first) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        ahead.forEach(line -> text.append('\n').append(line.text()));
        ahead.clear();
        charactersAhead = 0;
        return new Record(first.number(), text.toString(),
                text.length() > Limits.RECORD_CHARACTERS ? Reasons.recordTooLong() : null);
    }

    /** The cells of a record that has no fault. May be called from any thread. */
    String[] cells(Record record) {
        String text = record.text();
        if (text.indexOf('"') < 0) {
            return parted(text);
        }
        try {
            return parser.get().parseLine(hasBareMarks(text) ? withBareMarksQuoted(text) : text);
        } catch (IOException e) {
            throw new IllegalStateException("a record that ends within a cell", e);
        }
    }

    /**
     * The cells of a record without quotation marks, which are all that lies between separators. Nearly every record is
     * one, and the parser takes three times as long for it.
     */
    private String[] parted(String text) {
        int length = text.length();
        if (length > LONGEST_PARTED_AT_ONCE) {
            return text.split(Pattern.quote(String.valueOf(separator)), -1);
        }
        Scratch own = scratch.get();
        char[] characters = own.characters;
        text.getChars(0, length, characters, 0);
        characters[length] = separator;
        String[] cells = new String[cellsBefore];
        int count = 0;
        int start = 0;
        int hash = 0;
        for (int at = 0; at <= length; at++) {
            char character = characters[at];
            if (character != separator) {
                hash = 31 * hash + character;
                continue;
            }
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, 2 * count);
            }
            cells[count++] = cell(text, start, at, hash, own.kept);
            start = at + 1;
            hash = 0;
        }
        if (count < cells.length) {
            cells = Arrays.copyOf(cells, count);
        }
        cellsBefore = count;
        return cells;
    }

    /** The cell, or one before it that is alike: a table says few things, and says them over and over. */
    private static String cell(String text, int start, int end, int hash, String[] kept) {
        int length = end - start;
        if (length == 0) {
            return "";
        }
        if (length > LONGEST_KEPT) {
            return text.substring(start, end);
        }
        int place = (hash ^ hash >>> 15) & KEPT - 1;
        String before = kept[place];
        if (before != null && before.length() == length && text.startsWith(before, start)) {
            return before;
        }
        String cell = text.substring(start, end);
        kept[place] = cell;
        return cell;
    }

    /** Whether nothing stands in any cell of a record. */
    boolean isBlank(Record record) {
        String text = record.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != separator && c != '"' && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return record.fault() == null && Stream.of(cells(record)).allMatch(String::isBlank);
    }

    /** Whether quotation marks are closed at the end of a line. Within a cell that is not quoted they mean nothing. */
    private Quotes quotes(String line, boolean open) {
        if (!open && line.indexOf('"') < 0) {
            return Quotes.CLOSED;
        }
        int at = 0;
        boolean quoted = open;
        while (true) {
            if (quoted) {
                int mark = line.indexOf('"', at);
                if (mark < 0) {
                    return Quotes.OPEN;
                }
                if (mark + 1 == line.length()) {
                    return Quotes.CLOSED;
                }
                if (line.charAt(mark + 1) == separator) {
                    quoted = false;
                } else if (line.charAt(mark + 1) != '"') {
                    return Quotes.BROKEN;
                }
                at = mark + 2;
            } else if (at < line.length() && line.charAt(at) == '"') {
                quoted = true;
                at++;
            } else {
                at = line.indexOf(separator, at) + 1;
                if (at == 0) {
                    return Quotes.CLOSED;
                }
            }
        }
    }

    /** Whether quotation marks stand within a cell that does not begin with one. */
    private boolean hasBareMarks(String text) {
        int mark = text.indexOf('"');
        while (mark >= 0) {
            if (mark > 0 && text.charAt(mark - 1) != separator) {
                return true;
            }
            mark = text.indexOf('"', endOfCell(text, mark));
        }
        return false;
    }

    /** The record with quotation marks around each cell that has some within; the parser would take them for others. */
    private String withBareMarksQuoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length());
        int at = 0;
        while (at <= text.length()) {
            int end = endOfCell(text, at);
            String cell = text.substring(at, end);
            if (cell.indexOf('"') > 0) {
                quoted.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                quoted.append(cell);
            }
            if (end < text.length()) {
                quoted.append(separator);
            }
            at = end + 1;
        }
        return quoted.toString();
    }

    private int endOfCell(String text, int start) {
        int from = start;
        if (start < text.length() && text.charAt(start) == '"') {
            from = text.indexOf('"', start + 1) + 1;
            while (from < text.length() && text.charAt(from) == '"') {
                from = text.indexOf('"', from + 1) + 1;
            }
        }
        int end = text.indexOf(separator, from);
        return end < 0 ? text.length() : end;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
