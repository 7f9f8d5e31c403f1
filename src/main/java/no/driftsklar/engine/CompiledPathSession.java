package no.driftsklar.engine;

import java.util.List;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Rule;

/**
 * Runs the rules as straight code. What a rule says when it fires is the one statement that {@link RuleParser} read in
 * it, so it is filed without going through its words again.
 */
final class CompiledPathSession extends StagedSession implements CompiledPath.Fired {

    private final CompiledPath rules;
    private final int[] subjects;

    CompiledPathSession(RuleBase ruleBase, CompiledPath rules) {
        super(ruleBase);
        this.rules = rules;
        Catalogue catalogue = ruleBase.catalogue();
        List<String> risks = catalogue.risks().stream().map(risk -> risk.id()).toList();
        List<String> contradictions = catalogue.contradictions().stream().map(c -> c.id()).toList();
        this.subjects = catalogue.rules().stream().mapToInt(rule -> switch (rule.effect()) {
            case HINDERS, PROMOTES, VARIANT -> catalogue.factorIndex(rule.subject());
            case RISK -> risks.indexOf(rule.subject());
            case CONTRADICTION -> contradictions.indexOf(rule.subject());
            case VERDICT -> 0;
        }).toArray();
    }

    @Override
    void run(Stage stage, Object fact) {
        rules.run(stage, fact, this);
    }

    @Override
    public void fire(int place) {
        Rule rule = begin(place);
        int subject = subjects[place];
        switch (rule.effect()) {
            case HINDERS -> states().hinders(subject);
            case PROMOTES -> states().promotes(subject);
            case VARIANT -> advice().use(subject);
            case RISK -> warnings().risk(subject);
            case CONTRADICTION -> warnings().contradiction(subject);
            case VERDICT -> decision().is(rule.subject());
        }
    }
}
