package no.driftsklar.engine;

import java.util.Arrays;
import no.driftsklar.catalogue.Rule;

/** For each of a number of subjects the rule that spoke about it; of several the one that stands first. */
final class FirstRules {

    private final Firing firing;
    private final Rule[] rules;
    private final int[] places;

    FirstRules(Firing firing, int subjects) {
        this.firing = firing;
        this.rules = new Rule[subjects];
        this.places = new int[subjects];
    }

    void clear() {
        Arrays.fill(rules, null);
    }

    void add(int subject) {
        if (rules[subject] == null || firing.place() < places[subject]) {
            rules[subject] = firing.rule();
            places[subject] = firing.place();
        }
    }

    Rule get(int subject) {
        return rules[subject];
    }
}
