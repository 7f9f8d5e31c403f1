package no.driftsklar.batch.input;

import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.facts.FactsReader;

/**
 * A second rule base that reads the same file. Its fields may be others than those of the first: what only one of the two
 * knows is passed over by the other; what neither knows is no field.
 *
 * @param catalogue which fields it has
 * @param reader    reads a project into them
 */
public record OtherRuleBase(Catalogue catalogue, FactsReader reader) {
}
