package no.driftsklar.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import no.driftsklar.api.problems.WithoutMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the log says of requests, and what it never says. */
class LogsTest {

    private static final String MARKER = "Marker-Kari-Nordmann";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent line) {
            // later the correlation id is no longer known
            line.prepareForDeferredProcessing();
            super.append(line);
        }
    };
    private final Logger everything = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger requests = (Logger) LoggerFactory.getLogger(RequestLog.class);

    private Appender<ILoggingEvent> console;

    @TempDir
    private Path data;

    private TestServer server;

    @BeforeEach
    void listen() {
        server = TestServer.local(data);
        requests.setLevel(Level.INFO);
        log.start();
        everything.addAppender(log);
        console = everything.getAppender("console");
        everything.detachAppender(console);
    }

    @AfterEach
    void stop() {
        everything.detachAppender(log);
        everything.addAppender(console);
        requests.setLevel(Level.OFF);
        server.close();
    }

    private List<ILoggingEvent> lines() {
        // what a request leaves in the log stands there a moment after its answer
        server.close();
        return List.copyOf(log.list);
    }

    @Test
    void aLineForEachRequestWithItsRouteAndItsCorrelationId() {
        HttpResponse<String> answer = server.get("/api/v1/factors/leadership?" + MARKER, "X-Request-Id", "alarm-17");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("alarm-17");
        HttpResponse<String> made = server.get("/api/v1/nothing", "X-Request-Id", "two words");
        String id = made.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(made.body()).contains("\"request_id\":\"" + id + "\"");
        List<ILoggingEvent> lines = lines();
        assertThat(lines).extracting(line -> line.getFormattedMessage().replaceFirst(" \\d+ ms", ""))
                .containsExactly("GET /api/v1/factors/{id} 200", "GET - 404");
        assertThat(lines).extracting(line -> line.getMDCPropertyMap().get("request_id")).containsExactly("alarm-17", id);
    }

    @Test
    void noAnswerOfAProjectEverComesIntoTheLog() {
        server.post("/api/v1/assessments", "{\"project_id\": \"" + MARKER + "\", \"phase\": \"plan\", \"project_name\": \"" + MARKER
                + "\"}", "X-Secret", MARKER);
        server.post("/api/v1/assessments", "{\"project_id\": \"p\", \"phase\": \"" + MARKER + "\", \"" + MARKER + "\": 1}");
        server.post("/api/v1/assessments", "{\"phase\": " + MARKER);
        server.post("/api/v1/assessments?" + MARKER + "=%C3", MARKER);
        server.get("/api/v1/projects/" + MARKER, "Authorization", "Bearer " + MARKER);
        server.get("/" + MARKER, "Accept", MARKER, "Accept-Language", MARKER, "X-Request-Id", MARKER + "!");
        server.send(MARKER.toUpperCase(Locale.ROOT), "/api/v1/assessments", null);
        List<ILoggingEvent> lines = lines();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(6);
        assertThat(written(lines)).doesNotContainIgnoringCase(MARKER);
    }

    @Test
    void aFailureIsLoggedWithoutWhatItSays() {
        requests.error("request failed", new WithoutMessage(new IllegalStateException(MARKER, new RuntimeException(MARKER))));
        assertThat(written(lines())).contains("IllegalStateException", "RuntimeException", "LogsTest.java").doesNotContain(MARKER);
    }

    @Test
    void asJsonEachLineIsOneObjectWithTheCorrelationId() {
        server.get("/api/v1/rule-base", "X-Request-Id", "alarm-18");
        JsonNode line = new JsonMapper().readTree(written(lines()));
        assertThat(line.at("/request_id").stringValue()).isEqualTo("alarm-18");
        assertThat(line.at("/http/route").stringValue()).isEqualTo("/api/v1/rule-base");
        assertThat(line.at("/http/response/status_code").intValue()).isEqualTo(200);
    }

    /** The lines as the JSON log of Spring Boot writes them, with all that belongs to them. */
    private static String written(List<ILoggingEvent> lines) {
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        StringBuilder written = new StringBuilder();
        lines.forEach(line -> written.append(new String(encoder.encode(line), StandardCharsets.UTF_8)));
        return written.toString();
    }
}
