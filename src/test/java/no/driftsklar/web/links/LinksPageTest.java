package no.driftsklar.web.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.driftsklar.Browser;
import no.driftsklar.server.TestServer;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.keys.ApiKeys;
import no.driftsklar.store.keys.Scope;
import no.driftsklar.store.links.Link;
import no.driftsklar.store.links.Links;
import no.driftsklar.store.projects.Precondition;
import no.driftsklar.store.projects.Projects;
import no.driftsklar.web.PageVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A leader lets others into one project, to read or to answer, without giving them a key. */
class LinksPageTest {

    private static final String OURS = "889640782";
    private static final String OTHERS = "974760673";

    @TempDir
    private static Path data;

    private static TestServer server;
    private static int projects;

    private String project;
    private PageVisitor leader;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, Database.Kind.SQLITE, true);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void project() {
        project = "links-" + ++projects;
        server.bean(Projects.class).put(OURS, project, "Trygghetsalarm", Precondition.NONE);
        leader = visitor().signIn(key(OURS, EnumSet.allOf(Scope.class)));
    }

    private static String key(String organisation, Set<Scope> scopes) {
        return server.bean(ApiKeys.class).add(organisation, "leader", scopes, null).text();
    }

    private static PageVisitor visitor() {
        return new PageVisitor(server.uri("/"), "en");
    }

    private String page() {
        return "/projects/" + project + "/links";
    }

    /** Makes a link on the page and returns its address. */
    private String link(String kind) {
        leader.open(page()).form("form:has(input[value=" + kind + "])").send();
        return leader.find("#address").val();
    }

    private List<Link> kept() {
        return server.bean(Links.class).list(OURS, project);
    }

    @Test
    void aLinkIsShownOnceWithTheWholeAddress() {
        String address = link("read");

        assertThat(address).startsWith(server.uri("/links/").toString())
                .hasSize(server.uri("/links/").toString().length() + 43);
        assertThat(leader.text("main")).contains("The address is shown this once.", "works on this machine only");
        assertThat(leader.open(page()).page().html()).doesNotContain(address);
        assertThat(leader.texts("tbody tr")).singleElement().asString().startsWith("Reading");
    }

    @Test
    void noLinkIsForeverAndThoseToReadAreShorter() {
        link("read");
        link("edit");

        assertThat(kept()).extracting(link -> link.kind() + " "
                + Duration.between(link.createdAt(), link.expiresAt()).toDays()).containsExactly("READ 30", "EDIT 90");
        assertThat(leader.open(page()).post(page(), "kind", "read", "days", "99999").status()).isEqualTo(404);
    }

    @Test
    void whoFollowsALinkToReadSeesTheProjectAndChangesNothing() {
        PageVisitor guest = visitor().open(link("read"));

        assertThat(guest.path()).isEqualTo("/projects/" + project);
        assertThat(guest.status()).isEqualTo(200);
        assertThat(guest.texts(".project-nav a")).contains("Action plan").doesNotContain("Answers", "Share");
        assertThat(guest.open("/projects/" + project + "/trend").status()).isEqualTo(200);
        assertThat(guest.open("/projects/" + project + "/plan").status()).isEqualTo(200);
        assertThat(guest.open("/projects/" + project + "/form").status()).isEqualTo(404);
        assertThat(guest.open(page()).status()).isEqualTo(404);
        assertThat(guest.open("/projects").path()).as("all others").startsWith("/sign-in");
    }

    @Test
    void whoFollowsALinkToAnswerGoesOnWithTheForm() {
        PageVisitor colleague = visitor().open(link("edit"));

        assertThat(colleague.path()).isEqualTo("/projects/" + project + "/form");
        assertThat(colleague.open("/projects/" + project + "/form/project").status()).isEqualTo(200);
        assertThat(colleague.open("/projects/" + project + "/delete").status()).isEqualTo(404);
    }

    @Test
    void whoCameByALinkHandsOnLinksToReadOnly() {
        PageVisitor colleague = visitor().open(link("edit"));

        colleague.open(page()).form("form:has(input[value=read])").send();
        assertThat(colleague.find("#address").val()).contains("/links/");
        assertThat(colleague.page().select("input[name=kind][value=edit]")).isEmpty();
        assertThat(colleague.post(page(), "kind", "edit", "days", "30").status()).isEqualTo(404);
        colleague.open(page()).post(page() + "/" + kept().get(0).id() + "/revoke");
        assertThat(kept()).as("nor do they shut others out").extracting(Link::kind)
                .containsExactly(Link.Kind.EDIT, Link.Kind.READ);
    }

    @Test
    void aRevokedLinkLetsNobodyInAnyMore() {
        String address = link("edit");
        PageVisitor colleague = visitor().open(address);

        leader.open(page()).form("form[action$=/revoke]").send();

        assertThat(leader.text("[role=status]")).contains("revoked");
        assertThat(colleague.open("/projects/" + project + "/form").path()).startsWith("/sign-in");
        assertThat(visitor().open(address).text("h1")).isEqualTo("The link no longer works");
    }

    @Test
    void aLinkThatIsUnknownIsExplained() {
        PageVisitor visitor = visitor().open("/links/" + "x".repeat(43));

        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.text("main")).contains("only a part of the address was copied", "is not lost");
    }

    @Test
    void theTokenStaysInTheBrowserForThisProjectAndOutOfTheLinesOfOtherSites() {
        String address = link("read");
        var answer = server.get(address.substring(address.indexOf("/links/")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie).startsWith("link=")
                .contains("Path=/projects/" + project, "HttpOnly", "SameSite=Lax", "Max-Age="));
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void linksToTwoProjectsDoNotGetInEachOthersWay() {
        String first = link("read");
        String one = project;
        project();
        PageVisitor guest = visitor().open(first).open(link("read"));

        assertThat(guest.open("/projects/" + one).status()).isEqualTo(200);
        assertThat(guest.open("/projects/" + project).status()).isEqualTo(200);
    }

    @Test
    void whoIsSignedInActsForTheirOwnOrganisationUnlessTheyHaveNoSuchProjectOrTheLinkAllowsMore() {
        String address = link("read");
        assertThat(leader.open(address).open("/projects/" + project + "/form").status()).as("their own").isEqualTo(200);
        PageVisitor neighbour = visitor().signIn(key(OTHERS, EnumSet.allOf(Scope.class)));
        assertThat(neighbour.open("/projects/" + project).status()).isEqualTo(404);
        assertThat(neighbour.open(address).status()).isEqualTo(200);
        PageVisitor reader = visitor().signIn(key(OURS, Set.of(Scope.ASSESSMENT_READ)));
        assertThat(reader.open(link("edit")).path()).isEqualTo("/projects/" + project + "/form");
        assertThat(reader.status()).isEqualTo(200);
    }

    @Test
    void onlyAKeyThatMayDeleteDeletesAsInTheApi() {
        PageVisitor colleague = visitor().signIn(key(OURS, Set.of(Scope.ASSESSMENT_READ, Scope.STATUS_WRITE)));

        assertThat(colleague.open(page()).page().select("a[href$=/delete]")).isEmpty();
        assertThat(colleague.open("/projects/" + project + "/delete").status()).isEqualTo(404);
        assertThat(leader.open("/projects/" + project + "/delete").status()).isEqualTo(200);
    }

    /** A page of nowhere, as a message in a mail program is, with the link in it. */
    @Test
    void aLinkInAMessageWorksInARealBrowserAndAFormThatStandsOpenCanStillBeSaved() {
        String address = link("edit");
        try (Browser browser = Browser.start()) {
            browser.open(server.uri("/sign-in"));
            String token = browser.find("input[name=_csrf]").getAttribute("value");
            assertThat(token).isNotEmpty();
            String before = browser.driver().manage().getCookieNamed("XSRF-TOKEN").getValue();

            browser.driver().get("data:text/html,<a href='" + address + "'>Open</a>");
            browser.find("a").click();

            assertThat(browser.driver().getCurrentUrl()).endsWith("/projects/" + project + "/form");
            assertThat(browser.find("h1").getText()).isNotBlank();
            assertThat(browser.driver().manage().getCookieNamed("XSRF-TOKEN").getValue())
                    .as("what another tab has open stays valid").isEqualTo(before);
        }
    }
}
