package no.driftsklar.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Example;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.VerdictExample;
import no.driftsklar.engine.Decision;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.engine.RuleSession;
import no.driftsklar.engine.Standing;
import no.driftsklar.facts.FactsReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs every example of a rule base, and finds rules that no example fires. Also runs each phase with nothing answered
 * and with each question alone answered, because a rule must never fail on what is missing.
 */
public final class ExampleCheck {

    private final RuleBase ruleBase;
    private final Catalogue catalogue;
    private final Assessor assessor;
    private final FactsReader reader;
    private final JsonMapper json = new JsonMapper();
    private final Set<String> fired = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private int examples;

    private ExampleCheck(RuleBase ruleBase) {
        this.ruleBase = ruleBase;
        this.catalogue = ruleBase.catalogue();
        this.assessor = new Assessor(ruleBase);
        this.reader = new FactsReader(catalogue, null, false);
    }

    /**
     * What came out.
     *
     * @param examples how many examples were run
     * @param problems what is wrong, each naming the factor, risk or rule; empty where nothing is
     */
    public record Report(int examples, List<String> problems) {
    }

    public static Report of(RuleBase ruleBase) {
        ExampleCheck check = new ExampleCheck(ruleBase);
        check.run();
        return new Report(check.examples, List.copyOf(check.problems));
    }

    private void run() {
        for (Factor factor : catalogue.factors()) {
            factor.examples().forEach(example -> factor(factor, example));
            if (factor.examples().stream().allMatch(e -> e.state() == State.HINDERS || e.state() == State.PROMOTES)) {
                problems.add("factor " + factor.id() + ": has no example in which its rules stay silent");
            }
        }
        catalogue.risks().forEach(risk -> risk.examples()
                .forEach(example -> warning("risk " + risk.id(), example, assessment -> assessment.risks().stream()
                        .filter(warning -> warning.of().id().equals(risk.id())).map(Warning::rule).findFirst())));
        catalogue.contradictions().forEach(contradiction -> contradiction.examples()
                .forEach(example -> warning("contradiction " + contradiction.id(), example,
                        assessment -> assessment.contradictions().stream()
                                .filter(warning -> warning.of().id().equals(contradiction.id())).map(Warning::rule)
                                .findFirst())));
        verdicts();
        for (Rule rule : catalogue.rules()) {
            if (!fired.contains(rule.name())) {
                problems.add(rule.file() + ": rule \"" + rule.name() + "\": no example fires it"
                        + (rule.effect() == Rule.Effect.HINDERS || rule.effect() == Rule.Effect.PROMOTES
                                ? " as the first of its file" : ""));
            }
        }
        silence();
    }

    private Optional<Assessment> assess(String where, Map<String, Object> given, Phase phase) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("project_id", "example");
        facts.put("phase", phase.key());
        facts.putAll(given);
        FactsReader.Result read = reader.ofJson(json.valueToTree(facts));
        if (!read.problems().isEmpty()) {
            read.problems().forEach(problem -> problems.add(where + ": example " + given + ": "
                    + problem.in(Language.EN)));
            return Optional.empty();
        }
        try {
            return Optional.of(assessor.assess(read.facts()));
        } catch (RuntimeException e) {
            problems.add(where + ": with " + given + " in phase " + phase.key() + " a rule fails: " + rootOf(e));
            return Optional.empty();
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private void factor(Factor factor, Example example) {
        examples++;
        String where = "factor " + factor.id();
        Phase phase = factor.relevantFrom().isBefore(Phase.IMPLEMENT) ? Phase.IMPLEMENT : factor.relevantFrom();
        assess(where, example.given(), phase).ifPresent(assessment -> {
            State state = assessment.states().get(factor.id());
            expect(where, example, "state", example.state().key(), state.key());
            Optional<Rule> rule = assessment.findings().stream()
                    .filter(finding -> finding.factor().equals(factor)).map(Finding::rule).findFirst();
            rule.ifPresent(found -> fired.add(found.name()));
            if (example.rule() != null) {
                expect(where, example, "rule", example.rule(), rule.map(Rule::name).orElse("none"));
            }
            Optional<String> variant = assessment.actions().stream()
                    .filter(action -> action.factor().equals(factor)).findFirst().map(RankedAction::variant);
            catalogue.rulesAbout(factor.id()).stream()
                    .filter(found -> found.effect() == Rule.Effect.VARIANT
                            && variant.filter(found.variant()::equals).isPresent())
                    .forEach(found -> fired.add(found.name()));
            if (example.variant() != null) {
                expect(where, example, "variant", example.variant(), variant.orElse("none"));
            }
        });
    }

    private void warning(String where, Example example,
            Function<Assessment, Optional<Rule>> ruleIn) {
        examples++;
        assess(where, example.given(), Phase.IMPLEMENT).ifPresent(assessment -> {
            Optional<Rule> rule = ruleIn.apply(assessment);
            rule.ifPresent(found -> fired.add(found.name()));
            expect(where, example, "fires", String.valueOf(example.fires()), String.valueOf(rule.isPresent()));
        });
    }

    private void expect(String where, Example example, String what, String expected, String found) {
        if (!expected.equals(found)) {
            problems.add(where + ": example " + example.given() + ": " + what + " should be " + expected + ", is "
                    + found);
        }
    }

    private void verdicts() {
        RuleSession session = ruleBase.newSession();
        for (VerdictExample example : catalogue.verdictExamples()) {
            examples++;
            VerdictExample.Given given = example.given();
            Decision decision = session.decide(new Standing(given.criticalRisks(), given.openConditions(), given.score(),
                    given.coverage(), given.weakestDimension()));
            if (decision.verdict() != example.verdict() || !decision.rule().name().equals(example.rule())) {
                problems.add("verdict: example " + given + ": should be " + example.verdict().key() + " by \""
                        + example.rule() + "\", is " + (decision.verdict() == null ? "none"
                                : decision.verdict().key() + " by \"" + decision.rule().name() + "\""));
            }
            if (decision.rule() != null) {
                fired.add(decision.rule().name());
            }
        }
    }

    private void silence() {
        for (Phase phase : Phase.values()) {
            assess("rules", Map.of(), phase);
            for (Field field : catalogue.fields()) {
                Object value = switch (field.type()) {
                    case LEVEL, COUNT, PERCENT -> 3;
                    case YESNO -> "yes";
                    case SET -> List.copyOf(field.answers().keySet());
                    case CODE -> field.answers() == null || field.name().equals("phase") ? null
                            : field.answers().keySet().iterator().next();
                    default -> null;
                };
                if (value != null) {
                    assess("rules", Map.of(field.name(), value), phase);
                }
            }
        }
    }
}
