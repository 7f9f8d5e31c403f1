package no.driftsklar.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import no.driftsklar.store.database.Database;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A table as text: a JSON object on each line, bytes as base64. No more than a few rows are in memory at a time. */
final class TableText {

    private static final int ROWS_AT_ONCE = 500;

    private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("\n")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build()).build();

    private TableText() {
    }

    /** Writes a table; says how many rows it has. */
    static long write(Connection connection, Database.Kind kind, TableShape table, OutputStream out)
            throws SQLException, IOException {
        long count = 0;
        try (PreparedStatement select = connection.prepareStatement(table.select(kind));
                JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                for (; rows.next(); count++) {
                    writeRow(json, table.columns(), rows);
                }
            }
        }
        if (count > 0) {
            out.write("\n".getBytes(StandardCharsets.UTF_8));
        }
        return count;
    }

    private static void writeRow(JsonGenerator json, List<TableShape.Column> columns, ResultSet row) throws SQLException {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeName(columns.get(i).name());
            switch (columns.get(i).type()) {
                case TEXT -> json.writeString(row.getString(i + 1));
                case NUMBER -> {
                    long number = row.getLong(i + 1);
                    if (row.wasNull()) {
                        json.writeNull();
                    } else {
                        json.writeNumber(number);
                    }
                }
                case BYTES -> {
                    byte[] bytes = row.getBytes(i + 1);
                    if (bytes == null) {
                        json.writeNull();
                    } else {
                        json.writeBinary(bytes);
                    }
                }
            }
        }
        json.writeEndObject();
    }

    /** Reads what {@link #write} wrote into a table that is empty. */
    static void read(Connection connection, TableShape table, InputStream in) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(table.insert());
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            int waiting = 0;
            while (json.nextToken() == JsonToken.START_OBJECT) {
                readRow(json, table.columns(), insert);
                insert.addBatch();
                if (++waiting == ROWS_AT_ONCE) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
    }

    private static void readRow(JsonParser json, List<TableShape.Column> columns, PreparedStatement insert)
            throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            json.nextToken();
            boolean isNull = json.nextToken() == JsonToken.VALUE_NULL;
            switch (columns.get(i).type()) {
                case TEXT -> insert.setString(i + 1, isNull ? null : json.getString());
                case NUMBER -> {
                    if (isNull) {
                        insert.setNull(i + 1, Types.BIGINT);
                    } else {
                        insert.setLong(i + 1, json.getLongValue());
                    }
                }
                case BYTES -> insert.setBytes(i + 1, isNull ? null : json.getBinaryValue());
            }
        }
        json.nextToken();
    }
}
