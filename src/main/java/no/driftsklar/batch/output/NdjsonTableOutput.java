package no.driftsklar.batch.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table as NDJSON: each row is one object with the names of the columns as keys, sets are arrays, and null stands
 * where there is no value.
 *
 * @param <R> what a row of the table is made of
 */
public final class NdjsonTableOutput<R> implements AssessmentOutput {

    private static final JsonMapper JSON =
            new JsonMapper(JsonFactory.builder().rootValueSeparator((String) null).build());

    private final Table<R> table;
    private final OutputStream out;

    public NdjsonTableOutput(Table<R> table, OutputStream out) {
        this.table = table;
        this.out = out;
    }

    @Override
    public boolean explains() {
        return table.explains();
    }

    @Override
    public void begin() {
        // NDJSON has nothing before the first object
    }

    @Override
    public Portion render(List<Scored> scored) {
        ByteArrayOutputStream written = new ByteArrayOutputStream(1 << 14);
        try (JsonGenerator json = JSON.createGenerator(written)) {
            for (Scored each : scored) {
                for (R row : table.rows().apply(each)) {
                    json.writeStartObject();
                    table.columns().forEach(column -> property(json, column, column.value().apply(row)));
                    json.writeEndObject();
                    json.writeRaw('\n');
                }
            }
        }
        byte[] bytes = written.toByteArray();
        return () -> out.write(bytes);
    }

    private static void property(JsonGenerator json, Column<?> column, Object value) {
        if (value == null) {
            json.writeNullProperty(column.name());
            return;
        }
        switch (column.kind()) {
            case COUNT -> json.writeNumberProperty(column.name(), (Integer) value);
            case NUMBER -> json.writeNumberProperty(column.name(), (BigDecimal) value);
            case SET -> {
                json.writeArrayPropertyStart(column.name());
                ((List<?>) value).forEach(key -> json.writeString((String) key));
                json.writeEndArray();
            }
            default -> json.writeStringProperty(column.name(), value.toString());
        }
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
