package no.driftsklar.engine;

import java.lang.invoke.MethodHandle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Thresholds;
import no.driftsklar.facts.Facts;

/** Makes and fills the facts that rules see. What it holds is the same for all sessions of a rule base. Thread-safe. */
final class FactLoader {

    private final Bean projectType;
    private final Bean hindersType;
    private final Bean promotesType;
    private final Bean standingType;
    private final MethodHandle project;
    private final MethodHandle hinders;
    private final MethodHandle promotes;
    private final MethodHandle standing;

    FactLoader(RuleBase ruleBase) {
        Catalogue catalogue = ruleBase.catalogue();
        projectType = new Bean(ruleBase, "Project");
        hindersType = new Bean(ruleBase, "Hinders");
        promotesType = new Bean(ruleBase, "Promotes");
        standingType = new Bean(ruleBase, "Standing");
        project = projectType.setting(Facts.class, ofProject(catalogue.fields()));
        hinders = hindersType.setting(State[].class, ofStates(catalogue, State.HINDERS));
        promotes = promotesType.setting(State[].class, ofStates(catalogue, State.PROMOTES));
        standing = standingType.setting(Standing.class, Map.of(
                "critical_risks", Value.of(Standing.class, "criticalRisks"),
                "open_conditions", Value.of(Standing.class, "openConditions"),
                "score", Value.of(Standing.class, "score"),
                "coverage", Value.of(Standing.class, "coverage"),
                "weakest_dimension", Value.of(Standing.class, "weakestDimension")));
    }

    private static Map<String, Value> ofProject(List<Field> fields) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(fields.get(i).name(), Value.at(Facts.class, "value", i));
        }
        values.put("in_use", Value.of(Facts.class, "inUse"));
        values.put("due_phase", Value.of(Facts.class, "duePhase").then(Phase.class, "key"));
        return values;
    }

    /** Which factors are in a state; only those that some rule asks for. */
    private static Map<String, Value> ofStates(Catalogue catalogue, State state) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Rule rule : catalogue.rules()) {
            for (String factor : state == State.HINDERS ? rule.hinders() : rule.promotes()) {
                values.put(factor, Value.is(catalogue.factorIndex(factor), state));
            }
        }
        return values;
    }

    /** The type of the fact on which the rules of a stage run. */
    Class<?> factType(Stage stage) {
        return stage == Stage.VERDICT ? standingType.type() : projectType.type();
    }

    /** A project without values, whose rules tell the collectors what they say. */
    Object newProject(Object hindersFlags, Object promotesFlags, States states, Advice advice, Warnings warnings) {
        return projectType.create(Map.of("hinders", hindersFlags, "promotes", promotesFlags, "states", states,
                "advice", advice, "warnings", warnings));
    }

    Object newHinders() {
        return hindersType.create(Map.of());
    }

    Object newPromotes() {
        return promotesType.create(Map.of());
    }

    Object newStanding(Thresholds thresholds, Decision decision) {
        return standingType.create(Map.of("judged_coverage", thresholds.judgedCoverage().value(), "not_ready_score",
                thresholds.notReadyScore().value(), "not_ready_dimension", thresholds.notReadyDimension().value(),
                "decision", decision));
    }

    /** Sets every value of a project anew. */
    void loadProject(Object bean, Facts facts) {
        set(project, bean, facts);
    }

    void loadHinders(Object bean, State[] states) {
        set(hinders, bean, states);
    }

    void loadPromotes(Object bean, State[] states) {
        set(promotes, bean, states);
    }

    void loadStanding(Object bean, Standing with) {
        set(standing, bean, with);
    }

    private static void set(MethodHandle setting, Object bean, Object from) {
        try {
            setting.invokeExact(bean, from);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
