package no.driftsklar.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * A start with the first visits that a server gets, in a folder of its own: whoever archives the classes that a start takes
 * (the launcher does) has those of the first answers too, and the first caller does not wait for them to be read.
 */
public final class Rehearsal {

    private static final List<String> VISITED = List.of("/actuator/health/readiness", "/", "/example", "/projects");

    /** A launcher that waits for an answer that never comes would never start the server. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Rehearsal() {
    }

    /**
     * Starts a server on a free port, calls it and stops it. It never opens the database that the environment names.
     *
     * @throws IllegalStateException where it does not answer as it should
     */
    public static void run() {
        try {
            Path data = Files.createTempDirectory("driftsklar-rehearsal");
            try (Server server = Server.start(new ServerSettings(ServerSettings.LOOPBACK, 0, data, null, false),
                    Map.of("spring.datasource.url", "", "logging.level.no.driftsklar", "warn"))) {
                visit("http://" + ServerSettings.LOOPBACK + ":" + server.port());
            } finally {
                FileSystemUtils.deleteRecursively(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | Server.KeysRequiredException | Server.PortTakenException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void visit(String server) throws IOException, InterruptedException {
        HttpClient caller = HttpClient.newHttpClient();
        for (String path : VISITED) {
            call(caller, HttpRequest.newBuilder(URI.create(server + path)));
        }
        call(caller, HttpRequest.newBuilder(URI.create(server + "/api/v1/assessments")).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"project_id\": \"example\", \"phase\": \"implement\"}")));
    }

    private static void call(HttpClient caller, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<Void> response = caller.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.uri() + " answered " + response.statusCode());
        }
    }
}
