package no.driftsklar.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.Facts;
import no.driftsklar.facts.FactsReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Cronbach's alpha and item statistics of level fields. */
class ScaleTest {

    private static final List<String> ITEMS = List.of("anchored_management", "anchored_staff", "anchored_users");

    private final Catalogue catalogue = RuleBase.builtIn().catalogue();

    @Test
    void fiveProjectsByHand() {
        Scale scale = scale(new Object[][] {{0, 1, 1}, {1, 1, 2}, {2, 3, 2}, {3, 3, 4}, {4, 4, 4}});

        // variances 2.5, 1.8 and 1.8 sum to 6.1; the sums 2 4 7 10 12 have the variance 17: 3/2 (1 - 6.1/17) = 0.9618
        assertThat(scale.alpha()).isEqualByComparingTo("0.96");
        // without the first the sums 2 3 5 7 8 have the variance 6.5: 2 (1 - 3.6/6.5) = 0.8923
        assertThat(scale.alphaWithout(0)).isEqualByComparingTo("0.89");
        // its covariance with these sums is 16/4 = 4: 4 / sqrt(2.5 * 6.5) = 0.9923
        assertThat(scale.itemRestCorrelation(0)).isEqualByComparingTo("0.99");
        assertThat(scale.mean(1)).isEqualByComparingTo("2.40");
        assertThat(scale.standardDeviation(1)).isEqualByComparingTo("1.34");
    }

    @Test
    void itemsThatGoAgainstEachOtherGiveANegativeAlpha() {
        // variances 1.667 each; the sums 4 3 5 4 have the variance 0.667: 2 (1 - 3.333/0.667) = -8
        assertThat(scale(new Object[][] {{4, 0}, {2, 1}, {3, 2}, {1, 3}}).alpha()).isEqualByComparingTo("-8.00");
    }

    @Test
    void whatIsNotAnsweredTakesTheProjectOutOfAlphaOnly() {
        Scale scale = scale(new Object[][] {{0, 1, 1}, {1, 1, 2}, {2, 3, 2}, {3, 3, 4}, {4, 4, 4},
            {4, null, 0}, {4, "not_applicable", 0}});

        assertThat(scale.complete().rows()).isEqualTo(5);
        assertThat(scale.alpha()).isEqualByComparingTo("0.96");
        assertThat(scale.answered(0).rows()).isEqualTo(7);
        assertThat(scale.answered(1).rows()).isEqualTo(5);
        // (0 + 1 + 2 + 3 + 4 + 4 + 4) / 7
        assertThat(scale.mean(0)).isEqualByComparingTo("2.57");
    }

    @Test
    void thereIsNoAlphaOfOneItemOneProjectOrAnswersThatDoNotVary() {
        assertThat(scale(new Object[][] {{1}, {2}, {3}}).alpha()).isNull();
        assertThat(scale(new Object[][] {{1, 2, 3}}).alpha()).isNull();
        Scale same = scale(new Object[][] {{2, 3, 1}, {2, 3, 1}, {2, 3, 1}});
        assertThat(same.alpha()).isNull();
        assertThat(same.itemRestCorrelation(1)).isNull();
        assertThat(scale(new Object[][] {{1, 2}, {2, 4}, {3, 3}}).alphaWithout(0)).isNull();
    }

    @Test
    void isWhatThePlainFormulaGives() {
        Random random = new Random(11);
        for (int draw = 0; draw < 50; draw++) {
            Object[][] levels = new Object[20 + random.nextInt(60)][3];
            for (Object[] row : levels) {
                int quality = random.nextInt(4);
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextInt(9) == 0 ? null : (Object) Math.min(4, quality + random.nextInt(3));
                }
            }

            assertThat(scale(levels).alpha()).isEqualByComparingTo(plainAlpha(levels));
        }
    }

    private static BigDecimal plainAlpha(Object[][] levels) {
        List<double[]> complete = new ArrayList<>();
        for (Object[] row : levels) {
            if (row[0] != null && row[1] != null && row[2] != null) {
                complete.add(new double[] {(int) row[0], (int) row[1], (int) row[2]});
            }
        }
        double items = 0;
        for (int i = 0; i < 3; i++) {
            int item = i;
            items += variance(complete.stream().mapToDouble(row -> row[item]).toArray());
        }
        double sums = variance(complete.stream().mapToDouble(row -> row[0] + row[1] + row[2]).toArray());
        return BigDecimal.valueOf(1.5 * (1 - items / sums)).setScale(2, RoundingMode.HALF_UP);
    }

    private static double variance(double[] numbers) {
        double mean = 0;
        for (double number : numbers) {
            mean += number / numbers.length;
        }
        double squares = 0;
        for (double number : numbers) {
            squares += (number - mean) * (number - mean);
        }
        return squares / (numbers.length - 1);
    }

    /** A scale of as many items as a row is long, with one row of answers for each project. */
    private Scale scale(Object[][] levels) {
        List<Field> items = ITEMS.subList(0, levels[0].length).stream()
                .map(name -> catalogue.field(name).orElseThrow()).toList();
        Scale scale = new Scale("leadership", items,
                items.stream().mapToInt(item -> catalogue.fieldIndex(item.name())).toArray());
        for (int i = 0; i < levels.length; i++) {
            Map<String, Object> answers = new LinkedHashMap<>();
            answers.put("project_id", "project-" + i);
            answers.put("phase", "plan");
            for (int j = 0; j < levels[i].length; j++) {
                answers.put(ITEMS.get(j), levels[i][j]);
            }
            scale.add(facts(answers));
        }
        return scale;
    }

    private Facts facts(Map<String, Object> answers) {
        FactsReader.Result read = new FactsReader(catalogue, null, false).ofJson(new JsonMapper().valueToTree(answers));
        assertThat(read.problems()).isEmpty();
        return read.facts();
    }
}
