package no.driftsklar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.driftsklar.store.database.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;

/** What whoever watches over the server sees. */
class WatchingTest {

    @TempDir
    private Path data;

    @Test
    void assessmentsAreCountedByVerdictAndDoorAndTheRulesTimed() {
        try (TestServer server = TestServer.local(data)) {
            for (int i = 0; i < 3; i++) {
                server.post("/api/v1/assessments", "{\"project_id\": \"p\", \"phase\": \"plan\"}");
            }
            server.post("/api/v1/assessments", "{\"project_id\": \"p\", \"phase\": \"nonsense\"}");
            assertThat(server.get("/actuator/prometheus").body().lines())
                    .contains("driftsklar_assessments_total{door=\"assessments\",verdict=\"undetermined\"} 3.0",
                            "driftsklar_rules_seconds_count{door=\"assessments\"} 3", "driftsklar_batch_rows_total 0.0",
                            "driftsklar_batch_rejects_total 0.0")
                    .anyMatch(line -> line.startsWith("http_server_requests_seconds_count")
                            && line.contains("uri=\"/api/v1/assessments\"") && line.contains("status=\"422\""));
        }
    }

    @Test
    void aServerThatStopsOrHasTooMuchToDoSaysSo() {
        try (TestServer server = TestServer.start(data, Database.Kind.SQLITE, false, Map.of("driftsklar.requests-at-once", "0"))) {
            assertUnavailable(server.get("/api/v1/rule-base"));
            assertThat(server.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        }
        try (TestServer server = TestServer.local(data)) {
            assertThat(server.get("/api/v1/rule-base").statusCode()).isEqualTo(200);
            AvailabilityChangeEvent.publish(server.context(), ReadinessState.REFUSING_TRAFFIC);
            assertUnavailable(server.get("/api/v1/rule-base"));
            assertThat(server.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(server.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        }
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(answer.body()).contains("/problems/unavailable");
    }

    @Test
    void aServerWithoutItsDatabaseIsNotReady() {
        try (TestServer server = TestServer.local(data)) {
            server.context().getBean(Database.class).close();
            assertThat(server.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(server.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aRequestThatIsThereWhenTheServerStopsIsAnswered() throws Exception {
        TestServer server = TestServer.local(data);
        String body = "{\"project_id\": \"p\", \"phase\": \"plan\"}";
        try (Socket socket = new Socket("127.0.0.1", server.uri("/").getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body.substring(0, 10)).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(500);
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
            Thread.sleep(500);
            assertThat(stopped).isNotDone();
            out.write(body.substring(10).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
            stopped.get(15, TimeUnit.SECONDS);
        }
    }
}
