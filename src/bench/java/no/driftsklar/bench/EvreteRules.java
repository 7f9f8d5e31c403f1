package no.driftsklar.bench;

import java.util.List;
import no.driftsklar.bench.SingleRules.SingleRule;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * The twenty factors in Evrete: conditions and actions as lambdas over one typed fact, the knowledge built once. It can
 * run a project in a session of its own, in a session that is cleared and used again, and many projects in one session.
 */
final class EvreteRules {

    private static final String PROJECT = "$project";

    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge = service.newKnowledge();
    private final StatefulSession kept;

    EvreteRules() {
        RuleSetBuilder<Knowledge> rules = knowledge.builder();
        for (SingleRule rule : SingleRules.all()) {
            rules.newRule(rule.name()).forEach(PROJECT, Answers.class)
                    .where((ValuesPredicate) values -> rule.condition().test(values.get(0)), PROJECT)
                    .execute(context -> rule.fire(context.get(Answers.class, PROJECT).findings));
        }
        rules.build();
        kept = knowledge.newStatefulSession();
    }

    void runInSessionOfItsOwn(Answers project) {
        knowledge.newStatelessSession().insertAndFire(project);
    }

    void runInKeptSession(Answers project) {
        kept.insertAndFire(project);
        kept.clear();
    }

    void runTogether(List<Object> projects) {
        knowledge.newStatelessSession().insertAndFire(projects);
    }

    void close() {
        kept.close();
        service.shutdown();
    }
}
