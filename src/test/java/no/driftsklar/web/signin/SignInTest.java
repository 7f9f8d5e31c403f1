package no.driftsklar.web.signin;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where keys are asked for a visitor of pages shows one once. */
class SignInTest {

    @TempDir
    private static Path data;

    private static TestServer server;
    private static ApiKeys keys;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, Database.Kind.SQLITE, true);
        keys = server.bean(ApiKeys.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ApiKeys.Issued key() {
        return keys.add("889640782", "leader", Set.of(Scope.STATUS_WRITE, Scope.ASSESSMENT_READ), null);
    }

    private static PageVisitor visitor() {
        return new PageVisitor(server.uri("/"), "en");
    }

    @Test
    void leadsToThePageThatTheVisitorBeganWith() {
        PageVisitor visitor = visitor().open("/projects/p-1");
        assertThat(visitor.path()).isEqualTo("/sign-in?then=%2Fprojects%2Fp-1");

        visitor.form("form[action=/sign-in]").fill("key", "  " + key().text() + " ").send();

        assertThat(visitor.path()).isEqualTo("/projects/p-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)"})
    void leadsNowhereElse(String then) {
        PageVisitor visitor = visitor().open("/sign-in");
        visitor.find("input[name=then]").val(then);

        visitor.form("form[action=/sign-in]").fill("key", key().text()).send();

        assertThat(visitor.path()).isEqualTo("/");
    }

    @Test
    void saysWhatIsWrongWithAWrongKeyAndDoesNotRepeatIt() {
        PageVisitor visitor = visitor().open("/sign-in?then=/projects");

        visitor.form("form[action=/sign-in]").fill("key", "dk_wrong").send();

        assertThat(visitor.page().title()).startsWith("Error:");
        assertThat(visitor.text(".ds-error-summary")).contains("The key is not valid.");
        assertThat(visitor.page().html()).doesNotContain("dk_wrong");
        assertThat(visitor.find("input[name=then]").val()).isEqualTo("/projects");
    }

    @Test
    void endsWhenTheKeyIsRevokedAndWhenTheVisitorSignsOut() {
        ApiKeys.Issued key = key();
        PageVisitor visitor = visitor().open("/sign-in");
        visitor.form("form[action=/sign-in]").fill("key", key.text()).send();
        assertThat(visitor.page().select("form[action=/sign-out]")).hasSize(1);

        visitor.form("form[action=/sign-out]").send();
        assertThat(visitor.open("/projects/p-1").path()).startsWith("/sign-in");

        visitor.form("form[action=/sign-in]").fill("key", key.text()).send();
        assertThat(visitor.path()).isEqualTo("/projects/p-1");
        keys.revoke(key.key().id());
        assertThat(visitor.open("/projects/p-1").path()).startsWith("/sign-in");
    }

    @Test
    void aKeyOpensNoPageOfTheApiWithoutBeingSent() {
        PageVisitor visitor = visitor().open("/sign-in");
        visitor.form("form[action=/sign-in]").fill("key", key().text()).send();

        assertThat(visitor.open("/api/v1/projects").status()).isEqualTo(401);
    }
}
