package no.driftsklar.api.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import no.driftsklar.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssessmentsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ASSESSMENTS = "/api/v1/assessments";

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = TestServer.local(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theSampleProjectComesOutAsTheCommandLineWroteIt() throws Exception {
        HttpResponse<String> answer = server.post(ASSESSMENTS + "?lang=en", Files.readString(Path.of("sample-data/project.json")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body() + "\n").isEqualTo(Files.readString(Path.of("sample-data/project.assessment.ndjson")));
    }

    @Test
    void factsWithoutADateAreOfTodayInNorway() {
        JsonNode assessment = JSON.readTree(
                server.post(ASSESSMENTS, "{\"project_id\": \"p1\", \"phase\": \"plan\"}").body());

        LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
        assertThat(LocalDate.parse(assessment.get("status_date").stringValue())).isBetween(today.minusDays(1), today);
    }

    @ParameterizedTest
    @CsvSource({
        "?lang=en, nb, en, 'The number of superusers is 0.'",
        "?lang=nn, en, nn, 'Talet på superbrukarar er 0.'",
        "'', 'en-GB,en;q=0.9,nb;q=0.1', en, 'The number of superusers is 0.'",
        "'', 'de,nn-NO;q=0.5', nn, 'Talet på superbrukarar er 0.'",
        "'', no, nb, 'Antall superbrukere er 0.'",
        "'', de, nb, 'Antall superbrukere er 0.'"})
    void theSentencesAreInTheLanguageThatWasAskedFor(String query, String accepted, String language, String said) {
        HttpResponse<String> answer = server.post(ASSESSMENTS + query,
                "{\"project_id\": \"p1\", \"phase\": \"implement\", \"superusers\": 0, \"units_live\": 2}",
                "Accept-Language", accepted);

        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        assertThat(JSON.readTree(answer.body()).get("findings")).anySatisfy(finding ->
                assertThat(finding.get("text").stringValue()).startsWith(said));
    }

    @Test
    void everythingThatIsWrongIsNamedWithItsPlaceAndWhatWouldBeRight() {
        HttpResponse<String> answer = server.post(ASSESSMENTS + "?lang=en",
                "{\"project_id\": \"p1\", \"leader_follow_up\": 7, \"superuser\": 2, \"staff_total\": \"46\"}");

        JsonNode problem = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(problem.get("type").stringValue()).isEqualTo("/problems/invalid-facts");
        assertThat(problem.get("errors")).map(JsonNode::toString).containsExactlyInAnyOrder(
                "{\"pointer\":\"/leader_follow_up\",\"field\":\"leader_follow_up\",\"value\":\"7\","
                        + "\"expected\":\"must be 0, 1, 2, 3 or 4, without quotation marks\"}",
                "{\"pointer\":\"/superuser\",\"field\":\"superuser\",\"expected\":\"is not a field; did you mean superusers?\"}",
                "{\"pointer\":\"/staff_total\",\"field\":\"staff_total\",\"value\":\"\\\"46\\\"\","
                        + "\"expected\":\"must be a whole number from 0 to 1000000000, without quotation marks\"}",
                "{\"pointer\":\"/phase\",\"field\":\"phase\",\"expected\":\"is missing; the field must have a value\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "application/json # application/json # {\"project_id\": # 400 # invalid-json",
        "application/json # application/json # {\"phase\":\"plan\",\"phase\":\"operate\"} # 400 # invalid-json",
        "application/json # application/json # [] # 422 # invalid-facts",
        "text/csv # application/json # project_id # 415 # unsupported-media-type",
        "application/json # text/html # {} # 406 # not-acceptable"})
    void whatIsNotUnderstoodIsRefusedAsHttpMeansIt(String type, String accept, String body, int status, String kind) {
        HttpResponse<String> answer = server.post(ASSESSMENTS, body, "Content-Type", type, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).get("type").stringValue()).isEqualTo("/problems/" + kind);
    }
}
