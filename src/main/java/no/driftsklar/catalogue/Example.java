package no.driftsklar.catalogue;

import java.util.Map;

/**
 * Facts and what must come out of them; {@code rules check} runs it.
 *
 * @param given   facts by field name; where {@code phase} is left out it is the earliest phase, but at least
 *                {@code implement}, in which the factor is due
 * @param state   of a factor: the state that must come out; null in the example of a risk or contradiction
 * @param rule    of a factor: the rule that must be named in the finding; null where the state says enough
 * @param variant of a factor: the variant of the action that must be chosen; null where it does not matter
 * @param fires   of a risk or contradiction: whether it must fire; null in the example of a factor
 */
public record Example(Map<String, Object> given, State state, String rule, String variant, Boolean fires) {
}
