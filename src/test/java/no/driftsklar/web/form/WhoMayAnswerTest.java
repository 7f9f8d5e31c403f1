package no.driftsklar.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import no.driftsklar.server.TestServer;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.keys.ApiKeys;
import no.driftsklar.store.keys.Scope;
import no.driftsklar.web.PageVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where keys are asked for, only who has signed in with one that may write begins a project and answers. */
class WhoMayAnswerTest {

    private static final String BERGEN = "964338531";

    @TempDir
    private static Path data;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, Database.Kind.SQLITE, true);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String key(Scope... scopes) {
        return server.bean(ApiKeys.class).add(BERGEN, "leader", Set.of(scopes), null).text();
    }

    private static PageVisitor signedIn(String key) {
        return signIn(new PageVisitor(server.uri("/"), "en"), key);
    }

    private static PageVisitor signIn(PageVisitor visitor, String key) {
        visitor.open("/sign-in").form("form[action=/sign-in]").fill("key", key).send();
        return visitor;
    }

    @Test
    void whoHasNotSignedInIsAskedTo() {
        PageVisitor stranger = new PageVisitor(server.uri("/"), "en").open("/");

        assertThat(stranger.page().select("#begin")).isEmpty();
        assertThat(stranger.texts("main a")).contains("Sign in to begin");
        assertThat(stranger.open("/projects/p/form/training").path()).startsWith("/sign-in");
    }

    @Test
    void whoMayOnlyReadAnswersNothing() {
        PageVisitor leader = signedIn(key(Scope.STATUS_WRITE, Scope.ASSESSMENT_READ)).open("/");
        leader.form("#begin").fill("project_id", "alarm").send();
        PageVisitor reader = signedIn(key(Scope.ASSESSMENT_READ)).open("/");

        assertThat(reader.page().select("#begin")).isEmpty();
        assertThat(reader.texts("main a")).contains("alarm");
        assertThat(reader.open("/projects/alarm/form").status()).isEqualTo(404);
        assertThat(reader.open("/projects/alarm/form/project").status()).isEqualTo(404);
    }

    @Test
    void whoIsSignedOutInTheMiddleOfAPageLosesNothing() {
        String key = key(Scope.STATUS_WRITE, Scope.ASSESSMENT_READ);
        PageVisitor leader = signedIn(key).open("/");
        leader.form("#begin").fill("project_id", "gps").send();
        leader.open("/projects/gps/form/project").form("#answers").fill("phase", "operate").send("go", "list");
        PageVisitor.Form form = leader.open("/projects/gps/form/training").form("#answers").fill("superusers", "3");
        leader.forget("JSESSIONID");
        form.send("go", "list");

        assertThat(leader.status()).isEqualTo(401);
        assertThat(leader.text("h1")).isEqualTo("You are signed out");
        PageVisitor.Form again = leader.form("main form");
        signIn(leader, key);
        again.send();
        assertThat(leader.path()).isEqualTo("/projects/gps/form");
        assertThat(leader.open("/projects/gps/form/training").find("#i-superusers").val()).isEqualTo("3");
    }
}
