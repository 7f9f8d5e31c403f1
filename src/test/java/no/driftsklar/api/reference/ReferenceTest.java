package no.driftsklar.api.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import no.driftsklar.batch.output.Codebook;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.FactsSchema;
import no.driftsklar.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReferenceTest {

    private static final Catalogue CATALOGUE = RuleBase.builtIn().catalogue();
    private static final JsonMapper JSON = new JsonMapper();

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = TestServer.local(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode get(String path) {
        HttpResponse<String> answer = server.get("/api/v1" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @ParameterizedTest
    @EnumSource
    void theCodebookIsThatOfTheCommandLine(Language language) {
        assertThat(get("/codebook?lang=" + language))
                .isEqualTo(JSON.readTree(Codebook.of(CATALOGUE, language, Codebook.Format.JSON)));
    }

    @Test
    void aFactorHasItsRulesAsWrittenAndInWords() {
        JsonNode factor = get("/factors/superusers?lang=en");

        assertThat(factor.get("title").stringValue()).isEqualTo("Superusers");
        assertThat(factor.get("weight").intValue()).isEqualTo(3);
        assertThat(factor.get("evidence_why").stringValue()).contains("our assumption");
        assertThat(factor.get("needs").stringValue()).isEqualTo("superusers & units_live");
        JsonNode rule = factor.get("rules").get(1);
        assertThat(rule.get("name").stringValue()).isEqualTo("Some unit in use has no superuser");
        assertThat(rule.get("effect").stringValue()).isEqualTo("hinders");
        assertThat(rule.get("drl").stringValue()).startsWith("rule \"Some unit in use").contains("superusers < units_live");
        assertThat(rule.get("text").stringValue()).startsWith("The number of superusers is {superusers}");
        assertThat(rule.get("fields")).map(JsonNode::stringValue).containsExactlyInAnyOrder("superusers", "units_live");
        assertThat(factor.get("sources").get(0).get("citation").stringValue()).contains("page 19").contains("“Ingen superbrukere”");
        assertThat(factor.get("action").get("role").stringValue()).isEqualTo("unit_leader");
        assertThat(factor.get("action").get("variants")).map(variant -> variant.get("variant").stringValue())
                .containsExactly("small_municipality", "changing_staff");
    }

    @ParameterizedTest
    @EnumSource
    void everyFactorOfTheListCanBeReadWhole(Language language) {
        JsonNode factors = get("/factors?lang=" + language);

        assertThat(factors).map(factor -> factor.get("factor").stringValue())
                .containsExactlyElementsOf(CATALOGUE.factors().stream().map(Factor::id).toList());
        for (JsonNode factor : factors) {
            JsonNode whole = get("/factors/" + factor.get("factor").stringValue() + "?lang=" + language);
            factor.properties().forEach(property ->
                    assertThat(whole.get(property.getKey())).as(property.getKey()).isEqualTo(property.getValue()));
            assertThat(whole.get("rules")).isNotEmpty();
            assertThat(whole.get("action").isNull()).isEqualTo(whole.get("expect").isString());
        }
    }

    @Test
    void anUnknownFactorIsNotFoundButTheNearestIsNamed() {
        HttpResponse<String> answer = server.get("/api/v1/factors/superuser?lang=en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(answer.body()).get("detail").stringValue())
                .isEqualTo("No factor is called that; did you mean superusers?");
    }

    @Test
    void risksHaveLevelRemedyAndRules() {
        JsonNode risks = get("/risks?lang=en");

        assertThat(risks).map(risk -> risk.get("risk").stringValue())
                .containsExactlyElementsOf(CATALOGUE.risks().stream().map(Risk::id).toList());
        assertThat(risks).allSatisfy(risk -> {
            assertThat(risk.get("level").stringValue()).isIn("critical", "high", "moderate");
            assertThat(risk.get("remedy").stringValue()).isNotBlank();
            assertThat(risk.get("rules").get(0).get("drl").stringValue()).contains("@risk");
        });
    }

    @Test
    void theRuleBaseSaysWhichItIsAndWhatOurAssumptionsAre() {
        JsonNode ruleBase = get("/rule-base?lang=en");

        assertThat(ruleBase.get("version").stringValue()).isEqualTo(CATALOGUE.id().version());
        assertThat(ruleBase.get("fingerprint").stringValue()).isEqualTo(CATALOGUE.id().fingerprint());
        assertThat(ruleBase.get("program").stringValue()).isNotBlank();
        assertThat(ruleBase.get("sizes").get("fields").intValue()).isEqualTo(119);
        assertThat(ruleBase.get("weights")).map(weight -> weight.get("weight").intValue()).containsExactly(3, 2, 1);
        assertThat(ruleBase.get("thresholds").get(0).toString()).startsWith("{\"name\":\"ready_score\",\"value\":75");
        assertThat(ruleBase.get("verdict")).isNotEmpty();
        assertThat(ruleBase.get("terms").get("verdict").get("not_ready").stringValue()).isEqualToIgnoringCase("not ready");
    }

    @Test
    void theSchemaOfTheFactsIsThatOfTheCatalogue() {
        HttpResponse<String> answer = server.get("/api/v1/schema/facts?lang=nn");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/schema+json");
        assertThat(JSON.readTree(answer.body())).isEqualTo(
                JSON.readTree(new FactsSchema(CATALOGUE, Language.NN).document().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/codebook", "/factors", "/factors/superusers", "/risks", "/rule-base", "/schema/facts",
        "/fhir/Questionnaire"})
    void aCacheNeedNotFetchAgainWhatHasNotChanged(String path) {
        HttpResponse<String> first = server.get("/api/v1" + path, "Accept-Language", "en");
        String etag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = server.get("/api/v1" + path, "Accept-Language", "en", "If-None-Match", etag);
        HttpResponse<String> otherLanguage = server.get("/api/v1" + path, "Accept-Language", "nn", "If-None-Match", etag);

        assertThat(etag).contains(CATALOGUE.id().fingerprint());
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age").contains("private");
        assertThat(first.headers().firstValue("Vary").orElseThrow()).contains("Accept-Language");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(otherLanguage.statusCode()).isEqualTo(200);
        assertThat(otherLanguage.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(etag);
    }

    @Test
    void aLanguageThatWeDoNotHaveIsRefusedWhereItIsAskedForByName() {
        assertThat(server.get("/api/v1/risks?lang=sv").statusCode()).isEqualTo(400);
    }
}
