package no.driftsklar.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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

/** Leaders fill in the form, without JavaScript. */
class FormTest {

    @TempDir
    private static Path data;

    private static TestServer server;
    private static int projects;

    private final JsonMapper json = new JsonMapper();

    @BeforeAll
    static void start() {
        server = TestServer.local(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static PageVisitor visitor(String language) {
        return new PageVisitor(server.uri("/"), language);
    }

    /** A project in a phase, with the list of its themes open. */
    private static PageVisitor project(String id, String phase) {
        PageVisitor leader = visitor("nb").open("/");
        leader.form("form.begin").fill("project_id", id).send();
        return leader.open(form(id, "project")).form("#answers").fill("phase", phase).send("go", "list");
    }

    private static String newId() {
        return "p" + ++projects;
    }

    private static String form(String project, String page) {
        return "/projects/" + project + "/form/" + page;
    }

    private static String question(String field) {
        return "#q-" + field;
    }

    private static String typed(PageVisitor visitor, String field) {
        return visitor.find("#i-" + field).val();
    }

    private static String chosen(PageVisitor visitor, String field) {
        return visitor.find(question(field)).select("[name=" + field + "][checked]").val();
    }

    private JsonNode facts(String project) {
        return json.readTree(server.get("/api/v1/projects/" + project + "/facts").body()).get("facts");
    }

    // ---- from the first page to the result

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void theShortFormLeadsToAResult(String language) {
        PageVisitor leader = visitor(language).open("/");
        assertThat(leader.find("html").attr("lang")).isEqualTo(language);
        leader.form("form.begin").fill("project_name", "Digitalt tilsyn " + language).send();
        assertThat(leader.path()).matches("/projects/vt-[a-z0-9]{10}/form");
        String project = leader.path().split("/")[2];
        leader.follow(".buttons a");

        int pages = 0;
        while (!leader.path().endsWith("/check")) {
            PageVisitor.Form form = leader.form("#answers");
            for (Element question : leader.page().select("#answers > fieldset")) {
                Element first = question.selectFirst("input[name]");
                String value = first.attr("type").equals("text") ? "2"
                        : first.attr("name").equals("phase") ? "operate" : first.val();
                form.fill(first.attr("name"), value);
            }
            form.send("go", "next");
            assertThat(leader.status()).as(leader.path()).isEqualTo(200);
            assertThat(++pages).as(leader.path()).isLessThan(12);
        }
        assertThat(leader.page().select(".answers .quiet").stream().filter(cell -> cell.parent().tagName().equals("dd")
                && !cell.text().startsWith("("))).as("everything is answered").isEmpty();
        leader.form("#send").send();

        assertThat(leader.path()).isEqualTo("/projects/" + project);
        JsonNode assessment = json.readTree(server.get("/api/v1/projects/" + project + "/assessments/latest").body())
                .get("assessment");
        assertThat(assessment.get("coverage").decimalValue()).isGreaterThanOrEqualTo(new BigDecimal("70.0"));
    }

    @Test
    void beforeAPhaseIsChosenTheProjectComesFirst() {
        String id = newId();
        PageVisitor leader = visitor("nb").open("/");
        leader.form("form.begin").fill("kind", "full").fill("project_id", id).send();

        assertThat(leader.page().select(".tasks a")).singleElement()
                .satisfies(link -> assertThat(link.attr("href")).isEqualTo(form(id, "project")));
        assertThat(leader.open(form(id, "training")).path()).isEqualTo(form(id, "project"));
        assertThat(leader.open(form(id, "check")).form("#send").send().status()).isEqualTo(422);
        assertThat(leader.text("title")).startsWith("Feil: ");
        assertThat(leader.text("[data-focus] a")).isEqualTo("Velg hvilken fase prosjektet er i");
    }

    @ParameterizedTest
    @CsvSource({"../x,1 til 64 tegn", "..,1 til 64 tegn", "13097248022,fødselsnummer"})
    void anIdThatCannotBeIsExplained(String id, String said) {
        PageVisitor leader = visitor("nb").open("/");
        leader.form("form.begin").fill("project_id", id).fill("project_name", "Trygghetsalarm").send();

        assertThat(leader.status()).isEqualTo(422);
        assertThat(leader.text("#e-id")).contains(said);
        assertThat(leader.find("#project_name").val()).isEqualTo("Trygghetsalarm");
    }

    @Test
    void anIdThatIsTakenIsNotGivenAgain() {
        String id = newId();
        project(id, "plan");
        PageVisitor other = visitor("en").open("/");
        other.form("form.begin").fill("project_id", id).send();

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("#e-id")).contains("already a project");
        assertThat(other.texts("section[aria-labelledby=earlier] a")).contains(id);
    }

    @Test
    void aChangeOfLanguageOnTheFirstPageKeepsWhatWasTyped() {
        PageVisitor leader = visitor("nb").open("/");
        leader.page().select("button[lang=nn]").attr("value", "nn").attr("name", "go");
        leader.form("#begin").fill("kind", "full").fill("project_name", "Trygghetsalarm").send("go", "nn");

        assertThat(leader.status()).isEqualTo(200);
        assertThat(leader.find("html").attr("lang")).isEqualTo("nn");
        assertThat(leader.find("#project_name").val()).isEqualTo("Trygghetsalarm");
        assertThat(leader.find("[name=kind][checked]").val()).isEqualTo("full");
    }

    // ---- which questions

    @Test
    void whatIsNotDueCanBeOpenedAndAnswered() {
        String id = newId();
        PageVisitor leader = project(id, "clarify_needs").open(form(id, "training"));

        assertThat(leader.page().select("#answers > fieldset")).isEmpty();
        leader.form("#answers").fill("superusers", "3").send("go", "here");
        assertThat(typed(leader, "superusers")).isEqualTo("3");
        assertThat(leader.page().select("details.others #q-superusers")).hasSize(1);
    }

    @Test
    void theFullFormAsksMore() {
        String id = newId();
        PageVisitor leader = project(id, "operate").open(form(id, "technology"));
        int asked = leader.page().select("#answers > fieldset").size();
        leader.open("/projects/" + id + "/form").form("form.form-kind").send("kind", "full");

        assertThat(leader.open(form(id, "technology")).page().select("#answers > fieldset").size()).isGreaterThan(asked);
    }

    @Test
    void theListTellsHowFarEachThemeHasCome() {
        String id = newId();
        PageVisitor leader = project(id, "operate");
        assertThat(leader.text("#s-training")).isEqualTo("Ikke begynt · 7 spørsmål");
        leader.open(form(id, "training")).form("#answers").fill("superusers", "3").send("go", "list");

        assertThat(leader.text("#s-training")).isEqualTo("1 av 7 besvart");
        assertThat(leader.text("main")).contains("Sist lagret");
    }

    // ---- answers

    @Test
    void iDoNotKnowAndNotApplicableAreAnswers() {
        String id = newId();
        PageVisitor leader = project(id, "operate").open(form(id, "training"));
        leader.form("#answers").fill("superusers.other", "unknown").fill("staff_total.other", "not_applicable")
                .send("go", "list");
        assertThat(leader.text("#s-training")).isEqualTo("2 av 7 besvart");
        leader.open(form(id, "check")).form("#send").send();

        assertThat(facts(id).get("superusers").get("posted").asString()).isEqualTo("unknown");
        assertThat(facts(id).get("staff_total").get("posted").asString()).isEqualTo("not_applicable");
    }

    @Test
    void numbersAndDaysAreReadAsPeopleWriteThem() {
        String id = newId();
        PageVisitor leader = project(id, "operate").open(form(id, "practice"));
        leader.form("#answers").fill("part_time_percent", "62,5 %").fill("installations_active", "1 200").send("go", "here");
        assertThat(typed(leader, "part_time_percent")).isEqualTo("62,5");
        assertThat(typed(leader, "installations_active")).isEqualTo("1200");

        leader.open(form(id, "project")).form("#answers").fill("status_date", "01.10.2026").send("go", "here");
        assertThat(typed(leader, "status_date")).isEqualTo("01.10.2026");
        assertThat(leader.open(form(id, "project") + "?lang=en").find("#i-status_date").val()).isEqualTo("2026-10-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"mange; Skriv et helt tall", "3,5; Skriv et helt tall", "-1; Skriv et helt tall"})
    void whatCannotBeReadIsShownAgainAndTheRestIsSaved(String written, String said) {
        String id = newId();
        PageVisitor leader = project(id, "operate").open(form(id, "training"));
        leader.form("#answers").fill("superusers", written).fill("staff_total", "40").send("go", "next");

        assertThat(leader.status()).isEqualTo(422);
        assertThat(leader.text("title")).startsWith("Feil: Opplæring");
        assertThat(leader.text("[data-focus]")).contains("Hvor mange superbrukere har dere?", said, "er lagret");
        assertThat(leader.find("[data-focus] a").attr("href")).isEqualTo("#i-superusers");
        assertThat(leader.text("#e-superusers")).startsWith(said);
        assertThat(leader.find("#i-superusers").attr("aria-describedby")).contains("e-superusers");
        assertThat(typed(leader, "superusers")).isEqualTo(written);
        assertThat(typed(leader.open(form(id, "training")), "staff_total")).isEqualTo("40");
        assertThat(typed(leader, "superusers")).isEmpty();
    }

    @Test
    void anAnswerAndNoAnswerAtOnceAreOneTooMany() {
        String id = newId();
        PageVisitor leader = project(id, "operate").open(form(id, "training"));
        leader.form("#answers").fill("superusers", "3").fill("superusers.other", "unknown").send("go", "next");
        assertThat(leader.text("#e-superusers")).contains("enten");

        leader.open(form(id, "involvement")).form("#answers").fill("actors_involved", "none")
                .fill("actors_involved", leader.find("[name=actors_involved]").val()).send("go", "next");
        assertThat(leader.text("#e-actors_involved")).contains("Ingen av disse");
        assertThat(leader.page().select("[name=actors_involved][checked]")).as("as it was ticked").hasSize(2);
    }

    @Test
    void aDayThatHasNotComeIsRefused() {
        String id = newId();
        PageVisitor leader = project(id, "operate").open(form(id, "project"));
        leader.form("#answers").fill("status_date", LocalDate.now(ZoneId.of("Europe/Oslo")).plusDays(1).toString())
                .send("go", "next");

        assertThat(leader.text("#e-status_date")).contains("i dag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alarm hos 13097248022", "130972 48022"})
    void aNationalIdentityNumberIsRefused(String name) {
        String id = newId();
        PageVisitor leader = project(id, "plan").open(form(id, "project"));
        leader.form("#answers").fill("project_name", name).send("go", "next");

        assertThat(leader.status()).isEqualTo(422);
        assertThat(leader.text("#e-project_name")).contains("fødselsnummer");
        assertThat(server.get("/api/v1/projects/" + id).body()).doesNotContain("48022");
    }

    @Test
    void aChangeOfLanguageKeepsWhatWasTyped() {
        String id = newId();
        PageVisitor leader = project(id, "operate").open(form(id, "training"));
        leader.page().select("button[lang=en]").forEach(button -> button.attr("value", "here-en"));
        leader.form("#answers").fill("superusers", "3").fill("staff_total", "mange").send("go", "here-en");

        assertThat(leader.find("html").attr("lang")).isEqualTo("en");
        assertThat(typed(leader, "superusers")).isEqualTo("3");
        assertThat(typed(leader, "staff_total")).isEqualTo("mange");
        assertThat(leader.text("#e-staff_total")).startsWith("Write a whole number");
    }

    @Test
    void contradictionsAreShownBesideTheAnswersAndDoNotStopAnybody() {
        String id = newId();
        PageVisitor leader = project(id, "operate").open(form(id, "training"));
        leader.form("#answers").fill("staff_total", "4").fill("staff_trained", "9").send("go", "list");
        assertThat(leader.text("#s-training")).startsWith("Se over");
        assertThat(leader.open(form(id, "training")).find(question("staff_trained")).select(".ds-alert").text())
                .startsWith("Se gjerne over dette:");
        assertThat(leader.open(form(id, "check")).text("#notes")).isNotEmpty();

        assertThat(leader.form("#send").send().path()).isEqualTo("/projects/" + id);
    }

    @Test
    void fromTheCheckOneGoesToAQuestionAndBack() {
        String id = newId();
        PageVisitor leader = project(id, "operate").open(form(id, "check"));
        leader.follow("a[href$=#q-superusers]");
        assertThat(leader.path()).isEqualTo(form(id, "training") + "?back=check");
        leader.form("#answers").fill("superusers", "3").send("go", "next");

        assertThat(leader.path()).isEqualTo(form(id, "check"));
        assertThat(leader.text("main")).contains("3 superbrukere");
    }

    // ---- what is known already

    @Test
    void whatAnotherSystemHasPostedIsFilledInWithItsDay() {
        String id = newId();
        server.send("PUT", "/api/v1/projects/" + id, null);
        String day = LocalDate.now(ZoneId.of("Europe/Oslo")).minusDays(10).toString();
        server.post("/api/v1/projects/" + id + "/status", json.writeValueAsString(Map.of("status_date", day,
                "facts", Map.of("phase", "operate", "superusers", 7, "staff_total", 40))));
        PageVisitor leader = visitor("en").open(form(id, "training"));
        assertThat(typed(leader, "superusers")).isEqualTo("7");
        assertThat(leader.text(question("superusers") + " .known")).contains("7 superusers", "sent by another system");

        leader.form("#answers").fill("superusers", "").fill("staff_total", "41").send("go", "here");
        assertThat(typed(leader, "superusers")).as("taken back").isEmpty();
        leader.open(form(id, "check")).form("#send").send();
        assertThat(facts(id).get("staff_total").get("value").asInt()).isEqualTo(41);
        assertThat(facts(id).get("superusers").get("value").isNull()).isTrue();
    }

    @Test
    void whatWasPostedTooLongAgoIsAskedAnew() {
        String id = newId();
        server.send("PUT", "/api/v1/projects/" + id, null);
        server.post("/api/v1/projects/" + id + "/status",
                "{\"status_date\": \"2020-01-31\", \"facts\": {\"phase\": \"operate\", \"superusers\": 7}}");
        PageVisitor leader = visitor("nb").open(form(id, "training"));

        assertThat(typed(leader, "superusers")).isEmpty();
        assertThat(leader.text(question("superusers") + " .known")).contains("7 superbrukere (31.01.2020", "Svar på nytt");
    }

    // ---- two at once

    @Test
    void whoSavesLaterSeesBothAnswersAndChooses() {
        String id = newId();
        PageVisitor first = project(id, "operate").open(form(id, "training"));
        PageVisitor second = visitor("nb").open(form(id, "training"));
        first.form("#answers").fill("superusers", "3").fill("staff_total", "40").send("go", "list");
        second.form("#answers").fill("superusers", "5").fill("staff_trained", "20").send("go", "next");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("title")).startsWith("Feil: ");
        assertThat(second.text(question("superusers"))).contains("Behold det som er lagret: 3 superbrukere",
                "Bruk vårt svar: 5 superbrukere");
        assertThat(second.text("#changed ~ ul")).contains("40");
        assertThat(typed(second, "staff_trained")).isEqualTo("20");
        assertThat(typed(first.open(form(id, "training")), "superusers")).isEqualTo("3");

        second.form("#answers").send("go", "next");
        assertThat(second.status()).as("nothing was chosen").isEqualTo(409);
        assertThat(second.text(question("superusers"))).contains("Bruk vårt svar: 5");
        second.form("#answers").fill("superusers.choice", "mine").send("go", "here");
        assertThat(second.status()).isEqualTo(200);
        assertThat(typed(first.open(form(id, "training")), "superusers")).isEqualTo("5");
    }

    @Test
    void whoLeftAnAnswerAsItWasDoesNotOverwriteIt() {
        String id = newId();
        PageVisitor first = project(id, "operate").open(form(id, "training"));
        PageVisitor second = visitor("nb").open(form(id, "training"));
        first.form("#answers").fill("superusers", "3").send("go", "list");
        second.form("#answers").fill("staff_total", "40").send("go", "next");

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.path()).as("the page itself, to see it").isEqualTo(form(id, "training"));
        assertThat(second.texts("#changed ~ ul li")).isEqualTo(List.of("Superbrukere: 3 superbrukere"));
        assertThat(typed(second, "superusers")).isEqualTo("3");
        assertThat(typed(second, "staff_total")).isEqualTo("40");
    }

    @Test
    void whatSomebodySavesWhileAMistakeIsMendedIsNotOverwritten() {
        String id = newId();
        PageVisitor first = project(id, "operate").open(form(id, "training"));
        PageVisitor second = visitor("nb").open(form(id, "training"));
        first.form("#answers").fill("superusers", "3").send("go", "list");
        second.form("#answers").fill("superusers", "fem").fill("staff_total", "40").send("go", "next");
        assertThat(second.status()).isEqualTo(422);
        second.form("#answers").fill("superusers", "5").fill("staff_total", "41").send("go", "next");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text(question("superusers"))).contains("Behold det som er lagret: 3 superbrukere");
        assertThat(typed(second, "staff_total")).as("their own answer is no conflict").isEqualTo("41");
    }

