package no.driftsklar.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.DueFields;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.FactsReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The short form asks little and still says enough. */
class ShortFormTest {

    private final RuleBase ruleBase = RuleBase.builtIn();
    private final Catalogue catalogue = ruleBase.catalogue();
    private final DueFields due = new DueFields(catalogue);

    @ParameterizedTest
    @CsvSource({"clarify_needs,13", "plan,23", "design_procure,27", "implement,66", "operate,66"})
    void asksForTheCoreFieldsOfWhatIsDue(String phase, int questions) {
        assertThat(questions(Phase.of(phase))).hasSize(questions);
    }

    @ParameterizedTest
    @CsvSource({"clarify_needs", "plan", "design_procure", "implement", "operate"})
    void coversSeventyPercentWhenAllIsAnswered(String phase) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Field field : questions(Phase.of(phase))) {
            facts.put(field.name(), switch (field.type()) {
                case LEVEL -> 2;
                case COUNT -> 0;
                case PERCENT -> 60;
                case YESNO -> "no";
                case SET -> List.of();
                case CODE -> field.answers().keySet().iterator().next();
                default -> "short-form";
            });
        }
        facts.put("phase", phase);
        FactsReader.Result read = new FactsReader(catalogue, null, false)
                .ofJson(new JsonMapper().valueToTree(facts));
        assertThat(read.problems()).isEmpty();
        assertThat(new Assessor(ruleBase).assess(read.facts()).figures().coverage())
                .isGreaterThanOrEqualTo(new BigDecimal("70.0"));
    }

    private List<Field> questions(Phase phase) {
        return catalogue.fields().stream().filter(Field::core)
                .filter(field -> due.isDue(phase, catalogue.fieldIndex(field.name()))).toList();
    }
}
