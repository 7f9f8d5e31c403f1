package no.driftsklar.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Thresholds;
import no.driftsklar.facts.Facts;

/** Makes the fact of each stage and collects what its rules say; how the rules run is left to the engines. */
abstract class StagedSession implements RuleSession {

    private static final MethodHandle VALUE = read(Facts.class, "value", Object.class, int.class);
    private static final MethodHandle IN_USE = read(Facts.class, "inUse", boolean.class);
    private static final MethodHandle DUE_PHASE = MethodHandles.filterReturnValue(
            read(Facts.class, "duePhase", Phase.class), read(Phase.class, "key", String.class));

    private final Firing firing;
    private final States states;
    private final Advice advice;
    private final Warnings warnings;
    private final Decision decision;

    private final Bean projectType;
    private final Step[] projectLoader;
    private final StateFlags hinders;
    private final StateFlags promotes;
    private final Bean standingType;
    private final Step[] standingLoader;

    private Object project;

    StagedSession(RuleBase ruleBase) {
        Catalogue catalogue = ruleBase.catalogue();
        firing = new Firing(catalogue.rules());
        states = new States(catalogue, firing);
        advice = new Advice(catalogue, firing);
        warnings = new Warnings(catalogue, firing);
        decision = new Decision(firing);
        projectType = new Bean(ruleBase, "Project");
        hinders = new StateFlags(ruleBase, "Hinders", State.HINDERS);
        promotes = new StateFlags(ruleBase, "Promotes", State.PROMOTES);
        projectLoader = projectLoader(catalogue.fields());
        standingType = new Bean(ruleBase, "Standing");
        standingLoader = standingLoader(catalogue.thresholds());
    }

    private static MethodHandle read(Class<?> type, String method, Class<?> result, Class<?>... parameters) {
        try {
            return MethodHandles.lookup().findVirtual(type, method, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Steps that set all properties of a project from facts. */
    private Step[] projectLoader(List<Field> fields) {
        List<MethodHandle> settings = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            settings.add(projectType.setting(fields.get(i).name(), MethodHandles.insertArguments(VALUE, 1, i)));
        }
        settings.add(projectType.setting("in_use", IN_USE));
        settings.add(projectType.setting("due_phase", DUE_PHASE));
        Map.of("hinders", hinders.bean(), "promotes", promotes.bean(), "states", states, "advice", advice,
                "warnings", warnings).forEach((property, value) -> settings.add(projectType.setting(property,
                        MethodHandles.dropArguments(MethodHandles.constant(Object.class, value), 0, Facts.class))));
        return Fold.steps(settings);
    }

    /** Steps that set all properties of what the verdict rests on. */
    private Step[] standingLoader(Thresholds thresholds) {
        List<MethodHandle> settings = new ArrayList<>();
        settings.add(standingType.setting("critical_risks", read(Standing.class, "criticalRisks", int.class)));
        settings.add(standingType.setting("open_conditions", read(Standing.class, "openConditions", int.class)));
        settings.add(standingType.setting("score", read(Standing.class, "score", Double.class)));
        settings.add(standingType.setting("coverage", read(Standing.class, "coverage", Double.class)));
        settings.add(standingType.setting("weakest_dimension", read(Standing.class, "weakestDimension", Double.class)));
        Map.of("judged_coverage", thresholds.judgedCoverage().value(), "not_ready_score",
                thresholds.notReadyScore().value(), "not_ready_dimension", thresholds.notReadyDimension().value(),
                "decision", decision).forEach((property, value) -> settings.add(standingType.setting(property,
                        MethodHandles.dropArguments(MethodHandles.constant(Object.class, value), 0, Standing.class))));
        return Fold.steps(settings);
    }

    /** Runs the rules of a stage on its fact, calling {@link #begin(int)} before each that fires. */
    abstract void run(Stage stage, Object fact);

    /** The rule at a place in the rule base is about to speak. */
    final void begin(int place) {
        firing.begin(place);
    }

    @Override
    public final void begin(Facts facts) {
        project = projectType.create();
        Fold.run(projectLoader, project, facts);
        states.clear();
        advice.clear();
        run(Stage.FACTORS, project);
    }

    @Override
    public final States states() {
        return states;
    }

    @Override
    public final Advice advice() {
        return advice;
    }

    @Override
    public final Warnings warnings(State[] factorStates) {
        hinders.load(factorStates);
        promotes.load(factorStates);
        warnings.clear();
        run(Stage.WARNINGS, project);
        return warnings;
    }

    final Warnings warnings() {
        return warnings;
    }

    final Decision decision() {
        return decision;
    }

    @Override
    public final Decision decide(Standing standing) {
        Object fact = standingType.create();
        Fold.run(standingLoader, fact, standing);
        decision.clear();
        run(Stage.VERDICT, fact);
        return decision;
    }

    /** The factors that are in one state, as the bean that rules ask; only those that some rule asks for. */
    private static final class StateFlags {

        private static final MethodHandle IS = isHandle();

        private final Object bean;
        private final Step[] loader;

        StateFlags(RuleBase ruleBase, String type, State state) {
            Bean flagsType = new Bean(ruleBase, type);
            bean = flagsType.create();
            loader = Fold.steps(ruleBase.catalogue().rules().stream()
                    .flatMap(rule -> state == State.HINDERS ? rule.hinders().stream() : rule.promotes().stream())
                    .distinct()
                    .map(factor -> flagsType.setting(factor, MethodHandles.insertArguments(IS, 1,
                            ruleBase.catalogue().factorIndex(factor), state)))
                    .toList());
        }

        private static MethodHandle isHandle() {
            try {
                return MethodHandles.lookup().findStatic(StateFlags.class, "is",
                        MethodType.methodType(boolean.class, State[].class, int.class, State.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static boolean is(State[] states, int factor, State state) {
            return states[factor] == state;
        }

        Object bean() {
            return bean;
        }

        void load(State[] states) {
            Fold.run(loader, bean, states);
        }
    }
}
