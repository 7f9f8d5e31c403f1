package no.driftsklar.cli;

import java.nio.file.Path;
import java.util.Map;
import no.driftsklar.server.Rehearsal;
import no.driftsklar.server.Server;
import no.driftsklar.server.ServerSettings;
import no.driftsklar.store.database.DatabaseException;
import no.driftsklar.store.jobs.JobsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Driftsklar.Version.class,
        description = "Starts the server with the pages and the REST API.")
final class ServeCommand extends SpeakingCommand {

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080",
            description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--address", paramLabel = "ADDRESS", defaultValue = ServerSettings.LOOPBACK,
            description = "Address to listen on (default: ${DEFAULT-VALUE}, which only this machine reaches). Others need --require-keys.")
    private String address;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = StoreOptions.DATA_FOLDER,
            description = "Data folder (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(names = "--database-url", paramLabel = "URL",
            description = "Keep projects in this PostgreSQL database (jdbc:postgresql://...) and not in the data folder.")
    private String databaseUrl;

    @Option(names = "--require-keys", description = "Every request must come with an API key (driftsklar keys).")
    private boolean requireKeys;

    enum Log { TEXT, ECS }

    @Option(names = "--log", paramLabel = "text|ecs", defaultValue = "text",
            description = "How the log is written: text, or one JSON object for each line (Elastic Common Schema).")
    private Log log;

    @Option(names = "--rehearse", hidden = true,
            description = "Starts in a folder of its own, answers a few requests and stops; for the launcher's archive of classes.")
    private boolean rehearse;

    @Override
    public Integer call() throws InterruptedException {
        if (rehearse) {
            Rehearsal.run();
            return Driftsklar.ALL_SCORED;
        }
        try {
            Server server = Server.start(new ServerSettings(address, port, data, databaseUrl, requireKeys),
                    log == Log.ECS ? Map.of("logging.structured.format.console", "ecs") : Map.of());
            if (log == Log.TEXT) {
                System.out.println(Words.SERVING.in(language(), "http://" + address + ":" + server.port()));
                System.out.flush();
            }
            Thread.currentThread().join();
            return Driftsklar.ALL_SCORED;
        } catch (Server.KeysRequiredException e) {
            throw new Failures.UserException(Words.KEYS_REQUIRED.in(language(), address));
        } catch (Server.PortTakenException e) {
            throw new Failures.UserException(Words.PORT_TAKEN.in(language(), port));
        } catch (RuntimeException e) {
            throw ofStore(e);
        }
    }

    /** Where the store is why the server does not start, the user can mend it. */
    private static RuntimeException ofStore(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseException || cause instanceof JobsException) {
                return new Failures.UserException(cause.getMessage());
            }
        }
        return failure;
    }
}
