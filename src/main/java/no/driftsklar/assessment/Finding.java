package no.driftsklar.assessment;

import java.util.List;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.State;

/**
 * A factor that hinders or promotes, and why.
 *
 * @param factor  the factor
 * @param state   hinders or promotes
 * @param rule    the rule that fired, the first of its file
 * @param because the fields that stand in the factor's needs or in the rule's condition and have a value
 */
public record Finding(Factor factor, State state, Rule rule, List<String> because) {
}
