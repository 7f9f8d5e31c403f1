package no.driftsklar.batch.output;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as CSV in UTF-8: comma, decimal point, LF; an empty cell where there is no value.
 *
 * @param <R> what a row of the table is made of
 */
public final class CsvOutput<R> implements AssessmentOutput {

    private final Table<R> table;
    private final OutputStream out;

    public CsvOutput(Table<R> table, OutputStream out) {
        this.table = table;
        this.out = out;
    }

    @Override
    public boolean explains() {
        return table.explains();
    }

    @Override
    public void begin() throws IOException {
        StringWriter written = new StringWriter();
        ICSVWriter csv = csv(written);
        csv.writeNext(table.columns().stream().map(Column::name).toArray(String[]::new), false);
        out.write(bytes(written));
    }

    @Override
    public Portion render(List<Scored> scored) {
        StringWriter written = new StringWriter(1 << 14);
        ICSVWriter csv = csv(written);
        String[] cells = new String[table.columns().size()];
        for (Scored each : scored) {
            for (R row : table.rows().apply(each)) {
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = cell(table.columns().get(i).value().apply(row));
                }
                csv.writeNext(cells, false);
            }
        }
        byte[] bytes = bytes(written);
        return () -> out.write(bytes);
    }

    private static ICSVWriter csv(StringWriter written) {
        return new CSVWriterBuilder(written).withLineEnd("\n").build();
    }

    private static byte[] bytes(StringWriter written) {
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Object value) {
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
