package no.driftsklar.batch.input;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Text;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** Projects in the first sheet of a workbook: field names in its first row that is not blank, each row after it one. */
final class WorkbookProjects {

    private final Path path;
    private final Columns.Header known;

    /**
     * @param path  a workbook that {@link WorkbookGuard} has checked
     * @param known how the columns are understood
     */
    WorkbookProjects(Path path, Columns.Header known) {
        this.path = path;
        this.known = known;
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
                visitor.entry(new CellsEntry(line + 1, new String[0], columns,
                        Reasons.sheetBreaksOff(WorkbookGuard.firstLine(e))));
                return;
            }
            if (cells.length == 0) {
                continue;
            }
            if (columns == null) {
                visitor.found(Dialect.workbook(sheet, line));
                columns = known.over(cells, line);
            } else {
                if (!any) {
                    visitor.opened(columns.carried());
                    any = true;
                }
                // a sheet does not write the blank cells at the end of a row
                cells = cells.length >= columns.count() ? cells : padded(cells, columns.count());
                visitor.entry(new CellsEntry(line, cells, columns, null));
            }
        }
        if (!any) {
            throw new UnusableFileException(columns == null ? Reasons.emptyFile() : Reasons.headerOnly());
        }
    }

    private record CellsEntry(long line, String[] cells, Columns columns, Text fault) implements Entry {

        @Override
        public Row read() {
            return fault == null ? columns.read(cells) : Row.rejected(null, fault);
        }

        @Override
        public Row readByOther() {
            return fault == null ? columns.readByOther(cells) : Row.rejected(null, fault);
        }

        @Override
        public int size() {
            return Stream.of(cells).mapToInt(String::length).sum();
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
