package no.driftsklar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.driftsklar.server.OpenApi.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Twenty thousand bodies that are wrong, each in a way of its own: all are refused, none breaks anything or leaves anything. */
class FuzzTest {

    private static final int BODIES = 20_000;
    private static final int CONNECTIONS = 8;
    private static final long SEED = 20261122;

    /** What one body may leave behind, far below what it weighs; one that is kept shows. */
    private static final int BYTES_LEFT_BY_A_BODY = 100;

    private static final JsonMapper STRICT = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    @Test
    void everyMalformedBodyIsRefusedAndNothingOfItStays(@TempDir Path data) throws Exception {
        try (TestServer server = TestServer.local(data)) {
            List<Operation> operations = operationsThatTakeJson(server);
            assertThat(operations).extracting(Operation::path)
                    .contains("/api/v1/assessments", "/api/v1/projects/fuzz/status", "/api/v1/fhir/QuestionnaireResponse");
            send(server, operations, 0, BODIES / 4);
            long before = heapInUse();
            send(server, operations, BODIES / 4, BODIES);
            assertThat(heapInUse() - before).isLessThan((long) BYTES_LEFT_BY_A_BODY * BODIES * 3 / 4);
        }
    }

    private static List<Operation> operationsThatTakeJson(TestServer server) {
        server.send("PUT", "/api/v1/projects/fuzz", "{}");
        return OpenApi.operations(server).stream()
                .filter(operation -> operation.method().equals("POST") && operation.body().contains("json"))
                .map(operation -> new Operation("POST", operation.path().replaceAll("\\{[a-z]+}", "fuzz"), operation.body()))
                .toList();
    }

