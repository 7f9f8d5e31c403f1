package no.driftsklar.api.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import no.driftsklar.server.TestServer;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.TestDatabase;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Batches as a client sees them, on either database. */
@ParameterizedClass
@EnumSource
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchesTest {

    private static final Path PROJECTS = Path.of("sample-data/projects.csv");
    private static final int LIMIT = 1 << 20;

    @Parameter
    private Database.Kind kind;

    private Path data;
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        data = folder;
        server = TestServer.start(data, kind == Database.Kind.POSTGRESQL ? TestDatabase.newPostgresql() : null, false,
                Map.of("driftsklar.batches.max-bytes", LIMIT + "B", "driftsklar.batches.max-rows", "5000",
                        "driftsklar.batches.heartbeat", "1s"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aFileIsScoredInTheBackgroundAndWhatItGaveIsFetched() throws IOException {
        HttpResponse<String> posted = post("?lang=en&states", "text/csv", Files.readAllBytes(PROJECTS));

        assertThat(posted.statusCode()).isEqualTo(202);
        assertThat(json(posted).path("state").stringValue()).isEqualTo("queued");
        String batch = posted.headers().firstValue("Location").orElseThrow();
        assertThat(batch).isEqualTo("/api/v1/batches/" + json(posted).path("id").stringValue())
                .isEqualTo(json(posted).at("/links/self").stringValue());

        JsonNode done = await(batch);
        assertThat(done.path("state").stringValue()).isEqualTo("done");
        assertThat(done.path("rows").toString()).isEqualTo("{\"read\":26,\"scored\":26,\"rejected\":0}");
        assertThat(done.path("bytes_read").longValue()).isEqualTo(Files.size(PROJECTS));
        assertThat(done.at("/dialect/form").stringValue()).isEqualTo("csv");
        assertThat(done.path("links").propertyNames()).containsExactly("self", "results", "findings", "actions", "rejects",
                "codebook", "provenance");

        HttpResponse<String> results = server.get(done.at("/links/results").stringValue());
        assertThat(results.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"results.csv\"");
        assertThat(results.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(results.body().lines().toList()).hasSize(27).first().asString().contains("verdict_text");
        String tag = results.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get(batch + "/results", "If-None-Match", tag).statusCode()).isEqualTo(304);
        JsonNode provenance = new JsonMapper().readTree(server.get(batch + "/provenance").body());
        assertThat(tag).isEqualTo("\"" + provenance.at("/outputs/0/sha256").stringValue() + "\"");
        assertThat(provenance.at("/inputs/0/file").stringValue()).isEqualTo("input.csv");
        assertThat(server.get(batch + "/findings").body()).startsWith("project_id,");
        assertThat(server.get(batch + "/codebook").body()).startsWith("table,");
    }

    @Test
    void aFormBringsTheFileItsOptionsAndItsMapping() throws IOException {
        String table = "Id;Fase\nP1;A1\nP2;A9\n";
        String mapping = "columns: {Id: project_id, Fase: {field: phase, recode: {A1: plan}}}\n";
        HttpResponse<String> posted = postForm("?format=ndjson", Map.of("file\"; filename=\"../survey æ.csv", table,
                "mapping", mapping, "as_of", "2026-11-01", "lang", "en"));

        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(202);
        JsonNode done = await(json(posted).at("/links/self").stringValue());
        assertThat(done.path("rows").toString()).isEqualTo("{\"read\":2,\"scored\":1,\"rejected\":1}");
        assertThat(done.path("name").stringValue()).isEqualTo("survey æ.csv");
        assertThat(done.path("links").propertyNames()).doesNotContain("codebook");
        JsonNode assessment = new JsonMapper().readTree(server.get(done.at("/links/results").stringValue()).body());
        assertThat(assessment.path("status_date").stringValue()).isEqualTo("2026-11-01");
        assertThat(server.get(done.at("/links/rejects").stringValue()).body()).contains("survey æ.csv,3,P2,Fase,phase,A9,\"must be");
    }

    @Test
    void packedFilesAndWorkbooksAreTakenToo() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            Files.copy(PROJECTS, gzip);
        }
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(sheet, "test", "1.0")) {
            var cells = workbook.newWorksheet("projects");
            cells.value(0, 0, "project_id");
            cells.value(0, 1, "phase");
            cells.value(1, 0, "P1");
            cells.value(1, 1, "plan");
        }
        String plain = results(post("", "text/csv", Files.readAllBytes(PROJECTS)));

        assertThat(results(post("", "application/gzip", packed.toByteArray()))).isEqualTo(plain);
        assertThat(results(post("", "text/csv", packed.toByteArray(), "Content-Encoding", "gzip"))).isEqualTo(plain);
        assertThat(results(post("", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet.toByteArray())))
                .contains("\nP1,");
        assertThat(results(post("", "application/json", bytes("[{\"project_id\": \"P1\", \"phase\": \"plan\"}]"))))
                .contains("\nP1,");
    }

    @Test
    void whatIsWrongIsSaidAtOnceAndNothingIsKept() throws IOException {
        byte[] file = Files.readAllBytes(PROJECTS);
        int before = folders();

        assertProblem(post("?lang=en&fromat=csv&as_of=today&dialect=excel", "text/csv", file), 400, "invalid-request",
                "is not an option here; did you mean format?", "must be a date written as 2026-12-31",
                "must be one of: plain, excel-nb");
        assertProblem(post("?lang=en&format=xlsx&raw", "text/csv", file), 400, "invalid-request", "is only for format=csv");
        assertProblem(post("?lang=en", "text/html", file), 415, "unsupported-media-type");
        assertProblem(post("?lang=en", "text/csv", file, "Content-Encoding", "br"), 415, "unsupported-media-type",
                "must be gzip");
        assertProblem(post("?lang=en", "text/csv", new byte[0]), 400, "invalid-request", "the file is empty");
        assertProblem(post("?lang=en", "text/csv", new byte[LIMIT + 1]), 413, "content-too-large");
        assertProblem(postForm("?lang=en", Map.of("file\"; filename=\"a.csv", "x".repeat(LIMIT + 1))), 413,
                "content-too-large");
        assertProblem(postForm("?lang=en", Map.of("as_of", "2026-01-01")), 400, "invalid-request",
                "the file is missing in the form");
        assertProblem(postForm("?lang=en", Map.of("file\"; filename=\"a.csv", "a\n1\n", "mapping", "columns: {a: phaze}")),
                400, "invalid-request", "phaze");
        assertProblem(server.get("/api/v1/batches/none?lang=en"), 404, "not-found");
        assertThat(folders()).isEqualTo(before);
        assertThat(data.resolve("batches/incoming")).isEmptyDirectory();
    }

    @Test
    void aFileThatCannotBeUsedFailsWithItsReasonInTheLanguageOfWhoAsks() throws IOException {
        String batch = location(post("?name=wrong.csv", "text/csv", bytes("project_id;fase\nP1;plan\n")));

        JsonNode failed = await(batch);
        assertThat(failed.path("state").stringValue()).isEqualTo("failed");
        assertThat(json(server.get(batch + "?lang=en")).at("/problem/detail").stringValue()).startsWith("wrong.csv: ");
        assertThat(failed.at("/problem/type").stringValue()).isEqualTo("/problems/unusable-file");
        assertThat(failed.at("/problem/title").stringValue()).isEqualTo("Filen kan ikke brukes");
        assertProblem(server.get(batch + "/results"), 404, "not-found");
        assertThat(data.resolve("batches").resolve(id(batch))).doesNotExist();
    }

    @Test
    void aFileWithTooManyRowsFails() throws IOException {
        JsonNode failed = await(location(post("?lang=en", "text/csv", rows(6000))));

        assertThat(failed.path("state").stringValue()).isEqualTo("failed");
        assertThat(json(server.get("/api/v1/batches/" + failed.path("id").stringValue() + "?lang=en")).at("/problem/detail")
                .stringValue()).isEqualTo("the file has more than 5000 rows, the most that is taken here; divide it");
    }

    @Test
    void theSameRequestSentAgainIsOneBatch() throws IOException {
        HttpResponse<String> first = post("", "text/csv", rows(10), "Idempotency-Key", "monday");
        await(location(first));
        HttpResponse<String> again = post("", "text/csv", rows(10), "Idempotency-Key", "monday");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertProblem(post("", "text/csv", rows(11), "Idempotency-Key", "monday"), 422, "idempotency-key-reused");
        assertProblem(post("?states", "text/csv", rows(10), "Idempotency-Key", "monday"), 422, "idempotency-key-reused");
    }

    @Test
    void batchesAreListedTheLatestFirstPageByPage() throws IOException {
        List<String> posted = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            posted.add(0, id(location(post("", "text/csv", rows(1)))));
        }

        JsonNode first = json(server.get("/api/v1/batches?limit=2"));
        JsonNode second = json(server.get(first.path("next").stringValue()));
        assertThat(Stream.concat(ids(first), ids(second)).limit(3)).containsExactlyElementsOf(posted);
        assertProblem(server.get("/api/v1/batches?limit=201"), 400, "invalid-request");
        assertProblem(server.get("/api/v1/batches?cursor=x"), 400, "invalid-request");
    }

    @Test
    void aBatchThatWaitsIsCancelledAndOneThatHasEndedIsRemoved() throws IOException {
        String running = location(post("?sensitivity=3000", "text/csv", rows(4000)));
        String waiting = location(post("", "text/csv", rows(10)));

        assertProblem(server.get(waiting + "/results"), 409, "conflict");
        assertThat(json(server.send("DELETE", waiting, null)).path("state").stringValue()).isEqualTo("cancelled");
        assertThat(json(server.send("DELETE", running, null)).path("state").stringValue()).isEqualTo("cancelled");
        assertThat(json(server.get(running)).path("state").stringValue()).isEqualTo("cancelled");
        assertThat(data.resolve("batches").resolve(id(running))).doesNotExist();
        assertProblem(server.get(running + "/results"), 404, "not-found");

        assertThat(server.send("DELETE", running, null).statusCode()).isEqualTo(204);
        assertProblem(server.get(running), 404, "not-found");
        String done = location(post("", "text/csv", rows(10)));
        await(done);
        assertThat(data.resolve("batches").resolve(id(done)).resolve("out/results.csv")).exists();
        assertThat(server.send("DELETE", done, null).statusCode()).isEqualTo(204);
        assertThat(data.resolve("batches").resolve(id(done))).doesNotExist();
    }

    @Test
    void itsProgressIsToldAsEventsUntilItEnds() throws Exception {
        String batch = location(post("?sensitivity=400", "text/csv", rows(4000)));
        HttpResponse<Stream<String>> events = HttpClient.newHttpClient().send(HttpRequest.newBuilder(server.uri(batch))
                .header("Accept", "text/event-stream").build(), HttpResponse.BodyHandlers.ofLines());

        List<String> lines = events.body().toList();
        assertThat(events.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(lines).contains("event:progress").contains("event:end");
        String last = lines.stream().filter(line -> line.startsWith("data:")).reduce((one, next) -> next).orElseThrow();
        assertThat(new JsonMapper().readTree(last.substring(5)).path("rows").path("scored").intValue()).isEqualTo(4000);
    }

    @Test
    void aClientThatLeavesIsNoticed() throws Exception {
        String batch = location(post("?sensitivity=3000", "text/csv", rows(4000)));
        BatchEvents events = server.bean(BatchEvents.class);
        try (Socket client = new Socket("127.0.0.1", server.uri("/").getPort())) {
            client.getOutputStream().write(bytes("GET " + batch + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"));
            client.getInputStream().read();
            assertThat(events.following()).isEqualTo(1);
        }
        for (int i = 0; i < 100 && events.following() > 0; i++) {
            Thread.sleep(100);
        }
        assertThat(events.following()).isZero();
        server.send("DELETE", batch, null);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        int before = folders();
        try (Socket client = new Socket("127.0.0.1", server.uri("/").getPort())) {
            OutputStream out = client.getOutputStream();
            out.write(bytes("POST /api/v1/batches HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: 500000\r\n\r\n"));
            out.write(rows(100));
            out.flush();
            for (int i = 0; i < 100 && isEmpty(data.resolve("batches/incoming")); i++) {
                Thread.sleep(20);
            }
            assertThat(data.resolve("batches/incoming")).isNotEmptyDirectory();
        }
        for (int i = 0; i < 100 && !isEmpty(data.resolve("batches/incoming")); i++) {
            Thread.sleep(100);
        }
        assertThat(data.resolve("batches/incoming")).isEmptyDirectory();
        assertThat(folders()).isEqualTo(before);
    }

    // ---- helpers

    private HttpResponse<String> post(String query, String type, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri("/api/v1/batches" + query))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).header("Content-Type", type);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return server.send(request.build());
    }

    /** Sends a form; names of parts may bring their file name with them. */
    private HttpResponse<String> postForm(String query, Map<String, String> parts) {
        StringBuilder body = new StringBuilder();
        parts.forEach((name, value) -> body.append("--xx\r\nContent-Disposition: form-data; name=\"").append(name)
                .append("\"\r\n\r\n").append(value).append("\r\n"));
        return post(query, "multipart/form-data; boundary=xx", bytes(body + "--xx--\r\n"));
    }

    private JsonNode await(String batch) {
        for (int i = 0; i < 600; i++) {
            JsonNode body = json(server.get(batch));
            if (List.of("done", "failed", "cancelled").contains(body.path("state").stringValue())) {
                return body;
            }
            pause();
        }
        throw new IllegalStateException("the batch does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100).toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String results(HttpResponse<String> posted) {
        String batch = location(posted);
        assertThat(await(batch).path("state").stringValue()).isEqualTo("done");
        return server.get(batch + "/results").body();
    }

    private static String location(HttpResponse<String> posted) {
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(202);
        return posted.headers().firstValue("Location").orElseThrow();
    }

    private static String id(String batch) {
        return batch.substring(batch.lastIndexOf('/') + 1);
    }

    private static Stream<String> ids(JsonNode page) {
        return page.path("items").valueStream().map(item -> item.path("id").stringValue());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }

    private static void assertProblem(HttpResponse<String> response, int status, String kind, String... said) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).path("type").stringValue()).isEqualTo("/problems/" + kind);
        assertThat(List.of(said)).allSatisfy(each -> assertThat(response.body()).contains(each));
    }

    private int folders() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("batches"))) {
            return (int) files.count();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static byte[] rows(int count) {
        StringBuilder rows = new StringBuilder("project_id,phase\n");
        for (int i = 0; i < count; i++) {
            rows.append('P').append(i).append(",plan\n");
        }
        return bytes(rows.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
