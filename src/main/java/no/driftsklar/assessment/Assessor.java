package no.driftsklar.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Dimension;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.RiskLevel;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.State;
import no.driftsklar.engine.Decision;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.engine.RuleSession;
import no.driftsklar.engine.States;
import no.driftsklar.engine.Warnings;
import no.driftsklar.facts.Facts;

/** Assesses projects with one rule base, as section 3 of the design defines it. One thread at a time. */
public final class Assessor {

    private static final Condition INSTALLATIONS_UNKNOWN =
            new Condition(Condition.Kind.UNKNOWN, "installations_active");

    private final Catalogue catalogue;
    private final RuleSession session;
    private final Preparation prepared;
    private final Judge judge;
    private final Ranking ranking;

    /** Assesses in the engine that is quickest for the rule base. */
    public Assessor(RuleBase ruleBase) {
        this(ruleBase, RuleBase.Engine.COMPILED, Weights.of(ruleBase.catalogue()));
    }

    public Assessor(RuleBase ruleBase, RuleBase.Engine engine, Weights weights) {
        this.catalogue = ruleBase.catalogue();
        this.session = ruleBase.newSession(engine);
        this.prepared = new Preparation(catalogue, weights);
        this.judge = new Judge(catalogue.thresholds(), session);
        this.ranking = new Ranking(catalogue, prepared);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Assesses one project. */
    public Assessment assess(Facts facts) {
        return assess(facts, Set.of());
    }

    /**
     * Assesses one project as it would be if the actions on some factors were done: these factors promote, whatever the
     * facts say, and no rule is named for them.
     *
     * @param done identifiers of factors
     */
    public Assessment assess(Facts facts, Set<String> done) {
        return assess(facts, done.stream().collect(Collectors.toMap(factor -> factor, factor -> State.PROMOTES)));
    }

    /**
     * Assesses one project as it would be if some factors were in other states than the facts say; no rule is named for
     * those that no rule put there.
     *
     * @param supposed the states, by identifier of the factor
     */
    public Assessment assess(Facts facts, Map<String, State> supposed) {
        session.begin(facts);
        State[] states = states(facts, session.states());
        supposed.forEach((factor, state) -> states[catalogue.factorIndex(factor)] = state);
        List<Finding> findings = findings(facts, states, session.states());
        Outcome outcome = outcome(facts, states);
        PathToReady path = new PathFinder(catalogue, prepared, session, states, outcome.figures(), outcome.dimensions(),
                outcome.actions(), outcome.risks().stream().map(risk -> risk.of().id()).collect(Collectors.toSet())).find();
        return new Assessment(outcome, prepared.stages(states), prepared.processes(states), findings, path,
                questionsFirst(facts, states, outcome.conditions()), withState(states, State.NOT_YET));
    }

    /** What comes out for one project, without what explains it; that of {@link #assess(Facts)} is the same. */
    public Outcome outcome(Facts facts) {
        session.begin(facts);
        return outcome(facts, states(facts, session.states()));
    }

    private Outcome outcome(Facts facts, State[] states) {
        Warnings warnings = session.warnings(states);
        List<Warning<Risk>> risks = risks(facts, states, warnings);
        List<Warning<Contradiction>> contradictions = contradictions(facts, warnings);
        Map<Dimension, Figures> dimensions = prepared.dimensions(states);
        Figures figures = prepared.figures(dimensions);
        List<Condition> conditions = conditions(facts, states, figures, dimensions, warnings);
        int critical = 0;
        for (Warning<Risk> risk : risks) {
            critical += risk.of().level() == RiskLevel.CRITICAL ? 1 : 0;
        }
        Decision decision = judge.decide(figures, dimensions, critical, conditions.size());
        return new Outcome(facts, catalogue.id(), prepared.weights().fingerprint(), facts.duePhase(), decision.verdict(),
                decision.rule(), conditions, figures, dimensions, new FactorStates(catalogue, states), risks,
                contradictions, ranking.actions(states, figures, risks, warnings, session.advice()));
    }

    private Factor factor(int place) {
        return catalogue.factors().get(place);
    }

    private State[] states(Facts facts, States fired) {
        State[] states = new State[catalogue.factors().size()];
        int duePhase = facts.duePhase().ordinal();
        for (int i = 0; i < states.length; i++) {
            if (duePhase < prepared.relevantFrom(i)) {
                states[i] = State.NOT_YET;
            } else if (fired.hinders(i)) {
                states[i] = State.HINDERS;
            } else if (fired.promotes(i)) {
                states[i] = State.PROMOTES;
            } else {
                states[i] = prepared.withoutRule(i, facts);
            }
        }
        return states;
    }

    private List<String> withState(State[] states, State state) {
        List<String> factors = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            if (states[i] == state) {
                factors.add(factor(i).id());
            }
        }
        return factors;
    }

