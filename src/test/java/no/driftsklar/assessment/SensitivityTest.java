package no.driftsklar.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.Facts;
import no.driftsklar.facts.FactsReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How much assessments hang on weights that are our assumption. */
class SensitivityTest {

    private static final RuleBase RULE_BASE = RuleBase.builtIn();

    private final Catalogue catalogue = RULE_BASE.catalogue();
    private final Weights weights = Weights.of(catalogue);
    private final Assessor assessor = new Assessor(RULE_BASE);

    @Test
    void aWeightIsVariedByUpToAQuarterAndEvenly() {
        Random random = new Random(3);
        double sum = 0;
        for (int draw = 0; draw < 500; draw++) {
            Weights varied = weights.varied(0.25, random);
            for (int factor = 0; factor < catalogue.factors().size(); factor++) {
                double share = (double) varied.of(factor) / weights.of(factor);
                assertThat(share).isBetween(0.75, 1.25);
                sum += share;
            }
        }
        assertThat(sum / (500 * catalogue.factors().size())).isBetween(0.995, 1.005);
    }

    @Test
    void whereEverythingHindersNoWeightMatters() {
        Outcome assessment = assessor.outcome(allLevels(0));
        assertThat(assessment.verdict()).isEqualTo(Verdict.NOT_READY);

        Sensitivity.Result result = new Sensitivity(RULE_BASE, weights, 200, 1).of(assessment);

        assertThat(result.verdictKept()).isEqualTo("100.0");
        assertThat(result.low()).isLessThanOrEqualTo(assessment.figures().score());
        assertThat(result.high()).isGreaterThanOrEqualTo(assessment.figures().score());
    }

    @Test
    void whereNothingIsKnownThereIsNoBand() {
        Outcome assessment = assessor.outcome(facts(Map.of()));

        Sensitivity.Result result = new Sensitivity(RULE_BASE, weights, 50, 1).of(assessment);

        assertThat(result).isEqualTo(new Sensitivity.Result(new BigDecimal("100.0"), true, null, null));
    }

    @Test
    void theDrawsAreThoseOfTheSeed() {
        RandomProjects projects = new RandomProjects(catalogue, 5);
        Sensitivity first = new Sensitivity(RULE_BASE, weights, 40, 7);
        Sensitivity again = new Sensitivity(RULE_BASE, weights, 40, 7);
        Sensitivity other = new Sensitivity(RULE_BASE, weights, 40, 8);
        int moved = 0;
        boolean seedMatters = false;
        for (int i = 0; i < 200; i++) {
            Outcome assessment = assessor.outcome(projects.next());
            Sensitivity.Result result = first.of(assessment);
            assertThat(again.of(assessment)).isEqualTo(result);
            seedMatters |= !other.of(assessment).equals(result);
            assertThat(result.held()).isEqualTo(result.verdictKept().compareTo(new BigDecimal("100.0")) == 0);
            moved += result.held() ? 0 : 1;
        }
        assertThat(moved).isPositive();
        assertThat(seedMatters).isTrue();
    }

    private Facts allLevels(int level) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Field field : catalogue.fields()) {
            if (field.type() == FieldType.LEVEL) {
                facts.put(field.name(), level);
            }
        }
        return facts(facts);
    }

    private Facts facts(Map<String, Object> given) {
        Map<String, Object> facts = new LinkedHashMap<>(given);
        facts.put("project_id", "fjord");
        facts.put("phase", "operate");
        return new FactsReader(catalogue, null, false).ofJson(new JsonMapper().valueToTree(facts)).facts();
    }
}
