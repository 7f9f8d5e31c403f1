package no.driftsklar.store.projects;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Key;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.State;
import no.driftsklar.facts.Answer;
import no.driftsklar.store.projects.Changes.FromTo;

/**
 * What differs between two standings of a project under one rule base, and which facts moved which factors by how many points.
 *
 * @param changes    what differs
 * @param difference the difference of the scores in points; null where one of the scores is
 * @param factors    each factor whose state differs; none where one of the two cannot be assessed
 * @param otherFacts the facts that differ and moved no factor
 */
public record Explained(Changes changes, BigDecimal difference, List<MovedFactor> factors, List<MovedFact> otherFacts) {

    /**
     * A factor that moved.
     *
     * @param points what it gave to the difference of the scores; null where one of the scores is null
     * @param facts  the facts behind it that differ
     */
    public record MovedFactor(String factor, FromTo<State> state, BigDecimal points, List<MovedFact> facts) {
    }

    /** Why a fact differs. */
    public enum Why implements Key {
        /** Somebody said something else. */
        POSTED,
        /** It has grown with time. */
        GROWN,
        /** It has become older than its shelf life. */
        STALE,
        /** It is only supposed. */
        SUPPOSED
    }

    /**
     * A fact that differs.
     *
     * @param before what counted before; null where the field was missing
     * @param after  what counts after; null where the field is missing
     * @param why    why
     * @param from   where the later answer comes from; null where there is none, or it is only supposed
     */
    public record MovedFact(String field, Answer before, Answer after, Why why, FactAt from) {
    }

    /** One of the two standings: the facts, and the assessment of them, null where they do not suffice for one. */
    record Standing(Assessment assessment, int stale) {

        Map<String, State> states() {
            return assessment.states();
        }

        Summary summary() {
            return assessment == null ? null : Summary.of(assessment, stale);
        }
    }

    static Explained between(Catalogue catalogue, Standing before, Standing after, Map<String, MovedFact> moved) {
        if (before.assessment() == null || after.assessment() == null) {
            return new Explained(Changes.between(before.summary(), after.summary()), null, List.of(),
                    List.copyOf(moved.values()));
        }
        FactorPoints points = FactorPoints.between(catalogue, before.states(), after.states());
        Set<String> told = new LinkedHashSet<>();
        List<MovedFactor> factors = new ArrayList<>();
        Changes.states(before.states(), after.states()).forEach((id, state) -> {
            Factor factor = catalogue.factor(id).orElseThrow();
            List<MovedFact> facts = behind(catalogue, factor, state).stream().map(moved::get).filter(Objects::nonNull).toList();
            facts.forEach(fact -> told.add(fact.field()));
            factors.add(new MovedFactor(id, state, points == null ? null : points.of(id), facts));
        });
        return new Explained(Changes.between(before.summary(), after.summary()), points == null ? null : points.difference(),
                factors, moved.values().stream().filter(fact -> !told.contains(fact.field())).toList());
    }

    /** The facts that differ between two dates, by field. */
    static Map<String, MovedFact> moved(FactsAt before, FactsAt after) {
        Map<String, MovedFact> moved = new LinkedHashMap<>();
        Set<String> fields = new LinkedHashSet<>(after.all().keySet());
        fields.addAll(before.all().keySet());
        for (String field : fields) {
            Answer one = before.answer(field);
            Answer other = after.answer(field);
            if (!Objects.equals(one, other)) {
                FactAt from = after.all().get(field);
                FactAt earlier = before.all().get(field);
                boolean samePost = from != null && earlier != null && Objects.equals(from.status(), earlier.status());
                moved.put(field, new MovedFact(field, one, other, from != null && from.isStale() ? Why.STALE
                        : samePost && from.isGrown() ? Why.GROWN : Why.POSTED, from));
            }
        }
        return moved;
    }

    /** The fields that a factor needs and that its rules look at; the phase too, where it made the factor due or not due. */
    private static Set<String> behind(Catalogue catalogue, Factor factor, FromTo<State> state) {
        Set<String> fields = new LinkedHashSet<>();
        if (state.from() == State.NOT_YET || state.to() == State.NOT_YET) {
            fields.add("phase");
            fields.add("installations_active");
        }
        fields.addAll(factor.needs().fields());
        catalogue.rulesAbout(factor.id()).stream()
                .filter(rule -> rule.effect() != Rule.Effect.VARIANT)
                .forEach(rule -> fields.addAll(rule.fields()));
        return fields;
    }
}
