package no.driftsklar.batch.input;

import java.io.IOException;
import java.util.Locale;
import no.driftsklar.facts.CellText;

/** Projects in CSV: field names in the first line that is not blank, each record after it one project. */
final class CsvProjects {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final String SEPARATOR_LINE = "sep=";

    private final TextSource source;
    private final Columns.Header known;

    /**
     * @param known how the columns are understood
     */
    CsvProjects(TextSource source, Columns.Header known) {
        this.source = source;
        this.known = known;
    }

    void read(ProjectVisitor visitor) throws IOException, UnusableFileException {
        Character named = namedSeparator();
        char separator = named == null ? likelySeparator() : named;
        try (CsvRecords records = records(separator, named != null)) {
            CsvRecords.Record header = header(records);
            visitor.found(Dialect.csv(source, separator, header.line()));
            if (header.fault() != null) {
                throw new UnusableFileException(Reasons.header(header.fault()));
            }
            Columns columns = known.over(records.texts(header), header.line());
            CsvRecords.Record record = nextFilled(records);
            if (record == null) {
                throw new UnusableFileException(Reasons.headerOnly());
            }
            visitor.opened(columns.carried());
            for (; record != null; record = nextFilled(records)) {
                visitor.entry(new CsvEntry(record, records, columns));
            }
        }
    }

    private record CsvEntry(CsvRecords.Record record, CsvRecords records, Columns columns) implements Entry {

        @Override
        public long line() {
            return record.line();
        }

        @Override
        public String written() {
            return record.text();
        }

        @Override
        public int size() {
            return record.text().length();
        }

        @Override
        public Row read() {
            return record.fault() == null ? columns.read(records.cells(record)) : Row.rejected(null, record.fault());
        }

        @Override
        public Row readByOther() {
            return record.fault() == null ? columns.readByOther(records.cells(record))
                    : Row.rejected(null, record.fault());
        }
    }

    private static CsvRecords.Record nextFilled(CsvRecords records) throws IOException {
        CsvRecords.Record record = records.next();
        while (record != null && records.isBlank(record)) {
            record = records.next();
        }
        return record;
    }

    /** What the first line names as the separator, as Excel reads it; null where it is a line like any other. */
    private Character namedSeparator() throws IOException, UnusableFileException {
        try (TextLines lines = source.lines()) {
            String first = lines.next().text();
            if (first == null || !first.toLowerCase(Locale.ROOT).startsWith(SEPARATOR_LINE)) {
                return null;
            }
            String written = first.substring(SEPARATOR_LINE.length());
            for (char separator : SEPARATORS) {
                if (written.length() == 1 && written.charAt(0) == separator) {
                    return separator;
                }
            }
            throw new UnusableFileException(Reasons.unknownSeparator(first.substring(0, Math.min(20, first.length()))));
        }
    }

    /** The separator under which most of the header's cells are names that are known, else the one that parts it into most cells. */
    private char likelySeparator() throws IOException, UnusableFileException {
        char likely = SEPARATORS[0];
        long best = -1;
        for (char separator : SEPARATORS) {
            try (CsvRecords records = records(separator, false)) {
                CsvRecords.Record header = header(records);
                if (header.fault() == null) {
                    String[] cells = records.texts(header);
                    long names = 0;
                    for (String cell : cells) {
                        names += known.knows(CellText.strip(cell)) ? 1 : 0;
                    }
                    long rank = names * (Limits.RECORD_CHARACTERS + 1L) + cells.length;
                    if (rank > best) {
                        best = rank;
                        likely = separator;
                    }
                }
            }
        }
        return likely;
    }

    private CsvRecords records(char separator, boolean isNamed) throws IOException {
        TextLines lines = source.lines();
        if (isNamed) {
            lines.next();
        }
        return new CsvRecords(lines, separator);
    }

    private static CsvRecords.Record header(CsvRecords records) throws IOException, UnusableFileException {
        CsvRecords.Record header = records.next();
        while (header != null && header.text().isBlank() && header.fault() == null) {
            header = records.next();
        }
        if (header == null) {
            throw new UnusableFileException(Reasons.emptyFile());
        }
        return header;
    }
}
