package no.driftsklar.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.Text;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.server.TestServer;
import no.driftsklar.web.PageVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule base as somebody reads it in the browser. */
class RulesTest {

    private static final Catalogue CATALOGUE = RuleBase.builtIn().catalogue();

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = TestServer.local(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static PageVisitor reader(Language language) {
        return new PageVisitor(server.uri("/"), language.code());
    }

    @ParameterizedTest
    @EnumSource
    void everyFactorRiskAndContradictionHasAPageWithItsRulesAndSources(Language language) {
        PageVisitor reader = reader(language);
        for (Factor factor : CATALOGUE.factors()) {
            page(reader, factor.id(), factor.title(), language);
            factor.sources().forEach(source -> assertThat(reader.text("main")).contains(CATALOGUE.cite(source, language)));
            factor.needs().fields().forEach(field -> assertThat(reader.text("main"))
                    .contains(CATALOGUE.field(field).orElseThrow().question().in(language)));
            assertThat(reader.text("main")).contains(CATALOGUE.evidence(factor.evidence()).why().in(language),
                    factor.action() == null ? factor.expect().in(language) : factor.action().what().in(language));
            if (factor.action() != null) {
                factor.action().variants().forEach(variant ->
                        assertThat(reader.text("main")).contains(variant.what().in(language)));
            }
        }
        for (Risk risk : CATALOGUE.risks()) {
            page(reader, risk.id(), risk.title(), language);
            assertThat(reader.text("main")).contains(risk.remedy().in(language));
        }
        for (Contradiction contradiction : CATALOGUE.contradictions()) {
            page(reader, contradiction.id(), contradiction.title(), language);
        }
    }

    private static void page(PageVisitor reader, String id, Text title, Language language) {
        reader.open("/rules/" + id);
        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.text("h1")).isEqualTo(title.in(language));
        assertThat(reader.find("html").attr("lang")).isEqualTo(language.code());
        assertThat(reader.page().select("pre").eachText()).containsExactlyElementsOf(CATALOGUE.rulesAbout(id).stream()
                .filter(rule -> rule.effect() != Rule.Effect.VARIANT).map(rule -> rule.drl().strip()).toList());
        assertThat(reader.text("main")).doesNotContain("??").doesNotContainPattern("\\{[a-z_]+}");
    }

    @Test
    void aRiskLeadsToItsFactorsAndTheyLeadBack() {
        PageVisitor reader = reader(Language.EN).open("/rules/untrained_use").follow("main a[href=/rules/training]");

        assertThat(reader.text("h1")).isEqualTo(CATALOGUE.factor("training").orElseThrow().title().en());
        assertThat(reader.follow("main a[href=/rules/untrained_use]").text("h1")).isEqualTo("In use without training");
    }

    @ParameterizedTest
    @CsvSource({"NB, natt og vikarer, untrained_use", "NN, Rett tildeling MØTER, staff_meetings",
    "EN, temporary staff, untrained_use",
        "NB, superbrukere, superusers", "NN, superbrukarar, superusers", "EN, superusers, superusers",
        "EN, ABC of welfare technology, superusers", "NB, tilgjengelig 30 dagene, technology_works"})
    void theSearchFindsByTheWordsOfTheLanguage(Language language, String words, String found) {
        if (words.startsWith("Rett")) {
            words = CATALOGUE.factor(found).orElseThrow().action().what().nn().toUpperCase(language.locale());
        }
        PageVisitor reader = reader(language).open("/rules");
        reader.form("form[role=search]").fill("q", words.length() > 60 ? words.substring(0, words.lastIndexOf(' ', 60))
                : words).send();

        assertThat(reader.page().select("#rule-list li > a").eachAttr("href")).contains("/rules/" + found);
    }

    @Test
    void whatIsFoundIsNarrowedDown() {
        PageVisitor reader = reader(Language.EN).open("/rules");
        reader.form("form[role=search]").fill("kind", "factor").fill("dimension", "people").fill("phase", "implement")
                .fill("stage", "4").send();

        assertThat(reader.page().select("#rule-list li > a").eachAttr("href").stream().map(href -> href.substring(7)))
                .containsExactlyElementsOf(CATALOGUE.factors().stream().filter(factor ->
                factor.dimension().key().equals("people")
                        && factor.relevantFrom().key().equals("implement") && factor.stage() == 4).map(Factor::id).toList());
    }

    @Test
    void whatNobodyFindsIsSaid() {
        PageVisitor reader = reader(Language.EN).open("/rules?q=xyzzy");

        assertThat(reader.text("#rule-count")).isEqualTo("Nothing found");
        assertThat(reader.text("#rule-list")).contains("Try fewer or shorter words");
        assertThat(reader.open("/rules/xyzzy").status()).isEqualTo(404);
    }
}
