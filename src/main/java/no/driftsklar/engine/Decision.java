package no.driftsklar.engine;

import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.Verdict;

/** The verdict on one project: what the first rule said that fired. Rules call {@link #is}. */
public final class Decision {

    private final Firing firing;
    private Verdict verdict;
    private Rule rule;

    Decision(Firing firing) {
        this.firing = firing;
    }

    void clear() {
        verdict = null;
        rule = null;
    }

    /** The rule that fires gives a verdict; one that was given before stands. */
    public void is(String given) {
        if (verdict == null) {
            verdict = Verdict.of(given);
            rule = firing.rule(firing.place());
        }
    }

    public Verdict verdict() {
        return verdict;
    }

    public Rule rule() {
        return rule;
    }
}
