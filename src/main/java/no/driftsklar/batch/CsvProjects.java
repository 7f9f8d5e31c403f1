package no.driftsklar.batch;

import java.io.IOException;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.facts.FactsReader;

/** Projects in CSV: field names in the first line that is not blank, each record after it one project. */
final class CsvProjects {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final String SEPARATOR_LINE = "sep=";

    private final TextSource source;
    private final Catalogue catalogue;
    private final FactsReader reader;
    private final boolean ignoreExtra;

    CsvProjects(TextSource source, Catalogue catalogue, FactsReader reader, boolean ignoreExtra) {
        this.source = source;
        this.catalogue = catalogue;
        this.reader = reader;
        this.ignoreExtra = ignoreExtra;
    }

    void read(Consumer<Dialect> found, BiConsumer<Long, FactsReader.Result> row)
            throws IOException, UnusableFileException {
        Character named = namedSeparator();
        char separator = named == null ? likelySeparator() : named;
        try (CsvRecords records = records(separator, named != null)) {
            CsvRecords.Record header = header(records);
            found.accept(Dialect.csv(source, separator, header.line()));
            if (header.cells() == null) {
                throw new UnusableFileException(Reasons.header(header.fault()));
            }
            Columns columns = new Columns(header.cells(), header.line(), catalogue, reader, ignoreExtra);
            boolean any = false;
            for (CsvRecords.Record record = records.next(); record != null; record = records.next()) {
                if (record.cells() == null) {
                    row.accept(record.line(), Columns.rejected(null, record.fault()));
                } else if (Columns.isBlank(record.cells())) {
                    continue;
                } else {
                    row.accept(record.line(), columns.read(record.cells()));
                }
                any = true;
            }
            if (!any) {
                throw new UnusableFileException(Reasons.headerOnly());
            }
        }
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

    /** The separator under which most of the header's cells are fields, else the one that parts it into most cells. */
    private char likelySeparator() throws IOException, UnusableFileException {
        char likely = SEPARATORS[0];
        long best = -1;
        for (char separator : SEPARATORS) {
            try (CsvRecords records = records(separator, false)) {
                String[] cells = header(records).cells();
                if (cells != null) {
                    long known = 0;
                    for (String cell : cells) {
                        known += catalogue.field(cell.strip()).isPresent() ? 1 : 0;
                    }
                    long rank = known * (Limits.RECORD_CHARACTERS + 1L) + cells.length;
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
        while (header != null && header.cells() != null && header.cells().length == 1 && header.cells()[0].isBlank()) {
            header = records.next();
        }
        if (header == null) {
            throw new UnusableFileException(Reasons.emptyFile());
        }
        return header;
    }
}
