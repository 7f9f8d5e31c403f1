package no.driftsklar.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Dimension;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.RiskLevel;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.State;
import no.driftsklar.facts.Facts;

/** What of a rule base is the same for every project, worked out once: weights, groups, the facts behind each rule. */
final class Preparation {

    private static final int STAGES = 5;
    private static final int PROCESSES = 16;

    private static final Dimension[] DIMENSIONS = Dimension.values();

    private final Catalogue catalogue;
    private final Weights weights;
    private final int[] allFactors;
    private final Map<Dimension, int[]> dimensions = new EnumMap<>(Dimension.class);
    private final Map<Integer, int[]> stages = new TreeMap<>();
    private final Map<Integer, int[]> processes = new TreeMap<>();
    private final int[][] needs;
    private final boolean[] needsAll;
    private final int[] gates;
    private final int[] factorsOfCriticalRisks;
    private final int[] actionable;
    private final int[] relevantFrom;
    private final List<Condition> hinders;
    private final List<Condition> unknown;
    private final List<Condition> risks;
    private final List<Condition> contradictions;
    private final List<Behind> behind = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    Preparation(Catalogue catalogue, Weights weights) {
        this.catalogue = catalogue;
        this.weights = weights;
        allFactors = factors(factor -> true);
        for (Dimension dimension : Dimension.values()) {
            dimensions.put(dimension, factors(factor -> factor.dimension() == dimension));
        }
        for (int stage = 1; stage <= STAGES; stage++) {
            int current = stage;
            stages.put(stage, factors(factor -> factor.stage() == current));
        }
        for (int process = 1; process <= PROCESSES; process++) {
            Integer current = process;
            processes.put(process, factors(factor -> current.equals(factor.process())));
        }
        gates = factors(Factor::gate);
        actionable = IntStream.of(factors(Factor::actionable)).boxed().sorted(
                Comparator.comparing((Integer factor) -> -weights.of(factor))
                        .thenComparing(factor -> catalogue.factors().get(factor).process(),
                                Comparator.nullsLast(Comparator.naturalOrder()))).mapToInt(Integer::intValue).toArray();
        relevantFrom = catalogue.factors().stream().mapToInt(factor -> factor.relevantFrom().ordinal()).toArray();
        hinders = conditions(Condition.Kind.FACTOR, catalogue.factors(), Factor::id);
        unknown = conditions(Condition.Kind.UNKNOWN, catalogue.factors(), Factor::id);
        risks = conditions(Condition.Kind.RISK, catalogue.risks(), Risk::id);
        contradictions = conditions(Condition.Kind.CONTRADICTION, catalogue.contradictions(), Contradiction::id);
        Set<String> inCriticalRisks = new HashSet<>();
        catalogue.risks().stream().filter(risk -> risk.level() == RiskLevel.CRITICAL)
                .flatMap(risk -> catalogue.rulesAbout(risk.id()).stream())
                .forEach(rule -> inCriticalRisks.addAll(rule.hinders()));
        factorsOfCriticalRisks = factors(factor -> inCriticalRisks.contains(factor.id()));
        needs = catalogue.factors().stream().map(factor -> fields(factor.needs().fields())).toArray(int[][]::new);
        needsAll = new boolean[needs.length];
        for (int i = 0; i < needsAll.length; i++) {
            needsAll[i] = catalogue.factors().get(i).needs().all();
        }
        for (Rule rule : catalogue.rules()) {
            Set<String> fields = new HashSet<>(rule.fields());
            catalogue.factor(rule.subject()).ifPresent(factor -> fields.addAll(factor.needs().fields()));
            places.put(rule.name(), behind.size());
            behind.add(new Behind(fields(fields), factors(factor -> rule.hinders().contains(factor.id())),
                    factors(factor -> rule.promotes().contains(factor.id()))));
        }
    }

    private int[] factors(Predicate<Factor> group) {
        return IntStream.range(0, catalogue.factors().size()).filter(i -> group.test(catalogue.factors().get(i)))
                .toArray();
    }

