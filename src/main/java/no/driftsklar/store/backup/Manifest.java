package no.driftsklar.store.backup;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in a backup.
 *
 * @param format  of the backup itself
 * @param program name and version of the program that made it
 * @param schema  version of the schema of the database
 * @param madeAt  the moment
 * @param tables  every table of the database
 * @param files   the files of batches
 */
record Manifest(int format, String program, String schema, String madeAt, List<TableEntry> tables, List<FileEntry> files) {

    static final String NAME = "manifest.json";

    static final int FORMAT = 1;

    static final JsonMapper JSON = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * A table: a line of JSON for each of its rows, in the order of its key.
     *
     * @param columns in the order of their names
     */
    record TableEntry(String name, List<TableShape.Column> columns, long rows, long bytes, String sha256) {

        String path() {
            return "tables/" + name + ".ndjson";
        }
    }

    /**
     * @param path within the data folder and within the backup, with {@code /} between folders
     */
    record FileEntry(String path, long bytes, String sha256) {
    }
}
