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

/** Makes and fills the facts that rules see. What it holds is the same for all sessions of a rule base. Thread-safe. */
final class FactLoader {

    private static final MethodHandle VALUE = read(Facts.class, "value", Object.class, int.class);
    private static final MethodHandle IN_USE = read(Facts.class, "inUse", boolean.class);
    private static final MethodHandle DUE_PHASE = MethodHandles.filterReturnValue(
            read(Facts.class, "duePhase", Phase.class), read(Phase.class, "key", String.class));
    private static final MethodHandle IS = stateIs();

    private final Bean projectType;
    private final Bean hindersType;
    private final Bean promotesType;
    private final Bean standingType;
    private final Step[] project;
    private final Step[] hinders;
    private final Step[] promotes;
    private final Step[] standing;

    FactLoader(RuleBase ruleBase) {
        Catalogue catalogue = ruleBase.catalogue();
        projectType = new Bean(ruleBase, "Project");
        hindersType = new Bean(ruleBase, "Hinders");
        promotesType = new Bean(ruleBase, "Promotes");
        standingType = new Bean(ruleBase, "Standing");
        project = ofProject(catalogue.fields());
        hinders = ofStates(catalogue, hindersType, State.HINDERS);
        promotes = ofStates(catalogue, promotesType, State.PROMOTES);
        standing = ofStanding();
    }

    private static MethodHandle read(Class<?> type, String method, Class<?> result, Class<?>... parameters) {
        try {
            return MethodHandles.lookup().findVirtual(type, method, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Step[] ofProject(List<Field> fields) {
        List<MethodHandle> settings = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            settings.add(projectType.setting(fields.get(i).name(), MethodHandles.insertArguments(VALUE, 1, i)));
        }
        settings.add(projectType.setting("in_use", IN_USE));
        settings.add(projectType.setting("due_phase", DUE_PHASE));
        return Fold.steps(settings);
    }

    /** Steps that set which factors are in a state; only those that some rule asks for. */
    private static Step[] ofStates(Catalogue catalogue, Bean type, State state) {
        return Fold.steps(catalogue.rules().stream()
                .flatMap(rule -> state == State.HINDERS ? rule.hinders().stream() : rule.promotes().stream())
                .distinct()
                .map(factor -> type.setting(factor,
                        MethodHandles.insertArguments(IS, 1, catalogue.factorIndex(factor), state)))
                .toList());
    }

    private static MethodHandle stateIs() {
        try {
            return MethodHandles.lookup().findStatic(FactLoader.class, "is",
                    MethodType.methodType(boolean.class, State[].class, int.class, State.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean is(State[] states, int factor, State state) {
        return states[factor] == state;
    }

    private Step[] ofStanding() {
        return Fold.steps(List.of(
                standingType.setting("critical_risks", read(Standing.class, "criticalRisks", int.class)),
                standingType.setting("open_conditions", read(Standing.class, "openConditions", int.class)),
                standingType.setting("score", read(Standing.class, "score", Double.class)),
                standingType.setting("coverage", read(Standing.class, "coverage", Double.class)),
                standingType.setting("weakest_dimension", read(Standing.class, "weakestDimension", Double.class))));
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
        Fold.run(project, bean, facts);
    }

    void loadHinders(Object bean, State[] states) {
        Fold.run(hinders, bean, states);
    }

    void loadPromotes(Object bean, State[] states) {
        Fold.run(promotes, bean, states);
    }

    void loadStanding(Object bean, Standing with) {
        Fold.run(standing, bean, with);
    }
}
