package no.driftsklar.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import no.driftsklar.catalogue.Role;
import no.driftsklar.server.TestServer;
import no.driftsklar.store.plan.Plan;
import no.driftsklar.store.plan.PlanItem;
import no.driftsklar.web.PageVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team takes actions into its plan, says who and when, and sees whether the answers show what was done. */
class PlanPageTest {

    /** Two superusers for five units: too few. */
    private static final String TOO_FEW = """
            {"facts": {"phase": "implement", "units_live": 5, "superusers": 2, "installations_active": 10}}""";
    private static final String ENOUGH = "{\"facts\": {\"superusers\": 5}}";

    private static TestServer server;
    private static int projects;

    private String project;
    private PageVisitor leader;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = TestServer.local(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void project() {
        project = "plan-" + ++projects;
        server.send("PUT", "/api/v1/projects/" + project, "{\"project_name\": \"Trygghetsalarm\"}");
        post(TOO_FEW);
        leader = visitor();
    }

    private void post(String status) {
        assertThat(server.post("/api/v1/projects/" + project + "/status", status).statusCode()).isEqualTo(201);
    }

    private static PageVisitor visitor() {
        return new PageVisitor(server.uri("/"), "en");
    }

    private String page() {
        return "/projects/" + project + "/plan";
    }

    private PageVisitor take(String factor) {
        return leader.open(page()).post(page(), "factor", factor);
    }

    private List<PlanItem> kept() {
        return server.bean(Plan.class).list("local", project);
    }

    @Test
    void anEmptyPlanOffersTheActionsThatMatterMost() {
        leader.open(page());

        assertThat(leader.text("main")).contains("The plan is empty.");
        assertThat(leader.texts(".offers strong")).contains("Superusers");
        leader.form("form:has(input[value=superusers])").send();
        assertThat(leader.path()).isEqualTo(page() + "?said=added");
        assertThat(leader.text("[role=status]")).startsWith("The action is in the plan.");
        assertThat(leader.text("#item-superusers")).contains("Recommended action no.", "Done when");
        assertThat(leader.texts(".offers strong")).doesNotContain("Superusers");
    }

    @Test
    void anActionIsTakenInWhereTheResultProposesItAndIsThenSaidToBeInThePlan() {
        String result = "/projects/" + project;
        leader.open(result).form("#action-superusers form").send();
        assertThat(leader.path()).isEqualTo(page() + "?said=added");
        assertThat(kept()).extracting(PlanItem::factor).containsExactly("superusers");

        leader.open(result);
        assertThat(leader.page().select("#action-superusers form")).isEmpty();
        leader.follow("#action-superusers a:contains(In the action plan)");
        assertThat(leader.find("#item-superusers").text()).contains("Superusers");
    }

    @Test
    void theProposedRoleIsThatOfTheActionAndBothRoleAndDayCanBeChanged() {
        take("superusers");
        Role proposed = kept().get(0).role();
        assertThat(leader.find("#role-superusers option[selected]").val()).isEqualTo(proposed.key());

        leader.form("form:has(#due-superusers)").fill("role", "superuser").fill("due", "24.12.2030").send();

        assertThat(kept()).singleElement().satisfies(item -> {
            assertThat(item.role()).isEqualTo(Role.SUPERUSER);
            assertThat(item.due()).isEqualTo(LocalDate.of(2030, 12, 24));
        });
        assertThat(leader.text("#item-superusers dl")).contains("Superuser", "24/12/2030");
        leader.form("form:has(#due-superusers)").fill("due", "2031-01-31").send();
        assertThat(kept().get(0).due()).isEqualTo(LocalDate.of(2031, 1, 31));
        leader.form("form:has(#due-superusers)").fill("due", "").send();
        assertThat(kept().get(0).due()).isNull();
    }

    @Test
    void aDayThatIsNoneIsSaidBesideItAndKeepsWhatWasWritten() {
        take("superusers");

        leader.form("form:has(#due-superusers)").fill("role", "vendor").fill("due", "31.02.2030").send();

        assertThat(leader.status()).isEqualTo(422);
        assertThat(leader.page().title()).startsWith("Error: ");
        assertThat(leader.find(".ds-error-summary a").attr("href")).isEqualTo("#due-superusers");
        assertThat(leader.find("#due-superusers").val()).isEqualTo("31.02.2030");
        assertThat(leader.find("#role-superusers option[selected]").val()).isEqualTo("vendor");
        assertThat(leader.text("#error-superusers")).contains("2026-12-24");
        assertThat(kept().get(0).due()).isNull();
    }

    @Test
    void whatIsLateIsSaidInWords() {
        take("superusers");
        leader.form("form:has(#due-superusers)").fill("due", LocalDate.now().minusDays(3).toString()).send();

        assertThat(leader.text("#item-superusers dl")).contains("3 days overdue");
        assertThat(leader.text("main")).contains("One action is left, one of them overdue.");
    }

    @Test
    void whoIsSlowerSeesWhatTheOtherWroteAndLosesNothing() {
        take("superusers");
        PageVisitor other = visitor().open(page());
        leader.form("form:has(#due-superusers)").fill("role", "leader").fill("due", "2030-03-01").send();

        other.form("form:has(#due-superusers)").fill("role", "vendor").fill("due", "2030-05-01").send();

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("#conflict-superusers")).contains("responsible Leader, due 01/03/2030");
        assertThat(other.find("#due-superusers").val()).isEqualTo("2030-05-01");
        assertThat(kept().get(0).role()).isEqualTo(Role.LEADER);
        other.form("form:has(#due-superusers)").send();
        assertThat(kept().get(0)).extracting(PlanItem::role, PlanItem::due)
                .containsExactly(Role.VENDOR, LocalDate.of(2030, 5, 1));
    }

