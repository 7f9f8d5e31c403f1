package no.driftsklar.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.Schema;
import no.driftsklar.store.files.Durable;
import no.driftsklar.store.jobs.Jobs;

/**
 * Puts a backup back, into an empty data folder and an empty database of either kind. What is put back has the checksums of
 * the backup; where anything fails nothing is left. A backup of an older schema is brought up to date.
 */
public final class Restore {

    /** Where everything is put together before it comes to its place. */
    private static final String STAGING = ".restoring";

    /** Names that an empty folder may hold: what an earlier restore left, and what file systems put there. */
    private static final Set<String> IGNORED = Set.of(STAGING, "lost+found");

    private final BackupFile backup;
    private final Path data;
    private final Path staging;

    private Restore(BackupFile backup, Path data) {
        this.backup = backup;
        this.data = data;
        this.staging = data.resolve(STAGING);
    }

    /** Opens the database that a backup is put back into. */
    public interface Target {

        Database open(Schema schema);
    }

    /**
     * Puts a backup back into a data folder, with the database in it.
     *
     * @throws BackupException where the folder is not empty, or the backup is damaged or of a newer program
     */
    public static Backup.Contents intoFolder(Path file, Path data) throws IOException, BackupException {
        return run(file, data, Restore::intoSqlite);
    }

    /**
     * Puts a backup back into a PostgreSQL database, and its files into a data folder.
     *
     * @throws BackupException where one of them is not empty, or the backup is damaged or of a newer program
     */
    public static Backup.Contents intoPostgresql(Path file, Path data, Target target) throws IOException, BackupException {
        return run(file, data, restore -> restore.intoPostgresql(target));
    }

    private interface Work {

        void with(Restore restore) throws IOException, BackupException;
    }

    private static Backup.Contents run(Path file, Path data, Work work) throws IOException, BackupException {
        try (BackupFile backup = BackupFile.open(file)) {
            boolean isNew = Files.notExists(data);
            if (!isNew && !isEmpty(data)) {
                throw BackupException.notEmpty(data);
            }
            Restore restore = new Restore(backup, data);
            Durable.delete(restore.staging);
            Files.createDirectories(restore.staging);
            boolean done = false;
            try {
                work.with(restore);
                done = true;
            } finally {
                Durable.delete(restore.staging);
                if (!done) {
                    Durable.delete(data.resolve(Jobs.FOLDER));
                    if (isNew) {
                        Durable.delete(data);
                    }
                }
            }
            return Backup.Contents.of(backup.manifest());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> IGNORED.contains(file.getFileName().toString()));
        }
    }

    private void intoSqlite() throws IOException, BackupException {
        try (Database database = Database.sqlite(staging, Schema.AS_IT_IS)) {
            prepare(database);
            load(database);
            database.migrateTo(Schema.LATEST);
        }
        putFiles();
        Path made = staging.resolve(Database.FILE);
        Durable.force(made);
        // the database comes last: where it lies, all is there
        Files.move(made, data.resolve(Database.FILE), StandardCopyOption.ATOMIC_MOVE);
        Durable.forceFolder(data);
    }

    private void intoPostgresql(Target target) throws IOException, BackupException {
        try (Database database = target.open(Schema.AS_IT_IS)) {
            String place = "PostgreSQL";
            if (!database.readConnection(connection -> isEmpty(connection))) {
                throw BackupException.notEmpty(place);
            }
            prepare(database);
            if (!backup.manifest().schema().equals(database.schemaVersion())) {
                throw BackupException.notEmpty(place);
            }
            putFiles();
            load(database);
            database.migrateTo(Schema.LATEST);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        for (TableShape table : TableShape.all(connection)) {
            if (!table.isEmpty(connection)) {
                return false;
            }
        }
        return true;
    }

    /** Makes the tables as they were in the backup, empty. */
    private void prepare(Database database) throws BackupException {
        List<String> known = database.knownVersions();
        String schema = backup.manifest().schema();
        if (!known.contains(schema)) {
            throw BackupException.newer(schema, known.get(known.size() - 1));
        }
        database.migrateTo(Schema.version(schema));
    }

    /** Fills all tables in one transaction, and reads them again to see that they are those of the backup. */
    private void load(Database database) throws IOException, BackupException {
        try {
            database.writeConnection(connection -> {
                try {
                    load(connection, database.kind());
                    return null;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (BackupException e) {
                    throw new Wrong(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Wrong e) {
            throw e.reason;
        }
    }

    /** Carries a reason out of a transaction, which it undoes. */
    private static final class Wrong extends RuntimeException {

        private final transient BackupException reason;

        Wrong(BackupException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private void load(Connection connection, Database.Kind kind) throws IOException, SQLException, BackupException {
        List<TableShape> tables = TableShape.all(connection);
        List<Manifest.TableEntry> entries = backup.manifest().tables();
        if (tables.size() != entries.size()) {
            throw BackupException.damaged(Manifest.NAME);
        }
        for (TableShape table : tables) {
            Manifest.TableEntry entry = entries.stream().filter(each -> each.name().equals(table.name())
                            && each.columns().equals(table.columns())).findFirst()
                    .orElseThrow(() -> BackupException.damaged(table.name()));
            try (InputStream in = backup.open(entry.path())) {
                TableText.read(connection, table, in);
            }
            if (!Backup.describe(connection, kind, table).equals(entry)) {
                throw BackupException.damaged(table.name());
            }
        }
    }

    /** Puts the files of batches in their place, all at once. */
    private void putFiles() throws IOException {
        for (Manifest.FileEntry file : backup.manifest().files()) {
            Path place = staging.resolve(file.path());
            Files.createDirectories(place.getParent());
            try (InputStream in = backup.open(file.path())) {
                Files.copy(in, place);
            }
            Durable.force(place);
        }
        Path batches = staging.resolve(Jobs.FOLDER);
        if (Files.exists(batches)) {
            Files.move(batches, data.resolve(Jobs.FOLDER), StandardCopyOption.ATOMIC_MOVE);
            Durable.forceFolder(data);
        }
    }
}
