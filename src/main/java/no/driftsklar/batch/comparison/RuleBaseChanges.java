package no.driftsklar.batch.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.driftsklar.batch.comparison.Change.Detail;
import no.driftsklar.batch.comparison.Change.How;
import no.driftsklar.batch.comparison.Change.Kind;
import no.driftsklar.batch.comparison.Change.Property;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Evidence;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.Rule;

/**
 * What differs between two rule bases as far as it bears on an assessment: not their words, sources and examples, and of a
 * rule not its spaces. Rules are told apart by name, so a rule with a new name is one rule less and one more.
 */
public final class RuleBaseChanges {

    private final Catalogue a;
    private final Catalogue b;
    private final List<Change> changes = new ArrayList<>();

    private RuleBaseChanges(Catalogue a, Catalogue b) {
        this.a = a;
        this.b = b;
    }

    /** The changes by kind, within a kind in the order of the tables: first what A has, then what only B has. */
    public static List<Change> between(Catalogue a, Catalogue b) {
        RuleBaseChanges changes = new RuleBaseChanges(a, b);
        changes.of(Kind.FACTOR, Catalogue::factors, Factor::id, changes::factor);
        changes.of(Kind.RISK, Catalogue::risks, Risk::id, changes::risk);
        changes.of(Kind.CONTRADICTION, Catalogue::contradictions, Contradiction::id,
                (one, other) -> changes.rules(one.id()));
        changes.verdict();
        changes.thresholds();
        changes.of(Kind.EVIDENCE, Catalogue::evidence, evidence -> String.valueOf(evidence.evidence()),
                RuleBaseChanges::evidence);
        changes.of(Kind.FIELD, Catalogue::fields, Field::name, RuleBaseChanges::field);
        return List.copyOf(changes.changes);
    }

    private <T> void of(Kind kind, Function<Catalogue, List<T>> things, Function<T, String> id,
            BiFunction<T, T, List<Detail>> details) {
        Map<String, T> inA = byId(things.apply(a), id);
        Map<String, T> inB = byId(things.apply(b), id);
        inA.forEach((name, thing) -> {
            if (!inB.containsKey(name)) {
                changes.add(new Change(kind, name, How.ONLY_IN_A, List.of()));
            } else {
                addIfAny(kind, name, details.apply(thing, inB.get(name)));
            }
        });
        inB.keySet().stream().filter(name -> !inA.containsKey(name))
                .forEach(name -> changes.add(new Change(kind, name, How.ONLY_IN_B, List.of())));
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        return things.stream().collect(Collectors.toMap(id, thing -> thing, (one, other) -> one, LinkedHashMap::new));
    }

    private void addIfAny(Kind kind, String id, List<Detail> details) {
        if (!details.isEmpty()) {
            changes.add(new Change(kind, id, How.DIFFERS, List.copyOf(details)));
        }
    }

    private List<Detail> factor(Factor one, Factor other) {
        List<Detail> details = new ArrayList<>();
        compare(details, Property.EVIDENCE, one.evidence(), other.evidence());
        compare(details, Property.RELEVANT_FROM, one.relevantFrom(), other.relevantFrom());
        compare(details, Property.NEEDS, one.needs(), other.needs());
        compare(details, Property.GATE, one.gate(), other.gate());
        compare(details, Property.ACTIONABLE, one.actionable(), other.actionable());
        compare(details, Property.DIMENSION, one.dimension(), other.dimension());
        compare(details, Property.STAGE, one.stage(), other.stage());
        compare(details, Property.PROCESS, one.process(), other.process());
        details.addAll(rules(one.id()));
        return details;
    }

    private List<Detail> risk(Risk one, Risk other) {
        List<Detail> details = new ArrayList<>();
        compare(details, Property.LEVEL, one.level(), other.level());
        details.addAll(rules(one.id()));
        return details;
    }

    private static List<Detail> evidence(Evidence one, Evidence other) {
        List<Detail> details = new ArrayList<>();
        compare(details, Property.WEIGHT, one.weight(), other.weight());
        return details;
    }

    private static List<Detail> field(Field one, Field other) {
        List<Detail> details = new ArrayList<>();
        compare(details, Property.TYPE, one.type(), other.type());
        compare(details, Property.VALUES, values(one), values(other));
        return details;
    }

    private static String values(Field field) {
        return field.answers() == null ? field.format() : String.join(", ", field.answers().keySet());
    }

    private void thresholds() {
        a.thresholds().byName().forEach((name, limit) -> {
            List<Detail> details = new ArrayList<>();
            compare(details, Property.LIMIT, limit.value(), b.thresholds().byName().get(name).value());
            addIfAny(Kind.THRESHOLD, name, details);
        });
    }

    private void verdict() {
        addIfAny(Kind.VERDICT, null, rules(verdictRules(a), verdictRules(b)));
    }

    private static List<Rule> verdictRules(Catalogue catalogue) {
        return catalogue.rules().stream().filter(rule -> rule.effect() == Rule.Effect.VERDICT).toList();
    }

    private List<Detail> rules(String subject) {
        return rules(a.rulesAbout(subject), b.rulesAbout(subject));
    }

    private static List<Detail> rules(List<Rule> some, List<Rule> others) {
        Map<String, Rule> inA = byId(some, Rule::name);
        Map<String, Rule> inB = byId(others, Rule::name);
        List<Detail> details = new ArrayList<>();
        inA.forEach((name, rule) -> {
            Rule other = inB.get(name);
            if (other == null || !saysTheSame(rule, other)) {
                details.add(new Detail(Property.RULE, rule, other));
            }
        });
        inB.forEach((name, rule) -> {
            if (!inA.containsKey(name)) {
                details.add(new Detail(Property.RULE, null, rule));
            }
        });
        return details;
    }

    private static boolean saysTheSame(Rule one, Rule other) {
        return withoutSpaces(one.drl()).equals(withoutSpaces(other.drl()));
    }

    private static String withoutSpaces(String drl) {
        return drl.replaceAll("\\s+", "");
    }

    private static void compare(List<Detail> details, Property property, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            details.add(new Detail(property, one, other));
        }
    }
}
