package no.driftsklar.batch.output;

import java.util.List;
import java.util.function.Function;

/**
 * An output table.
 *
 * @param <R>     what a row of it is made of
 * @param name    assessments, findings or actions
 * @param columns its columns in their order
 * @param rows    the rows that one assessment gives
 */
public record Table<R>(String name, List<Column<R>> columns, Function<Scored, List<R>> rows) {
}
