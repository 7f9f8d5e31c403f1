package no.driftsklar.engine;

import java.util.HashMap;
import java.util.Map;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Rule;

/** Which risks and contradictions one project has. Rules call {@link #risk} and {@link #contradiction}. */
public final class Warnings {

    private final Map<String, Integer> risks = new HashMap<>();
    private final Map<String, Integer> contradictions = new HashMap<>();
    private final FirstRules firingRisks;
    private final FirstRules firingContradictions;

    Warnings(Catalogue catalogue, Firing firing) {
        catalogue.risks().forEach(risk -> risks.put(risk.id(), risks.size()));
        catalogue.contradictions().forEach(c -> contradictions.put(c.id(), contradictions.size()));
        this.firingRisks = new FirstRules(firing, risks.size());
        this.firingContradictions = new FirstRules(firing, contradictions.size());
    }

    void clear() {
        firingRisks.clear();
        firingContradictions.clear();
    }

    /** The rule that fires says that the project runs the risk. */
    public void risk(String risk) {
        firingRisks.add(risks.get(risk));
    }

    FirstRules risks() {
        return firingRisks;
    }

    /** The rule that fires says that two facts cannot both be right. */
    public void contradiction(String contradiction) {
        firingContradictions.add(contradictions.get(contradiction));
    }

    FirstRules contradictions() {
        return firingContradictions;
    }

    /** The rule behind a risk; null where the project does not run it. */
    public Rule riskRule(String risk) {
        return firingRisks.get(risks.get(risk));
    }

    /**
     * The rule behind a risk, by the place of the risk in the order of the table.
     *
     * @return the place of the rule in the rule base; -1 where the project does not run the risk
     */
    public int riskRule(int risk) {
        return firingRisks.place(risk);
    }

    /**
     * The rule behind a contradiction, by the place of the contradiction in the order of the table.
     *
     * @return the place of the rule in the rule base; -1 where there is none
     */
    public int contradictionRule(int contradiction) {
        return firingContradictions.place(contradiction);
    }
}