    private List<Finding> findings(Facts facts, State[] states, States fired) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            if (states[i] == State.HINDERS || states[i] == State.PROMOTES) {
                Rule rule = states[i] == State.HINDERS ? fired.hinderingRule(i) : fired.promotingRule(i);
                if (rule == null) {
                    continue;
                }
                findings.add(new Finding(factor(i), states[i], rule, prepared.because(prepared.behind(rule), facts)));
            }
        }
        return findings;
    }

    private List<Warning<Risk>> risks(Facts facts, State[] states, Warnings warnings) {
        List<Warning<Risk>> risks = new ArrayList<>();
        for (int i = 0; i < catalogue.risks().size(); i++) {
            int rule = warnings.riskRule(i);
            if (rule >= 0) {
                Preparation.Behind behind = prepared.behind(rule);
                risks.add(new Warning<>(catalogue.risks().get(i), catalogue.rules().get(rule),
                        new OnDemand<>(() -> factors(behind, states)), because(behind, facts)));
            }
        }
        return risks;
    }

    /** The factors behind a rule that are in the state that it asks for, in the order of the table. */
    private List<String> factors(Preparation.Behind behind, State[] states) {
        List<Integer> places = new ArrayList<>(behind.hinders().length + behind.promotes().length);
        for (int place : behind.hinders()) {
            if (states[place] == State.HINDERS) {
                places.add(place);
            }
        }
        for (int place : behind.promotes()) {
            if (states[place] == State.PROMOTES) {
                places.add(place);
            }
        }
        if (behind.promotes().length > 0) {
            Collections.sort(places);
        }
        List<String> factors = new ArrayList<>(places.size());
        for (int place : places) {
            factors.add(factor(place).id());
        }
        return factors;
    }

    private List<Warning<Contradiction>> contradictions(Facts facts, Warnings warnings) {
        List<Warning<Contradiction>> contradictions = new ArrayList<>();
        for (int i = 0; i < catalogue.contradictions().size(); i++) {
            int rule = warnings.contradictionRule(i);
            if (rule >= 0) {
                contradictions.add(new Warning<>(catalogue.contradictions().get(i), catalogue.rules().get(rule), List.of(),
                        because(prepared.behind(rule), facts)));
            }
        }
        return contradictions;
    }

    private List<String> because(Preparation.Behind behind, Facts facts) {
        return new OnDemand<>(() -> prepared.because(behind, facts));
    }

    private List<Condition> conditions(Facts facts, State[] states, Figures figures,
            Map<Dimension, Figures> dimensions, Warnings warnings) {
        List<Condition> conditions = judge.open(figures, dimensions);
        for (int gate : prepared.gates()) {
            if (states[gate] == State.HINDERS) {
                conditions.add(prepared.hinders(gate));
            }
        }
        for (int i = 0; i < catalogue.risks().size(); i++) {
            if (warnings.riskRule(i) >= 0 && catalogue.risks().get(i).level().blocksReady()) {
                conditions.add(prepared.risk(i));
            }
        }
        for (int i = 0; i < catalogue.contradictions().size(); i++) {
            if (warnings.contradictionRule(i) >= 0) {
                conditions.add(prepared.contradiction(i));
            }
        }
        for (int factor : prepared.factorsOfCriticalRisks()) {
            if (states[factor] == State.UNKNOWN) {
                conditions.add(prepared.unknown(factor));
            }
        }
        if (!facts.isAnswered("installations_active") && !facts.duePhase().isBefore(Phase.IMPLEMENT)) {
            conditions.add(INSTALLATIONS_UNKNOWN);
        }
        return conditions;
    }

    private List<String> questionsFirst(Facts facts, State[] states, List<Condition> conditions) {
        Set<String> first = new LinkedHashSet<>();
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            if (condition.kind() == Condition.Kind.UNKNOWN) {
                catalogue.factor(condition.of()).ifPresentOrElse(factor -> first.addAll(factor.needs().fields()), () -> {
                    first.add(condition.of());
                    weights.putIfAbsent(condition.of(), 0);
                });
            }
        }
        for (String id : withState(states, State.UNKNOWN)) {
            Factor factor = catalogue.factor(id).orElseThrow();
            int weight = prepared.weights().of(catalogue.factorIndex(id));
            factor.needs().fields().forEach(field -> weights.merge(field, weight, Integer::sum));
        }
        return weights.keySet().stream().filter(facts::isMissing)
                .sorted(Comparator.comparing((String field) -> first.contains(field) ? 0 : 1)
                        .thenComparing(field -> -weights.get(field))
                        .thenComparing(catalogue::fieldIndex))
                .toList();
    }
}
