package no.driftsklar.api.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReaderHeaderAware;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.driftsklar.assessment.AssessmentJson;
import no.driftsklar.assessment.Assessor;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.Facts;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A project that posts all its facts as one status is assessed as the command line assesses them, to the byte. */
class StatusConformanceTest {

    private static final String STATUS_DATE = "2026-10-01";

    private final RuleBase ruleBase = RuleBase.builtIn();
    private final Catalogue catalogue = ruleBase.catalogue();
    private final JsonMapper json = new JsonMapper();

    @TempDir
    private Path data;

    @Test
    void allConformanceProjectsComeOutAsOnTheCommandLine() throws Exception {
        Assessor assessor = new Assessor(ruleBase);
        FactsReader reader = new FactsReader(catalogue, null, false);
        int compared = 0;
        try (TestServer server = TestServer.local(data);
                CSVReaderHeaderAware projects = new CSVReaderHeaderAware(new InputStreamReader(Objects.requireNonNull(
                        getClass().getResourceAsStream("/conformance/projects.csv")), StandardCharsets.UTF_8))) {
            Map<String, String> row;
            while ((row = projects.readMap()) != null) {
                row.put("status_date", STATUS_DATE);
                List<Field> columns = row.keySet().stream().map(name -> catalogue.field(name).orElseThrow()).toList();
                Facts facts = reader.rows(columns).read(row.values().toArray(String[]::new)).facts();
                String path = "/api/v1/projects/" + facts.projectId();
                assertThat(server.send("PUT", path, null).statusCode()).isEqualTo(201);
                assertThat(server.post(path + "/status", body(facts)).statusCode()).isEqualTo(201);
                assertThat(server.get(path + "/assessments/latest?lang=en").body()).as(facts.projectId())
                        .endsWith(",\"assessment\":" + text(assessor, facts) + "}");
                compared++;
            }
        }
        assertThat(compared).isEqualTo(601);
    }

    private String text(Assessor assessor, Facts facts) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(text)) {
            new AssessmentJson(catalogue, Language.EN).write(generator, assessor.assess(facts));
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** All that the facts say, as a status says it. */
    private String body(Facts facts) {
        ObjectNode said = json.createObjectNode();
        for (Field field : catalogue.fields()) {
            Object value = facts.value(field.name());
            if (facts.isNotApplicable(field.name())) {
                said.put(field.name(), "not_applicable");
            } else if (value != null) {
                said.set(field.name(), json.valueToTree(field.type() == FieldType.DATE ? value.toString() : value));
            }
        }
        ObjectNode body = json.createObjectNode().put("status_date", STATUS_DATE);
        body.set("facts", said);
        return body.toString();
    }
}
