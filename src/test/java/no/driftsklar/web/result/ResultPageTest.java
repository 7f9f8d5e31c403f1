package no.driftsklar.web.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.driftsklar.server.TestServer;
import no.driftsklar.web.PageVisitor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a leader sees of a project that was assessed. */
class ResultPageTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        server = TestServer.local(data);
        post("dispensers", Files.readString(Path.of("sample-data/project.json")).replace("example-01-leader-left",
                "dispensers"));
        post("gps", """
                {"project_id": "gps", "status_date": "2026-03-01", "phase": "implement", "technology": "gps_tracking",
                "installations_active": 12, "response_chain": 0, "legal_basis": 1, "training_practical": 3, "staff_trained": 0,
                "staff_total": 30}""");
    }

    private static void post(String project, String facts) {
        post(project, "2026-03-16", facts);
    }

    private static void post(String project, String date, String facts) {
        assertThat(server.send("PUT", "/api/v1/projects/" + project, "{}").statusCode()).isEqualTo(201);
        assertThat(server.post("/api/v1/projects/" + project + "/status", "{\"status_date\": \"" + date + "\", \"facts\": "
                + facts.replaceAll("\"(project_id|status_date)\": \"[^\"]*\",", "") + "}").statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static PageVisitor visitor(String language) {
        return new PageVisitor(server.uri("/"), language);
    }

    private static JsonNode assessment(String project, String language) {
        return JSON.readTree(server.get("/api/v1/projects/" + project + "/assessments/latest", "Accept-Language",
                language).body())
                .get("assessment");
    }

    @ParameterizedTest
    @CsvSource({"nb, Konklusjon: Klar med forbehold, 'Gir 2,0 poeng'", "nn, Konklusjon: Klar med atterhald, 'Gir 2,0 poeng'",
        "en, Verdict: Ready with conditions, Gains 2.0 points"})
    void theVerdictTheFirstActionAndItsGainAreThoseOfTheAssessment(String language, String verdict, String gain) {
        JsonNode assessment = assessment("dispensers", language);
        PageVisitor page = visitor(language).open("/projects/dispensers");
        assertThat(page.text("#verdict")).isEqualTo(verdict);
        assertThat(assessment.get("verdict").stringValue()).isEqualTo("ready_with_conditions");
        JsonNode first = assessment.get("actions").get(0);
        Element shown = page.find(".action");
        assertThat(shown.id()).isEqualTo("action-" + first.get("factor").stringValue());
        assertThat(first.get("gain").decimalValue()).isEqualByComparingTo("2.0");
        assertThat(shown.text()).contains(gain, first.get("text").stringValue(), first.get("first_step").stringValue(),
                first.get("done_when").stringValue());
        assertThat(page.texts(".action")).hasSize(5);
        assertThat(page.page().select(".more-actions li")).hasSize(assessment.get("actions").size() - 5);
        assertThat(page.texts(".danger h3")).hasSize(assessment.get("risks").size());
        assertThat(page.text("#path .steps")).endsWith(
                String.valueOf(assessment.get("path_to_ready").get("score_after").decimalValue()).replace('.',
                        mark(language)));
        assertThat(page.page().select("#path .steps li")).hasSize(assessment.get("path_to_ready").get("actions").size());
        assertThat(page.page().select("#conditions li")).hasSize(assessment.get("conditions").size());
        assertThat(page.find("html").attr("lang")).isEqualTo(language);
    }

    private static char mark(String language) {
        return language.equals("en") ? '.' : ',';
    }

    @Test
    void theGravestRiskComesFirstAndWhatIsMissingLinksIntoTheForm() {
        JsonNode assessment = assessment("gps", "en");
        PageVisitor page = visitor("en").open("/projects/gps");
        assertThat(page.text("#verdict")).isEqualTo("Verdict: Not ready");
        assertThat(page.text(".danger .ds-tag")).isEqualTo("Critical risk");
        assertThat(page.texts("#questions li")).hasSize(10);
        assertThat(page.find("#questions li a").attr("href")).startsWith("/projects/gps/form/")
                .endsWith("#q-" + assessment.get("questions_first").get(0).stringValue());
        assertThat(page.texts("#contradictions h3")).containsExactly("Training, but nobody trained");
        assertThat(page.text("#score")).contains("what counts is answered");
    }

    @Test
    void aLinkToAQuestionLeadsToItsPlaceInTheForm() {
        PageVisitor visitor = visitor("nb").open("/projects/gps");
        Element link = visitor.find("#questions li a");
        String place = link.attr("href").replaceFirst(".*#", "");
        assertThat(visitor.follow("#questions li a").page().getElementById(place).text()).contains(link.text());
    }

    @Test
    void aFileThatIsNotThereIsSaidOnAPage() {
        PageVisitor visitor = visitor("nb").open("/projects/nothing/answers.json");
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(visitor.texts("h1")).hasSize(1);
    }

    @Test
    void everyLinkWithinThePageLeadsSomewhereAndNoIdStandsTwice() {
        for (String project : List.of("/projects/gps", "/projects/dispensers", "/example")) {
            PageVisitor page = visitor("nb").open(project);
            for (Element link : page.page().select("main a[href^=#]")) {
                assertThat(page.page().getElementById(link.attr("href").substring(1))).as(link.text()).isNotNull();
            }
            assertThat(page.page().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.page().select("svg[role=img]")).isNotEmpty().allSatisfy(picture -> {
                for (String id : picture.attr("aria-labelledby").split(" ")) {
                    assertThat(picture.select("title, desc").eachAttr("id")).contains(id);
                }
                assertThat(picture.attr("width")).isEqualTo("100%");
            });
            assertThat(page.page().select("[style], h1 ~ h1")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void everyFindingRiskAndContradictionOpensToItsReasons(String language) {
        for (String project : List.of("/projects/gps", "/projects/dispensers", "/example")) {
            PageVisitor visitor = visitor(language).open(project);
            List<String> places = visitor.page().select("main a[href^=" + project + "/findings/], main a[href^=" + project
                    + "/risks/], main a[href^=" + project + "/contradictions/]").eachAttr("href").stream()
                    .distinct().toList();
            assertThat(places).hasSizeGreaterThan(80);
            for (String place : places) {
                assertThat(visitor.open(place).status()).as(place).isEqualTo(200);
                assertThat(visitor.texts("h1")).hasSize(1);
                assertThat(visitor.text("main")).doesNotContain("{", "??");
            }
        }
    }

    @Test
    void aReasonHasTheSentenceTheFactsTheRuleAndTheSource() {
        JsonNode finding = null;
        for (JsonNode candidate : assessment("dispensers", "en").get("findings").values()) {
            if (candidate.get("factor").stringValue().equals("leadership")) {
                finding = candidate;
            }
        }
        PageVisitor page = visitor("en").open("/projects/dispensers/findings/leadership");
        assertThat(page.text("main")).contains(finding.get("text").stringValue(), finding.get("rule").stringValue(),
                "Follow-up research: counts 3 in the score.", "As long as this hinders", "Lederen tar ansvar");
        assertThat(page.texts("tbody tr")).hasSize(finding.get("because").size());
        assertThat(page.text("tbody")).contains("16/03/2026", "another system");
        assertThat(page.text("pre")).startsWith("rule \"" + finding.get("rule").stringValue());
        assertThat(visitor("en").open("/projects/dispensers/findings/nothing").status()).isEqualTo(404);
        assertThat(visitor("en").open("/projects/nothing/findings/leadership").status()).isEqualTo(404);
    }

    @Test
    void whereThePhaseIsMissingThePageSaysWhatToDo() {
        assertThat(server.send("PUT", "/api/v1/projects/empty", "{}").statusCode()).isEqualTo(201);
        PageVisitor page = visitor("nb").open("/projects/empty");
        assertThat(page.text("h1")).isEqualTo("Her er det ikke noe resultat ennå");
        assertThat(page.find("main a.ds-button").attr("href")).isEqualTo("/projects/empty/form");
        assertThat(visitor("nb").open("/projects/nothing").status()).isEqualTo(404);
    }

    @Test
    void manyAnswersThatGrewOldDoNotStandBeforeTheResult() throws IOException {
        post("older", "2022-01-01", Files.readString(Path.of("sample-data/project.json")).replace("example-01-leader-left",
                "older"));
        PageVisitor page = visitor("en").open("/projects/older");
        assertThat(page.text(".notice summary")).matches("Show the \\d{2,3} questions");
        assertThat(page.page().select(".notice details li a")).hasSizeGreaterThan(50);
        assertThat(page.page().select(".notice > ul")).isEmpty();
    }

    @Test
    void answersThatGrewOldAreNamed() {
        assertThat(server.send("PUT", "/api/v1/projects/old", "{}").statusCode()).isEqualTo(201);
        server.post("/api/v1/projects/old/status", """
                {"status_date": "2022-01-01", "facts": {"phase": "plan", "goals_defined": 3, "implementation_plan": 4}}""");
        assertThat(visitor("nb").open("/projects/old").text(".notice"))
                .contains("2 svar er blitt for gamle siden vurderingen", "Mål for innføringen");
        server.post("/api/v1/projects/old/status", """
                {"status_date": "2026-01-01", "facts": {"staff_involved": 3}}""");
        assertThat(visitor("nb").open("/projects/old").text(".notice")).contains("2 svar er for gamle og teller ikke med");
        assertThat(visitor("nb").open("/projects/old/findings/goals").text("tbody"))
                .contains("for gammelt, teller ikke med");
    }
}
