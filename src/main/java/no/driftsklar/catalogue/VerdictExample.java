package no.driftsklar.catalogue;

/**
 * A standing and the verdict that must come out of it; {@code rules check} runs it.
 *
 * @param given   what the verdict rests on
 * @param verdict the verdict that must come out
 * @param rule    the rule that must give it
 */
public record VerdictExample(Given given, Verdict verdict, String rule) {

    /**
     * What the verdict rests on; a score or dimension left out is null, as where nothing is known.
     *
     * @param criticalRisks    how many critical risks fire
     * @param openConditions   how many conditions are open
     * @param score            0 to 100
     * @param coverage         0 to 100
     * @param weakestDimension lowest score of a dimension that is judged
     */
    public record Given(int criticalRisks, int openConditions, Double score, double coverage,
            Double weakestDimension) {
    }
}
