package no.driftsklar.api.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.driftsklar.server.TestServer;
import no.driftsklar.store.database.Database;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Callers that cannot know whether a post arrived send it again. */
class RepeatedPostsTest {

    private static final int POSTS = 1_000;
    private static final int PROJECTS = 20;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path data;

    @ParameterizedTest
    @EnumSource(Database.Kind.class)
    void aThousandPostsSentThreeTimesAtOnceAreKeptOnce(Database.Kind kind) {
        ExecutorService callers = Executors.newFixedThreadPool(12);
        try (TestServer server = TestServer.start(data, kind, false)) {
            for (int i = 0; i < PROJECTS; i++) {
                assertThat(server.send("PUT", "/api/v1/projects/p" + i, null).statusCode()).isEqualTo(201);
            }
            Set<String> locations = ConcurrentHashMap.newKeySet();
            List<CompletableFuture<List<HttpResponse<String>>>> sent = new ArrayList<>();
            for (int i = 0; i < POSTS; i++) {
                String path = "/api/v1/projects/p" + i % PROJECTS + "/status";
                String key = "key-" + i;
                String body = "{\"status_date\": \"2026-10-01\", \"facts\": {\"phase\": \"plan\", \"population\": " + i + "}}";
                List<CompletableFuture<HttpResponse<String>>> thrice = new ArrayList<>();
                for (int time = 0; time < 3; time++) {
                    thrice.add(CompletableFuture.supplyAsync(() -> server.post(path, body, "Idempotency-Key", key), callers));
                }
                sent.add(CompletableFuture.allOf(thrice.toArray(CompletableFuture[]::new))
                        .thenApply(done -> thrice.stream().map(CompletableFuture::join).toList()));
            }
            for (CompletableFuture<List<HttpResponse<String>>> thrice : sent) {
                List<HttpResponse<String>> answers = thrice.join();
                assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
                assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.get(0).body());
                assertThat(answers).filteredOn(answer -> answer.headers().firstValue("Idempotency-Replayed").isEmpty())
                        .hasSize(1);
                locations.add(answers.get(0).headers().firstValue("Location").orElseThrow());
            }
            assertThat(locations).hasSize(POSTS);
            Set<Long> kept = ConcurrentHashMap.newKeySet();
            for (int i = 0; i < PROJECTS; i++) {
                JsonNode posts = JSON.readTree(server.get("/api/v1/projects/p" + i + "/status?limit=200").body());
                posts.get("items").values().forEach(post -> kept.add(post.at("/facts/population").asLong()));
                assertThat(posts.get("items").size()).isEqualTo(POSTS / PROJECTS);
                assertThat(JSON.readTree(server.get("/api/v1/projects/p" + i).body()).get("assessments").asInt())
                        .isEqualTo(POSTS / PROJECTS);
            }
            assertThat(kept).hasSize(POSTS);
        } finally {
            callers.shutdown();
        }
    }
}
