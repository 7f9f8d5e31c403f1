package no.driftsklar.catalogue;

/**
 * Which rule base gave an answer.
 *
 * @param version     what its author calls it
 * @param fingerprint hash over relative path and content of its files, see {@link Fingerprint}
 */
public record RuleBaseId(String version, String fingerprint) {
}
