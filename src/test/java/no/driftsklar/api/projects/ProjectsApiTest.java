package no.driftsklar.api.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import no.driftsklar.server.TestServer;
import no.driftsklar.store.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Projects over HTTP, against a real server. */
class ProjectsApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PROJECTS = "/api/v1/projects";
    private static final String IMPLEMENT =
            "{'phase': 'implement', 'superusers': 0, 'units_live': 2, 'job_rotation': 'yes', 'availability_percent': 99.5}";

    @TempDir
    private static Path data;

    private static TestServer server;
    private static int made;

    private String project;

    @BeforeAll
    static void start() {
        server = TestServer.local(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void makeAProject() {
        project = PROJECTS + "/p" + ++made;
        assertThat(server.send("PUT", project, null).statusCode()).isEqualTo(201);
    }

    private static HttpResponse<String> post(String path, String json, String... headers) {
        return server.post(path, json.replace('\'', '"'), headers);
    }

    private HttpResponse<String> status(String date, String facts, String... headers) {
        return post(project + "/status", "{'status_date': '" + date + "', 'facts': " + facts + "}", headers);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static JsonNode get(String path) {
        HttpResponse<String> response = server.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    private static List<String> texts(JsonNode array, String member) {
        return array.values().stream().map(item -> item.get(member).asString()).toList();
    }

    private static void assertProblem(HttpResponse<String> response, int status, String kind) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(response).get("type").asString()).isEqualTo("/problems/" + kind);
    }

    // ---- projects

    @Test
    void aProjectIsMadeNamedReadAndDeleted() {
        String path = PROJECTS + "/bergen-gps";
        HttpResponse<String> made = server.send("PUT", path, "{\"project_name\": \"GPS i Bergen\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location")).contains(path);

        HttpResponse<String> named = server.send("PUT", path, "{\"project_name\": \"GPS\"}");
        assertThat(named.statusCode()).isEqualTo(200);
        assertThat(named.headers().firstValue("Location")).isEmpty();
        assertThat(get(path).get("project_name").asString()).isEqualTo("GPS");
        assertThat(get(path).get("verdict").isNull()).isTrue();

        assertThat(server.send("DELETE", path, null).statusCode()).isEqualTo(204);
        assertProblem(server.get(path), 404, "not-found");
        assertProblem(server.send("DELETE", path, null), 404, "not-found");
    }

    @Test
    void theListShowsHowEveryProjectStands() {
        status("2026-01-01", "{'staff_total': 40}");
        status("2026-10-01", IMPLEMENT);

        JsonNode shown = get(PROJECTS + "?limit=200").get("items").values().stream()
                .filter(item -> project.endsWith("/" + item.get("project_id").asString())).findFirst().orElseThrow();
        JsonNode latest = get(project + "/assessments/latest");
        for (String figure : List.of("verdict", "score", "low", "high", "coverage", "status_date")) {
            assertThat(shown.get(figure)).as(figure).isEqualTo(latest.at("/assessment/" + figure));
        }
        assertThat(shown.get("stale_fields").asInt()).isEqualTo(1);
        for (String level : List.of("critical", "high")) {
            assertThat(shown.at("/risks/" + level).asLong()).isEqualTo(latest.at("/assessment/risks").values().stream()
                    .filter(risk -> risk.get("level").asString().equals(level)).count());
        }
        assertThat(get(project)).isEqualTo(shown);
    }

    @Test
    void theListComesInPages() {
        List<String> all = texts(get(PROJECTS + "?limit=200").get("items"), "project_id");
        server.send("PUT", PROJECTS + "/zz-last", null);
        List<String> paged = new ArrayList<>();
        String next = PROJECTS + "?limit=2";
        while (next != null) {
            JsonNode page = get(next);
            assertThat(page.get("items").size()).isBetween(1, 2);
            paged.addAll(texts(page.get("items"), "project_id"));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        }
        server.send("DELETE", PROJECTS + "/zz-last", null);
        assertThat(paged).startsWith(all.toArray(String[]::new)).endsWith("zz-last").isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=%21", "cursor=", "cursor=4pi6"})
    void aPageThatCannotBeIsRefused(String query) {
        assertProblem(server.get(PROJECTS + "?" + query), 400, "invalid-request");
        assertProblem(server.get(project + "/status?" + query), 400, "invalid-request");
        assertProblem(server.get(project + "/assessments?" + query), 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p%20x | {}                     | project_id
            ok    | {"project_name": ""}   | project_name
            ok    | {"project_name": 7}    | project_name
            ok    | {"project_name": "\\u0000"} | project_name
            ok    | {"project_name": "\\ud800"} | project_name
            ok    | {"name": "GPS"}        | name
            """)
    void aProjectThatCannotBeIsRefused(String id, String body, String field) {
        HttpResponse<String> response = server.send("PUT", PROJECTS + "/" + id, body);

        assertProblem(response, 422, "invalid-facts");
        assertThat(json(response).at("/errors/0/field").asString()).isEqualTo(field);
    }

    // ---- ETag

    @Test
    void anETagKeepsTwoFromOverwritingEachOther() {
        String before = etag(server.get(project));
        assertThat(server.get(project, "If-None-Match", before).statusCode()).isEqualTo(304);
        assertThat(server.send("PUT", project, "{}", "If-Match", before).statusCode()).isEqualTo(200);

        assertProblem(server.send("PUT", project, "{}", "If-Match", before), 412, "precondition-failed");
        assertProblem(server.send("DELETE", project, null, "If-Match", before), 412, "precondition-failed");
        assertProblem(server.send("PUT", project, "{}", "If-None-Match", "*"), 412, "precondition-failed");
        assertProblem(server.send("PUT", PROJECTS + "/absent", "{}", "If-Match", "*"), 412, "precondition-failed");
        String now = etag(server.get(project));
        status("2026-10-01", IMPLEMENT);
        assertThat(server.get(project, "If-None-Match", now).statusCode()).isEqualTo(200);
        assertThat(server.send("DELETE", project, null, "If-Match", "\"x\", " + etag(server.get(project))).statusCode())
                .isEqualTo(204);
        assertThat(server.send("PUT", project, "{}", "If-None-Match", "*").statusCode()).isEqualTo(201);
    }

    private static String etag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    // ---- status

    @Test
    void aPostAnswersWithTheAssessmentAndWhereItIs() {
        status("2026-09-01", IMPLEMENT);
        HttpResponse<String> second = status("2026-10-01", "{'superusers': 4}", "Accept-Language", "en");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.headers().firstValue("Content-Language")).contains("en");
        String location = second.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo(project + "/assessments/2");
        JsonNode answer = json(second);
        assertThat(answer.get("assessment")).isEqualTo(get(location + "?lang=en"));
        assertThat(answer.at("/status/n").asInt()).isEqualTo(2);
        assertThat(answer.at("/status/source").asString()).isEqualTo("api");
        assertThat(answer.at("/changes/since").asInt()).isEqualTo(1);
        assertThat(texts(answer.at("/changes/states"), "factor")).containsExactly("superusers");
        assertThat(answer.at("/changes/actions_done")).isEqualTo(JSON.readTree("[\"superusers\"]"));
        assertThat(answer.get("recomputed").isEmpty()).isTrue();
    }

    @Test
    void theAssessmentIsReadInEveryLanguage() {
        status("2026-09-01", IMPLEMENT);
        String path = project + "/assessments/1";

        List<String> texts = List.of("nb", "nn", "en").stream()
                .map(lang -> get(path + "?lang=" + lang).at("/assessment/findings/0/text").asString()).toList();
        assertThat(texts).doesNotHaveDuplicates().doesNotContain("");
        assertThat(server.get(path, "Accept-Language", "nn").body()).isEqualTo(server.get(path + "?lang=nn").body());
        assertThat(server.get(path).body()).isEqualTo(server.get(path + "?lang=nb").body());
    }

    @Test
    void withoutAPhaseThereIsNoAssessmentAndTheAnswerSaysWhatIsMissing() {
        HttpResponse<String> response = status("2026-10-01", "{'superusers': 4}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(json(response).get("assessment").isNull()).isTrue();
        assertThat(json(response).get("missing")).isEqualTo(JSON.readTree("[\"phase\"]"));
        assertThat(get(response.headers().firstValue("Location").orElseThrow()).at("/facts/superusers").asInt()).isEqualTo(4);
        assertProblem(server.get(project + "/assessments/latest"), 404, "not-found");
    }

    @Test
    void theHistoryShowsThePostsAsTheyCame() {
        status("2026-10-01", "{'availability_percent': 99.50, 'team_members': ['superuser']}");
        post(project + "/status", "{'corrects': 1, 'source': 'form', 'facts': {'availability_percent': null}}");
        status("2026-10-02", "{}");

        JsonNode first = get(project + "/status?limit=2");
        assertThat(server.get(project + "/status").body())
                .contains("\"facts\":{\"availability_percent\":99.50,\"team_members\":[\"superuser\"]}");
        assertThat(first.at("/items/0/corrected_by").asInt()).isEqualTo(2);
        assertThat(first.at("/items/1/corrects").asInt()).isEqualTo(1);
        assertThat(first.at("/items/1/status_date").asString()).isEqualTo("2026-10-01");
        assertThat(first.at("/items/1/source").asString()).isEqualTo("form");
        assertThat(first.at("/items/1/facts/availability_percent").isNull()).isTrue();
        assertThat(texts(get(first.get("next").asString()).get("items"), "n")).containsExactly("3");
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerToTheByte() {
        String body = "{\"facts\": {\"phase\": \"plan\"}}";
        HttpResponse<String> first = server.post(project + "/status", body, "Idempotency-Key", "k 1", "Accept-Language", "en");
        HttpResponse<String> second = server.post(project + "/status", body, "Idempotency-Key", "k 1");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.headers().firstValue("Content-Language")).contains("en");
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(get(project).get("status_posts").asInt()).isEqualTo(1);
        assertProblem(server.post(project + "/status", body + " ", "Idempotency-Key", "k 1"), 422, "idempotency-key-reused");
        assertProblem(server.post(project + "/status", body, "Idempotency-Key", "k".repeat(256)), 400, "invalid-request");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"facts": {"superuser": 3}}                         | /facts/superuser   | er ikke et felt; mente du superusers?
            {"facts": {"superusers": "3"}}                      | /facts/superusers  | skal være et helt tall fra 0 til 1000000000, uten anførselstegn
            {"facts": {"phase": null}}                          | /facts/phase       | mangler; feltet må ha en verdi
            {"facts": {"project_id": "other"}}                  | /facts/project_id  | skal være det samme som utenfor facts
            {"facts": {"status_date": "2026-01-01"}}            | /facts/status_date | skal være det samme som utenfor facts
            {"facts": []}                                       | /facts             | skal være et JSON-objekt
            {}                                                  | /facts             | mangler; skal være et objekt med opplysninger
            {"facts": {}, "corrects": 9}                        | /corrects          | prosjektet har ingen status 9
            {"facts": {}, "corrects": 1.5}                      | /corrects          | skal være et helt tall fra 1
            {"facts": {}, "status_date": "2099-01-01"}          | /status_date       | kan ikke være senere enn i dag
            {"facts": {}, "status_date": "1.2.2026"}            | /status_date       | skal være en dato skrevet som 2026-12-31
            {"facts": {}, "source": "mail"}                     | /source            | skal være en av: form, api, import
            {"facts": {}, "date": "2026-01-01"}                 | /date              | er ingen nøkkel her; mente du facts?
            """)
    void whatIsWrongWithAPostIsSaidWithItsPlace(String body, String pointer, String expected) {
        HttpResponse<String> response = server.post(project + "/status", body);

        assertProblem(response, 422, "invalid-facts");
        assertThat(json(response).at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(json(response).at("/errors/0/expected").asString()).isEqualTo(expected);
        assertThat(json(response).get("errors").size()).isEqualTo(1);
        assertThat(get(project).get("status_posts").asInt()).isZero();
    }

    @Test
    void halvesOfCharactersAndLongValuesAreRefusedInWords() {
        for (String facts : List.of("{\"superusers\": \"\\ud800\"}", "{\"\\u0000\": 1}",
                "{\"superusers\": \"" + "a".repeat(197) + "\ud83d\ude00".repeat(3) + "\"}",
                "{\"project_name\": \"" + "\ud83d\ude00".repeat(201) + "\"}")) {
            assertProblem(server.post(project + "/status", "{\"facts\": " + facts + "}"), 422, "invalid-facts");
            assertProblem(server.post(project + "/what-if", "{\"facts\": " + facts + "}"), 422, "invalid-facts");
        }
        assertProblem(server.post(project + "/status", "{\"facts\": {\"\\ud800x\": 1}}"), 422, "invalid-facts");
        assertProblem(server.post(project + "/what-if", "{\"facts\": {\"\\ud800x\": 1}}"), 400, "invalid-json");
        assertProblem(server.post(project + "/status", "{\"source\": \"\\ud800\", \"facts\": {}}"), 422, "invalid-facts");
    }

    @Test
    void aNumberOfAnySizeIsReadOrRefused() {
        for (String number : List.of("1e400", "-1e400", "1e-400", "1e999999999", "123456789012345678901234567890", "-0.0")) {
            assertThat(server.post(project + "/status", "{\"facts\": {\"superusers\": " + number
                    + ", \"availability_percent\": " + number + "}}").statusCode()).as(number).isIn(201, 400, 422);
            assertThat(server.post(project + "/status", "{\"facts\": {}, \"corrects\": " + number + "}").statusCode())
                    .as(number).isIn(400, 422);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"facts\": {}} x", "{\"facts\": {}, \"facts\": {}}", "{'facts': {}}"})
    void whatIsNoJsonIsRefused(String body) {
        assertProblem(server.post(project + "/status", body), 400, "invalid-json");
        assertProblem(server.post(project + "/what-if", body), 400, "invalid-json");
    }

    @Test
    void aPostThatIsNotUtf8IsRefused() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
            byte[] body = "{\"facts\": {\"project_name\": \"Åre\"}}".getBytes(charset);
            HttpRequest request = HttpRequest.newBuilder(server.uri(project + "/status"))
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
            assertProblem(server.send(request), 400, "invalid-json");
        }
        assertProblem(server.post(project + "/status", "{}", "Content-Type", "text/plain"), 415, "unsupported-media-type");
        assertProblem(server.post(project + "/status", null, "Content-Type", "application/json"), 400, "invalid-json");
        assertProblem(server.get(project, "Accept", "text/html"), 406, "not-acceptable");
    }

    @Test
    void aPostToNoProjectIsNotFound() {
        assertProblem(post(PROJECTS + "/none/status", "{'facts': {}}"), 404, "not-found");
        assertProblem(server.get(PROJECTS + "/none/trend"), 404, "not-found");
        assertProblem(server.get(project + "/assessments/first"), 404, "not-found");
        assertProblem(server.get(project + "/status/1"), 404, "not-found");
    }

    @Test
    void aPostIsCorrectedOnlyOnce() {
        status("2026-10-01", IMPLEMENT);
        post(project + "/status", "{'corrects': 1, 'facts': {}}");

        HttpResponse<String> again = post(project + "/status?lang=en", "{'corrects': 1, 'facts': {}}");
        assertProblem(again, 409, "conflict");
        assertThat(json(again).get("detail").asString())
                .isEqualTo("The status was corrected by status 2; correct that one instead.");
    }

    @Test
    void whileAnotherProcessHoldsTheDatabaseItIsReadAndAPostIsToldToComeAgain() {
        try (Database other = Database.sqlite(data)) {
            HttpResponse<String> refused = other.write(jdbc -> {
                assertThat(get(project).get("status_posts").asInt()).isZero();
                return status("2026-10-01", IMPLEMENT, "Idempotency-Key", "k");
            });
            assertProblem(refused, 503, "unavailable");
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        }
        HttpResponse<String> again = status("2026-10-01", IMPLEMENT, "Idempotency-Key", "k");
        assertThat(again.headers().firstValue("Location")).contains(project + "/assessments/1");
        assertThat(get(project).get("status_posts").asInt()).isEqualTo(1);
    }

    // ---- assessments

    @Test
    void theListOfAssessmentsTellsWhyEachWasMadeAndWhichAreCurrent() {
        status("2026-09-01", IMPLEMENT);
        status("2026-10-01", "{'superusers': 4}");
        String old = server.get(project + "/assessments/2").body();
        JsonNode late = json(status("2026-09-15", "{'job_rotation': 'no'}"));

        assertThat(late.get("recomputed")).isEqualTo(JSON.readTree("[4]"));
        JsonNode items = get(project + "/assessments").get("items");
        assertThat(texts(items, "cause")).containsExactly("status", "status", "status", "late_data");
        assertThat(texts(items, "current")).containsExactly("true", "false", "true", "true");
        assertThat(texts(items, "status_date")).containsExactly("2026-09-01", "2026-10-01", "2026-09-15", "2026-10-01");
        assertThat(items.get(3).get("replaces").asInt()).isEqualTo(2);
        assertThat(items.get(3).at("/rule_base/fingerprint").asString()).isNotBlank();
        assertThat(server.get(project + "/assessments/2").body()).isEqualTo(old);
        assertThat(get(project + "/assessments/latest").get("n").asInt()).isEqualTo(4);
        assertThat(texts(get(get(project + "/assessments?limit=3").get("next").asString()).get("items"), "n"))
                .containsExactly("4");
    }

    // ---- facts

    @Test
    void theFactsAtADateTellWhereEachComesFrom() {
        status("2026-01-01", "{'phase': 'implement', 'superusers': 2, 'days_since_staff_meeting': 5, 'staff_total': 'unknown', "
                + "'job_rotation': 'not_applicable', 'units_live': null, 'open_deviations': 3}");

        JsonNode facts = get(project + "/facts?at=2026-03-03").get("facts");
        assertThat(facts.get("superusers")).isEqualTo(JSON.readTree("""
                {"value": 2, "posted": 2, "state": "value", "status_date": "2026-01-01", "source": "api", "status": 1,
                 "shelf_life_days": 180}"""));
        assertThat(facts.at("/days_since_staff_meeting/value").asInt()).isEqualTo(66);
        assertThat(facts.at("/days_since_staff_meeting/posted").asInt()).isEqualTo(5);
        assertThat(facts.at("/open_deviations/value").isNull()).isTrue();
        assertThat(facts.at("/open_deviations/posted").asInt()).isEqualTo(3);
        assertThat(facts.properties().stream().map(fact -> fact.getKey() + " " + fact.getValue().get("state").asString()))
                .containsExactlyInAnyOrder("phase value", "superusers value", "days_since_staff_meeting grown",
                        "staff_total unknown", "job_rotation not_applicable", "units_live withdrawn", "open_deviations stale");
        assertThat(get(project + "/facts?at=2025-12-31")).isEqualTo(JSON.readTree("{\"project_id\": \"" + "p" + made
                + "\", \"at\": \"2025-12-31\", \"missing\": [\"phase\"], \"facts\": {}}"));
        assertThat(get(project + "/facts").get("at").asString())
                .isEqualTo(LocalDate.now(ZoneId.of("Europe/Oslo")).toString());
        assertProblem(server.get(project + "/facts?at=yesterday"), 400, "invalid-request");
    }

    // ---- trend and changes

    @Test
    void theTrendShowsScoresRisksStallsAndRegressions() {
        status("2026-01-01", IMPLEMENT);
        status("2026-02-01", "{'superusers': 4}");
        status("2026-07-01", "{'superusers': 0}");

        JsonNode trend = get(project + "/trend");
        assertThat(texts(trend.get("points"), "status_date")).containsExactly("2026-01-01", "2026-02-01", "2026-07-01");
        assertThat(trend.at("/points/1/score").decimalValue()).isGreaterThan(trend.at("/points/0/score").decimalValue());
        assertThat(trend.at("/points/1/dimensions/people").has("low")).isTrue();
        assertThat(trend.at("/stalls/0/from").asString()).isEqualTo("2026-02-01");
        assertThat(trend.at("/stalls/0/to").isNull()).isTrue();
        assertThat(trend.get("regressions")).isEqualTo(JSON.readTree("""
                [{"factor": "superusers", "from": "promotes", "to": "hinders", "assessment": 3,
                  "status_date": "2026-07-01", "rule_base_changed": false}]"""));
    }

    @Test
    void changesSayWhichFactsMovedWhichFactorsAndHowManyPointsEachGave() {
        status("2026-01-01", IMPLEMENT);
        status("2026-02-01", "{'superusers': 4, 'population': 5000}");

        JsonNode changes = get(project + "/changes?from=2026-01-01&to=2026-02-01").get("changes");
        assertThat(changes.get("factors").size()).isEqualTo(1);
        JsonNode superusers = changes.at("/factors/0");
        assertThat(superusers.get("from").asString()).isEqualTo("hinders");
        assertThat(superusers.get("to").asString()).isEqualTo("promotes");
        assertThat(superusers.get("facts")).isEqualTo(JSON.readTree("""
                [{"field": "superusers", "before": 0, "after": 4, "why": "posted", "status_date": "2026-02-01",
                  "source": "api", "status": 2}]"""));
        assertThat(superusers.get("points").decimalValue()).isEqualByComparingTo(changes.at("/score/difference").decimalValue());
        assertThat(changes.at("/score/to").decimalValue().subtract(changes.at("/score/from").decimalValue())
                .subtract(changes.at("/score/difference").decimalValue()).abs()).isLessThanOrEqualTo(new BigDecimal("0.1"));
        assertThat(texts(changes.get("other_facts"), "field")).containsExactly("population");
    }

    @Test
    void changesSayThatAFactHasBecomeStale() {
        status("2026-01-01", IMPLEMENT);

        JsonNode changes = get(project + "/changes?from=2026-01-01&to=2026-11-01").get("changes");
        assertThat(changes.get("factors").values()).allSatisfy(factor -> {
            assertThat(factor.get("to").asString()).isEqualTo("unknown");
            assertThat(texts(factor.get("facts"), "why")).isNotEmpty().containsOnly("stale");
        }).isNotEmpty();
        assertProblem(server.get(project + "/changes?from=2026-11-01&to=2026-01-01"), 400, "invalid-request");
        assertThat(get(project + "/changes").get("from").asString()).isEqualTo("2026-01-01");
    }

    @Test
    void changesOfAProjectWithoutPostsAreNone() {
        JsonNode changes = get(project + "/changes").get("changes");

        assertThat(changes.at("/verdict/to").isNull()).isTrue();
        assertThat(changes.get("factors").isEmpty()).isTrue();
        assertThat(get(project + "/trend").get("points").isEmpty()).isTrue();
        assertThat(get(project + "/assessments")).isEqualTo(JSON.readTree("{\"items\": [], \"next\": null}"));
    }

    // ---- what if

    @Test
    void whatIfAnswersWithoutKeepingAnything() {
        status("2026-10-01", IMPLEMENT);
        JsonNode before = get(project);
        JsonNode facts = json(post(project + "/what-if", "{'at': '2026-10-01', 'facts': {'superusers': 4}}"));
        JsonNode factors = json(post(project + "/what-if", "{'at': '2026-10-01', 'factors': {'superusers': 'promotes'}}"));

        assertThat(facts.at("/assessment/states/superusers").asString()).isEqualTo("promotes");
        assertThat(facts.at("/changes/factors/0/facts/0/why").asString()).isEqualTo("supposed");
        assertThat(facts.at("/changes/score/difference").decimalValue()).isPositive();
        assertThat(factors.at("/assessment/score")).isEqualTo(facts.at("/assessment/score"));
        assertThat(factors.at("/changes/actions_done")).isEqualTo(JSON.readTree("[\"superusers\"]"));
        assertThat(get(project)).isEqualTo(before);
        status("2026-10-01", "{'superusers': 4}");
        assertThat(get(project + "/assessments/latest").get("assessment")).isEqualTo(facts.get("assessment"));
    }

    @Test
    void whatIfSaysWhereAPhaseIsMissing() {
        JsonNode without = json(post(project + "/what-if", "{'facts': {'superusers': 4}}"));
        JsonNode with = json(post(project + "/what-if", "{'facts': {'superusers': 4, 'phase': 'implement'}}"));

        assertThat(without.get("assessment").isNull()).isTrue();
        assertThat(without.get("missing")).isEqualTo(JSON.readTree("[\"phase\"]"));
        assertThat(with.at("/assessment/phase").asString()).isEqualTo("implement");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"factors": {"superuser": "promotes"}}  | /factors/superuser  | er ingen faktor; mente du superusers?
            {"factors": {"superusers": "unknown"}}  | /factors/superusers | skal være hinders, promotes eller neither
            {"factors": {"superusers": 1}}          | /factors/superusers | skal være hinders, promotes eller neither
            {"facts": {"project_id": "p2"}}         | /facts/project_id   | kan ikke antas å være noe annet
            """)
    void whatCannotBeSupposedIsRefused(String body, String pointer, String expected) {
        HttpResponse<String> response = server.post(project + "/what-if", body);

        assertProblem(response, 422, "invalid-facts");
        assertThat(json(response).at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(json(response).at("/errors/0/expected").asString()).isEqualTo(expected);
    }
}
