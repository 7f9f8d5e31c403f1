package no.driftsklar.store.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.driftsklar.batch.setup.Program;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.Moments;
import no.driftsklar.store.files.Durable;
import no.driftsklar.store.jobs.Jobs;

/**
 * Writes everything of the service to one file, while a server works with it: all tables as they were at one moment, the files
 * of batches that are done, and those that wait to be scored.
 */
public final class Backup {

    /** Table of the jobs whose files are kept too. */
    private static final String BATCHES = "batch";

    private Backup() {
    }

    /**
     * How much a backup holds.
     *
     * @param schema version of the schema
     * @param rows   by table
     * @param files  of batches
     */
    public record Contents(String schema, Map<String, Long> rows, int files) {

        static Contents of(Manifest manifest) {
            Map<String, Long> rows = new LinkedHashMap<>();
            manifest.tables().forEach(table -> rows.put(table.name(), table.rows()));
            return new Contents(manifest.schema(), rows, manifest.files().size());
        }
    }

    /**
     * Makes a backup. The file appears whole or not at all, and replaces one that was there.
     *
     * @param database is left as it is, its schema too
     * @param data     the data folder, which holds the files of batches
     * @throws BackupException where the database holds nothing of ours
     */
    public static Contents write(Database database, Path data, Path file, Clock clock) throws IOException, BackupException {
        String schema = database.schemaVersion();
        if (schema == null) {
            throw BackupException.nothingThere(data);
        }
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        try {
            Manifest manifest;
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                manifest = write(database, data, schema, zip, clock);
            }
            Durable.force(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Contents.of(manifest);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Manifest write(Database database, Path data, String schema, ZipOutputStream zip, Clock clock)
            throws IOException {
        List<Manifest.TableEntry> tables = new ArrayList<>();
        Map<String, String> batches = database.readConnection(connection -> {
            try {
                List<TableShape> shapes = TableShape.all(connection);
                for (TableShape table : shapes) {
                    tables.add(write(connection, database.kind(), table, zip));
                }
                return shapes.stream().anyMatch(table -> table.name().equals(BATCHES)) ? batches(connection) : Map.of();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        List<Manifest.FileEntry> files = new ArrayList<>();
        for (Map.Entry<String, String> batch : batches.entrySet()) {
            for (Path place : Jobs.filesToKeep(data, batch.getKey(), batch.getValue())) {
                Manifest.FileEntry entry = write(data, place, zip);
                if (entry != null) {
                    files.add(entry);
                }
            }
        }
        Manifest manifest = new Manifest(Manifest.FORMAT, Program.nameAndVersion(), schema, Moments.text(clock.instant()), tables, files);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(Manifest.JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private static Map<String, String> batches(Connection connection) throws SQLException {
        Map<String, String> batches = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, state from batch order by id")) {
            while (rows.next()) {
                batches.put(rows.getString(1), rows.getString(2));
            }
        }
        return batches;
    }

    private static Manifest.TableEntry write(Connection connection, Database.Kind kind, TableShape table,
            ZipOutputStream zip) throws IOException, SQLException {
        CountingDigest counted = new CountingDigest(zip);
        zip.putNextEntry(new ZipEntry(new Manifest.TableEntry(table.name(), null, 0, 0, null).path()));
        long rows = TableText.write(connection, kind, table, counted);
        zip.closeEntry();
        return new Manifest.TableEntry(table.name(), table.columns(), rows, counted.bytes(), counted.sha256());
    }

    /** Null where the file is gone: its batch was removed in the meantime. */
    private static Manifest.FileEntry write(Path data, Path place, ZipOutputStream zip) throws IOException {
        String path = data.relativize(place).toString().replace('\\', '/');
        try (var in = Files.newInputStream(place)) {
            CountingDigest counted = new CountingDigest(zip);
            zip.putNextEntry(new ZipEntry(path));
            in.transferTo(counted);
            zip.closeEntry();
            return new Manifest.FileEntry(path, counted.bytes(), counted.sha256());
        } catch (NoSuchFileException removed) {
            return null;
        }
    }

    /** A table as it stands in the database now, without keeping it; to compare it with what was put back. */
    static Manifest.TableEntry describe(Connection connection, Database.Kind kind, TableShape table)
            throws IOException, SQLException {
        CountingDigest counted = new CountingDigest(OutputStream.nullOutputStream());
        long rows = TableText.write(connection, kind, table, counted);
        return new Manifest.TableEntry(table.name(), table.columns(), rows, counted.bytes(), counted.sha256());
    }
}
