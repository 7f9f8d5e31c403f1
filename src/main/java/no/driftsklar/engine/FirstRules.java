package no.driftsklar.engine;

import java.util.Arrays;
import no.driftsklar.catalogue.Rule;

/** For each of a number of subjects the rule that spoke about it; of several the one that stands first. */
final class FirstRules {

    private static final int NONE = Integer.MAX_VALUE;

    private final Firing firing;
    private final int[] places;

    FirstRules(Firing firing, int subjects) {
        this.firing = firing;
        this.places = new int[subjects];
        clear();
    }

    private FirstRules(FirstRules other) {
        this.firing = other.firing;
        this.places = other.places.clone();
    }

    /** The same at this moment. */
    FirstRules copy() {
        return new FirstRules(this);
    }

    void clear() {
        Arrays.fill(places, NONE);
    }

    /** The rule that fires speaks about the subject. */
    void add(int subject) {
        add(subject, firing.place());
    }

    /** The rule at a place in the rule base speaks about the subject. */
    void add(int subject, int place) {
        if (place < places[subject]) {
            places[subject] = place;
        }
    }

    boolean has(int subject) {
        return places[subject] != NONE;
    }

    /** The place of the rule that spoke about the subject; -1 where none did. */
    int place(int subject) {
        return places[subject] == NONE ? -1 : places[subject];
    }

    /** The rule that spoke about the subject; null where none did. */
    Rule get(int subject) {
        return places[subject] == NONE ? null : firing.rule(places[subject]);
    }
}
