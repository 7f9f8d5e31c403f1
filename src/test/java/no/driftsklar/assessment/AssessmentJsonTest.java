package no.driftsklar.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import no.driftsklar.catalogue.Language;
import no.driftsklar.engine.RuleBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssessmentJsonTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final RuleBase ruleBase = RuleBase.builtIn();
    private final Assessor assessor = new Assessor(ruleBase);
    private final RandomProjects projects = new RandomProjects(ruleBase.catalogue(), 20261122);

    @ParameterizedTest
    @EnumSource
    void everySentenceSaysWhatItSaysElsewhere(Language language) {
        Wording wording = new Wording(ruleBase.catalogue(), language);
        AssessmentJson writer = new AssessmentJson(ruleBase.catalogue(), language);
        for (int i = 0; i < 300; i++) {
            Assessment assessment = assessor.assess(projects.next());
            byte[] written = written(writer, assessment);
            JsonNode json = JSON.readTree(written);

            assertThat(texts(json, "findings", "text"))
                    .isEqualTo(each(assessment.findings(), finding -> wording.of(finding, assessment.facts())));
            assertThat(texts(json, "risks", "text"))
                    .isEqualTo(each(assessment.risks(), risk -> wording.ofRisk(risk, assessment.facts())));
            assertThat(texts(json, "contradictions", "text"))
                    .isEqualTo(each(assessment.contradictions(), one -> wording.ofContradiction(one, assessment.facts())));
            assertThat(texts(json, "actions", "first_step"))
                    .isEqualTo(each(assessment.actions(), action -> action.action().firstStep().in(language)));
            assertThat(asText(writer, assessment)).isEqualTo(new String(written, StandardCharsets.UTF_8));
        }
    }

    private static byte[] written(AssessmentJson writer, Assessment assessment) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(written)) {
            writer.write(json, assessment);
        }
        return written.toByteArray();
    }

    private static String asText(AssessmentJson writer, Assessment assessment) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(written)) {
            writer.write(json, assessment);
        }
        return written.toString();
    }

    private static List<String> texts(JsonNode json, String list, String name) {
        return json.get(list).valueStream().map(one -> one.get(name).stringValue()).toList();
    }

    private static <T> List<String> each(List<T> things, Function<T, String> text) {
        return things.stream().map(text).toList();
    }
}
