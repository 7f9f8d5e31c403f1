package no.driftsklar.batch.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.driftsklar.batch.output.Column.Kind;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as an Excel workbook of one sheet: numbers are numbers, dates are dates, and texts are texts even where they
 * look like a formula. Rows go to a temporary file as they come, so that memory does not grow with them. The same table
 * gives the same bytes.
 *
 * @param <R> what a row of the table is made of
 */
public final class XlsxOutput<R> implements AssessmentOutput {

    private static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;
    private static final int LONGEST_TEXT = 32_767;
    private static final int ROWS_IN_MEMORY = 500;
    private static final int WIDEST = 60;
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");
    /** The earliest year that ZIP has; it has times of the clock on the wall. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    /** Characters that XML does not have, and what would be read as one of them. */
    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|_(?=x[0-9a-fA-F]{4}_)");

    private final Table<R> table;
    private final OutputStream out;
    private Path unfinished;
    private OutputStream unfinishedStream;
    private Workbook workbook;
    private Worksheet sheet;
    private int rows;

    public XlsxOutput(Table<R> table, OutputStream out) {
        this.table = table;
        this.out = out;
    }

    @Override
    public boolean explains() {
        return table.explains();
    }

    @Override
    public void begin() throws IOException {
        unfinished = Files.createTempFile("driftsklar-", ".xlsx");
        unfinished.toFile().deleteOnExit();
        unfinishedStream = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16);
        workbook = new Workbook(unfinishedStream, "Driftsklar", null);
        sheet = workbook.newWorksheet(table.name());
        for (int column = 0; column < table.columns().size(); column++) {
            Column<R> of = table.columns().get(column);
            sheet.value(0, column, xml(of.name()));
            sheet.style(0, column).bold().set();
            sheet.width(column, width(of));
        }
        sheet.freezePane(0, 1);
        sheet.flush();
    }

    private static int width(Column<?> column) {
        int widest = column.values().keySet().stream().mapToInt(String::length).max().orElse(0);
        int content = switch (column.kind()) {
            case TEXT -> column.name().endsWith("text") ? WIDEST : 20;
            case CODE -> widest;
            case SET -> widest + 10;
            case DATE -> 10;
            case COUNT, NUMBER -> 6;
        };
        // the mark of the filter takes as much as three letters
        return Math.min(WIDEST, Math.max(column.name().length() + 3, content + 1));
    }

    @Override
    public Portion render(List<Scored> scored) {
        List<Object[]> cells = new ArrayList<>();
        for (Scored each : scored) {
            for (R row : table.rows().apply(each)) {
                cells.add(table.columns().stream().map(column -> column.value().apply(row)).toArray());
            }
        }
        return () -> {
            for (Object[] row : cells) {
                append(row);
            }
        };
    }

    private void append(Object[] row) throws IOException {
        if (rows == MOST_ROWS) {
            throw WorkbookLimitException.tooManyRows(table.name(), MOST_ROWS);
        }
        rows++;
        for (int column = 0; column < row.length; column++) {
            if (row[column] != null) {
                cell(column, row[column], row);
            }
        }
        if (rows % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Object value, Object[] row) throws IOException {
        Column<R> of = table.columns().get(column);
        if (of.kind() == Kind.DATE) {
            sheet.value(rows, column, (LocalDate) value);
            sheet.style(rows, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Integer || value instanceof BigDecimal) {
            sheet.value(rows, column, (Number) value);
        } else {
            String text = of.kind() == Kind.SET ? set((List<?>) value) : (String) value;
            if (text.length() > LONGEST_TEXT) {
                throw WorkbookLimitException.textTooLong(of.name(), (String) row[0], text.length(), LONGEST_TEXT);
            }
            text(column, of.kind(), xml(text));
        }
    }

    private static String set(List<?> keys) {
        return keys.stream().map(String.class::cast).collect(Collectors.joining(Column.BAR));
    }

    /**
     * Texts of which there are few are written once for the whole workbook, the others where they stand, so that memory
     * does not grow with them. Blanks at the ends live only in the former.
     */
    private void text(int column, Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (kind == Kind.CODE || !text.equals(text.strip())) {
            sheet.value(rows, column, text);
        } else {
            sheet.inlineString(rows, column, text);
        }
    }

    /** As workbooks write what XML cannot hold (ECMA-376, ST_Xstring): _x0007_; and an underscore that would begin one. */
    private static String xml(String text) {
        return NOT_XML.matcher(text).find()
                ? NOT_XML.matcher(text).replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0))) : text;
    }

    @Override
    public void end() throws IOException {
        sheet.setAutoFilter(0, 0, rows, table.columns().size() - 1);
        workbook.finish();
        unfinishedStream.close();
        withoutTimes();
        Files.delete(unfinished);
        out.flush();
    }

    /** Hands the workbook on, without the moment at which it was written. */
    private void withoutTimes() throws IOException {
        try (ZipFile written = ZipFile.builder().setPath(unfinished).get()) {
            ZipArchiveOutputStream zip = new ZipArchiveOutputStream(new BufferedOutputStream(out, 1 << 16));
            for (ZipArchiveEntry entry : Collections.list(written.getEntriesInPhysicalOrder())) {
                ZipArchiveEntry timeless = new ZipArchiveEntry(entry.getName());
                timeless.setTime(NO_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
                timeless.setMethod(ZipArchiveEntry.DEFLATED);
                if (entry.getName().equals(PROPERTIES)) {
                    String properties = new String(written.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    zip.putArchiveEntry(timeless);
                    zip.write(CREATED.matcher(properties).replaceAll("").getBytes(StandardCharsets.UTF_8));
                    zip.closeArchiveEntry();
                } else {
                    timeless.setCrc(entry.getCrc());
                    timeless.setSize(entry.getSize());
                    timeless.setCompressedSize(entry.getCompressedSize());
                    zip.addRawArchiveEntry(timeless, written.getRawInputStream(entry));
                }
            }
            zip.finish();
            zip.flush();
        }
    }
}