    private static void send(TestServer server, List<Operation> operations, int from, int to) throws Exception {
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                int first = from + connection;
                done.add(connections.submit(() -> {
                    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                    for (int i = first; i < to; i += CONNECTIONS) {
                        Operation operation = operations.get(i % operations.size());
                        Malformed malformed = Malformed.of(i, operation.path().endsWith("/status"));
                        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(server.uri(operation.path()))
                                .header("Content-Type", malformed.type() == null ? operation.body() : malformed.type())
                                .POST(HttpRequest.BodyPublishers.ofByteArray(malformed.body())).build(),
                                HttpResponse.BodyHandlers.ofString());
                        assertThat(answer.statusCode()).as("body %s, %s to %s: %s", i, malformed.how(),
                                operation, answer.body()).isBetween(400, 499);
                        assertThat(answer.body()).contains("\"type\":\"/problems/").doesNotContain("Exception", "\tat ");
                    }
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            connections.shutdown();
        }
    }

    private static long heapInUse() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** A body that no resource may take. */
    private record Malformed(String how, String type, byte[] body) {

        /** The type that the resource takes. */
        private static final String JSON = null;
        private static final ObjectNode PROJECT = project();

        private static ObjectNode project() {
            try {
                return (ObjectNode) STRICT.readTree(Files.readAllBytes(Path.of("sample-data/project.json")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Malformed of(int number, boolean status) {
            Random random = new Random(SEED + number);
            ObjectNode facts = PROJECT.deepCopy();
            if (status) {
                facts.remove(List.of("project_id", "status_date"));
            }
            byte[] good = bytes(facts, status);
            return switch (random.nextInt(14)) {
                case 0 -> new Malformed("cut", JSON, Arrays.copyOf(good, random.nextInt(good.length)));
                case 1 -> new Malformed("bits flipped", JSON, notJson(flipped(good, random)));
                case 2 -> new Malformed("bad UTF-8", JSON, put(good, random, 0x80 | random.nextInt(128)));
                case 3 -> new Malformed("NUL", JSON, put(good, random, 0));
                case 4 -> new Malformed("wrong types", JSON, bytes(wrongTypes(facts, random), status));
                case 5 -> new Malformed("unknown field", JSON, bytes(facts.put("x" + random.nextInt(), 1), status));
                case 6 -> new Malformed("deep", JSON, text("{\"phase\":" + "[{\"a\":".repeat(20 + random.nextInt(20_000))));
                case 7 -> new Malformed("huge number", JSON, bytes(facts.put("population", 1), status, "\"population\":1",
                        "\"population\":" + (random.nextBoolean() ? "1e9" : "9".repeat(20))
                                + "9".repeat(1 + random.nextInt(random.nextBoolean() ? 12 : 5_000))));
                case 8 -> new Malformed("key twice", JSON, bytes(facts, status, "\"phase\":", "\"phase\":\"plan\",\"phase\":"));
                case 9 -> new Malformed("more after the end", JSON, joined(good, text(random.nextBoolean() ? "{}" : " x")));
                case 10 -> new Malformed("long text", JSON, bytes(facts.put("phase", "p".repeat(random.nextInt(200_000))), status));
                case 11 -> new Malformed("other type", List.of("text/plain", "application/xml", "application/json;charset=utf-16",
                        "multipart/form-data;boundary=a", "application/x-www-form-urlencoded", "image/png")
                        .get(random.nextInt(6)), good);
                case 12 -> new Malformed("noise", JSON, noise(random));
                default -> new Malformed("no object", JSON, text(List.of("", "null", "[]", "3", "\"text\"", "true", "[{}]", "{",
                        "\uFEFF", "NaN", "{'phase':'plan'}", "{\"phase\":plan}", "/**/{}").get(random.nextInt(13))));
            };
        }

        private static byte[] bytes(ObjectNode facts, boolean status) {
            JsonNode body = facts;
            if (status) {
                ObjectNode post = STRICT.createObjectNode().put("status_date", "2026-03-16").put("source", "api");
                post.set("facts", facts);
                body = post;
            }
            return STRICT.writeValueAsBytes(body);
        }

        private static byte[] bytes(ObjectNode facts, boolean status, String from, String to) {
            return text(new String(bytes(facts, status), StandardCharsets.UTF_8).replace(from, to));
        }

        private static ObjectNode wrongTypes(ObjectNode facts, Random random) {
            List<String> fields = new ArrayList<>(facts.propertyNames());
            // any text will do for a name
            fields.removeAll(List.of("project_id", "project_name"));
            for (int i = 0; i <= random.nextInt(5); i++) {
                String wrong = List.of("{\"a\":1}", "[[1]]", "-7", "1.5e300", "\"what\"", "true", "[null]", "123456789012")
                        .get(random.nextInt(8));
                facts.set(fields.get(random.nextInt(fields.size())), STRICT.readTree(wrong));
            }
            return facts;
        }

        private static byte[] flipped(byte[] good, Random random) {
            byte[] flipped = good.clone();
            for (int i = 0; i <= random.nextInt(8); i++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return flipped;
        }

        /** Flipping may hit within a name that is free; then the end is taken off as well. */
        private static byte[] notJson(byte[] body) {
            try {
                STRICT.readTree(body);
                return Arrays.copyOf(body, body.length - 1);
            } catch (JacksonException e) {
                return body;
            }
        }

        private static byte[] put(byte[] good, Random random, int value) {
            byte[] with = good.clone();
            int place;
            do {
                place = 1 + random.nextInt(with.length - 2);
            } while (with[place - 1] < 0 || with[place] < 0 || with[place + 1] < 0);
            with[place] = (byte) value;
            return with;
        }

        private static byte[] noise(Random random) {
            byte[] noise = new byte[1 + random.nextInt(4_000)];
            random.nextBytes(noise);
            noise[0] |= (byte) 0x80;
            return noise;
        }

        private static byte[] joined(byte[] first, byte[] second) {
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            joined.writeBytes(first);
            joined.writeBytes(second);
            return joined.toByteArray();
        }

        private static byte[] text(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
