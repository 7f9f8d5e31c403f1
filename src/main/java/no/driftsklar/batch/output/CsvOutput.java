package no.driftsklar.batch.output;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.driftsklar.batch.output.Column.Kind;

/**
 * A table as CSV.
 *
 * @param <R> what a row of the table is made of
 */
public final class CsvOutput<R> implements AssessmentOutput {

    private static final int TENTHS = 1000;

    private final Table<R> table;
    private final TableDialect dialect;
    private final OutputStream out;
    private final List<Column<R>> columns;

    /** Which columns may hold what a reader would take for more than one cell. */
    private final boolean[] mayNeedQuotes;

    private final String[] tenths = new String[TENTHS + 1];

    /** Characters of a row of what was rendered last; what is rendered next will be about as long. */
    private volatile int typicalRow = 256;

    public CsvOutput(Table<R> table, TableDialect dialect, OutputStream out) {
        this.table = table;
        this.dialect = dialect;
        this.out = out;
        this.columns = table.columns();
        this.mayNeedQuotes = new boolean[columns.size()];
        for (int i = 0; i < mayNeedQuotes.length; i++) {
            mayNeedQuotes[i] = mayNeedQuotes(columns.get(i));
        }
        // nearly all numbers are scores and shares; writing each anew takes as long as the rest of the row
        for (int i = 0; i < tenths.length; i++) {
            tenths[i] = BigDecimal.valueOf(i, 1).toPlainString().replace('.', dialect.decimalMark());
        }
    }

    private boolean mayNeedQuotes(Column<R> column) {
        return switch (column.kind()) {
            case TEXT -> true;
            case CODE, SET -> column.values().isEmpty()
                    || column.values().keySet().stream().anyMatch(key -> needsQuotes(key, 0));
            case COUNT, NUMBER, DATE -> false;
        };
    }

    @Override
    public boolean explains() {
        return table.explains();
    }

    @Override
    public void begin() throws IOException {
        StringBuilder header = new StringBuilder();
        if (dialect.byteOrderMark()) {
            header.append('\ufeff');
        }
        for (int i = 0; i < columns.size(); i++) {
            separate(header, i);
            int start = header.length();
            header.append(dialect.text(columns.get(i).name()));
            if (needsQuotes(header, start)) {
                quote(header, start);
            }
        }
        out.write(bytes(header.append(dialect.lineEnd())));
    }

    @Override
    public Portion render(List<Scored> scored) {
        StringBuilder written = new StringBuilder((typicalRow + typicalRow / 4) * scored.size());
        for (Scored each : scored) {
            for (R row : table.rows().apply(each)) {
                for (int i = 0; i < columns.size(); i++) {
                    separate(written, i);
                    Object value = columns.get(i).value().apply(row);
                    if (value != null) {
                        int start = written.length();
                        cell(written, columns.get(i).kind(), value);
                        if (mayNeedQuotes[i] && needsQuotes(written, start)) {
                            quote(written, start);
                        }
                    }
                }
                written.append(dialect.lineEnd());
            }
        }
        typicalRow = written.length() / Math.max(1, scored.size());
        byte[] bytes = bytes(written);
        return () -> out.write(bytes);
    }

    private void separate(StringBuilder written, int column) {
        if (column > 0) {
            written.append(dialect.separator());
        }
    }

    private void cell(StringBuilder written, Kind kind, Object value) {
        switch (kind) {
            case COUNT -> written.append(((Integer) value).intValue());
            case NUMBER -> written.append(number((BigDecimal) value));
            case TEXT -> written.append(dialect.text((String) value));
            case DATE -> written.append(value);
            case CODE -> written.append((String) value);
            case SET -> set(written, (List<?>) value);
        }
    }

    private static void set(StringBuilder written, List<?> keys) {
        for (int i = 0; i < keys.size(); i++) {
            if (i > 0) {
                written.append(Column.BAR);
            }
            written.append((String) keys.get(i));
        }
    }

    private String number(BigDecimal number) {
        double tenth = number.doubleValue() * 10;
        return number.scale() == 1 && tenth >= 0 && tenth <= TENTHS ? tenths[(int) Math.round(tenth)]
                : number.toPlainString().replace('.', dialect.decimalMark());
    }

    /** Whether a reader would take what stands from a place on for more than one cell, if it had no quotation marks. */
    private boolean needsQuotes(CharSequence written, int start) {
        for (int i = start; i < written.length(); i++) {
            char character = written.charAt(i);
            if (character == dialect.separator() || character == '"' || character == '\n' || character == '\r') {
                return true;
            }
        }
        return false;
    }

    private static void quote(StringBuilder written, int start) {
        String text = written.substring(start);
        written.setLength(start);
        written.append('"').append(text.replace("\"", "\"\"")).append('"');
    }

    private static byte[] bytes(StringBuilder written) {
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