    @Test
    void whoKeepsWhatIsSavedLosesNothingElse() {
        String id = newId();
        PageVisitor first = project(id, "operate").open(form(id, "training"));
        PageVisitor second = visitor("nb").open(form(id, "training"));
        first.form("#answers").fill("superusers", "3").send("go", "list");
        second.form("#answers").fill("superusers", "5").send("go", "next");
        second.form("#answers").fill("superusers.choice", "theirs").fill("staff_total", "40").send("go", "here");

        assertThat(typed(second, "superusers")).isEqualTo("3");
        assertThat(typed(second, "staff_total")).isEqualTo("40");
    }

    @Test
    void nobodySendsAnswersThatTheyHaveNotSeen() {
        String id = newId();
        PageVisitor first = project(id, "operate").open(form(id, "check"));
        PageVisitor second = visitor("nb").open(form(id, "training"));
        second.form("#answers").fill("superusers", "3").send("go", "list");

        assertThat(first.form("#send").send().status()).isEqualTo(409);
        assertThat(first.text("[data-focus]")).contains("Noen andre har svart");
        assertThat(first.text("main")).contains("3 superbrukere");
        assertThat(first.form("#send").send().path()).isEqualTo("/projects/" + id);
        assertThat(chosen(first.open(form(id, "project")), "phase")).isEqualTo("operate");
    }
}