    @Test
    void whoChangesWhatSomebodyElseTookOutIsToldSo() {
        take("superusers");
        PageVisitor other = visitor().open(page());
        leader.form("form[action$=/superusers/remove]").send();
        assertThat(leader.text("[role=status]")).isEqualTo("The action has been taken out of the plan.");

        other.form("form:has(#due-superusers)").fill("due", "2030-05-01").send();

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text(".ds-error-summary")).contains("taken the action out of the plan");
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatIsDoneAsksForTheFactThatShowsItUntilTheAnswersDo() {
        take("superusers");
        leader.form("form[action$=/superusers/done]").send("done", "true");

        assertThat(kept().get(0).isDone()).isTrue();
        assertThat(leader.text("#item-superusers")).contains("Done, but the answers do not show it yet");
        assertThat(leader.page().select("#item-superusers .ask a").eachAttr("href"))
                .anyMatch(href -> href.matches("/projects/" + project + "/form/[a-z]+#q-superusers"));

        post(ENOUGH);
        leader.open(page());
        assertThat(leader.text("#item-superusers")).contains("Done, and the answers show it");
        assertThat(leader.page().select("#item-superusers .ask")).isEmpty();

        leader.form("form[action$=/superusers/done]").send("done", "false");
        assertThat(kept().get(0).isDone()).isFalse();
        assertThat(leader.text("#item-superusers")).contains("The answers show that this is in place");
    }

    @Test
    void whatIsNoLongerRecommendedIsSaidSo() {
        take("superusers");
        post("{\"facts\": {\"superusers\": \"unknown\"}}");

        assertThat(leader.open(page()).text("#item-superusers")).contains("No longer a recommended action.", "not answered");
    }

    @Test
    void whatIsNoActionCannotBeTakenIn() {
        assertThat(take("no_such_factor").status()).isEqualTo(404);
        assertThat(kept()).isEmpty();
    }

    @Test
    void withoutAnswersThePlanLeadsToTheForm() {
        server.send("PUT", "/api/v1/projects/begun", "{}");

        leader.open("/projects/begun/plan");

        assertThat(leader.text("main")).contains("The actions come once you have answered the questions");
        assertThat(leader.find("main a.ds-button").attr("href")).isEqualTo("/projects/begun/form");
    }
}
