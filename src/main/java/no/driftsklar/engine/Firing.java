package no.driftsklar.engine;

import no.driftsklar.catalogue.Rule;

/** Knows which rule is firing, so that what its consequence says is filed under its name. */
final class Firing {

    private Rule rule;
    private int place;

    void begin(Rule firing, int placeInRuleBase) {
        rule = firing;
        place = placeInRuleBase;
    }

    Rule rule() {
        return rule;
    }

    /** Place of the rule in the rule base, by file and place in the file. */
    int place() {
        return place;
    }
}
