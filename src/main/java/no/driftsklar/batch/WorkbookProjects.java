package no.driftsklar.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.facts.FactsReader;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Projects in the first sheet of a workbook: field names in its first row that is not blank, each row after it one. */
final class WorkbookProjects {

    private final Path path;
    private final Catalogue catalogue;
    private final FactsReader reader;
    private final boolean ignoreExtra;

    /**
     * @param path a workbook that {@link WorkbookGuard} has checked
     */
    WorkbookProjects(Path path, Catalogue catalogue, FactsReader reader, boolean ignoreExtra) {
        this.path = path;
        this.catalogue = catalogue;
        this.reader = reader;
        this.ignoreExtra = ignoreExtra;
    }

    void read(Consumer<Dialect> found, BiConsumer<Long, FactsReader.Result> row)
            throws IOException, UnusableFileException {
        try (ReadableWorkbook workbook = open()) {
            Sheet sheet = firstSheet(workbook);
            try (Stream<Row> rows = rows(sheet)) {
                read(rows.iterator(), sheet.getName(), found, row);
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

    private static Stream<Row> rows(Sheet sheet) throws IOException, UnusableFileException {
        try {
            return sheet.openStream();
        } catch (RuntimeException e) {
            throw new UnusableFileException(Reasons.notWorkbook(WorkbookGuard.firstLine(e)));
        }
    }

    private void read(Iterator<Row> rows, String sheet, Consumer<Dialect> found,
            BiConsumer<Long, FactsReader.Result> row) throws UnusableFileException {
        Columns columns = null;
        boolean any = false;
        long line = 0;
        while (true) {
            String[] cells;
            try {
                if (!rows.hasNext()) {
                    break;
                }
                Row next = rows.next();
                line = next.getRowNum();
                cells = WorkbookCells.of(next);
            } catch (ExcelReaderException | IllegalStateException | IllegalArgumentException
                    | IndexOutOfBoundsException | NullPointerException e) {
                if (!any) {
                    throw new UnusableFileException(Reasons.notWorkbook(WorkbookGuard.firstLine(e)));
                }
                row.accept(line + 1, Columns.rejected(null, Reasons.sheetBreaksOff(WorkbookGuard.firstLine(e))));
                return;
            }
            if (cells.length == 0) {
                continue;
            }
            if (columns == null) {
                found.accept(Dialect.workbook(sheet, line));
                columns = new Columns(cells, line, catalogue, reader, ignoreExtra);
            } else {
                any = true;
                // a sheet does not write the blank cells at the end of a row
                row.accept(line, columns.read(cells.length >= columns.count() ? cells : padded(cells, columns.count())));
            }
        }
        if (!any) {
            throw new UnusableFileException(columns == null ? Reasons.emptyFile() : Reasons.headerOnly());
        }
    }

    private static String[] padded(String[] cells, int count) {
        String[] padded = Arrays.copyOf(cells, count);
        Arrays.fill(padded, cells.length, count, "");
        return padded;
    }
}
