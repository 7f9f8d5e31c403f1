package no.driftsklar.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.opencsv.CSVReaderHeaderAware;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.engine.RuleBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FactsSchemaTest {

    private static final Catalogue CATALOGUE = RuleBase.builtIn().catalogue();
    private static final FactsReader READER = new FactsReader(CATALOGUE, null, false);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final Schema SCHEMA = compiled(new FactsSchema(CATALOGUE, Language.EN).document());

    /** Right and wrong for one type or another. */
    private static final List<String> VALUES = List.of(
            "null", "true", "false", "0", "-0", "1", "3.0", "3.00", "3.5", "4", "4.000001", "5", "-1", "-0.5", "62.5", "99.95", "100",
            "100.0", "100.1", "101", "301", "301.0", "9999", "10000", "99", "1e2", "1e9", "1e10", "1E-400", "1000000000",
            "1000000001", "99999999999999999999", "\"\"", "\" \"", "\"3\"", "\"3,0\"", "\"62.5\"", "\"yes\"", "\"no\"",
            "\"YES\"", "\"true\"", "\"unknown\"", "\"not_applicable\"", "\"Unknown\"", "\"NA\"", "\"none\"", "\"na\"",
            "\"2026-03-16\"", "\"2026-3-16\"", "\"2026-02-29\"", "\"2024-02-29\"", "\"1900-02-29\"", "\"2000-02-29\"",
            "\"2026-02-30\"", "\"2026-04-31\"", "\"2026-13-01\"", "\"2026-00-10\"", "\"2026-01-00\"", "\"2026-12-32\"",
            "\"2026-03-16T00:00:00Z\"", "\"16.03.2026\"", "\"20260316\"", "\"2026-03-16\\n\"",
            "\"0301\"", "\"301\"", "\"0301|0219\"", "\"0301 | 219\"", "\"0301|\"", "\"|0301\"", "\"03010\"", "\"31\"", "\"Oslo\"",
            "\"0301;0219\"", "\"plan\"", "\"Plan\"", "\"plan \"", "\"a b\"", "\"a-b_c.D9\"", "\"æ\"", "\"" + "x".repeat(64) + "\"",
            "\"" + "x".repeat(65) + "\"", "\"" + "x".repeat(200) + "\"", "\"" + "x".repeat(201) + "\"",
            "\"" + "😀".repeat(200) + "\"", "\"\\u00a0\"", "\"\\u2003\\t\"", "[]", "[\"user\"]", "[\"it\",\"it\"]", "[\"user\",\"nobody\"]",
            "[1]", "[null]", "[\"none\"]", "[\"unknown\"]", "[[]]", "\"user|it\"", "{}", "{\"value\":3}", "[3]");

    @Test
    void whatTheReaderRefusesTheSchemaRefusesTooAndWhatItReadsTheSchemaAllows() {
        Set<FieldType> seen = new LinkedHashSet<>();
        List<String> disagree = new ArrayList<>();
        for (Field field : CATALOGUE.fields()) {
            for (String value : VALUES) {
                ObjectNode facts = object("{\"project_id\": \"p1\", \"phase\": \"plan\"}");
                facts.set(field.name(), JSON.readTree(value));
                boolean isRead = READER.ofJson(facts).problems().isEmpty();
                if (isRead != errors(facts).isEmpty()) {
                    disagree.add(field.name() + " = " + value + (isRead ? " is read" : " is refused"));
                }
            }
            seen.add(field.type());
        }
        assertThat(disagree).isEmpty();
        assertThat(seen).containsExactlyInAnyOrder(FieldType.values());
    }

    @Test
    void factsNeedAnIdAndAPhaseAndHoldFieldsOnly() {
        assertThat(errors(object("{\"project_id\": \"p1\"}"))).singleElement().asString().contains("phase");
        assertThat(errors(object("{\"phase\": \"plan\"}"))).singleElement().asString().contains("project_id");
        assertThat(errors(object("{\"project_id\": \"p1\", \"phase\": \"plan\", \"superuser\": 3}")))
                .singleElement().asString().contains("superuser");
        assertThat(errors(JSON.readTree("[]"))).isNotEmpty();
    }

    @Test
    void theSampleProjectAndTheConformanceProjectsAreValid() throws IOException {
        assertThat(errors(JSON.readTree(Files.readString(Path.of("sample-data/project.json"))))).isEmpty();
        int valid = 0;
        try (CSVReaderHeaderAware projects = new CSVReaderHeaderAware(
                Files.newBufferedReader(Path.of("src/test/resources/conformance/projects.csv")))) {
            for (Map<String, String> row; (row = next(projects)) != null; valid++) {
                ObjectNode facts = FactsAsJson.of(CATALOGUE, row);
                assertThat(errors(facts)).as(row.get("project_id")).isEmpty();
            }
        }
        assertThat(valid).isEqualTo(601);
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldIsDescribedAndItsExampleIsRight(Language language) {
        ObjectNode schema = new FactsSchema(CATALOGUE, language).document();
        assertThat(schema.get("properties").propertyNames())
                .containsExactlyElementsOf(CATALOGUE.fields().stream().map(Field::name).toList()).hasSize(119);
        for (Field field : CATALOGUE.fields()) {
            JsonNode property = schema.get("properties").get(field.name());
            assertThat(property.get("title").stringValue()).isEqualTo(field.label().in(language));
            assertThat(property.get("description").stringValue()).startsWith(field.question().in(language));
            assertThat(property.get("examples")).allSatisfy(example -> {
                ObjectNode facts = object("{\"project_id\": \"p1\", \"phase\": \"plan\"}");
                facts.set(field.name(), example);
                assertThat(errors(facts)).as(field.name()).isEmpty();
            });
        }
        JsonNode level = schema.get("properties").get("leader_follow_up");
        assertThat(level.get("x-answers").get("0").stringValue())
                .isEqualTo(CATALOGUE.field("leader_follow_up").orElseThrow().answers().get("0").in(language));
    }

    private static Map<String, String> next(CSVReaderHeaderAware projects) throws IOException {
        try {
            return projects.readMap();
        } catch (com.opencsv.exceptions.CsvValidationException e) {
            throw new IOException(e);
        }
    }

    private static Schema compiled(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    }

    private static List<Error> errors(JsonNode facts) {
        return SCHEMA.validate(facts);
    }

    private static ObjectNode object(String json) {
        return JSON.readTree(json).asObject();
    }
}
