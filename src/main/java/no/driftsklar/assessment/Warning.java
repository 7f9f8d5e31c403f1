package no.driftsklar.assessment;

import java.util.List;
import no.driftsklar.catalogue.Rule;

/**
 * A risk that the project runs or a contradiction in its facts, and why.
 *
 * @param <T>     the risk or the contradiction
 * @param of      which one
 * @param rule    the rule that fired
 * @param factors the factors in the rule's condition whose state it asks for and that have it
 * @param fields  the fields in the rule's condition that have a value
 */
public record Warning<T>(T of, Rule rule, List<String> factors, List<String> fields) {
}