    private int[] fields(Collection<String> names) {
        int[] places = names.stream().mapToInt(catalogue::fieldIndex).toArray();
        Arrays.sort(places);
        return places;
    }

    Weights weights() {
        return weights;
    }

    private static <T> List<Condition> conditions(Condition.Kind kind, List<T> things, Function<T, String> id) {
        return things.stream().map(thing -> new Condition(kind, id.apply(thing))).toList();
    }

    /** The condition that a factor hinders. */
    Condition hinders(int factor) {
        return hinders.get(factor);
    }

    /** The condition that a factor is unknown. */
    Condition unknown(int factor) {
        return unknown.get(factor);
    }

    /** The condition that a risk fires, by its place in the table. */
    Condition risk(int risk) {
        return risks.get(risk);
    }

    /** The condition that there is a contradiction, by its place in the table. */
    Condition contradiction(int contradiction) {
        return contradictions.get(contradiction);
    }

    int[] gates() {
        return gates;
    }

    /** The factors that stand in the {@code hinders(...)} of a critical risk. */
    int[] factorsOfCriticalRisks() {
        return factorsOfCriticalRisks;
    }

    /** The factors with an action by weight, the heaviest first; those alike by process, of none last, then by the table. */
    int[] actionable() {
        return actionable;
    }

    /** The phase from which a factor is due, by its place among the phases. */
    int relevantFrom(int factor) {
        return relevantFrom[factor];
    }

    /** The figures of all factors, from those of the dimensions: every factor belongs to one. */
    Figures figures(Map<Dimension, Figures> dimensions) {
        Figures figures = new Figures(0, 0, 0);
        for (Figures dimension : dimensions.values()) {
            figures = figures.plus(dimension);
        }
        return figures;
    }

    Map<Dimension, Figures> dimensions(State[] states) {
        Map<Dimension, Figures> figures = new EnumMap<>(Dimension.class);
        for (Dimension dimension : DIMENSIONS) {
            figures.put(dimension, Figures.of(states, weights, dimensions.get(dimension)));
        }
        return figures;
    }

    Map<Integer, Figures> stages(State[] states) {
        Map<Integer, Figures> figures = new TreeMap<>();
        stages.forEach((stage, group) -> figures.put(stage, Figures.of(states, weights, group)));
        return figures;
    }

    Map<Integer, Figures> processes(State[] states) {
        Map<Integer, Figures> figures = new TreeMap<>();
        processes.forEach((process, group) -> figures.put(process, Figures.of(states, weights, group)));
        return figures;
    }

    /** The state of a factor about which no rule speaks: what its needs say. */
    State withoutRule(int factor, Facts facts) {
        boolean answered = false;
        boolean missing = false;
        boolean notApplicable = false;
        for (int field : needs[factor]) {
            if (facts.value(field) != null) {
                answered = true;
            } else if (facts.isMissing(field)) {
                missing = true;
            } else {
                notApplicable = true;
            }
        }
        if (needsAll[factor]) {
            return notApplicable ? State.NOT_APPLICABLE : missing ? State.UNKNOWN : State.NEITHER;
        }
        return answered ? State.NEITHER : notApplicable ? State.NOT_APPLICABLE : State.UNKNOWN;
    }

    /**
     * What lies behind a rule, by place in the order of the table.
     *
     * @param fields   those of its condition, and those that its factor needs
     * @param hinders  the factors of which it asks whether they hinder
     * @param promotes the factors of which it asks whether they promote
     */
    record Behind(int[] fields, int[] hinders, int[] promotes) {
    }

    /** By the place of a rule in the rule base. */
    Behind behind(int rule) {
        return behind.get(rule);
    }

    Behind behind(Rule rule) {
        return behind.get(places.get(rule.name()));
    }

    /** The fields behind a rule that have a value, in the order of the table. */
    List<String> because(Behind rule, Facts facts) {
        List<Field> fields = catalogue.fields();
        List<String> because = new ArrayList<>(rule.fields().length);
        for (int field : rule.fields()) {
            if (facts.value(field) != null) {
                because.add(fields.get(field).name());
            }
        }
        return because;
    }
}
