package no.driftsklar.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The database of the service: SQLite in a folder, or PostgreSQL. What {@link #write} did is on the disk when it returns, in
 * SQLite because of {@code synchronous=FULL}, in PostgreSQL by its own default {@code synchronous_commit=on}. Other
 * processes may work with it at the same time. Thread-safe.
 */
public final class Database implements AutoCloseable {

    /** Name of the database within a data folder. */
    public static final String FILE = "driftsklar.db";

    private static final String MIGRATIONS = "classpath:no/driftsklar/store/migrations";

    /** Our assumption: longer than any write of ours takes, and shorter than a caller waits. */
    private static final int BUSY_MILLISECONDS = 10_000;

    private static final int READERS = 8;

    private static final Set<SQLiteErrorCode> UNAVAILABLE = EnumSet.of(SQLiteErrorCode.SQLITE_BUSY,
            SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT, SQLiteErrorCode.SQLITE_LOCKED, SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_CANTOPEN);

    /** The two databases, where their words differ. */
    public enum Kind {
        SQLITE("BLOB"), POSTGRESQL("BYTEA");

        private final String bytes;

        Kind(String bytes) {
            this.bytes = bytes;
        }
    }

    private final Kind kind;
    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final Transactions reading;
    private final Transactions writing;

    private record Transactions(JdbcClient jdbc, TransactionTemplate transaction) {

        static Transactions of(DataSource source, int isolation, boolean readOnly) {
            TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
            transaction.setIsolationLevel(isolation);
            transaction.setReadOnly(readOnly);
            return new Transactions(JdbcClient.create(source), transaction);
        }

        <T> T run(Function<JdbcClient, T> work) {
            return transaction.execute(status -> work.apply(jdbc));
        }
    }

    private Database(Kind kind, HikariDataSource readers, HikariDataSource writers, int readingIsolation) {
        this.kind = kind;
        this.readers = readers;
        this.writers = writers;
        this.reading = Transactions.of(readers, readingIsolation, kind == Kind.POSTGRESQL);
        this.writing = Transactions.of(writers, TransactionDefinition.ISOLATION_DEFAULT, false);
    }

    /**
     * Opens the SQLite database in a folder, which is made where it is missing.
     *
     * @throws DatabaseException when it cannot be opened, or is of a newer program
     */
    public static Database sqlite(Path folder) {
        return sqlite(folder, Schema.LATEST);
    }

    /**
     * Opens the SQLite database in a folder, with its schema as it is wanted.
     *
     * @throws DatabaseException when it cannot be opened, or is of a newer program
     */
    public static Database sqlite(Path folder, Schema schema) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
        String url = "jdbc:sqlite:" + folder.resolve(FILE);
        // one connection: SQLite has one writer, and who waits in the pool waits in order
        HikariDataSource writers = pool("writing", sqlite(url, SQLiteConfig.TransactionMode.IMMEDIATE), 1);
        migrate(Kind.SQLITE, writers, schema);
        return new Database(Kind.SQLITE, pool("reading", sqlite(url, SQLiteConfig.TransactionMode.DEFERRED), READERS),
                writers, TransactionDefinition.ISOLATION_DEFAULT);
    }

    /** Makes connections; each source has settings of its own, because every connection that it makes reads them anew. */
    private static DataSource sqlite(String url, SQLiteConfig.TransactionMode transactions) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.enforceForeignKeys(true);
        config.setTransactionMode(transactions);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    /**
     * Opens a PostgreSQL database.
     *
     * @param url      {@code jdbc:postgresql://...}, which may hold user and password
     * @param user     null where the URL says it
     * @param password null where the URL says it, or none is needed
     * @throws DatabaseException when it cannot be reached, or is of a newer program
     */
    public static Database postgresql(String url, String user, String password) {
        return postgresql(url, user, password, Schema.LATEST);
    }

    /**
     * Opens a PostgreSQL database, with its schema as it is wanted; see the other.
     *
     * @throws DatabaseException when it cannot be reached, or is of a newer program
     */
    public static Database postgresql(String url, String user, String password, Schema schema) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("driftsklar");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new DatabaseException("the database cannot be reached: " + root(e).getMessage(), e);
        }
        migrate(Kind.POSTGRESQL, pool, schema);
        return new Database(Kind.POSTGRESQL, pool, pool, TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Throws away a connection that could not begin because others hold the database: the driver believes that it has a
     * transaction, so the next one to get it would write without.
     */
    private static final class BusyConnections implements SQLExceptionOverride {

        private static final int PRIMARY_CODE = 0xff;

        @java.lang.Override
        public SQLExceptionOverride.Override adjudicate(SQLException failure) {
            return (failure.getErrorCode() & PRIMARY_CODE) == SQLiteErrorCode.SQLITE_BUSY.code
                    ? SQLExceptionOverride.Override.MUST_EVICT : SQLExceptionOverride.Override.CONTINUE_EVICT;
        }
    }

    private static HikariDataSource pool(String name, DataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("driftsklar-" + name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(2L * BUSY_MILLISECONDS);
        config.setExceptionOverride(new BusyConnections());
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new DatabaseException("the database cannot be opened: " + root(e).getMessage(), e);
        }
    }

    private static void migrate(Kind kind, HikariDataSource source, Schema schema) {
        try {
            if (!schema.isAsItIs()) {
                flyway(kind, source).target(schema.target()).load().migrate();
            }
        } catch (FlywayException e) {
            source.close();
            throw new DatabaseException("the schema of the database does not go with this program: "
                    + e.getMessage().lines().filter(line -> !line.isBlank()).findFirst().orElse(""), e);
        }
    }

    /**
     * Whether a failure of {@link #read} or {@link #write} is none of the work itself: the database is locked for too long,
     * full, or not reached, so that the same may succeed later.
     */
    public static boolean isUnavailable(Throwable failure) {
        return failure instanceof TransientDataAccessException || failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException
                || root(failure) instanceof SQLiteException sqlite && UNAVAILABLE.contains(sqlite.getResultCode());
    }

    private static FluentConfiguration flyway(Kind kind, DataSource source) {
        return Flyway.configure(Database.class.getClassLoader()).dataSource(source).locations(MIGRATIONS)
                .placeholders(Map.of("bytes", kind.bytes)).failOnMissingLocations(true)
                .ignoreMigrationPatterns(new String[0]);
    }

    /** The version of the schema; null where there is none yet. */
    public String schemaVersion() {
        MigrationInfo current = flyway(kind, writers).load().info().current();
        return current == null ? null : current.getVersion().getVersion();
    }

    /** Brings the schema to a version, or leaves it where it is there already. */
    public void migrateTo(Schema schema) {
        flyway(kind, writers).target(schema.target()).load().migrate();
    }

    /** The versions of the schema that this program knows, the oldest first. */
    public List<String> knownVersions() {
        return Arrays.stream(flyway(kind, writers).load().info().all())
                .filter(migration -> migration.getScript() != null && !migration.getScript().isEmpty()
                        && migration.getState().isResolved())
                .map(migration -> migration.getVersion().getVersion()).toList();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    public Kind kind() {
        return kind;
    }

    /** Reads; all that is read is of one moment. Must not write within. */
    public <T> T read(Function<JdbcClient, T> work) {
        return reading.run(work);
    }

    /**
     * Writes all or nothing; on return it is on the disk. In SQLite one write runs after the other; in PostgreSQL they run side
     * by side, so what depends on what was read must lock the row it read ({@link #forUpdate}).
     */
    public <T> T write(Function<JdbcClient, T> work) {
        return writing.run(work);
    }

    /** As {@link #read}, for what only a connection can say. */
    public <T> T readConnection(ConnectionCallback<T> work) {
        return reading.run(jdbc -> new JdbcTemplate(readers).execute(work));
    }

    /** As {@link #write}, for what only a connection can do. */
    public <T> T writeConnection(ConnectionCallback<T> work) {
        return writing.run(jdbc -> new JdbcTemplate(writers).execute(work));
    }

    /** What to put behind a {@code select} within {@link #write} so that its rows stay as they were read. */
    public String forUpdate() {
        return kind == Kind.POSTGRESQL ? " for update" : "";
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
