package no.driftsklar.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Rule;

/**
 * Runs the rules as straight code. What a rule says when it fires is the one statement that {@link RuleParser} read in
 * it, so it is filed without going through its words again.
 */
final class CompiledPathSession extends StagedSession {

    private final CompiledPath rules;

    CompiledPathSession(RuleBase ruleBase, CompiledPath rules) {
        super(ruleBase);
        this.rules = rules;
    }

    @Override
    void run(Stage stage, Object fact) {
        rules.run(stage, fact, this);
    }

    /** For each rule a handle that tells a session what the rule says. */
    static List<MethodHandle> consequences(Catalogue catalogue) {
        List<String> risks = catalogue.risks().stream().map(risk -> risk.id()).toList();
        List<String> contradictions = catalogue.contradictions().stream().map(c -> c.id()).toList();
        List<MethodHandle> consequences = new ArrayList<>();
        for (Rule rule : catalogue.rules()) {
            consequences.add(MethodHandles.insertArguments(says(rule.effect()), 1, consequences.size(),
                    switch (rule.effect()) {
                        case HINDERS, PROMOTES, VARIANT -> (Object) catalogue.factorIndex(rule.subject());
                        case RISK -> risks.indexOf(rule.subject());
                        case CONTRADICTION -> contradictions.indexOf(rule.subject());
                        case VERDICT -> rule.subject();
                    }));
        }
        return consequences;
    }

    /** The method below that files an effect. */
    private static MethodHandle says(Rule.Effect effect) {
        try {
            return MethodHandles.lookup().findVirtual(CompiledPathSession.class, effect.key(), MethodType.methodType(
                    void.class, int.class, effect == Rule.Effect.VERDICT ? String.class : int.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void hinders(int rule, int factor) {
        states().hinders(factor, rule);
    }

    private void promotes(int rule, int factor) {
        states().promotes(factor, rule);
    }

    private void variant(int rule, int factor) {
        advice().use(factor, rule);
    }

    private void risk(int rule, int risk) {
        warnings().risk(risk, rule);
    }

    private void contradiction(int rule, int contradiction) {
        warnings().contradiction(contradiction, rule);
    }

    private void verdict(int rule, String verdict) {
        begin(rule);
        decision().is(verdict);
    }
}
