package no.driftsklar.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.opencsv.CSVReaderHeaderAware;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Language;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.FactsReader;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AssessmentSchemaTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void theAssessmentsOfAll601ConformanceProjectsAreAsDescribedAndHoldNothingElse() throws Exception {
        RuleBase ruleBase = RuleBase.builtIn();
        Catalogue catalogue = ruleBase.catalogue();
        Assessor assessor = new Assessor(ruleBase);
        AssessmentJson writer = new AssessmentJson(catalogue, Language.EN);
        FactsReader reader = new FactsReader(catalogue, null, false);
        Schema schema = closed(AssessmentSchema.definitions());
        int valid = 0;
        try (CSVReaderHeaderAware projects = new CSVReaderHeaderAware(
                Files.newBufferedReader(Path.of("src/test/resources/conformance/projects.csv")))) {
            for (Map<String, String> row; (row = projects.readMap()) != null; valid++) {
                List<Field> columns = row.keySet().stream().map(name -> catalogue.field(name).orElseThrow()).toList();
                Assessment assessment = assessor.assess(reader.rows(columns).read(row.values().toArray(String[]::new)).facts());
                StringWriter written = new StringWriter();
                try (JsonGenerator json = JSON.createGenerator(written)) {
                    writer.write(json, assessment);
                }
                assertThat(schema.validate(JSON.readTree(written.toString()))).as(row.get("project_id")).isEmpty();
            }
        }
        assertThat(valid).isEqualTo(601);
    }

    /** The schemas as one, in which objects may have their named properties only. */
    private static Schema closed(ObjectNode definitions) {
        for (JsonNode definition : definitions) {
            definition.asObject().put("additionalProperties", false);
        }
        ObjectNode whole = JSON.createObjectNode().put("$ref", "#/$defs/Assessment");
        whole.set("$defs", definitions);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
    }
}
