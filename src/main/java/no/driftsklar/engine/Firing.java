package no.driftsklar.engine;

import java.util.List;
import no.driftsklar.catalogue.Rule;

/** Knows which rule is firing, so that what its consequence says is filed under it. */
final class Firing {

    private final List<Rule> rules;
    private int place;

    Firing(List<Rule> rules) {
        this.rules = rules;
    }

    /** The rule at a place in the rule base, by file and place in the file, begins to fire. */
    void begin(int placeInRuleBase) {
        place = placeInRuleBase;
    }

    int place() {
        return place;
    }

    Rule rule(int placeInRuleBase) {
        return rules.get(placeInRuleBase);
    }
}
