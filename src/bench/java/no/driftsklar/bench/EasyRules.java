package no.driftsklar.bench;

import no.driftsklar.bench.SingleRules.SingleRule;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * The twenty factors in Easy Rules: conditions and actions as lambdas, one engine and one set of facts used again. The
 * project is one fact: Easy Rules looks facts up by walking through them, so one for each answer would be slower.
 */
final class EasyRules {

    private static final String PROJECT = "project";

    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();
    private final Facts facts = new Facts();

    EasyRules() {
        for (SingleRule rule : SingleRules.all()) {
            rules.register(new RuleBuilder().name(rule.name()).priority(rules.size())
                    .when(given -> rule.condition().test(given.get(PROJECT)))
                    .then(given -> rule.fire(given.<Answers>get(PROJECT).findings)).build());
        }
    }

    void run(Answers project) {
        facts.put(PROJECT, project);
        engine.fire(rules, facts);
    }
}
