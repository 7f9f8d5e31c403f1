package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server is killed while it takes posts. What it has acknowledged is there after a restart, once; what was on its way is
 * there once or not at all, and once when it is sent again with its key. {@code bench/crash} does the same twenty times.
 */
class CrashIT {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);
    private static final int PROJECTS = 12;
    private static final int SENDERS = 6;
    private static final Duration READY = Duration.ofSeconds(10);
    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:[0-9]+)");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger markers = new AtomicInteger();
    private final Queue<Post> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Post> onTheirWay = new ConcurrentLinkedQueue<>();

    /** A post of status that can be told from all others by a count within it. */
    private record Post(String project, int marker) {

        String body() {
            return """
                    {"status_date": "2026-11-01", "facts": {"phase": "implement", "failures_last_30_days": %d}}
                    """.formatted(marker);
        }
    }

    @TempDir
    private Path data;

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedIsThereAfterTheServerIsKilledAndNothingTwice(Database.Kind kind) throws Exception {
        String database = kind == Database.Kind.POSTGRESQL ? TestDatabase.newPostgresql() : null;
        Random random = new Random(20261122);
        for (int round = 0; round < ROUNDS; round++) {
            try (Program.Running server = start(database)) {
                String address = server.awaitSaid(ADDRESS);
                if (round == 0) {
                    for (int i = 0; i < PROJECTS; i++) {
                        assertThat(put(address, "project-" + i)).isEqualTo(201);
                    }
                }
                int before = acknowledged.size();
                sendUntilKilled(server, address, 300 + random.nextInt(1200));
                assertThat(acknowledged.size()).as("posts acknowledged in round %s", round).isGreaterThan(before);
            }
            Instant restarted = Instant.now();
            try (Program.Running server = start(database)) {
                String address = server.awaitSaid(ADDRESS);
                assertThat(Duration.between(restarted, Instant.now())).isLessThan(READY);
                for (Post post = onTheirWay.poll(); post != null; post = onTheirWay.poll()) {
                    assertThat(send(address, post)).isEqualTo(201);
                    acknowledged.add(post);
                }
                assertThat(stored(address)).containsExactlyInAnyOrderElementsOf(acknowledged);
            }
        }
        System.out.printf("%s: killed %d times, %d posts acknowledged, all there once%n", kind, ROUNDS,
                acknowledged.size());
    }

    private Program.Running start(String database) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
        if (database != null) {
            arguments.addAll(List.of("--database-url", database));
        }
        return Program.in(data).start(arguments.toArray(String[]::new));
    }

    private void sendUntilKilled(Program.Running server, String address, int milliseconds) throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        List<Thread> senders = IntStream.range(0, SENDERS).mapToObj(i -> new Thread(() -> {
            while (!ended.get()) {
                int marker = markers.incrementAndGet();
                Post post = new Post("project-" + marker % PROJECTS, marker);
                try {
                    assertThat(send(address, post)).isEqualTo(201);
                    acknowledged.add(post);
                } catch (IOException e) {
                    onTheirWay.add(post);
                    return;
                }
            }
        })).toList();
        senders.forEach(Thread::start);
        Thread.sleep(milliseconds);
        server.kill();
        ended.set(true);
        for (Thread sender : senders) {
            sender.join();
        }
    }

    private int send(String address, Post post) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address + "/api/v1/projects/" + post.project() + "/status"))
                .header("Content-Type", "application/json").header("Idempotency-Key", "post-" + post.marker())
                .POST(HttpRequest.BodyPublishers.ofString(post.body())).build()).statusCode();
    }

    private int put(String address, String project) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address + "/api/v1/projects/" + project))
                .header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString("{}")).build())
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Post> stored(String address) throws IOException {
        List<Post> stored = new ArrayList<>();
        for (int i = 0; i < PROJECTS; i++) {
            String project = "project-" + i;
            String next = "/api/v1/projects/" + project + "/status?limit=200";
            while (next != null) {
                JsonNode page = JSON.readTree(send(HttpRequest.newBuilder(URI.create(address + next)).build()).body());
                page.get("items").forEach(status -> stored.add(new Post(project,
                        status.get("facts").get("failures_last_30_days").intValue())));
                next = page.get("next").isNull() ? null : page.get("next").stringValue();
            }
        }
        return stored;
    }
}
