package no.driftsklar.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.TestDatabase;
import org.springframework.context.ApplicationContext;

/** A real server on a free port, and a client that talks to it. */
public final class TestServer implements AutoCloseable {

    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestServer(Server server) {
        this.server = server;
    }

    /** A server of one's own machine, with its data in a folder. */
    public static TestServer local(Path data) {
        return start(data, Database.Kind.SQLITE, false);
    }

    public static TestServer start(Path data, Database.Kind kind, boolean requireKeys) {
        return start(data, kind, requireKeys, Map.of());
    }

    /** A server with settings of its own. */
    public static TestServer start(Path data, Database.Kind kind, boolean requireKeys, Map<String, String> more) {
        return start(data, kind == Database.Kind.POSTGRESQL ? TestDatabase.newPostgresql() : null, requireKeys, more);
    }

    /**
     * @param databaseUrl of PostgreSQL; null for the database in the folder
     * @param more        further settings
     */
    public static TestServer start(Path data, String databaseUrl, boolean requireKeys, Map<String, String> more) {
        try {
            return new TestServer(Server.start(new ServerSettings(ServerSettings.LOOPBACK, 0, data, databaseUrl,
                    requireKeys), more));
        } catch (Server.KeysRequiredException | Server.PortTakenException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What Spring made. */
    ApplicationContext context() {
        return server.context();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** Sends a JSON body, or none where it is null; headers come in pairs. */
    public HttpResponse<String> send(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, json == null
                ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        if (json != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    /** A part of the server, to look at what no client sees. */
    public <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    @Override
    public void close() {
        server.close();
    }
}
