package no.driftsklar.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final Set<String> factorsOfCriticalRisks;

    /** Assesses in the engine that is quickest for the rule base. */
    public Assessor(RuleBase ruleBase) {
        this(ruleBase, RuleBase.Engine.COMPILED, Weights.of(ruleBase.catalogue()));
    }

    public Assessor(RuleBase ruleBase, RuleBase.Engine engine, Weights weights) {
        this.catalogue = ruleBase.catalogue();
        this.session = ruleBase.newSession(engine);
        this.prepared = new Preparation(catalogue, weights);
        this.judge = new Judge(catalogue.thresholds(), session);
        this.factorsOfCriticalRisks = catalogue.risks().stream().filter(risk -> risk.level() == RiskLevel.CRITICAL)
                .flatMap(risk -> catalogue.rulesAbout(risk.id()).stream()).flatMap(rule -> rule.hinders().stream())
                .collect(Collectors.toSet());
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
        Map<String, State> byFactor = byFactor(states);
        List<Finding> findings = findings(facts, states, session.states());
        Warnings warnings = session.warnings(states);
        List<Warning<Risk>> risks = risks(facts, states, warnings);
        List<Warning<Contradiction>> contradictions = contradictions(facts, warnings);

        Figures figures = prepared.figures(states);
        Map<Dimension, Figures> dimensions = prepared.dimensions(states);
        List<Condition> conditions = conditions(facts, byFactor, figures, dimensions, risks, contradictions);
        Decision decision = judge.decide(figures, dimensions,
                (int) risks.stream().filter(risk -> risk.of().level() == RiskLevel.CRITICAL).count(),
                conditions.size());
        List<RankedAction> actions = actions(states, figures, risks, session.advice());
        PathToReady path = new PathFinder(catalogue, prepared, session, states, figures, dimensions, actions,
                risks.stream().map(risk -> risk.of().id()).collect(Collectors.toSet())).find();
        return new Assessment(facts, catalogue.id(), prepared.weights().fingerprint(), facts.duePhase(), decision.verdict(),
                decision.rule(), conditions, figures, dimensions, prepared.stages(states),
                prepared.processes(states), byFactor, findings, risks, contradictions, actions, path,
                questionsFirst(facts, byFactor, conditions),
                withState(byFactor, State.NOT_YET));
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

    private Map<String, State> byFactor(State[] states) {
        Map<String, State> byFactor = new LinkedHashMap<>();
        for (int i = 0; i < states.length; i++) {
            byFactor.put(factor(i).id(), states[i]);
        }
        return byFactor;
    }

    private static List<String> withState(Map<String, State> states, State state) {
        return states.entrySet().stream().filter(entry -> entry.getValue() == state).map(Map.Entry::getKey).toList();
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
        for (Risk risk : catalogue.risks()) {
            Rule rule = warnings.riskRule(risk.id());
            if (rule != null) {
                List<String> factors = new ArrayList<>();
                for (int place : prepared.factorsBehind(rule)) {
                    String id = factor(place).id();
                    if (states[place] == State.HINDERS && rule.hinders().contains(id)
                            || states[place] == State.PROMOTES && rule.promotes().contains(id)) {
                        factors.add(id);
                    }
                }
                risks.add(new Warning<>(risk, rule, factors, prepared.because(rule, facts)));
            }
        }
        return risks;
    }

    private List<Warning<Contradiction>> contradictions(Facts facts, Warnings warnings) {
        List<Warning<Contradiction>> contradictions = new ArrayList<>();
        for (Contradiction contradiction : catalogue.contradictions()) {
            Rule rule = warnings.contradictionRule(contradiction.id());
            if (rule != null) {
                contradictions.add(new Warning<>(contradiction, rule, List.of(), prepared.because(rule, facts)));
            }
        }
        return contradictions;
    }

    private List<Condition> conditions(Facts facts, Map<String, State> states, Figures figures,
            Map<Dimension, Figures> dimensions, List<Warning<Risk>> risks,
            List<Warning<Contradiction>> contradictions) {
        List<Condition> conditions = judge.open(figures, dimensions);
        for (Factor factor : catalogue.factors()) {
            if (factor.gate() && states.get(factor.id()) == State.HINDERS) {
                conditions.add(new Condition(Condition.Kind.FACTOR, factor.id()));
            }
        }
        risks.stream().filter(risk -> risk.of().level().blocksReady())
                .forEach(risk -> conditions.add(new Condition(Condition.Kind.RISK, risk.of().id())));
        contradictions.forEach(contradiction -> conditions
                .add(new Condition(Condition.Kind.CONTRADICTION, contradiction.of().id())));
        for (String factor : withState(states, State.UNKNOWN)) {
            if (factorsOfCriticalRisks.contains(factor)) {
                conditions.add(new Condition(Condition.Kind.UNKNOWN, factor));
            }
        }
        if (!facts.isAnswered("installations_active") && !facts.duePhase().isBefore(Phase.IMPLEMENT)) {
            conditions.add(new Condition(Condition.Kind.UNKNOWN, "installations_active"));
        }
        return conditions;
    }

    private List<RankedAction> actions(State[] states, Figures figures, List<Warning<Risk>> risks, Advice advice) {
        record Candidate(int place, int tier, long halfPoints, List<String> risks) {
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            Factor factor = factor(i);
            if (factor.actionable() && states[i].canImprove()) {
                List<Warning<Risk>> behind = risks.stream().filter(risk -> risk.of().level().blocksReady())
                        .filter(risk -> risk.factors().contains(factor.id())
                                && risk.rule().hinders().contains(factor.id()))
                        .toList();
                int tier = behind.stream().mapToInt(risk -> risk.of().level().ordinal()).min()
                        .orElse(RiskLevel.MODERATE.ordinal());
                candidates.add(new Candidate(i, tier,
                        (long) prepared.weights().of(i) * Figures.halfPointsMissing(states[i]),
                        behind.stream().map(risk -> risk.of().id()).toList()));
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::tier)
                .thenComparing(candidate -> states[candidate.place()] == State.HINDERS ? 0 : 1)
                .thenComparing(Candidate::halfPoints, Comparator.reverseOrder())
                .thenComparing(candidate -> factor(candidate.place()).process(),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Candidate::place));
        return IntStream.range(0, candidates.size()).mapToObj(i -> {
            Candidate candidate = candidates.get(i);
            Factor factor = factor(candidate.place());
            String variant = advice.variant(candidate.place());
            return new RankedAction(i + 1, factor, states[candidate.place()], factor.action().as(variant), variant,
                    candidate.halfPoints(), gain(candidate.halfPoints(), figures), candidate.risks());
        }).toList();
    }

    private static BigDecimal gain(long halfPoints, Figures figures) {
        return BigDecimal.valueOf(100 * halfPoints)
                .divide(BigDecimal.valueOf(2 * figures.known()), 1, RoundingMode.HALF_UP);
    }

    private List<String> questionsFirst(Facts facts, Map<String, State> states, List<Condition> conditions) {
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
