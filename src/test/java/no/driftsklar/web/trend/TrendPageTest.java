package no.driftsklar.web.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import no.driftsklar.server.TestServer;
import no.driftsklar.web.PageVisitor;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that is followed for a year, and what its page over time says of it. */
class TrendPageTest {

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = TestServer.local(data);
        project("gps");
        post("gps", "{\"status_date\": \"2025-01-10\", \"source\": \"import\", \"facts\": {\"phase\": \"implement\","
                + " \"units_live\": 5, \"superusers\": 2, \"installations_active\": 10, \"project_name\": \"GPS\"}}");
        post("gps", "{\"status_date\": \"2025-06-10\", \"facts\": {\"superusers\": 7, \"units_live\": 5}}");
        post("gps", "{\"status_date\": \"2025-08-10\", \"facts\": {\"superusers\": 3}}");
        post("gps", "{\"status_date\": \"2025-08-10\", \"corrects\": 3, \"facts\": {\"superusers\": 1}}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void project(String id) {
        server.send("PUT", "/api/v1/projects/" + id, "{}");
    }

    private static void post(String id, String status) {
        assertThat(server.post("/api/v1/projects/" + id + "/status", status).statusCode()).isEqualTo(201);
    }

    private static PageVisitor open(String path) {
        return new PageVisitor(server.uri("/"), "en").open(path);
    }

    @Test
    void showsEachDateInAPictureAndInATable() {
        PageVisitor visitor = open("/projects/gps/trend");

        assertThat(visitor.page().select("svg[role=img] title").text()).startsWith("The score over time");
        assertThat(visitor.page().select("svg[role=img] path.verdict-mark")).hasSize(3);
        assertThat(visitor.texts("table:has(#dates-caption) tbody th"))
                .containsExactly("10/08/2025", "10/06/2025", "10/01/2025");
    }

    @Test
    void saysWhatStoodStillAndWhatWentBack() {
        PageVisitor visitor = open("/projects/gps/trend");

        List<String> sentences = visitor.texts("section[aria-labelledby=standstill] li");
        assertThat(sentences).anyMatch(text -> text.startsWith("From 10/01/2025 to 10/06/2025, for 151 days"))
                .anyMatch(text -> text.equals("10/08/2025: “Superusers” went from “promotes” to “hinders”."));
    }

    @Test
    void saysWhichFactsMovedTheScoreBetweenTwoDates() {
        PageVisitor visitor = open("/projects/gps/trend").form("form[action*=/trend]").fill("from", "2025-01-10")
                .fill("to", "2025-06-10").send();

        assertThat(visitor.path()).contains("from=2025-01-10", "to=2025-06-10");
        assertThat(visitor.text("section[aria-labelledby=why] h3")).isEqualTo("From 10/01/2025 to 10/06/2025");
        assertThat(visitor.text(".moves li:has(strong:contains(Superusers))"))
                .contains("From “hinders” to “promotes”", "from “2” to “7” (from another system, 10/06/2025)", "points");
    }

    @Test
    void thePointsOfTheFactorsAreTheDifferenceOfTheScores() {
        PageVisitor visitor = open("/projects/gps/trend?from=2025-01-10&to=2025-06-10");

        double sum = visitor.texts(".moves .points").stream().mapToDouble(TrendPageTest::number).sum();
        double difference = number(visitor.text("section[aria-labelledby=why] p:contains(The score went)")
                .replaceAll(".*: ", ""));
        assertThat(sum).isCloseTo(difference, Offset.offset(0.5));
    }

    private static double number(String points) {
        return Double.parseDouble(points.replace("−", "-").replace("+", "").replaceAll("[^0-9.-]|\\.$", ""));
    }

    @Test
    void datesInTheWrongOrderAndDatesThatAreNoneDoNoHarm() {
        assertThat(open("/projects/gps/trend?from=2025-06-10&to=2025-01-10").text("section[aria-labelledby=why] h3"))
                .isEqualTo("From 10/01/2025 to 10/06/2025");
        assertThat(open("/projects/gps/trend?from=yesterday&to=%3Cscript%3E").text("section[aria-labelledby=why] h3"))
                .isEqualTo("From 10/06/2025 to 10/08/2025");
    }

    @Test
    void theHistoryHasEachPostWithItsSourceAndItsCorrection() {
        PageVisitor visitor = open("/projects/gps/trend");

        List<String> posts = visitor.texts("table:has(#posts-caption) tbody tr");
        assertThat(posts).hasSize(4);
        assertThat(posts.get(0)).startsWith("4 10/08/2025").contains("another system").endsWith("corrects no. 3");
        assertThat(posts.get(1)).endsWith("is corrected by no. 4");
        assertThat(posts.get(3)).contains("from a file");
    }

    @Test
    void beforeTheFirstAssessmentItLeadsToTheForm() {
        project("begun");
        PageVisitor visitor = open("/projects/begun/trend");

        assertThat(visitor.text("main")).contains("There is nothing to show yet.");
        assertThat(visitor.find("main a.ds-button").attr("href")).isEqualTo("/projects/begun/form");
    }

    @Test
    void afterOneAssessmentItSaysThatThereIsNothingToCompareYet() {
        project("once");
        post("once", "{\"facts\": {\"phase\": \"plan\"}}");
        PageVisitor visitor = open("/projects/once/trend");

        assertThat(visitor.text("section[aria-labelledby=why]")).contains("Once you have answered at two different dates");
        assertThat(visitor.page().select("svg[role=img]")).hasSize(1);
    }
}
