package no.driftsklar.assessment;

import java.util.ArrayList;
import java.util.Arrays;
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
import no.driftsklar.engine.Advice;
import no.driftsklar.engine.Decision;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.engine.RuleSession;
import no.driftsklar.engine.States;
import no.driftsklar.engine.Warnings;
import no.driftsklar.facts.Facts;

/** Assesses projects with one rule base, as section 3 of the design defines it. One thread at a time. */
public final class Assessor {

    private final Catalogue catalogue;
    private final RuleSession session;
    private final Preparation prepared;
    private final Judge judge;

    /** Assesses in the engine that is quickest for the rule base. */
    public Assessor(RuleBase ruleBase) {
        this(ruleBase, RuleBase.Engine.COMPILED, Weights.of(ruleBase.catalogue()));
    }

    public Assessor(RuleBase ruleBase, RuleBase.Engine engine, Weights weights) {
        this.catalogue = ruleBase.catalogue();
        this.session = ruleBase.newSession(engine);
        this.prepared = new Preparation(catalogue, weights);
        this.judge = new Judge(catalogue.thresholds(), session);
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
        session.begin(facts);
        State[] states = states(facts, session.states());
        done.forEach(factor -> states[catalogue.factorIndex(factor)] = State.PROMOTES);
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
        Figures figures = prepared.figures(states);
        Map<Dimension, Figures> dimensions = prepared.dimensions(states);
        List<Condition> conditions = conditions(facts, states, figures, dimensions, risks, contradictions);
        int critical = 0;
        for (Warning<Risk> risk : risks) {
            critical += risk.of().level() == RiskLevel.CRITICAL ? 1 : 0;
        }
        Decision decision = judge.decide(figures, dimensions, critical, conditions.size());
        return new Outcome(facts, catalogue.id(), prepared.weights().fingerprint(), facts.duePhase(), decision.verdict(),
                decision.rule(), conditions, figures, dimensions, new FactorStates(catalogue, states), risks,
                contradictions, actions(states, figures, risks, session.advice()));
    }

    private Factor factor(int place) {
        return catalogue.factors().get(place);
    }

    private State[] states(Facts facts, States fired) {
        State[] states = new State[catalogue.factors().size()];
        Phase duePhase = facts.duePhase();
        for (int i = 0; i < states.length; i++) {
            if (duePhase.isBefore(factor(i).relevantFrom())) {
                states[i] = State.NOT_YET;
            } else if (fired.hinderingRule(i) != null) {
                states[i] = State.HINDERS;
            } else if (fired.promotingRule(i) != null) {
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
                findings.add(new Finding(factor(i), states[i], rule, prepared.because(rule, facts)));
            }
        }
        return findings;
    }

    private List<Warning<Risk>> risks(Facts facts, State[] states, Warnings warnings) {
        List<Warning<Risk>> risks = new ArrayList<>();
        for (int i = 0; i < catalogue.risks().size(); i++) {
            Rule rule = warnings.riskRule(i);
            if (rule != null) {
                List<String> factors = new ArrayList<>();
                for (int place : prepared.factorsBehind(rule)) {
                    String id = factor(place).id();
                    if (states[place] == State.HINDERS && rule.hinders().contains(id)
                            || states[place] == State.PROMOTES && rule.promotes().contains(id)) {
                        factors.add(id);
                    }
                }
                risks.add(new Warning<>(catalogue.risks().get(i), rule, factors, prepared.because(rule, facts)));
            }
        }
        return risks;
    }

    private List<Warning<Contradiction>> contradictions(Facts facts, Warnings warnings) {
        List<Warning<Contradiction>> contradictions = new ArrayList<>();
        for (int i = 0; i < catalogue.contradictions().size(); i++) {
            Rule rule = warnings.contradictionRule(i);
            if (rule != null) {
                contradictions.add(new Warning<>(catalogue.contradictions().get(i), rule, List.of(),
                        prepared.because(rule, facts)));
            }
        }
        return contradictions;
    }

