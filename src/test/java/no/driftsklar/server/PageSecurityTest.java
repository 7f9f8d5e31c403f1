package no.driftsklar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Role;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.forms.Form;
import no.driftsklar.store.forms.Forms;
import no.driftsklar.store.keys.ApiKeys;
import no.driftsklar.store.keys.Scope;
import no.driftsklar.store.links.Link;
import no.driftsklar.store.links.Links;
import no.driftsklar.store.plan.Plan;
import no.driftsklar.store.projects.Projects;
import no.driftsklar.web.PageVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page that a controller shows, against everybody who must not get at it. Pages that everybody may see are listed
 * here.
 */
class PageSecurityTest {

    private static final String OURS = "958935420";
    private static final String OTHERS = "974760673";
    private static final String PROJECT = "/projects/{project}";

    /** What the service is, its rules and its method are no secret; what is behind a link its token says. */
    private static final Set<String> PUBLIC = Set.of("GET /", "POST /", "GET /sign-in", "GET /links/{token}",
            "GET /rules", "GET /rules/{id}", "GET /method", "GET /privacy", "GET /accessibility");

    /** Pages of a project that nobody has. */
    private static final String EXAMPLE = "/example";

    /** What says to a visitor that they are not let in: signed out, not for them, no such page, no form that is taken. */
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404, 415);

    /** Takes what is only supposed, and keeps nothing. */
    private static final Set<String> POSTS_THAT_ONLY_READ = Set.of("POST " + PROJECT + "/what-if");

    private static TestServer server;
    private static ApiKeys keys;
    private static Links links;
    private static List<Object> before;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = TestServer.start(data, Database.Kind.SQLITE, true);
        keys = server.bean(ApiKeys.class);
        links = server.bean(Links.class);
        String key = key(OURS, EnumSet.allOf(Scope.class)).text();
        for (String project : List.of("ours", "another")) {
            server.send("PUT", "/api/v1/projects/" + project, "{\"project_name\": \"Trygghetsalarm\"}",
                    "Authorization", "Bearer " + key);
            server.post("/api/v1/projects/" + project + "/status", "{\"facts\": {\"phase\": \"implement\", \"superusers\": 0,"
                    + " \"units_live\": 3}}", "Authorization", "Bearer " + key);
        }
        server.bean(Plan.class).add(OURS, "ours", "superusers", Role.LEADER, null);
        server.bean(Forms.class).open(OURS, "ours", Form.Kind.FULL);
        links.make(OURS, "ours", Link.Kind.READ, null);
        before = everything();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ApiKeys.Issued key(String organisation, Set<Scope> scopes) {
        return keys.add(organisation, "pages", scopes, null);
    }

    /** @param method GET or POST */
    record Page(String method, String pattern) {

        boolean isOfAProject() {
            return pattern.startsWith(PROJECT);
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    static List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        server.context().getBeansOfType(RequestMappingHandlerMapping.class).values().forEach(mapping ->
                mapping.getHandlerMethods().forEach((info, method) -> {
                    if (method.getBeanType().getPackageName().startsWith("no.driftsklar.web")) {
                        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                        (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods).forEach(any -> info.getPatternValues()
                                .forEach(pattern -> pages.add(new Page(any.name(), pattern))));
                    }
                }));
        return pages;
    }

    static Stream<Page> notPublic() {
        return pages().stream().filter(page -> !PUBLIC.contains(page.toString()) && !page.pattern().startsWith(EXAMPLE));
    }

    static Stream<Page> ofAProject() {
        return pages().stream().filter(Page::isOfAProject);
    }

    static Stream<Page> thatChangeAProject() {
        return ofAProject().filter(page -> page.method().equals("POST") && !POSTS_THAT_ONLY_READ.contains(page.toString()));
    }

    private static PageVisitor visitor() {
        // a page with a form, so that what is refused is not refused for want of a CSRF token
        return new PageVisitor(server.uri("/"), "en").open("/sign-in");
    }

    private static PageVisitor signedIn(ApiKeys.Issued key) {
        return visitor().signIn(key.text());
    }

    private static PageVisitor by(Links.Issued link) {
        return visitor().open("/links/" + link.token()).open("/sign-in");
    }

    private static void send(PageVisitor visitor, Page page) {
        Catalogue catalogue = server.bean(AssessorPool.class).catalogue();
        String path = page.pattern().replace("{project}", "ours").replace("{factor}", "superusers").replace("{theme}", "project")
                .replace("{risk}", catalogue.risks().get(0).id()).replace("{link}", links.list(OURS, "ours").get(0).id())
                .replace("{contradiction}", catalogue.contradictions().get(0).id()).replaceAll("\\{[^}]*}", "x");
        if (page.method().equals("POST")) {
            visitor.post(path, "kind", path.endsWith("/links") ? "read" : "short", "days", "30", "factor", "superusers",
                    "role", "vendor", "due", "2030-01-01", "version", "1", "done", "true", "sure", "yes", "tag",
                    server.bean(Projects.class).find(OURS, "ours").orElseThrow().tag(), "go", "next");
        } else {
            visitor.open(path);
        }
    }

    private static void assertRefused(PageVisitor visitor, Page page) {
        assertThat(visitor.path().startsWith("/sign-in") || REFUSED.contains(visitor.status()))
                .as(page + " answers " + visitor.status() + " at " + visitor.path()).isTrue();
        assertThat(visitor.page().text()).doesNotContain("Trygghetsalarm");
        assertThat(everything()).as("what is kept of our project after " + page).isEqualTo(before);
    }

    /** What is kept of our project. */
    private static List<Object> everything() {
        return List.of(server.bean(Projects.class).find(OURS, "ours"), server.bean(Plan.class).list(OURS, "ours"),
                links.list(OURS, "ours").size(), server.bean(Forms.class).find(OURS, "ours"));
    }

    @ParameterizedTest
    @MethodSource("notPublic")
    void whoIsNotSignedInIsRefused(Page page) {
        PageVisitor visitor = visitor();
        send(visitor, page);
        assertRefused(visitor, page);
    }

    @ParameterizedTest
    @MethodSource("notPublic")
    void aRevokedKeyIsRefused(Page page) {
        ApiKeys.Issued key = key(OURS, EnumSet.allOf(Scope.class));
        PageVisitor visitor = signedIn(key);
        keys.revoke(key.key().id());
        send(visitor, page);
        assertRefused(visitor, page);
    }

    @ParameterizedTest
    @MethodSource("ofAProject")
    void aProjectOfAnotherOrganisationIsNotThere(Page page) {
        PageVisitor visitor = signedIn(key(OTHERS, EnumSet.allOf(Scope.class)));
        send(visitor, page);
        assertRefused(visitor, page);
    }

    @ParameterizedTest
    @MethodSource("ofAProject")
    void aKeyThatMayNotReadProjectsIsRefused(Page page) {
        PageVisitor visitor = signedIn(key(OURS, Set.of(Scope.BATCH)));
        send(visitor, page);
        assertRefused(visitor, page);
    }

    @ParameterizedTest
    @MethodSource("thatChangeAProject")
    void whoMayOnlyReadChangesNothing(Page page) {
        PageVisitor signedIn = signedIn(key(OURS, Set.of(Scope.ASSESSMENT_READ)));
        send(signedIn, page);
        assertRefused(signedIn, page);
        Links.Issued link = links.make(OURS, "ours", Link.Kind.READ, null);
        PageVisitor byLink = by(link);
        send(byLink, page);
        links.revoke(OURS, "ours", link.link().id());
        assertRefused(byLink, page);
    }

    @ParameterizedTest
    @MethodSource("ofAProject")
    void aRevokedLinkAndOneToAnotherProjectAreRefused(Page page) {
        Links.Issued revoked = links.make(OURS, "ours", Link.Kind.EDIT, null);
        PageVisitor visitor = by(revoked);
        links.revoke(OURS, "ours", revoked.link().id());
        send(visitor, page);
        assertRefused(visitor, page);
        PageVisitor ofAnother = by(links.make(OURS, "another", Link.Kind.EDIT, null));
        send(ofAnother, page);
        assertRefused(ofAnother, page);
    }

    /** So that the tests above ask for pages that are there. */
    @ParameterizedTest
    @MethodSource("ofAProject")
    void itsOwnOrganisationSeesThePage(Page page) {
        if (page.method().equals("GET")) {
            PageVisitor visitor = signedIn(key(OURS, EnumSet.allOf(Scope.class)));
            send(visitor, page);
            assertThat(visitor.status()).as("the test must learn what there is at " + page).isEqualTo(200);
        }
    }

    @Test
    void thePagesThatEverybodyMaySeeAreThereWithoutAKey() {
        assertThat(pages()).extracting(Page::toString).contains("GET /", "GET /example", "GET " + PROJECT);
        for (Page page : pages()) {
            if (PUBLIC.contains(page.toString()) && !page.pattern().contains("{")) {
                assertThat(visitor().open(page.pattern()).status()).as(page.toString()).isEqualTo(200);
            }
        }
    }
}
