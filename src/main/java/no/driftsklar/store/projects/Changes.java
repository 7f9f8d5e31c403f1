package no.driftsklar.store.projects;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Verdict;

/**
 * What differs between two assessments of a project.
 *
 * @param verdict     the verdict before and after; null where there was no assessment
 * @param score       the score before and after; null where there was none
 * @param states      the factors whose state differs; none where one of the assessments is missing
 * @param risksOpened the risks that fire now and did not; where there was no assessment before, all that fire
 * @param risksClosed the risks that fired and do not now; none where there is no assessment now
 * @param actionsDone the factors that had an action before and promote now
 */
public record Changes(FromTo<Verdict> verdict, FromTo<BigDecimal> score, Map<String, FromTo<State>> states,
        List<String> risksOpened, List<String> risksClosed, List<String> actionsDone) {

    /** Something before and after; null where there was nothing. */
    public record FromTo<T>(T from, T to) {
    }

    /**
     * Compares two assessments.
     *
     * @param before null where there was none
     * @param after  null where there is none
     */
    public static Changes between(Summary before, Summary after) {
        if (before == null || after == null) {
            return new Changes(new FromTo<>(before == null ? null : before.verdict(), after == null ? null : after.verdict()),
                    new FromTo<>(before == null ? null : before.score(), after == null ? null : after.score()), Map.of(),
                    after == null ? List.of() : List.copyOf(after.risks().keySet()), List.of(), List.of());
        }
        return new Changes(new FromTo<>(before.verdict(), after.verdict()), new FromTo<>(before.score(), after.score()),
                states(before.states(), after.states()), without(after.risks(), before.risks()),
                without(before.risks(), after.risks()), before.actions().stream()
                        .filter(factor -> after.states().get(factor) == State.PROMOTES).toList());
    }

    /** The factors whose state differs, in the order of the later assessment; those that only one knows are left out. */
    static Map<String, FromTo<State>> states(Map<String, State> before, Map<String, State> after) {
        return after.entrySet().stream()
                .filter(entry -> before.containsKey(entry.getKey()) && before.get(entry.getKey()) != entry.getValue())
                .collect(Collectors.toMap(Map.Entry::getKey,
                        entry -> new FromTo<>(before.get(entry.getKey()), entry.getValue()), (one, other) -> one,
                        LinkedHashMap::new));
    }

    static List<String> without(Map<String, ?> some, Map<String, ?> others) {
        List<String> left = new ArrayList<>(some.keySet());
        left.removeAll(others.keySet());
        return left;
    }
}
