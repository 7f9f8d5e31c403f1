package no.driftsklar.assessment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.OwnWeights;

/** The weight of each factor in the score: that of its class of evidence, or the user's own. Immutable. */
public final class Weights {

    /** Weights are kept in thousandths, so that sums of them are exact. */
    private static final int SCALE = 1000;

    private final int[] thousandths;
    private final String fingerprint;

    private Weights(int[] thousandths, String fingerprint) {
        this.thousandths = thousandths;
        this.fingerprint = fingerprint;
    }

    /** The weights of the rule base. */
    public static Weights of(Catalogue catalogue) {
        return new Weights(catalogue.factors().stream().mapToInt(factor -> SCALE * catalogue.weight(factor)).toArray(),
                null);
    }

    /** The user's own weights; where they say nothing of a factor, those of the rule base. */
    public static Weights of(Catalogue catalogue, OwnWeights own) {
        return new Weights(catalogue.factors().stream().mapToInt(factor -> thousandths(catalogue, own, factor)).toArray(),
                own.fingerprint());
    }

    private static int thousandths(Catalogue catalogue, OwnWeights own, Factor factor) {
        BigDecimal weight = own.factors().getOrDefault(factor.id(),
                own.evidence().getOrDefault(factor.evidence(), BigDecimal.valueOf(catalogue.weight(factor))));
        return weight.movePointRight(3).intValueExact();
    }

    /**
     * Weights that each lie somewhere within a share of these, independently and evenly spread.
     *
     * @param share 0.25 for 25 % up or down
     */
    Weights varied(double share, Random random) {
        int[] varied = Arrays.stream(thousandths)
                .map(weight -> (int) Math.max(1, Math.round(weight * (1 + share * (2 * random.nextDouble() - 1)))))
                .toArray();
        return new Weights(varied, fingerprint);
    }

    /** In thousandths, by the place of the factor. */
    int of(int factor) {
        return thousandths[factor];
    }

    /** Hash of the user's own weights; null where the weights are those of the rule base. */
    public String fingerprint() {
        return fingerprint;
    }
}
