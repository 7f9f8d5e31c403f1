package no.driftsklar.batch.mapping;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.driftsklar.catalogue.Field;

/**
 * A count that is computed: whole days or months from one date to another.
 *
 * @param unit        days or months
 * @param since       column of the first date
 * @param untilColumn column of the last date; null where it is no column
 * @param untilDate   the last date itself; null with {@code untilColumn}, and where it is the project's status_date
 * @param recodes     what to make of cells in the first column that hold no date
 */
record Count(Field field, ChronoUnit unit, String since, String untilColumn, LocalDate untilDate, List<Recode> recodes) {
}
