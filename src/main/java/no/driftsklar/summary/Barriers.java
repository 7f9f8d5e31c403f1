package no.driftsklar.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.DueFields;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.State;

/** Which factors hinder together, and how much more often than if each hindered regardless of the other. */
public final class Barriers {

    /** Nearly all that concerns use asks whether the technology is in use; that makes no two factors akin. */
    private static final Set<String> ABOUT_EVERYTHING = Set.of("phase", "installations_active");

    private final Catalogue catalogue;
    private final long[][] hindersWhereOtherKnown;
    private final Headcount[][] bothKnown;
    private final Headcount[][] bothHinder;

    Barriers(Catalogue catalogue) {
        this.catalogue = catalogue;
        int factors = catalogue.factors().size();
        hindersWhereOtherKnown = new long[factors][factors];
        bothKnown = new Headcount[factors][factors];
        bothHinder = new Headcount[factors][factors];
        for (int i = 0; i < factors; i++) {
            for (int j = 0; j <= i; j++) {
                bothKnown[i][j] = new Headcount();
                bothHinder[i][j] = new Headcount();
            }
        }
    }

    void add(String projectId, State[] states) {
        for (int i = 0; i < states.length; i++) {
            if (states[i].isKnown()) {
                boolean hinders = states[i] == State.HINDERS;
                for (int j = 0; j < i; j++) {
                    if (states[j].isKnown()) {
                        bothKnown[i][j].add(projectId);
                        if (hinders) {
                            hindersWhereOtherKnown[i][j]++;
                        }
                        if (states[j] == State.HINDERS) {
                            hindersWhereOtherKnown[j][i]++;
                            if (hinders) {
                                bothHinder[i][j].add(projectId);
                            }
                        }
                    }
                }
            }
        }
    }

    /**
     * Two factors, counted over the rows in which both are known.
     *
     * @param first   the factor that stands first in the catalogue, by its place there
     * @param second  the other
     * @param known   the rows in which both are known
     * @param firstHinders  in how many of them the first hinders
     * @param secondHinders in how many of them the second hinders
     * @param both    those in which both hinder
     * @param related whether rules about both read the same answer, so that they go together by construction
     */
    public record Pair(int first, int second, Headcount known, long firstHinders, long secondHinders, Headcount both,
            boolean related) {

        /** In how many rows both would hinder if each did so regardless of the other; one decimal. */
        public BigDecimal expected() {
            return BigDecimal.valueOf(firstHinders).multiply(BigDecimal.valueOf(secondHinders))
                    .divide(BigDecimal.valueOf(known.rows()), 1, RoundingMode.HALF_UP);
        }

        /** How many times more often both hinder than expected; two decimals; null where one of them never hinders. */
        public BigDecimal lift() {
            return firstHinders == 0 || secondHinders == 0 ? null
                    : BigDecimal.valueOf(both.rows()).multiply(BigDecimal.valueOf(known.rows()))
                            .divide(BigDecimal.valueOf(firstHinders).multiply(BigDecimal.valueOf(secondHinders)), 2,
                                    RoundingMode.HALF_UP);
        }

        /**
         * The phi coefficient, the correlation of hinders (1) or not (0) between the two: -1 to 1, two decimals; null where
         * one of them always or never hinders.
         */
        public BigDecimal phi() {
            Double phi = exactPhi();
            return phi == null ? null : BigDecimal.valueOf(phi).setScale(2, RoundingMode.HALF_UP);
        }

        private Double exactPhi() {
            double n = known.rows();
            double a = firstHinders * (n - firstHinders);
            double b = secondHinders * (n - secondHinders);
            return a == 0 || b == 0 ? null
                    : (Double) ((n * both.rows() - (double) firstHinders * secondHinders) / (Math.sqrt(a) * Math.sqrt(b)));
        }
    }

    /** A pair of two different factors, in either order. */
    public Pair pair(int one, int other) {
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        return new Pair(first, second, bothKnown[second][first], hindersWhereOtherKnown[first][second],
                hindersWhereOtherKnown[second][first], bothHinder[second][first], areRelated(first, second));
    }

    /**
     * The pairs that hang together most: those that hinder together in at least {@value Headcount#FEWEST} projects and
     * more often than expected, the largest phi first, then the most frequent.
     */
    public List<Pair> strongest(int most) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < bothHinder.length; i++) {
            for (int j = 0; j < i; j++) {
                if (bothHinder[i][j].isEnough()) {
                    Pair pair = pair(i, j);
                    if (pair.exactPhi() != null && pair.exactPhi() > 0) {
                        pairs.add(pair);
                    }
                }
            }
        }
        pairs.sort(Comparator.comparing(Pair::exactPhi).reversed()
                .thenComparing(pair -> -pair.both().rows()).thenComparing(Pair::first).thenComparing(Pair::second));
        return List.copyOf(pairs.subList(0, Math.min(most, pairs.size())));
    }

    private boolean areRelated(int first, int second) {
        Set<String> shared = fields(catalogue.factors().get(first));
        shared.retainAll(fields(catalogue.factors().get(second)));
        shared.removeAll(ABOUT_EVERYTHING);
        return !shared.isEmpty();
    }

    private Set<String> fields(Factor factor) {
        Set<String> fields = new HashSet<>();
        DueFields.of(catalogue, factor).forEach(fields::add);
        return fields;
    }
}
