package no.driftsklar.cli;

import java.nio.file.Path;
import no.driftsklar.catalogue.Language;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.DatabaseException;
import no.driftsklar.store.database.Schema;
import picocli.CommandLine.Option;

/** The options that say where the service keeps its data, for commands that work beside the server. */
final class StoreOptions {

    static final String DATA_FOLDER = "driftsklar-data";

    @Option(names = "--data", paramLabel = "DIR", defaultValue = DATA_FOLDER,
            description = "Data folder (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(names = "--database-url", paramLabel = "URL",
            description = "The PostgreSQL database (jdbc:postgresql://...) where projects are kept; default: what"
                    + " SPRING_DATASOURCE_URL says, else the database in the data folder.")
    private String databaseUrl;

    Path data() {
        return data;
    }

    private String url() {
        return databaseUrl == null ? System.getenv("SPRING_DATASOURCE_URL") : databaseUrl;
    }

    boolean isPostgresql() {
        return url() != null;
    }

    /** Opens the PostgreSQL database. */
    Database postgresql(Schema schema) {
        return databaseUrl != null ? Database.postgresql(databaseUrl, null, null, schema)
                : Database.postgresql(url(), System.getenv("SPRING_DATASOURCE_USERNAME"),
                        System.getenv("SPRING_DATASOURCE_PASSWORD"), schema);
    }

    /**
     * Opens the database that is there.
     *
     * @throws Failures.UserException where there is none, or it cannot be opened
     */
    Database open(Schema schema, Language language) {
        if (!isPostgresql() && !data.resolve(Database.FILE).toFile().isFile()) {
            throw new Failures.UserException(Words.NO_DATA.in(language, data));
        }
        return openOrMake(schema);
    }

    /**
     * Opens the database, and makes it where there is none.
     *
     * @throws Failures.UserException where it cannot be opened
     */
    Database openOrMake(Schema schema) {
        try {
            return isPostgresql() ? postgresql(schema) : Database.sqlite(data, schema);
        } catch (DatabaseException e) {
            throw new Failures.UserException(e.getMessage());
        }
    }
}
