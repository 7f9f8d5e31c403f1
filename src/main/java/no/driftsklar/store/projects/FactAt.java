package no.driftsklar.store.projects;

import java.time.LocalDate;
import no.driftsklar.catalogue.Field;
import no.driftsklar.facts.Answer;

/**
 * What holds of one field at a date, and where it comes from.
 *
 * @param field         which field
 * @param said          the answer as it was posted
 * @param counts        the answer as it counts at the date; null where it is stale, which counts as missing
 * @param statusDate    the day that the answer describes; null for the name that the project was given
 * @param source        where the answer came from; null for the name that the project was given
 * @param status        the number of the post; null for the name that the project was given
 * @param shelfLifeDays how many days it holds; null where it does not grow old
 */
public record FactAt(Field field, Answer said, Answer counts, LocalDate statusDate, Post.Source source, Long status,
        Integer shelfLifeDays) {

    /** Whether the answer is older than its shelf life. */
    public boolean isStale() {
        return counts == null;
    }

    /** Whether the answer has grown since it was posted. */
    public boolean isGrown() {
        return counts != null && !counts.equals(said);
    }

    /** Whether the field counts as missing. */
    public boolean isMissing() {
        return isStale() || counts.isMissing();
    }
}
