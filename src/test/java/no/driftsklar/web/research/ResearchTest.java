package no.driftsklar.web.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.driftsklar.server.TestServer;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.keys.ApiKeys;
import no.driftsklar.store.keys.Scope;
import no.driftsklar.web.PageVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A researcher with a file and a browser that runs no scripts. */
class ResearchTest {

    private static final Path DIALECTS = Path.of("src/test/resources/dialects");
    private static final String SURVEY = "Nr;Navn;Steg;Mål\nfjord;Alarm;A;2\nskog;Tilsyn;B;9\n";

    @TempDir
    private Path data;

    private static PageVisitor upload(TestServer server, String name, byte[] content) {
        return new PageVisitor(server.uri("/"), "en").open("/research").form("form[enctype]").attach("file", name,
                content).send();
    }

    private static PageVisitor upload(TestServer server, String name, String content) {
        return upload(server, name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Refreshes the page until the job has ended. */
    static PageVisitor awaitEnd(PageVisitor researcher) throws InterruptedException {
        String path = researcher.path();
        for (int i = 0; i < 200 && !researcher.page().select("#progress").isEmpty(); i++) {
            Thread.sleep(50);
            researcher.open(path);
        }
        return researcher;
    }

    @Test
    void aFileIsMappedOnThePageScoredAndFetched() throws Exception {
        try (TestServer server = TestServer.local(data)) {
            PageVisitor researcher = upload(server, "../svar.csv", SURVEY);

            assertThat(researcher.path()).matches("/research/[0-9a-f-]{36}");
            assertThat(researcher.text("h1")).isEqualTo("svar.csv");
            assertThat(researcher.text(".facts")).contains("UTF-8, semicolon", "4 columns and 2 rows");

            researcher.form("#mapping").fill("use-0", "field:project_id").fill("use-1", "carry").fill("use-2", "field:phase")
                    .fill("use-3", "field:leader_follow_up").send();
            assertThat(researcher.texts(".ds-alert li")).anySatisfy(problem -> assertThat(problem)
                    .startsWith("Line 2: Steg → phase = A: must be"));

            researcher.form("#mapping").fill("mean-2-0", "plan").fill("mean-2-1", "operate").send();
            assertThat(researcher.texts(".ds-alert li"))
                    .containsExactly("Line 3: Mål → leader_follow_up = 9: must be 0, 1, 2, 3 or 4");

            researcher.form("#mapping").fill("states", "true").send("do", "start");
            awaitEnd(researcher);
            assertThat(researcher.texts("#job .ds-tag")).containsExactly("Done");
            assertThat(researcher.text("#job")).contains("2 read, 1 assessed, 1 rejected", "too few projects in the file");
            assertThat(researcher.texts("table td")).containsExactly("3", "skog", "Mål", "9",
                    "must be 0, 1, 2, 3 or 4");
            String path = researcher.path();
            assertThat(new String(researcher.open(path + "/files/results").bytes(), StandardCharsets.UTF_8).lines().toList())
                    .hasSize(2).last().asString().contains("fjord", "Alarm");
            assertThat(researcher.header("Content-Disposition")).isEqualTo("attachment; filename=\"results.csv\"");
            assertThat(new String(researcher.open(path + "/files/rejects").bytes(), StandardCharsets.UTF_8))
                    .contains("svar.csv,3,skog,Mål,leader_follow_up,9,");
            for (String kind : List.of("findings", "actions", "codebook", "provenance")) {
                assertThat(researcher.open(path + "/files/" + kind).status()).as(kind).isEqualTo(200);
            }

            researcher.open(path).form(".delete").send();
            assertThat(researcher.path()).isEqualTo("/research");
            assertThat(researcher.open(path).status()).isEqualTo(404);
        }
    }

    @Test
    void theReportOnAllProjectsIsReadInTheBrowserUnderAPolicyThatLetsInItsOwnStyleOnly() throws Exception {
        try (TestServer server = TestServer.local(data)) {
            PageVisitor researcher = upload(server, "projects.csv", Files.readAllBytes(Path.of("sample-data/projects.csv")));
            researcher.form("#mapping").send("do", "start");
            awaitEnd(researcher).follow("a[href$=/summary]");

            assertThat(researcher.page().select("h2")).isNotEmpty();
            assertThat(researcher.find("html").attr("lang")).isEqualTo("en");
            assertThat(researcher.header("Content-Security-Policy")).matches(
                    "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]+='; frame-ancestors 'none'; base-uri 'none'");
        }
    }

    @Test
    void whatKeepsAFileFromBeingScoredIsSaidAndTheFileStays() {
        try (TestServer server = TestServer.local(data)) {
            PageVisitor researcher = upload(server, "svar.csv", SURVEY);
            researcher.form("#mapping").fill("use-0", "field:project_id").fill("use-1", "field:project_id")
                    .fill("sensitivity", "often").send("do", "start");

            assertThat(researcher.status()).isEqualTo(422);
            assertThat(researcher.page().title()).startsWith("Error: ");
            assertThat(researcher.text(".ds-error-summary")).contains("gets its value from several columns: “Nr”, “Navn”");
            assertThat(researcher.page().select(".ds-error-summary a").eachAttr("href")).contains("#use-1");
            assertThat(researcher.find("#sensitivity").val()).isEqualTo("often");

            researcher.form("#mapping").fill("use-1", "ignore").fill("constant-phase", "plan").send("do", "start");
            assertThat(researcher.text(".ds-error-summary"))
                    .contains("How often the weights are varied: must be a whole number");

            researcher.form("#mapping").fill("sensitivity", "").fill("use-2", "ignore").send("do", "start");
            assertThat(researcher.page().select("#job")).hasSize(1);
        }
    }

    @Test
    void theMappingIsWrittenAsYamlToo() {
        try (TestServer server = TestServer.local(data)) {
            PageVisitor researcher = upload(server, "svar.csv", SURVEY);
            String proposed = researcher.find("#yaml").val();
            researcher.form("form[action$=/mapping]").fill("yaml", "columns: [").send();
            assertThat(researcher.status()).isEqualTo(422);
            assertThat(researcher.text(".ds-error-summary")).contains("the mapping:1");
            assertThat(researcher.find("#yaml").val()).isEqualTo("columns: [");

            researcher.form("form[action$=/mapping]").fill("yaml",
                    "columns: {Nr: project_id, Steg: {field: phase, recode: {A: plan, B: implement}}}").send();
            assertThat(researcher.texts(".ds-alert li"))
                    .containsExactly("the column “Navn” is not a field and does not stand in the "
                            + "mapping; write it under columns, carry or ignore, or write other_columns: ignore");

            researcher.form("form[action$=/mapping]").send("do", "propose");
            assertThat(researcher.find("#yaml").val()).isEqualTo(proposed);
        }
    }

    @Test
    void aFileWaitsWithItsMappingOverARestart() {
        String path;
        try (TestServer server = TestServer.local(data)) {
            PageVisitor researcher = upload(server, "svar.csv", SURVEY);
            path = researcher.path();
            researcher.form("#mapping").fill("use-0", "carry").send();
        }
        try (TestServer server = TestServer.local(data)) {
            PageVisitor researcher = new PageVisitor(server.uri("/"), "nn").open("/research");
            assertThat(researcher.texts("main h2")).contains("Filer som ventar på dykk");
            researcher.follow("a[href=" + path + "]");
            assertThat(researcher.find("#use-0 option[selected]").val()).isEqualTo("carry");

            researcher.form(".delete").send();
            assertThat(researcher.texts("main h2")).doesNotContain("Filer som ventar på dykk");
            assertThat(data.resolve("batches/waiting")).isEmptyDirectory();
        }
    }

    @Test
    void aFileThatNobodyStartsIsRemoved() throws IOException {
        try (TestServer server = TestServer.local(data)) {
            upload(server, "svar.csv", SURVEY);
        }
        try (Stream<Path> files = Files.walk(data.resolve("batches/waiting"))) {
            for (Path about : files.filter(file -> file.endsWith("about.json")).toList()) {
                Files.setLastModifiedTime(about, FileTime.from(
                        Instant.now().minus(Duration.ofDays(8))));
            }
        }
        try (TestServer server = TestServer.local(data)) {
            for (int i = 0; i < 100 && Files.list(data.resolve("batches/waiting")).count() > 0; i++) {
                Thread.onSpinWait();
            }
            assertThat(new PageVisitor(server.uri("/"),
                    "en").open("/research").text("main")).contains("No files have been assessed");
        }
    }

    @Test
    void whatIsNoFileOfProjectsIsSaidAndNotKept() {
        try (TestServer server = TestServer.start(data, Database.Kind.SQLITE, false,
                Map.of("driftsklar.batches.max-bytes", "100000B"))) {
            assertThat(upload(server, "a.csv", "").text(".ds-error-summary")).contains("Choose a file that is not empty");
            assertThat(upload(server, "a.csv", "a;b\n").text(".ds-error-summary")).contains("only a line of field names");
            assertThat(upload(server, "a.csv", "x".repeat(120_000)).text(".ds-error-summary"))
                    .contains("the file must have 100000 byte at most");
            assertThat(upload(server, "a.csv", "x".repeat(300_000)).status()).isEqualTo(413);
            assertThat(data.resolve("batches/incoming")).isEmptyDirectory();
            assertThat(upload(server, "a.json", "[{\"project_id\": \"P1\", \"phase\": \"plan\"}]").text("main"))
                    .contains("All of these rows can be read");
        }
    }

    @Test
    void onlyWhoMayScoreFilesSeesThePageAndOnlyTheOrganisationsOwn() {
        try (TestServer server = TestServer.start(data, Database.Kind.SQLITE, true)) {
            ApiKeys keys = server.bean(ApiKeys.class);
            PageVisitor nobody = new PageVisitor(server.uri("/"), "en").open("/research");
            assertThat(nobody.path()).startsWith("/sign-in");

            PageVisitor one = signedIn(server, keys, "889640782", Set.of(Scope.BATCH)).open("/research");
            one.form("form[enctype]").attach("file", "svar.csv", SURVEY.getBytes(StandardCharsets.UTF_8)).send();
            assertThat(one.text("h1")).isEqualTo("svar.csv");
            assertThat(signedIn(server, keys, "938644500", Set.of(Scope.BATCH)).open(one.path()).status()).isEqualTo(404);
            assertThat(signedIn(server, keys, "889640782",
                    Set.of(Scope.ASSESSMENT_READ)).open("/research").status()).isEqualTo(404);
        }
    }

    private static PageVisitor signedIn(TestServer server, ApiKeys keys, String organisation, Set<Scope> scopes) {
        return new PageVisitor(server.uri("/"), "en").open("/sign-in").form("form[action=/sign-in]")
                .fill("key", keys.add(organisation, "researcher", scopes, null).text()).send();
    }
}
