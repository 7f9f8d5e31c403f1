package no.driftsklar.batch.output;

import java.util.List;
import java.util.function.Function;

/**
 * An output table.
 *
 * @param <R>      what a row of it is made of
 * @param name     assessments, findings or actions
 * @param explains whether its rows need the explanation of an assessment and not only the outcome
 * @param columns  its columns in their order
 * @param rows     the rows that one assessment gives
 */
public record Table<R>(String name, boolean explains, List<Column<R>> columns, Function<Scored, List<R>> rows) {
}