    private List<Condition> conditions(Facts facts, State[] states, Figures figures,
            Map<Dimension, Figures> dimensions, List<Warning<Risk>> risks,
            List<Warning<Contradiction>> contradictions) {
        List<Condition> conditions = judge.open(figures, dimensions);
        for (int gate : prepared.gates()) {
            if (states[gate] == State.HINDERS) {
                conditions.add(new Condition(Condition.Kind.FACTOR, factor(gate).id()));
            }
        }
        for (Warning<Risk> risk : risks) {
            if (risk.of().level().blocksReady()) {
                conditions.add(new Condition(Condition.Kind.RISK, risk.of().id()));
            }
        }
        for (Warning<Contradiction> contradiction : contradictions) {
            conditions.add(new Condition(Condition.Kind.CONTRADICTION, contradiction.of().id()));
        }
        for (int factor : prepared.factorsOfCriticalRisks()) {
            if (states[factor] == State.UNKNOWN) {
                conditions.add(new Condition(Condition.Kind.UNKNOWN, factor(factor).id()));
            }
        }
        if (!facts.isAnswered("installations_active") && !facts.duePhase().isBefore(Phase.IMPLEMENT)) {
            conditions.add(new Condition(Condition.Kind.UNKNOWN, "installations_active"));
        }
        return conditions;
    }

    private List<RankedAction> actions(State[] states, Figures figures, List<Warning<Risk>> risks, Advice advice) {
        Grave grave = new Grave(states, risks);
        int[] actionable = prepared.actionable();
        long[] order = new long[actionable.length];
        int count = 0;
        for (int turn = 0; turn < actionable.length; turn++) {
            State state = states[actionable[turn]];
            if (state.canImprove()) {
                order[count++] = importance(actionable[turn], state, grave) * actionable.length + turn;
            }
        }
        Arrays.sort(order, 0, count);
        List<RankedAction> actions = new ArrayList<>(count);
        for (int rank = 1; rank <= count; rank++) {
            int place = actionable[(int) (order[rank - 1] % actionable.length)];
            Factor factor = factor(place);
            String variant = advice.variant(place);
            actions.add(new RankedAction(rank, factor, states[place], factor.action().as(variant), variant,
                    halfPoints(place, states[place]), figures.known(), grave.behind(place)));
        }
        return actions;
    }

    /**
     * A number that is smaller for what matters more: behind a firing critical risk, then a high one, then none; hinders
     * before neither; then the larger gain.
     */
    private long importance(int place, State state, Grave grave) {
        return (2L * grave.tier(place) + (state == State.HINDERS ? 0 : 1)) * (prepared.mostHalfPoints() + 1)
                + prepared.mostHalfPoints() - halfPoints(place, state);
    }

    private long halfPoints(int place, State state) {
        return (long) prepared.weights().of(place) * Figures.halfPointsMissing(state);
    }

    /** The firing critical and high risks, and the hindering factors that lie behind them. */
    private final class Grave {

        private final List<List<String>> behind = new ArrayList<>(Collections.nCopies(catalogue.factors().size(), List.of()));
        private final int[] tiers = new int[catalogue.factors().size()];

        Grave(State[] states, List<Warning<Risk>> risks) {
            Arrays.fill(tiers, RiskLevel.MODERATE.ordinal());
            for (Warning<Risk> risk : risks) {
                if (risk.of().level().blocksReady()) {
                    for (int place : prepared.factorsBehind(risk.rule())) {
                        if (states[place] == State.HINDERS && risk.rule().hinders().contains(factor(place).id())) {
                            add(place, risk.of());
                        }
                    }
                }
            }
        }

        private void add(int place, Risk risk) {
            tiers[place] = Math.min(tiers[place], risk.level().ordinal());
            if (behind.get(place).isEmpty()) {
                behind.set(place, List.of(risk.id()));
            } else {
                List<String> more = new ArrayList<>(behind.get(place));
                more.add(risk.id());
                behind.set(place, more);
            }
        }

        int tier(int place) {
            return tiers[place];
        }

        List<String> behind(int place) {
            return behind.get(place);
        }
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
