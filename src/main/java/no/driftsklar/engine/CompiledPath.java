package no.driftsklar.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
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
 * and an agenda. It takes rules whose condition is one pattern on the fact; {@link #refused} names the others, and a
 * rule base that has one runs in PHREAK.
 */
final class CompiledPath {

    private final Map<Stage, Step[]> steps = new EnumMap<>(Stage.class);
    private final List<String> refused = new ArrayList<>();

    CompiledPath(RuleBase ruleBase) {
        List<Rule> rules = ruleBase.catalogue().rules();
        List<MethodHandle> consequences = CompiledPathSession.consequences(ruleBase.catalogue());
        Map<String, Integer> places = new HashMap<>();
        rules.forEach(rule -> places.put(rule.name(), places.size()));
        for (Stage stage : Stage.values()) {
            Model model = ruleBase.model(stage);
            List<org.drools.model.Rule> inOrder = new ArrayList<>(model.getRules());
            inOrder.sort(Comparator.comparingInt((org.drools.model.Rule rule) -> -rules.get(places.get(rule.getName()))
                    .salience()).thenComparing(rule -> places.get(rule.getName())));
            List<MethodHandle> handles = new ArrayList<>();
            for (org.drools.model.Rule rule : inOrder) {
                MethodHandle handle = fold(rule, consequences.get(places.get(rule.getName())));
                if (handle == null) {
                    refused.add(rule.getName());
                } else {
                    handles.add(handle);
                }
            }
            steps.put(stage, Fold.steps(handles));
        }
    }

    /** Names of the rules that it cannot take. */
    List<String> refused() {
        return refused;
    }

    /** Runs the rules of a stage on its fact; the session is told what those say whose condition holds. */
    void run(Stage stage, Object fact, CompiledPathSession session) {
        Fold.run(steps.get(stage), fact, session);
    }

    /** A handle that fires a rule where its condition holds, or null where the condition is more than one pattern. */
    private static MethodHandle fold(org.drools.model.Rule rule, MethodHandle consequence) {
        List<Condition> conditions = new ArrayList<>();
        flatten((Condition) rule.getView(), conditions);
        List<MethodHandle> predicates = new ArrayList<>();
        if (rule.getConsequences().size() != 1 || conditions.size() != 1
                || conditions.get(0).getType() != Condition.Type.PATTERN
                || !(conditions.get(0) instanceof Pattern<?> pattern)
                || !collect(pattern.getConstraint(), predicates)) {
            return null;
        }
        MethodHandle handle = MethodHandles.dropArguments(consequence, 0, pattern.getPatternVariable().getType());
        for (int i = predicates.size() - 1; i >= 0; i--) {
            handle = MethodHandles.guardWithTest(predicates.get(i), handle, MethodHandles.empty(handle.type()));
        }
        return handle;
    }

    /** The conditions that must all hold, without the mark of where the consequence stands. */
    private static void flatten(Condition condition, List<Condition> conditions) {
        if (condition.getType() == Condition.Type.AND) {
            condition.getSubConditions().forEach(part -> flatten(part, conditions));
        } else if (condition.getType() != Condition.Type.CONSEQUENCE) {
            conditions.add(condition);
        }
    }

    /** Adds the predicates that must all hold; false where one of them looks at more than the fact. */
    private static boolean collect(Constraint constraint, List<MethodHandle> predicates) {
        if (constraint == SingleConstraint.TRUE) {
            return true;
        }
        if (constraint.getType() == Constraint.Type.SINGLE) {
            if (!(constraint instanceof SingleConstraint1<?> single)) {
                return false;
            }
            predicates.add(handle(single.getPredicate1()));
            return true;
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

    private static MethodHandle handle(Object predicate) {
        Object lambda = predicate instanceof IntrospectableLambda wrapped ? wrapped.getLambda() : predicate;
        for (var method : lambda.getClass().getMethods()) {
            if (method.getName().equals("test") && !method.isBridge()) {
                try {
                    return MethodHandles.publicLookup().unreflect(method).bindTo(lambda);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        throw new IllegalStateException(lambda.getClass() + " is no predicate");
    }
}
