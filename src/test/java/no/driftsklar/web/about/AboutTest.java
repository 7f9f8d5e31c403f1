package no.driftsklar.web.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.engine.RuleBase;
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
import org.junit.jupiter.params.provider.EnumSource;

class AboutTest {

    private static final Catalogue CATALOGUE = RuleBase.builtIn().catalogue();

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = TestServer.start(data, Database.Kind.SQLITE, false, Map.of("driftsklar.operator.name",
                "Bjørnefjord kommune",
                "driftsklar.operator.contact", "post@example.org", "driftsklar.batches.keep", "12d"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void theMethodHasItsNumbersFromTheRuleBase(Language language) {
        PageVisitor reader = new PageVisitor(server.uri("/"), language.code()).open("/method");

        CATALOGUE.thresholds().byName().values().forEach(limit -> assertThat(reader.texts("table tr"))
                .anySatisfy(row -> assertThat(row).contains(" " + limit.value() + " ", limit.why().in(language))));
        CATALOGUE.evidence().forEach(evidence -> assertThat(reader.texts("table tr"))
                .anySatisfy(row -> assertThat(row).contains(" " + evidence.weight() + " ", evidence.why().in(language))));
        CATALOGUE.shelfLives().values().forEach(life -> assertThat(reader.texts("table tr"))
                .anySatisfy(row -> assertThat(row).contains(life.days() + " ", life.why().in(language))));
        CATALOGUE.works().forEach(work -> assertThat(reader.text("main")).contains(work.citation().in(language)));
        assertThat(reader.text("main")).contains(language == Language.EN ? "a score of 66.7" : "skåren 66,7")
                .doesNotContain("{", "??");
    }

    @Test
    void privacyAndAccessibilityNameWhoRunsTheService() {
        PageVisitor reader = new PageVisitor(server.uri("/"), "nb").open("/privacy");

        assertThat(reader.text("main")).contains("Bjørnefjord kommune", "Resultatene slettes etter 12 dager");
        assertThat(reader.page().select("a[href=mailto:post@example.org]")).hasSize(1);
        assertThat(reader.open("/accessibility").text("main")).contains("Bjørnefjord kommune", "uustatus.no");
    }

    @Test
    void privacyNamesTheCookiesThatAVisitorGets(@TempDir Path data) {
        PageVisitor reader = new PageVisitor(server.uri("/"), "nb").open("/?lang=nb").open("/privacy");
        assertThat(reader.texts("main code")).containsExactly("lang", "XSRF-TOKEN", "link").containsAll(reader.cookies());
        try (TestServer withKeys = TestServer.start(data, Database.Kind.SQLITE, true, Map.of())) {
            String key = withKeys.bean(ApiKeys.class).add("964338531", "leader", Set.of(Scope.STATUS_WRITE), null).text();
            reader = new PageVisitor(withKeys.uri("/"), "en").signIn(key).open("/privacy");
            assertThat(reader.texts("main code")).contains("JSESSIONID").containsAll(reader.cookies());
            assertThat(reader.text("main")).contains("have opened no page for 8 hours");
        }
    }

    @Test
    void whereNobodyIsNamedThePlaceForItIsMarked(@TempDir Path data) {
        try (TestServer unnamed = TestServer.local(data)) {
            assertThat(new PageVisitor(unnamed.uri("/"), "en").open("/privacy").texts(".to-fill-in")).hasSize(2)
                    .first().asString().contains("driftsklar.operator.name");
        }
    }
}
