package no.driftsklar.engine;

import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Rule;

/** Which variants of actions fit the context of one project. Rules call {@link #use}. */
public final class Advice {

    private final Catalogue catalogue;
    private final FirstRules variants;

    Advice(Catalogue catalogue, Firing firing) {
        this(catalogue, new FirstRules(firing, catalogue.factors().size()));
    }

    private Advice(Catalogue catalogue, FirstRules variants) {
        this.catalogue = catalogue;
        this.variants = variants;
    }

    /** The same at this moment; it stays so when the session goes on. */
    public Advice copy() {
        return new Advice(catalogue, variants.copy());
    }

    void clear() {
        variants.clear();
    }

    /** The rule that fires says that the variant fits; which variant it is stands with the rule. */
    public void use(String factor, String variant) {
        variants.add(catalogue.factorIndex(factor));
    }

    FirstRules variants() {
        return variants;
    }

    /** The variant of the action on the factor at a place, that of the first rule; null: the action itself. */
    public String variant(int factor) {
        Rule rule = variants.get(factor);
        return rule == null ? null : rule.variant();
    }
}
