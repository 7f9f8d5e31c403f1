package no.driftsklar.engine;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import no.driftsklar.catalogue.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Runs the rules in Drools' own engine, PHREAK: the reference. */
final class PhreakSession extends StagedSession {

    private final RuleBase ruleBase;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Stage, KieSession> sessions = new EnumMap<>(Stage.class);

    PhreakSession(RuleBase ruleBase) {
        super(ruleBase);
        this.ruleBase = ruleBase;
        for (Rule rule : ruleBase.catalogue().rules()) {
            places.put(rule.name(), places.size());
        }
    }

    @Override
    void run(Stage stage, Object fact) {
        KieSession session = sessions.computeIfAbsent(stage, this::newSession);
        FactHandle handle = session.insert(fact);
        try {
            session.fireAllRules();
        } finally {
            session.delete(handle);
        }
    }

    private KieSession newSession(Stage stage) {
        KieSession session = ruleBase.rules(stage).newKieSession();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                begin(places.get(event.getMatch().getRule().getName()));
            }
        });
        return session;
    }
}
