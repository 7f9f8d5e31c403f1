package no.driftsklar.engine;

import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.State;
import no.driftsklar.facts.Facts;

/** Fills the fact of each stage and collects what its rules say; how the rules run is left to the engines. */
abstract class StagedSession implements RuleSession {

    private final Firing firing;
    private final States states;
    private final Advice advice;
    private final Warnings warnings;
    private final Decision decision;

    private final FactLoader loader;
    private final Object hinders;
    private final Object promotes;
    private final Object project;
    private final Object standing;

    StagedSession(RuleBase ruleBase) {
        Catalogue catalogue = ruleBase.catalogue();
        firing = new Firing(catalogue.rules());
        states = new States(catalogue, firing);
        advice = new Advice(catalogue, firing);
        warnings = new Warnings(catalogue, firing);
        decision = new Decision(firing);
        loader = ruleBase.factLoader();
        hinders = loader.newHinders();
        promotes = loader.newPromotes();
        project = loader.newProject(hinders, promotes, states, advice, warnings);
        standing = loader.newStanding(catalogue.thresholds(), decision);
    }

    /** Runs the rules of a stage on its fact, calling {@link #begin(int)} before each that fires. */
    abstract void run(Stage stage, Object fact);

    /** The rule at a place in the rule base is about to speak. */
    final void begin(int place) {
        firing.begin(place);
    }

    @Override
    public final void begin(Facts facts) {
        loader.loadProject(project, facts);
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
        loader.loadHinders(hinders, factorStates);
        loader.loadPromotes(promotes, factorStates);
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
    public final Decision decide(Standing with) {
        loader.loadStanding(standing, with);
        decision.clear();
        run(Stage.VERDICT, standing);
        return decision;
    }
}
