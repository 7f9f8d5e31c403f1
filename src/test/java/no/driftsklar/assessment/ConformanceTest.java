package no.driftsklar.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReaderHeaderAware;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.FactsReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 601 projects with the answers that two independent implementations of the contract gave. */
class ConformanceTest {

    private static final RuleBase RULE_BASE = RuleBase.builtIn();

    @Test
    void everyProjectComesOutAsTheContractSays() throws Exception {
        Catalogue catalogue = RULE_BASE.catalogue();
        Assessor assessor = new Assessor(RULE_BASE);
        FactsReader reader = new FactsReader(catalogue, null, false);
        JsonMapper json = new JsonMapper();
        int compared = 0;
        try (CSVReaderHeaderAware projects = new CSVReaderHeaderAware(open("projects.csv"));
                BufferedReader assessments = new BufferedReader(open("assessments.ndjson"))) {
            Map<String, String> row;
            while ((row = projects.readMap()) != null) {
                List<Field> columns = row.keySet().stream().map(name -> catalogue.field(name).orElseThrow()).toList();
                FactsReader.Result read = reader.rows(columns).read(row.values().toArray(String[]::new));
                assertThat(read.problems()).isEmpty();
                JsonNode expected = json.readTree(assessments.readLine());
                assertThat(comparable(assessor.assess(read.facts()))).as(read.projectId()).isEqualTo(comparable(expected));
                compared++;
            }
            assertThat(assessments.readLine()).isNull();
        }
        assertThat(compared).isEqualTo(601);
    }

    private static Reader open(String name) {
        return new InputStreamReader(Objects.requireNonNull(ConformanceTest.class.getResourceAsStream("/conformance/" + name)),
                StandardCharsets.UTF_8);
    }

    private static Map<String, String> comparable(Assessment assessment) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("project_id", assessment.facts().projectId());
        lines.put("due_phase", assessment.duePhase().key());
        assessment.states().forEach((factor, state) -> lines.put("states/" + factor, state.key()));
        lines.put("risks", assessment.risks().stream().map(risk -> risk.of().id()).toList().toString());
        lines.put("contradictions", assessment.contradictions().stream().map(c -> c.of().id()).toList().toString());
        lines.put("verdict", assessment.verdict().key());
        lines.put("conditions", assessment.conditions().toString());
        figures(lines, "", assessment.figures());
        assessment.dimensions().forEach((key, figures) -> figures(lines, "dimensions/" + key.key() + "/", figures));
        assessment.stages().forEach((key, figures) -> figures(lines, "stages/" + key + "/", figures));
        assessment.processes().forEach((key, figures) -> figures(lines, "processes/" + key + "/", figures));
        assessment.actions().forEach(action -> lines.put("actions/" + action.rank(),
                action.factor().id() + " " + action.gain()));
        lines.put("path_size", assessment.path() == null ? "null"
                : String.valueOf(assessment.path().actions().size()));
        return lines;
    }

    private static void figures(Map<String, String> lines, String prefix, Figures figures) {
        lines.put(prefix + "score", String.valueOf(figures.score()));
        lines.put(prefix + "low", String.valueOf(figures.low()));
        lines.put(prefix + "high", String.valueOf(figures.high()));
        lines.put(prefix + "coverage", String.valueOf(figures.coverage()));
    }

    private static Map<String, String> comparable(JsonNode expected) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("project_id", expected.get("project_id").asString());
        lines.put("due_phase", expected.get("due_phase").asString());
        expected.get("states").properties().forEach(p -> lines.put("states/" + p.getKey(), p.getValue().asString()));
        for (String list : List.of("risks", "contradictions")) {
            lines.put(list, strings(expected.get(list)));
        }
        lines.put("verdict", expected.get("verdict").asString());
        lines.put("conditions", strings(expected.get("conditions")));
        figures(lines, "", expected);
        for (String group : List.of("dimensions", "stages", "processes")) {
            expected.get(group).properties().forEach(p -> figures(lines, group + "/" + p.getKey() + "/", p.getValue()));
        }
        int rank = 1;
        for (JsonNode action : expected.get("actions").values()) {
            lines.put("actions/" + rank++, action.get("factor").asString() + " " + number(action.get("gain")));
        }
        lines.put("path_size", expected.get("path_size").isNull() ? "null" : expected.get("path_size").asString());
        return lines;
    }

    private static String strings(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList().toString();
    }

    private static void figures(Map<String, String> lines, String prefix, JsonNode figures) {
        for (String name : List.of("score", "low", "high", "coverage")) {
            lines.put(prefix + name, number(figures.get(name)));
        }
    }

    private static String number(JsonNode number) {
        return number.isNull() ? "null" : new BigDecimal(number.asString()).setScale(1).toString();
    }
}
