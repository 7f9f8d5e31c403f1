package no.driftsklar.batch.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.Condition;
import no.driftsklar.assessment.Finding;
import no.driftsklar.assessment.Warning;
import no.driftsklar.batch.comparison.Difference.What;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Dimension;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.State;

/**
 * One project as two rule bases assess it. Figures are compared as they are printed, with one decimal. A factor that is
 * not yet due or not applicable counts for nothing, so it is no difference that the other rule base does not have it;
 * nor is a risk or contradiction that does not fire.
 *
 * @param a           by rule base A
 * @param b           by rule base B
 * @param differences what comes out differently, in the order of {@link What}; within it as in the tables of A, then of B
 */
public record ProjectComparison(Assessment a, Assessment b, List<Difference> differences) {

    /** Compares what two rule bases say about the same project. */
    public static ProjectComparison of(Assessment a, Assessment b) {
        List<Difference> differences = new ArrayList<>();
        if (a.verdict() != b.verdict()) {
            differences.add(new Difference(What.VERDICT, null, a.verdict().key(), b.verdict().key(), a.verdictRule(),
                    b.verdictRule()));
        }
        figure(differences, What.SCORE, null, a.figures().score(), b.figures().score());
        figure(differences, What.LOW, null, a.figures().low(), b.figures().low());
        figure(differences, What.HIGH, null, a.figures().high(), b.figures().high());
        figure(differences, What.COVERAGE, null, a.figures().coverage(), b.figures().coverage());
        for (Dimension dimension : Dimension.values()) {
            figure(differences, What.DIMENSION, dimension.key(), a.dimensions().get(dimension).score(),
                    b.dimensions().get(dimension).score());
        }
        factors(differences, a, b);
        warnings(differences, What.RISK, a, b, Assessment::risks, (catalogue, id) -> catalogue.risk(id).isPresent(),
                risk -> risk.id(), risk -> risk.level().key());
        warnings(differences, What.CONTRADICTION, a, b, Assessment::contradictions,
                (catalogue, id) -> catalogue.contradiction(id).isPresent(), contradiction -> contradiction.id(),
                contradiction -> Difference.FIRES);
        conditions(differences, a, b);
        return new ProjectComparison(a, b, List.copyOf(differences));
    }

    public boolean isSame() {
        return differences.isEmpty();
    }

    /** The differences of one kind. */
    public List<Difference> of(What what) {
        return differences.stream().filter(difference -> difference.what() == what).toList();
    }

    private static void figure(List<Difference> differences, What what, String name, BigDecimal one, BigDecimal other) {
        if (!Objects.equals(one, other)) {
            differences.add(new Difference(what, name, plain(one), plain(other), null, null));
        }
    }

    private static String plain(BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }

    private static void factors(List<Difference> differences, Assessment a, Assessment b) {
        Map<String, Rule> rulesOfA = rules(a);
        Map<String, Rule> rulesOfB = rules(b);
        for (String factor : both(a.states().keySet(), b.states().keySet())) {
            State inA = a.states().get(factor);
            State inB = b.states().get(factor);
            if (inA != inB && (inA != null && inB != null || (inA == null ? inB : inA).isRelevant())) {
                differences.add(new Difference(What.FACTOR, factor, inA == null ? null : inA.key(),
                        inB == null ? null : inB.key(), rulesOfA.get(factor), rulesOfB.get(factor)));
            }
        }
    }

    private static Map<String, Rule> rules(Assessment assessment) {
        return assessment.findings().stream()
                .collect(Collectors.toMap(finding -> finding.factor().id(), Finding::rule));
    }

    private static <T> void warnings(List<Difference> differences, What what, Assessment a, Assessment b,
            Function<Assessment, List<Warning<T>>> warnings, BiFunction<Catalogue, String, Boolean> has,
            Function<T, String> id, Function<T, String> firing) {
        Map<String, Warning<T>> inA = byId(warnings.apply(a), id);
        Map<String, Warning<T>> inB = byId(warnings.apply(b), id);
        for (String name : both(inA.keySet(), inB.keySet())) {
            String ofA = outcome(inA.get(name), firing, has.apply(a.facts().catalogue(), name));
            String ofB = outcome(inB.get(name), firing, has.apply(b.facts().catalogue(), name));
            if (!Objects.equals(ofA, ofB)) {
                differences.add(new Difference(what, name, ofA, ofB, rule(inA.get(name)), rule(inB.get(name))));
            }
        }
    }

    private static <T> Map<String, Warning<T>> byId(List<Warning<T>> warnings, Function<T, String> id) {
        Map<String, Warning<T>> byId = new LinkedHashMap<>();
        warnings.forEach(warning -> byId.put(id.apply(warning.of()), warning));
        return byId;
    }

    private static <T> String outcome(Warning<T> warning, Function<T, String> firing, boolean has) {
        return warning != null ? firing.apply(warning.of()) : has ? Difference.SILENT : null;
    }

    private static Rule rule(Warning<?> warning) {
        return warning == null ? null : warning.rule();
    }

    private static void conditions(List<Difference> differences, Assessment a, Assessment b) {
        Set<String> inA = a.conditions().stream().map(Condition::toString).collect(Collectors.toSet());
        Set<String> inB = b.conditions().stream().map(Condition::toString).collect(Collectors.toSet());
        a.conditions().stream().map(Condition::toString).filter(condition -> !inB.contains(condition)).forEach(
                condition -> differences.add(new Difference(What.CONDITION, condition, Difference.OPEN, null, null, null)));
        b.conditions().stream().map(Condition::toString).filter(condition -> !inA.contains(condition)).forEach(
                condition -> differences.add(new Difference(What.CONDITION, condition, null, Difference.OPEN, null, null)));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new LinkedHashSet<>(some);
        both.addAll(others);
        return both;
    }
}
