package no.driftsklar.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged program as a server, started as a process, and a client that sends files to it. */
final class BatchServer implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(60);

    private final int port;
    private final Program.Running running;
    private final HttpClient client = HttpClient.newHttpClient();

    private BatchServer(int port, Program.Running running) {
        this.port = port;
        this.running = running;
    }

    /** Starts it in a folder, where its data are, and waits until it is ready. */
    static BatchServer in(Path folder, String... options) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", String.valueOf(port), "--data", "data"));
        arguments.addAll(List.of(options));
        BatchServer server = new BatchServer(port, Program.in(folder).start(arguments.toArray(String[]::new)));
        long until = System.nanoTime() + READY.toNanos();
        while (!server.isReady()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the server is not ready: " + server.running.out() + server.running.err());
            }
            Thread.sleep(50);
        }
        return server;
    }

    private boolean isReady() throws InterruptedException {
        try {
            return client.send(request("/actuator/health/readiness").build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** Sends a file; gives where its batch is. */
    String post(Path file, String type, String query) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request("/api/v1/batches" + query).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofFile(file)).build(), HttpResponse.BodyHandlers.ofString());
        return response.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException(response.body()));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return new JsonMapper().readTree(client.send(request(path).build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    /** Waits until a batch has ended. */
    JsonNode ended(String batch) throws IOException, InterruptedException {
        while (true) {
            JsonNode body = get(batch);
            if (!List.of("queued", "running").contains(body.path("state").stringValue())) {
                return body;
            }
            Thread.sleep(100);
        }
    }

    byte[] file(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + response.statusCode());
        }
        return response.body();
    }

    /** What it has said so far. */
    String log() {
        return running.out();
    }

    /** Ends it at once, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        running.kill();
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
