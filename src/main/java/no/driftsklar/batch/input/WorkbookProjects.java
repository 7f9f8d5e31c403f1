package no.driftsklar.batch.input;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.facts.FactsReader;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** Projects in the first sheet of a workbook: field names in its first row that is not blank, each row after it one. */
final class WorkbookProjects {

    private final Path path;
    private final Catalogue catalogue;
    private final FactsReader reader;
    private final OtherColumns others;
    private final OtherRuleBase other;

    /**
     * @param path a workbook that {@link WorkbookGuard} has checked
     */
    WorkbookProjects(Path path, Catalogue catalogue, FactsReader reader, OtherColumns others,
            OtherRuleBase other) {
        this.path = path;
        this.catalogue = catalogue;
        this.reader = reader;
        this.others = others;
        this.other = other;
    }

    void read(ProjectVisitor visitor) throws IOException, UnusableFileException {
        try (ReadableWorkbook workbook = open()) {
            Sheet sheet = firstSheet(workbook);
            try (Stream<org.dhatim.fastexcel.reader.Row> rows = rows(sheet)) {
                read(rows.iterator(), sheet.getName(), visitor);
            }
        }
    }

    private ReadableWorkbook open() throws UnusableFileException {
        try {
            return open(true);
        } catch (IOException | RuntimeException e) {
            try {
                return open(false);
            } catch (IOException | RuntimeException again) {
                throw new UnusableFileException(Reasons.notWorkbook(WorkbookGuard.firstLine(again)));
            }
        }
    }

    /**
     * @param withFormats whether formats tell dates and percentages from other numbers; a workbook may have none
     */
    private ReadableWorkbook open(boolean withFormats) throws IOException {
        return new ReadableWorkbook(path.toFile(), new ReadingOptions(withFormats, true));
    }

    private static Sheet firstSheet(ReadableWorkbook workbook) throws UnusableFileException {
        return workbook.getSheets().findFirst()
                .orElseThrow(() -> new UnusableFileException(Reasons.notWorkbook("0 sheets")));
    }

    private static Stream<org.dhatim.fastexcel.reader.Row> rows(Sheet sheet) throws IOException, UnusableFileException {
        try {
            return sheet.openStream();
        } catch (RuntimeException e) {
            throw new UnusableFileException(Reasons.notWorkbook(WorkbookGuard.firstLine(e)));
        }
    }

    private void read(Iterator<org.dhatim.fastexcel.reader.Row> rows, String sheet, ProjectVisitor visitor)
            throws UnusableFileException {
        Columns columns = null;
        boolean any = false;
        long line = 0;
        while (true) {
            String[] cells;
            try {
                if (!rows.hasNext()) {
                    break;
                }
                org.dhatim.fastexcel.reader.Row next = rows.next();
                line = next.getRowNum();
                cells = WorkbookCells.of(next);
            } catch (ExcelReaderException | IllegalStateException | IllegalArgumentException
                    | IndexOutOfBoundsException | NullPointerException e) {
                if (!any) {
                    throw new UnusableFileException(Reasons.notWorkbook(WorkbookGuard.firstLine(e)));
                }
                Row breaksOff = Row.rejected(null, Reasons.sheetBreaksOff(WorkbookGuard.firstLine(e)));
                visitor.entry(new CellsEntry(line + 1, new String[0], breaksOff, breaksOff));
                return;
            }
            if (cells.length == 0) {
                continue;
            }
            if (columns == null) {
                visitor.found(Dialect.workbook(sheet, line));
                columns = new Columns(cells, line, catalogue, reader, others, other);
            } else {
                if (!any) {
                    visitor.opened(columns.carried());
                    any = true;
                }
                // a sheet does not write the blank cells at the end of a row
                cells = cells.length >= columns.count() ? cells : padded(cells, columns.count());
                visitor.entry(new CellsEntry(line, cells, columns.read(cells),
                        other == null ? null : columns.readByOther(cells)));
            }
        }
        if (!any) {
            throw new UnusableFileException(columns == null ? Reasons.emptyFile() : Reasons.headerOnly());
        }
    }

    private record CellsEntry(long line, String[] cells, Row read, Row byOther) implements Entry {

        @Override
        public Row readByOther() {
            if (byOther == null) {
                throw new IllegalStateException("there is no second rule base");
            }
            return byOther;
        }

        @Override
        public String written() {
            StringWriter written = new StringWriter();
            CSVWriter csv = new CSVWriter(written);
            csv.writeNext(cells, false);
            csv.flushQuietly();
            return written.toString().stripTrailing();
        }
    }

    private static String[] padded(String[] cells, int count) {
        String[] padded = Arrays.copyOf(cells, count);
        Arrays.fill(padded, cells.length, count, "");
        return padded;
    }
}
