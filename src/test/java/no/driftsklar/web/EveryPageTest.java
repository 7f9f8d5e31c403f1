package no.driftsklar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.driftsklar.Browser;
import no.driftsklar.catalogue.Language;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.server.TestServer;
import no.driftsklar.store.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every page in each language, empty, with mistakes and filled, on a phone and on a screen: axe-core finds nothing that shuts
 * anybody out, nothing is wider than the page, and nothing comes from elsewhere.
 */
class EveryPageTest {

    private static final String FULL = "/projects/full";
    private static final String EMPTY = "/projects/empty";
    private static final List<String> DAYS = List.of("2026-01-12", "2026-04-20", "2026-08-03");

    private static final Path SURVEY = Path.of("sample-data", "projects.csv").toAbsolutePath();

    @TempDir
    private static Path data;

    private static TestServer server;
    private static TestServer withKeys;
    private static Browser browser;
    private static int colleagues = 50;

    /**
     * A page as a visitor comes to it.
     *
     * @param path where to begin
     * @param then what the visitor does there, to come to a page with mistakes; nothing otherwise
     */
    private record Shown(String path, Consumer<Browser> then) {

        static Shown at(String path) {
            return new Shown(path, any -> { });
        }
    }

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        server = TestServer.local(data.resolve("local"));
        withKeys = TestServer.start(data.resolve("keys"), Database.Kind.SQLITE, true);
        PageVisitor visitor = new PageVisitor(server.uri("/"), "nb");
        visitor.open("/").form("form.begin").fill("project_id", "empty").send();
        visitor.open("/").form("form.begin").fill("project_id", "full").fill("project_name", "Digitalt tilsyn i sone nord").send();
        JsonMapper json = new JsonMapper();
        for (String day : DAYS) {
            ObjectNode facts = (ObjectNode) json.readTree(Files.readAllBytes(Path.of("bench", "project.json")));
            facts.remove(List.of("project_id", "status_date"));
            facts.put("superusers", DAYS.indexOf(day));
            ObjectNode post = json.createObjectNode().put("status_date", day).put("source", "api").set("facts", facts);
            assertThat(server.post("/api/v1" + FULL + "/status", post.toString()).statusCode()).isEqualTo(201);
        }
        visitor.open(FULL + "/plan").form("form[action$=/plan]").send();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
        withKeys.close();
    }

    private static Stream<Shown> pages() {
        List<Shown> pages = new ArrayList<>();
        RuleBase.builtIn().catalogue().fields().stream().map(field -> field.theme()).distinct()
                .forEach(theme -> pages.add(Shown.at(FULL + "/form/" + theme)));
        Stream.of("/", "/example", "/example/findings/superusers", "/example/risks/leaderless_rollout", "/example/contradictions/trained_but_nobody",
                "/example/what-if", "/problems", "/problems/not-found", "/projects", "/rules", "/rules?q=opplæring", "/rules?q=xyzzy",
                "/rules/superusers", "/rules/leaderless_rollout", "/method", "/privacy", "/accessibility", "/nothing", "/links/unknown", "/research",
                FULL, FULL + "/findings/superusers", FULL + "/risks/leaderless_rollout", FULL + "/what-if", FULL + "/plan",
                FULL + "/trend", FULL + "/trend?from=" + DAYS.get(0) + "&to=" + DAYS.get(2), FULL + "/links", FULL + "/delete",
                FULL + "/form", FULL + "/form/check", EMPTY, EMPTY + "/form", EMPTY + "/form/project", EMPTY + "/form/check",
                EMPTY + "/what-if", EMPTY + "/plan", EMPTY + "/trend").map(Shown::at).forEach(pages::add);
        pages.add(new Shown("/", at -> {
            at.script("document.querySelector('form.begin details').open = true");
            at.find("input[name=project_id]").sendKeys("blåbær");
            at.go("form.begin button[type=submit]");
        }));
        pages.add(new Shown(FULL + "/form/training", at -> {
            at.find("input[name=superusers]").clear();
            at.find("input[name=superusers]").sendKeys("noen");
            at.go("#answers button[value=next]");
        }));
        pages.add(new Shown(EMPTY + "/form/check", at -> at.go("#send button[type=submit]")));
        pages.add(new Shown(FULL + "/form/training", at -> {
            colleagueAnswers("staff_total", String.valueOf(++colleagues));
            at.find("input[name=staff_total]").clear();
            at.find("input[name=staff_total]").sendKeys("60");
            at.go("#answers button[value=next]");
            assertThat(at.all("[name='staff_total.choice']")).hasSize(2);
        }));
        pages.add(new Shown(FULL + "/plan", at -> {
            at.find("input[name=due]").sendKeys("31.02.2030");
            at.go("form:has(input[name=due]) button");
        }));
        pages.add(new Shown(FULL + "/links", at -> at.go("form:has(input[value=read]) button")));
        pages.add(new Shown(FULL + "/delete", at -> at.go("form[action$='/delete'] button")));
        pages.add(new Shown("/research", at -> {
            // as browsers do that do not look for themselves
            at.script("document.querySelector('input[type=file]').required = false");
            at.go("form:has(input[type=file]) button");
        }));
        pages.add(new Shown("/research", at -> {
            at.find("input[type=file]").sendKeys(SURVEY.toString());
            at.go("form:has(input[type=file]) button");
        }));
        pages.add(new Shown("/research", at -> {
            at.find("input[type=file]").sendKeys(SURVEY.toString());
            at.go("form:has(input[type=file]) button").go("button[value=start]");
            at.waitFor(() -> !at.all("a[href$='/files/results']").isEmpty());
        }));
        return pages.stream();
    }

    private static void colleagueAnswers(String field, String value) {
        new PageVisitor(server.uri("/"), "nb").open(FULL + "/form/training").form("#answers").fill(field, value).send("go", "list");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void shutsNobodyOut(Language language) {
        List<String> found = new ArrayList<>();
        pages().forEach(page -> {
            browser.width(1280).open(server.uri(in(page.path(), language)));
            page.then().accept(browser);
            found.addAll(faults(page.path(), language));
        });
        browser.open(withKeys.uri(in("/sign-in", language)));
        found.addAll(faults("/sign-in", language));
        browser.find("#key").sendKeys("dk_wrong");
        browser.go("form[action='/sign-in'] button");
        found.addAll(faults("/sign-in?wrong", language));
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void norWhoWasSignedOutBeforeTheySentAForm(Language language) {
        browser.width(1280).open(withKeys.uri(in("/sign-in", language)));
        browser.script("document.querySelector(\"form[action='/sign-in']\").action = '/projects/any/plan'");
        browser.find("#key").sendKeys("what was written");
        browser.go("form[action='/projects/any/plan'] button");
        assertThat(browser.find("main form input[value='what was written']").isDisplayed()).isFalse();
        assertThat(faults("signed out", language)).isEmpty();
    }

    private static String in(String path, Language language) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    private static List<String> faults(String path, Language language) {
        List<String> faults = new ArrayList<>();
        browser.script("document.querySelectorAll('details').forEach(part => part.open = true)");
        for (int width : List.of(1280, 320)) {
            String where = path + " " + language + " " + width + ": ";
            browser.width(width);
            browser.barriers().forEach(barrier -> faults.add(where + barrier));
            browser.tooWide().forEach(wide -> faults.add(where + "too wide: " + wide));
        }
        if (!language.code().equals(browser.find("html").getDomAttribute("lang"))) {
            faults.add(path + " speaks another language than " + language);
        }
        if (browser.all("h1").size() != 1) {
            faults.add(path + " has no one main heading");
        }
        List<WebElement> mistakes = browser.all(".ds-error-summary");
        if (!mistakes.isEmpty() && !browser.driver().switchTo().activeElement().equals(mistakes.get(0))) {
            faults.add(path + " does not begin with what is wrong");
        }
        if (!mistakes.isEmpty() && !browser.driver().getTitle().matches("(Feil|Error): .*")) {
            faults.add(path + " does not say in its title that something is wrong: " + browser.driver().getTitle());
        }
        ((List<?>) browser.script("""
                return performance.getEntriesByType('resource').map(it => it.name)
                    .filter(name => !name.startsWith(location.origin + '/'));""")).forEach(name ->
                faults.add(path + " takes something from elsewhere: " + name));
        return faults;
    }
}
