package no.driftsklar.web.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import no.driftsklar.server.TestServer;
import no.driftsklar.store.projects.Precondition;
import no.driftsklar.store.projects.Projects;
import no.driftsklar.web.PageVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who follows several projects sees where to look first, and deletes what is over. */
class AllProjectsPageTest {

    private TestServer server;

    @BeforeEach
    void start(@TempDir Path data) {
        server = TestServer.local(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void project(String id, String name) {
        server.bean(Projects.class).put("local", id, name, Precondition.NONE);
    }

    private void answered(String id, LocalDate day, String facts) {
        assertThat(server.post("/api/v1/projects/" + id + "/status",
                "{\"status_date\": \"" + day + "\", \"facts\": " + facts + "}").statusCode()).isEqualTo(201);
    }

    private PageVisitor open(String path) {
        return new PageVisitor(server.uri("/"), "en").open(path);
    }

    @Test
    void withoutProjectsItSaysHowToBegin() {
        PageVisitor visitor = open("/projects");

        assertThat(visitor.text("main")).contains("You have no projects yet.");
        assertThat(visitor.find("main a.ds-button").attr("href")).isEqualTo("/");
    }

    @Test
    void whatMayHarmSomebodyStandsFirstWhateverItsScore() {
        LocalDate today = LocalDate.now();
        project("begun", "Begun");
        project("risky", "Risky");
        // a backlog of deviations where nobody has looked at what may harm patients
        answered("risky", today, """
                {"phase": "operate", "installations_active": 100, "deviation_follow_up": 3, "open_deviations": 11,
                 "patient_safety_risk_assessed": 0}""");
        project("little", "Little");
        answered("little", today, "{\"phase\": \"plan\"}");

        PageVisitor visitor = open("/projects");

        List<String> headings = visitor.texts("main h2");
        assertThat(headings.get(0)).isEqualTo("Critical risk (1)");
        assertThat(visitor.text("section:has(#group-critical) li")).contains("Risky", "One critical");
        assertThat(headings.get(headings.size() - 1)).startsWith("Too little answered");
        assertThat(visitor.text("li:has(a[href=/projects/begun/form])"))
                .contains("Not assessed yet", "Nothing has been sent");
        assertThat(visitor.page().select("main table")).as("no league table").isEmpty();
    }

    @Test
    void ofManyProjectsItShowsPagesAndFindsOneByItsName() {
        for (int i = 1; i <= 60; i++) {
            project("p-" + i, "Project number " + i);
        }
        PageVisitor visitor = open("/projects");
        assertThat(visitor.texts(".project-cards > li")).hasSize(25);
        assertThat(visitor.text(".pages")).contains("Page 1 of 3");
        assertThat(visitor.follow(".pages a[rel=next]").follow(".pages a[rel=next]")
                .texts(".project-cards > li")).hasSize(10);
        assertThat(visitor.page().select(".pages a[rel=next]")).isEmpty();

        visitor.form("form[role=search]").fill("q", "NUMBER 42").send();
        assertThat(visitor.texts(".project-cards h3")).containsExactly("Project number 42");
        visitor.form("form[role=search]").fill("q", "<b>").send();
        assertThat(visitor.text("main")).contains("No project has a name like that");
        assertThat(open("/projects?page=999999999999&q=").status()).isEqualTo(200);
    }

    @Test
    void aProjectIsDeletedOnceSomebodyHasSaidThatTheyMeanIt() {
        project("over", "Over");
        PageVisitor visitor = open("/projects/over/links").follow("main a[href$=/delete]");
        assertThat(visitor.text("h1")).isEqualTo("Delete Over?");

        visitor.form("form[action$=/delete]").send();
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.find(".ds-error-summary a").attr("href")).isEqualTo("#sure");

        visitor.form("form[action$=/delete]").fill("sure", "yes").send();
        assertThat(visitor.path()).isEqualTo("/projects?said=deleted");
        assertThat(visitor.text("[role=status]")).contains("has been deleted");
        assertThat(open("/projects/over").status()).isEqualTo(404);
    }

    @Test
    void aProjectThatSomebodyHasPostedToMeanwhileIsAskedForAgain() {
        project("over", "Over");
        PageVisitor visitor = open("/projects/over/delete");
        answered("over", LocalDate.now(), "{\"phase\": \"plan\"}");

        visitor.form("form[action$=/delete]").fill("sure", "yes").send();

        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.text(".ds-error-summary")).contains("Somebody has sent something new");
        visitor.form("form[action$=/delete]").fill("sure", "yes").send();
        assertThat(visitor.path()).isEqualTo("/projects?said=deleted");
    }
}
