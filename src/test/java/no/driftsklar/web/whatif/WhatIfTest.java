package no.driftsklar.web.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.driftsklar.server.TestServer;
import no.driftsklar.web.PageVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trying what actions and other answers would give. */
class WhatIfTest {

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        server = TestServer.local(data);
        server.send("PUT", "/api/v1/projects/dispensers", "{}");
        assertThat(server.post("/api/v1/projects/dispensers/status", "{\"status_date\": \"2026-03-16\", \"facts\": "
                + Files.readString(Path.of("sample-data/project.json"))
                        .replaceAll("\"(project_id|status_date)\": \"[^\"]*\",", "") + "}").statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static PageVisitor visitor(String language) {
        return new PageVisitor(server.uri("/"), language).open("/projects/dispensers/what-if");
    }

    private static JsonNode ofApi(String body) {
        return new JsonMapper().readTree(server.post("/api/v1/projects/dispensers/what-if", body).body());
    }

    @ParameterizedTest
    @CsvSource({"nb, Konklusjonen er fortsatt «Klar med forbehold»", "nn, Konklusjonen er framleis «Klar med atterhald»",
        "en, The verdict is still “Ready with conditions”"})
    void anActionThatIsTickedMovesTheScoreAsTheApiSays(String language, String said) {
        JsonNode api = ofApi("{\"at\": \"2026-03-16\", \"factors\": {\"leadership\": \"promotes\"}}");
        PageVisitor page = visitor(language).form("form.what-if").fill("done", "leadership").send();
        assertThat(page.path()).isEqualTo("/projects/dispensers/what-if");
        assertThat(page.text("#said")).startsWith(said).contains(api.get("assessment").get("score").decimalValue()
                .toPlainString().replace('.', language.equals("en") ? '.' : ','));
        assertThat(page.find("#done-leadership").hasAttr("checked")).isTrue();
        assertThat(api.get("assessment").get("risks").size()).isZero();
    }

    @Test
    void otherAnswersMoveVerdictScoreAndRisksAsTheApiSaysAndNothingIsKept() {
        JsonNode api = ofApi("""
                {"at": "2026-03-16", "facts": {"response_chain": 0, "availability_percent": 97.5,
                        "team_members": ["superuser",
                "it", "vendor", "unit_leader"], "superusers": 0, "leader_follow_up": "unknown"}}""");
        PageVisitor page = visitor("en").form("form.what-if").fill("field.response_chain", "0")
                .fill("field.availability_percent", "97,5").fill("field.team_members",
                        "unit_leader").fill("field.superusers", "0")
                .fill("field.leader_follow_up", "unknown").send();
        JsonNode then = api.get("assessment");
        assertThat(then.get("verdict").stringValue()).isEqualTo("not_ready");
        assertThat(page.text("#said")).isEqualTo("The verdict goes from “Ready with conditions” to “Not ready”, and "
                + "the score from 68.1 to " + then.get("score").decimalValue() + ".");
        assertThat(page.text("#outcome")).contains("New risks").contains("Factors that change");
        assertThat(page.page().select("#outcome h3:contains(Factors that change) + ul li"))
                .hasSize(api.get("changes").get("factors").size());
        assertThat(page.page().select("#outcome h3:contains(What still stands) + ul li"))
                .hasSize(then.get("conditions").size());
        assertThat(visitor("en").text("#said")).isEqualTo("Now: Ready with conditions, score 68.1.");
    }

    @Test
    void anAnswerThatCannotBeReadIsSaidByItsFieldAndTheRestIsCountedAllTheSame() {
        PageVisitor page = visitor("nb").form("form.what-if").fill("field.superusers", "mange").fill("done",
                "leadership").send();
        assertThat(page.page().title()).startsWith("Feil: ");
        assertThat(page.find("#superusers").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.find(".ds-error-summary a").attr("href")).isEqualTo("#superusers");
        assertThat(page.text("#said")).contains("70,1");
    }

    @Test
    void theExampleCanBeTriedToo() {
        assertThat(new PageVisitor(server.uri("/"), "en").open("/example/what-if").form("form.what-if").fill("done",
                "leadership")
                .send().text("#said")).contains("68.1 to 70.1");
    }
}
