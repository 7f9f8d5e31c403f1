package no.driftsklar.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import no.driftsklar.catalogue.Language;
import no.driftsklar.store.database.Database;
import picocli.CommandLine.Option;

/** Where the database of the server is, for a command that works with it beside the server. */
final class DatabaseOptions {

    static final String DATA_FOLDER = "driftsklar-data";

    @Option(names = "--data", paramLabel = "DIR", defaultValue = DATA_FOLDER,
            description = "Data folder of the server (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(names = "--database-url", paramLabel = "URL",
            description = "The PostgreSQL database of the server (jdbc:postgresql://...; default: SPRING_DATASOURCE_URL).")
    private String url;

    /** Opens the database; makes it where it is missing. */
    Database open() {
        if (url != null) {
            return Database.postgresql(url, null, null);
        }
        String ofEnvironment = System.getenv("SPRING_DATASOURCE_URL");
        return ofEnvironment == null ? Database.sqlite(data) : Database.postgresql(ofEnvironment,
                System.getenv("SPRING_DATASOURCE_USERNAME"), System.getenv("SPRING_DATASOURCE_PASSWORD"));
    }

    /** Opens the database; a folder without one is wrong. */
    Database openExisting(Language language) {
        if (url == null && System.getenv("SPRING_DATASOURCE_URL") == null && !Files.exists(data.resolve(Database.FILE))) {
            throw new Failures.UserException(KeyWords.NO_DATABASE.in(language, data));
        }
        return open();
    }
}
