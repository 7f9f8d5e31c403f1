package no.driftsklar.store.projects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.State;
import no.driftsklar.facts.Answer;
import no.driftsklar.store.projects.Explained.MovedFact;
import no.driftsklar.store.projects.Explained.Standing;
import no.driftsklar.store.projects.Explained.Why;

/** Compares standings of a project under the rule base of today; keeps nothing. Thread-safe. */
public final class Comparison {

    private final AssessorPool assessors;

    public Comparison(AssessorPool assessors) {
        this.assessors = assessors;
    }

    /** What differs between a project at two dates, and why. */
    public Explained between(FactsAt from, FactsAt to) {
        return Explained.between(assessors.catalogue(), standing(from, Map.of(), Map.of()),
                standing(to, Map.of(), Map.of()), Explained.moved(from, to));
    }

    /**
     * A project as it would be.
     *
     * @param assessment null where the facts do not suffice for one
     * @param missing    the fields without which there is no assessment, and that are missing
     * @param explained  what differs from how it is
     */
    public record Supposed(Assessment assessment, List<String> missing, Explained explained) {
    }

    /**
     * A project as it would be if something were otherwise.
     *
     * @param facts   how it is
     * @param answers what is supposed to be posted for the same date, by field
     * @param states  the states in which factors are supposed to be, whatever the facts say
     */
    public Supposed suppose(FactsAt facts, Map<String, Answer> answers, Map<String, State> states) {
        Standing supposed = standing(facts, answers, states);
        return new Supposed(supposed.assessment(), supposed.assessment() == null ? List.of("phase") : List.of(),
                Explained.between(assessors.catalogue(), standing(facts, Map.of(), Map.of()), supposed,
                        moved(facts, answers)));
    }

    private static Map<String, MovedFact> moved(FactsAt facts, Map<String, Answer> answers) {
        Map<String, MovedFact> moved = new LinkedHashMap<>();
        answers.forEach((field, answer) -> {
            Answer before = facts.answer(field);
            Answer after = answer.isMissing() ? null : answer;
            if (!Objects.equals(before, after)) {
                moved.put(field, new MovedFact(field, before, after, Why.SUPPOSED, null));
            }
        });
        return moved;
    }

    private Standing standing(FactsAt facts, Map<String, Answer> answers, Map<String, State> states) {
        long stale = facts.stale().stream().filter(fact -> !answers.containsKey(fact.field().name())).count();
        return new Standing(facts.with(answers)
                .map(given -> assessors.with(assessor -> assessor.assess(given, states))).orElse(null), (int) stale);
    }
}
