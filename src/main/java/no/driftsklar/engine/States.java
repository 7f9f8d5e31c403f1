package no.driftsklar.engine;

import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Rule;

/** What the rules of the factors said about one project. Rules call {@link #hinders} and {@link #promotes}. */
public final class States {

    private final Catalogue catalogue;
    private final FirstRules hindering;
    private final FirstRules promoting;

    States(Catalogue catalogue, Firing firing) {
        this.catalogue = catalogue;
        this.hindering = new FirstRules(firing, catalogue.factors().size());
        this.promoting = new FirstRules(firing, catalogue.factors().size());
    }

    void clear() {
        hindering.clear();
        promoting.clear();
    }

    /** The rule that fires says that the factor hinders. */
    public void hinders(String factor) {
        hindering.add(catalogue.factorIndex(factor));
    }

    FirstRules hindering() {
        return hindering;
    }

    /** The rule that fires says that the factor promotes. */
    public void promotes(String factor) {
        promoting.add(catalogue.factorIndex(factor));
    }

    FirstRules promoting() {
        return promoting;
    }

    /** Whether a rule says that the factor at a place hinders. */
    public boolean hinders(int factor) {
        return hindering.has(factor);
    }

    /** Whether a rule says that the factor at a place promotes. */
    public boolean promotes(int factor) {
        return promoting.has(factor);
    }

    /** The first rule that says that the factor at a place hinders; null where none does. */
    public Rule hinderingRule(int factor) {
        return hindering.get(factor);
    }

    /** The first rule that says that the factor at a place promotes; null where none does. */
    public Rule promotingRule(int factor) {
        return promoting.get(factor);
    }
}
