package no.driftsklar.batch.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.RowCells;

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

    private final TextLines lines;
    private final char separator;
    private final RecordParser parser;

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
        this.parser = new RecordParser(separator);
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

    /**
     * The cells of a record that has no fault. May be called from any thread; they hold until the same thread asks for
     * those of another record.
     */
    RowCells cells(Record record) {
        return parser.part(record.text());
    }

    /** The cells of a record that has no fault, as texts. May be called from any thread. */
    String[] texts(Record record) {
        return cells(record).texts();
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
        return record.fault() == null && Stream.of(texts(record)).allMatch(String::isBlank);
    }

    /** Whether quotation marks are closed at the end of a line. Within a cell that is not quoted they mean nothing. */
    private Quotes quotes(String line, boolean open) {
        int at = 0;
        boolean quoted = open;
        while (true) {
            int mark = line.indexOf('"', at);
            if (mark < 0) {
                return quoted ? Quotes.OPEN : Quotes.CLOSED;
            }
            at = mark + 1;
            if (!quoted) {
                quoted = mark == 0 || line.charAt(mark - 1) == separator;
            } else if (at == line.length()) {
                return Quotes.CLOSED;
            } else if (line.charAt(at) == separator) {
                quoted = false;
            } else if (line.charAt(at++) != '"') {
                return Quotes.BROKEN;
            }
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
