package no.driftsklar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import no.driftsklar.api.problems.ProblemKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever goes wrong, the caller gets problem details in their language. */
class ErrorsTest {

    private static final String FACTS = "/api/v1/assessments";

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = TestServer.local(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        JsonNode problem = new JsonMapper().readTree(answer.body());
        assertThat(problem.get("type").stringValue()).isEqualTo("/problems/" + type);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("request_id").stringValue())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
        return problem;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nb | Finnes ikke
            nn | Finst ikkje
            en | Not found
            """)
    void speaksTheCallersLanguage(String language, String title) {
        HttpResponse<String> answer = server.get("/api/v1/nothing", "Accept-Language", language + ";q=0.9, fr");
        assertThat(problem(answer, 404, "not-found").get("title").stringValue()).isEqualTo(title);
        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        assertThat(problem(server.get("/api/v1/nothing?lang=" + language), 404, "not-found").get("title").stringValue())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"phase":                     | 1 | 10 | the body ends too early
            {"phase": "plan", "phase": 1} | 1 | 26 | the key stands twice
            {"phase": "plan"} {}          | 1 | 19 | the body goes on after its end
            {"phase": plan}               | 1 | 11 | what stands here is not JSON
            """)
    void saysWhereTheBodyIsNoJson(String body, int line, int character, String what) {
        JsonNode problem = problem(server.post(FACTS + "?lang=en", body), 400, "invalid-json");
        assertThat(problem.get("detail").stringValue())
                .isEqualTo("line " + line + ", character " + character + ": " + what);
    }

    @Test
    void boundsHowDeepAndHowLongAnythingIs() {
        String deep = "{\"phase\": " + "[".repeat(500) + "]".repeat(500) + "}";
        assertThat(problem(server.post(FACTS + "?lang=en", deep), 400, "invalid-json").get("detail").stringValue())
                .endsWith("nested too deep");
        String number = "{\"population\": 1" + "0".repeat(1000) + "}";
        assertThat(problem(server.post(FACTS + "?lang=en", number), 400, "invalid-json").get("detail").stringValue())
                .endsWith("the number is too long");
    }

    @Test
    void aKeyThatIsNoFieldIsNamedWithTheNearest() {
        JsonNode errors = problem(server.post(FACTS + "?lang=en", """
                {"project_id": "p", "phase": "plan", "populasjon": 3, "needs_documented": 9}"""), 422, "invalid-facts")
                .get("errors");
        assertThat(errors.valueStream().map(error -> error.get("pointer").stringValue()))
                .containsExactlyInAnyOrder("/populasjon", "/needs_documented");
        assertThat(errors.toString()).contains("population").contains("\"value\":\"9\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json; charset=ISO-8859-1", "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x", "application/json; charset=", "json", "application/xml"})
    void aBodyOfAnotherTypeIsNotRead(String type) throws IOException {
        String answer = raw(server, "POST " + FACTS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
        assertThat(answer).startsWith("HTTP/1.1 415 ").contains("/problems/unsupported-media-type");
    }

    @Test
    void anAnswerInNoOtherFormatThanThereIs() {
        problem(server.post(FACTS, "{}", "Accept", "text/csv"), 406, "not-acceptable");
        problem(server.post(FACTS, "{}", "Accept", "nonsense"), 406, "not-acceptable");
        problem(server.get("/api/v1/nothing", "Accept", "text/csv"), 404, "not-found");
    }

    @Test
    void aMethodThatIsNotThereIsAnsweredWithThoseThatAre() {
        HttpResponse<String> answer = server.send("DELETE", FACTS, null);
        problem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        problem(server.send("FROBNICATE", FACTS, null), 405, "method-not-allowed");
    }

    @Test
    void unknownParametersAreIgnored() {
        problem(server.post(FACTS + "?verbose=1&utm=", "{}"), 422, "invalid-facts");
    }

    @Test
    void aLongBodyIsRefusedWhetherOrNotItSaysSo() throws IOException {
        String body = "{\"project_name\": \"" + "a".repeat(1 << 20) + "\"}";
        assertThat(problem(server.post(FACTS + "?lang=en", body), 413, "content-too-large").get("detail").stringValue())
                .isEqualTo("may have 1024 KiB at most");
        String space = " ".repeat(1 << 14);
        String chunk = Integer.toHexString(space.length()) + "\r\n" + space + "\r\n";
        assertThat(raw(server, "POST " + FACTS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunk.repeat(65) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ").contains("/problems/content-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "G@T / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "nonsense\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /api/v1/%2e%2e/%2e%2e/etc HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /api//v1/assessments;a=b HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /api/v1/assessments?a=%zz&b=<> HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST /api/v1/assessments?a=%zz HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
        "GET /api/v1/codebook HTTP/1.1\r\n\r\n",
        "GET /api/v1/codebook HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
        "GET /api/v1/codebook HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
        "POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: nonsense\r\n\r\n",
        "POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
        "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n"})
    void whatTomcatRefusesIsProblemDetailsToo(String request) throws IOException {
        assertRefused(raw(server, request.replaceFirst("\r\n", "\r\nConnection: close\r\n")));
    }

    @Test
    void headersThatAreTooLongAreProblemDetailsToo() throws IOException {
        assertRefused(raw(server, "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"));
        assertRefused(raw(server, "GET / HTTP/1.1\r\nHost: localhost\r\n" + "X: a\r\n".repeat(500) + "\r\n"));
    }

    private static void assertRefused(String answer) {
        assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*").contains("application/problem+json", "{\"type\":\"/problems/")
                .doesNotContainIgnoringCase("<html", "tomcat", "exception", "\tat ");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasAPageInThreeLanguages(ProblemKind kind) {
        for (String language : new String[] {"nb", "nn", "en"}) {
            HttpResponse<String> page = server.get(kind.type() + "?lang=" + language, "Accept", "text/html");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<html lang=\"" + language + "\"", "HTTP " + kind.status());
        }
        assertThat(server.get("/problems", "Accept-Language", "en").body()).contains(kind.type());
    }

    @Test
    void theErrorPageItselfIsNoResource() {
        problem(server.get("/error"), 404, "not-found");
        problem(server.get("/problems/nothing"), 404, "not-found");
    }

    @Test
    void everyKindIsInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(Arrays.stream(ProblemKind.values()).map(ProblemKind::key)).allMatch(key -> readme.contains("`" + key + "`"));
    }

    /** Sends text as it is and reads to the end of the connection. */
    static String raw(TestServer server, String text) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.uri("/").getPort())) {
            socket.setSoTimeout(10_000);
            try {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (IOException answeredAlready) {
                // what it said can still be read
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
