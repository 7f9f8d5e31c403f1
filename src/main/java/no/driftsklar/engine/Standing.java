package no.driftsklar.engine;

/**
 * What the verdict rests on.
 *
 * @param criticalRisks    how many critical risks the project runs
 * @param openConditions   how many conditions stand between the project and ready
 * @param score            0 to 100, null where nothing is known
 * @param coverage         0 to 100
 * @param weakestDimension the lowest score among the dimensions that are judged; null where none is
 */
public record Standing(int criticalRisks, int openConditions, Double score, Double coverage, Double weakestDimension) {
}
