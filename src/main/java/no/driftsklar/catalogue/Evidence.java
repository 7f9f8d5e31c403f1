package no.driftsklar.catalogue;

/**
 * A class of evidence and the weight that its factors have in the score.
 *
 * @param evidence the class, as in the factors
 * @param weight   whole number above 0; our assumption
 * @param title    what the class is
 * @param why      why it weighs what it weighs
 */
public record Evidence(int evidence, int weight, Text title, Text why) {
}
