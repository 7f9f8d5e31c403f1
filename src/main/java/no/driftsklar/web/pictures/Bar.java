package no.driftsklar.web.pictures;

import java.math.BigDecimal;
import no.driftsklar.assessment.Figures;

/**
 * One part of a project in a picture.
 *
 * @param name     what the part is called
 * @param number   its score as it is written; a dash where nothing is known
 * @param score    0 to 100; null where nothing is known
 * @param low      the lower bound; null where nothing is relevant
 * @param high     the upper bound; null where nothing is relevant
 * @param promotes how many of its factors promote
 * @param hinders  how many of its factors hinder
 */
public record Bar(String name, String number, Double score, Double low, Double high, int promotes, int hinders) {

    /** A bar of what was computed; nothing of it is known where the figures have no bounds. */
    public static Bar of(String name, String number, Figures figures, int promotes, int hinders) {
        return new Bar(name, number, plain(figures.score()), plain(figures.low()), plain(figures.high()), promotes, hinders);
    }

    private static Double plain(BigDecimal number) {
        return number == null ? null : (Double) number.doubleValue();
    }
}
