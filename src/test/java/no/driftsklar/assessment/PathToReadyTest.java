package no.driftsklar.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.Facts;
import org.junit.jupiter.api.Test;

/** The path to ready is enough, no action on it is too much, and no other set of its size is better. */
class PathToReadyTest {

    private static final Set<Condition.Kind> MENDED_BY_ACTIONS = EnumSet.of(Condition.Kind.SCORE,
            Condition.Kind.DIMENSION, Condition.Kind.FACTOR, Condition.Kind.RISK);

    private final RuleBase ruleBase = RuleBase.builtIn();
    private final Assessor assessor = new Assessor(ruleBase);

    @Test
    void takingItLeavesNoConditionAndLeavingAnyActionOutDoes() {
        RandomProjects projects = new RandomProjects(ruleBase.catalogue(), 20261121);
        int withPath = 0;
        int without = 0;
        for (int i = 0; i < 2000; i++) {
            Facts facts = projects.next();
            Assessment before = assessor.assess(facts);
            if (before.path() == null) {
                assertThat(before.figures().isScored() && isReady(facts, factors(before.actions()))).isFalse();
                without++;
                continue;
            }
            Set<String> path = factors(before.path().actions());
            Assessment after = assessor.assess(facts, path);
            assertThat(open(after)).as(facts.projectId()).isEmpty();
            assertThat(after.figures().score()).isEqualTo(before.path().scoreAfter());
            for (String factor : path) {
                Set<String> rest = new HashSet<>(path);
                rest.remove(factor);
                assertThat(isReady(facts, rest)).as(facts.projectId() + " without " + factor).isFalse();
            }
            withPath++;
        }
        assertThat(withPath).isGreaterThan(1000);
        assertThat(without).isPositive();
    }

    @Test
    void noOtherSetIsSmallerOrOfItsSizeBetter() {
        RandomProjects projects = new RandomProjects(ruleBase.catalogue(), 16);
        int compared = 0;
        while (compared < 40) {
            Facts facts = projects.next();
            Assessment assessment = assessor.assess(facts);
            int actions = assessment.actions().size();
            if (assessment.path() == null || actions < 5 || actions > 11 || assessment.path().actions().isEmpty()) {
                continue;
            }
            assertThat(ranks(assessment.path().actions())).as(facts.projectId())
                    .isEqualTo(bestOfAllSets(facts, assessment));
            compared++;
        }
    }

    private List<Integer> bestOfAllSets(Facts facts, Assessment assessment) {
        List<RankedAction> best = null;
        BigDecimal bestGain = null;
        for (int set = 0; set < 1 << assessment.actions().size(); set++) {
            List<RankedAction> chosen = new ArrayList<>();
            for (RankedAction action : assessment.actions()) {
                if ((set & 1 << action.rank() - 1) != 0) {
                    chosen.add(action);
                }
            }
            if (best != null && chosen.size() > best.size() || !isReady(facts, factors(chosen))) {
                continue;
            }
            BigDecimal gain = BigDecimal.valueOf(chosen.stream().mapToLong(RankedAction::halfPoints).sum());
            if (best == null || chosen.size() < best.size() || gain.compareTo(bestGain) > 0
                    || gain.compareTo(bestGain) == 0 && comesFirst(ranks(chosen), ranks(best))) {
                best = chosen;
                bestGain = gain;
            }
        }
        return ranks(best);
    }

    private static boolean comesFirst(List<Integer> ranks, List<Integer> others) {
        for (int i = 0; i < ranks.size(); i++) {
            if (!ranks.get(i).equals(others.get(i))) {
                return ranks.get(i) < others.get(i);
            }
        }
        return false;
    }

    private static List<Integer> ranks(List<RankedAction> actions) {
        return actions.stream().map(RankedAction::rank).toList();
    }

    private static Set<String> factors(List<RankedAction> actions) {
        Set<String> factors = new HashSet<>();
        actions.forEach(action -> factors.add(action.factor().id()));
        return factors;
    }

    private boolean isReady(Facts facts, Set<String> done) {
        return open(assessor.assess(facts, done)).isEmpty();
    }

    private static List<Condition> open(Assessment assessment) {
        return assessment.conditions().stream().filter(condition -> MENDED_BY_ACTIONS.contains(condition.kind())).toList();
    }
}
