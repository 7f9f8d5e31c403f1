package no.driftsklar.web.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.facts.Facts;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers and assessment as files: what goes out can come in again, and says the same. */
class AnswerFilesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void answersThatAreAssessedAgainGiveTheSameAssessment(String language) throws IOException {
        try (TestServer server = TestServer.local(data)) {
            JsonNode assessment = JSON.readTree(server.get("/example/assessment.json", "Accept-Language", language).body());
            String answers = server.get("/example/answers.json", "Accept-Language", language).body();
            assertThat(JSON.readTree(server.post("/api/v1/assessments", answers, "Accept-Language", language).body()))
                    .isEqualTo(assessment);
            String[] rows = server.get("/example/answers.csv", "Accept-Language", language).body().replace("\ufeff", "")
                    .split("\r?\n");
            String separator = language.equals("en") ? "," : ";";
            assertThat(rows).hasSize(2);
            FactsReader reader = new FactsReader(server.bean(AssessorPool.class).catalogue(), null, false);
            Facts facts = reader.rows(List.of(rows[0].split(separator)).stream()
                    .map(name -> server.bean(AssessorPool.class).catalogue().field(name).orElseThrow()).toList())
                    .read(rows[1].split(separator, -1)).facts();
            assertThat(server.bean(AssessorPool.class).with(assessor -> assessor.assess(facts)).figures().score())
                    .isEqualByComparingTo(assessment.get("score").decimalValue());
            assertThat(server.get("/example/assessment.csv", "Accept-Language", language).body())
                    .contains("ready_with_conditions");
        }
    }

    @Test
    void noFileOfAProjectThatIsNotThere() {
        try (TestServer server = TestServer.local(data)) {
            for (String file : List.of("report.pdf", "answers.json", "answers.csv", "assessment.json", "assessment.csv")) {
                assertThat(server.get("/projects/nothing/" + file).statusCode()).as(file).isEqualTo(404);
            }
        }
    }
}
