package no.driftsklar.engine;

import java.util.List;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.State;
import no.driftsklar.facts.Facts;

/** Makes the fact of each stage and collects what its rules say; how the rules run is left to the engines. */
abstract class StagedSession implements RuleSession {

    private final Firing firing = new Firing();
    private final List<Rule> rules;
    private final States states;
    private final Advice advice;
    private final Warnings warnings;
    private final Decision decision;

    private final Bean projectType;
    private final Step[] projectLoader;
    private final Object[] values;
    private final StateFlags hinders;
    private final StateFlags promotes;
    private final Bean standingType;

    private Object project;

    StagedSession(RuleBase ruleBase) {
        Catalogue catalogue = ruleBase.catalogue();
        rules = catalogue.rules();
        states = new States(catalogue, firing);
        advice = new Advice(catalogue, firing);
        warnings = new Warnings(catalogue, firing);
        decision = new Decision(firing);
        projectType = new Bean(ruleBase, "Project");
        projectLoader = projectType.loader(catalogue.fields().stream().map(Field::name).toList());
        values = new Object[catalogue.fields().size()];
        hinders = new StateFlags(ruleBase, "Hinders", State.HINDERS);
        promotes = new StateFlags(ruleBase, "Promotes", State.PROMOTES);
        standingType = new Bean(ruleBase, "Standing");
    }

    /** Runs the rules of a stage on its fact, calling {@link #begin(int)} before each that fires. */
    abstract void run(Stage stage, Object fact);

    /** The rule at a place in the rule base is about to speak. */
    final Rule begin(int place) {
        Rule rule = rules.get(place);
        firing.begin(rule, place);
        return rule;
    }

    @Override
    public final void begin(Facts facts) {
        project = projectType.create();
        facts.copyValues(values);
        Fold.run(projectLoader, project, values);
        projectType.set(project, "in_use", facts.inUse());
        projectType.set(project, "due_phase", facts.duePhase().key());
        projectType.set(project, "hinders", hinders.bean());
        projectType.set(project, "promotes", promotes.bean());
        projectType.set(project, "states", states);
        projectType.set(project, "advice", advice);
        projectType.set(project, "warnings", warnings);
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
        standingType.set(fact, "critical_risks", standing.criticalRisks());
        standingType.set(fact, "open_conditions", standing.openConditions());
        standingType.set(fact, "score", standing.score());
        standingType.set(fact, "coverage", standing.coverage());
        standingType.set(fact, "weakest_dimension", standing.weakestDimension());
        standingType.set(fact, "judged_coverage", standing.thresholds().judgedCoverage().value());
        standingType.set(fact, "not_ready_score", standing.thresholds().notReadyScore().value());
        standingType.set(fact, "not_ready_dimension", standing.thresholds().notReadyDimension().value());
        standingType.set(fact, "decision", decision);
        decision.clear();
        run(Stage.VERDICT, fact);
        return decision;
    }

    /** The factors that are in one state, as the bean that rules ask; only those that some rule asks for. */
    private static final class StateFlags {

        private final State state;
        private final Object bean;
        private final Step[] loader;
        private final int[] factors;
        private final Object[] flags;

        StateFlags(RuleBase ruleBase, String type, State state) {
            this.state = state;
            Bean flagsType = new Bean(ruleBase, type);
            List<String> asked = ruleBase.catalogue().rules().stream()
                    .flatMap(rule -> state == State.HINDERS ? rule.hinders().stream() : rule.promotes().stream())
                    .distinct().toList();
            bean = flagsType.create();
            loader = flagsType.loader(asked);
            factors = asked.stream().mapToInt(ruleBase.catalogue()::factorIndex).toArray();
            flags = new Object[factors.length];
        }

        Object bean() {
            return bean;
        }

        void load(State[] states) {
            for (int i = 0; i < factors.length; i++) {
                flags[i] = states[factors[i]] == state;
            }
            Fold.run(loader, bean, flags);
        }
    }
}
