package no.driftsklar.engine;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Rule;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.functions.IntrospectableLambda;

/**
 * The rules of a rule base as straight code: the predicates that Drools compiled, one after another, without a network
 * and an agenda; for each stage one method handle. It takes rules whose condition is one pattern on the fact;
 * {@link #refused} names the others, and a rule base that has one runs in PHREAK.
 */
final class CompiledPath {

    private final Map<Stage, MethodHandle> stages = new EnumMap<>(Stage.class);
    private final List<String> refused = new ArrayList<>();

    CompiledPath(RuleBase ruleBase) {
        List<Rule> rules = ruleBase.catalogue().rules();
        Map<String, Integer> places = new HashMap<>();
        rules.forEach(rule -> places.put(rule.name(), places.size()));
        for (Stage stage : Stage.values()) {
            Model model = ruleBase.model(stage);
            List<org.drools.model.Rule> inOrder = new ArrayList<>(model.getRules());
            inOrder.sort(Comparator.comparingInt((org.drools.model.Rule rule) -> -rules.get(places.get(rule.getName()))
                    .salience()).thenComparing(rule -> places.get(rule.getName())));
            List<StraightCode.Rule> straight = new ArrayList<>();
            for (org.drools.model.Rule rule : inOrder) {
                List<Enum<?>> conditions = conditions(rule);
                if (conditions == null) {
                    refused.add(rule.getName());
                } else {
                    straight.add(new StraightCode.Rule(places.get(rule.getName()), conditions));
                }
            }
            stages.put(stage, StraightCode.firing(ruleBase.factLoader().factType(stage), straight));
        }
    }

    /** Names of the rules that it cannot take. */
    List<String> refused() {
        return refused;
    }

    /**
     * Runs the rules of a stage on its fact.
     *
     * @param fired takes the places of the rules that fire, in the order in which they do; has room for all
     * @return how many fire
     */
    int run(Stage stage, Object fact, int[] fired) {
        try {
            return (int) stages.get(stage).invokeExact(fact, fired);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** What must hold for a rule to fire, or null where its condition is more than one pattern. */
    private static List<Enum<?>> conditions(org.drools.model.Rule rule) {
        List<Condition> conditions = new ArrayList<>();
        flatten((Condition) rule.getView(), conditions);
        List<Enum<?>> predicates = new ArrayList<>();
        return rule.getConsequences().size() == 1 && conditions.size() == 1
                && conditions.get(0).getType() == Condition.Type.PATTERN
                && conditions.get(0) instanceof Pattern<?> pattern && collect(pattern.getConstraint(), predicates)
                ? predicates : null;
    }

    /** The conditions that must all hold, without the mark of where the consequence stands. */
    private static void flatten(Condition condition, List<Condition> conditions) {
        if (condition.getType() == Condition.Type.AND) {
            condition.getSubConditions().forEach(part -> flatten(part, conditions));
        } else if (condition.getType() != Condition.Type.CONSEQUENCE) {
            conditions.add(condition);
        }
    }

    /**
     * Adds the predicates that must all hold, each the one constant of a class as Drools compiles them; false where one of
     * them looks at more than the fact.
     */
    private static boolean collect(Constraint constraint, List<Enum<?>> predicates) {
        if (constraint == SingleConstraint.TRUE) {
            return true;
        }
        if (constraint.getType() == Constraint.Type.SINGLE) {
            if (!(constraint instanceof SingleConstraint1<?> single)) {
                return false;
            }
            Object predicate = single.getPredicate1();
            return (predicate instanceof IntrospectableLambda wrapped ? wrapped.getLambda() : predicate)
                    instanceof Enum<?> compiled && predicates.add(compiled);
        }
        if (constraint.getType() != Constraint.Type.AND && constraint.getType() != Constraint.Type.MULTIPLE) {
            return false;
        }
        for (Constraint child : constraint.getChildren()) {
            if (!collect(child, predicates)) {
                return false;
            }
        }
        return true;
    }
}
