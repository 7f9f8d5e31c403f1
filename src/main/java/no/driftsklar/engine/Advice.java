package no.driftsklar.engine;

import no.driftsklar.catalogue.Catalogue;

/** Which variants of actions fit the context of one project. Rules call {@link #use}. */
public final class Advice {

    private final Catalogue catalogue;
    private final FirstRules variants;

    Advice(Catalogue catalogue, Firing firing) {
        this.catalogue = catalogue;
        this.variants = new FirstRules(firing, catalogue.factors().size());
    }

    void clear() {
        variants.clear();
    }

    /** The rule that fires says that the variant fits; which variant it is stands with the rule. */
    public void use(String factor, String variant) {
        variants.add(catalogue.factorIndex(factor));
    }

    void use(int factor, int rule) {
        variants.add(factor, rule);
    }

    /** The variant of the action on the factor at a place, that of the first rule; null: the action itself. */
    public String variant(int factor) {
        return variants.get(factor) == null ? null : variants.get(factor).variant();
    }
}
