package no.driftsklar.engine;

import java.util.List;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.Rule;

/**
 * Runs the rules as straight code. What a rule says when it fires is the one statement that {@link RuleParser} read in
 * it, so it is filed without going through its words again.
 */
final class CompiledPathSession extends StagedSession {

    private final CompiledPath path;
    private final List<Rule> rules;

    /** For each rule who is told what it says, and the place of what it speaks about there; null where it gives a verdict. */
    private final FirstRules[] told;
    private final int[] subjects;
    private final int[] fired;

    CompiledPathSession(RuleBase ruleBase, CompiledPath path) {
        super(ruleBase);
        this.path = path;
        Catalogue catalogue = ruleBase.catalogue();
        List<String> risks = catalogue.risks().stream().map(Risk::id).toList();
        List<String> contradictions = catalogue.contradictions().stream().map(Contradiction::id).toList();
        rules = catalogue.rules();
        told = rules.stream().map(rule -> switch (rule.effect()) {
            case HINDERS -> states().hindering();
            case PROMOTES -> states().promoting();
            case VARIANT -> advice().variants();
            case RISK -> warnings().risks();
            case CONTRADICTION -> warnings().contradictions();
            case VERDICT -> null;
        }).toArray(FirstRules[]::new);
        subjects = rules.stream().mapToInt(rule -> switch (rule.effect()) {
            case HINDERS, PROMOTES, VARIANT -> catalogue.factorIndex(rule.subject());
            case RISK -> risks.indexOf(rule.subject());
            case CONTRADICTION -> contradictions.indexOf(rule.subject());
            case VERDICT -> -1;
        }).toArray();
        fired = new int[rules.size()];
    }

    @Override
    void run(Stage stage, Object fact) {
        int count = path.run(stage, fact, fired);
        for (int i = 0; i < count; i++) {
            int rule = fired[i];
            if (told[rule] != null) {
                told[rule].add(subjects[rule], rule);
            } else {
                begin(rule);
                decision().is(rules.get(rule).subject());
            }
        }
    }
}
