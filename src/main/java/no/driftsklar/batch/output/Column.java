package no.driftsklar.batch.output;

import java.util.Map;
import java.util.function.Function;
import no.driftsklar.catalogue.Text;

/**
 * One column of an output table, said once: files, codebooks and the scripts for statistics packages are all made of it.
 *
 * @param <R>    what a row of the table is made of
 * @param name   name of the column
 * @param kind   what its cells hold
 * @param label  what it means, for people
 * @param values what each of its values means, in their order; empty where the values are not a list
 * @param value  the value in a row: {@link String}, {@link java.math.BigDecimal}, {@link Integer},
 *               {@link java.time.LocalDate} as the kind says, of a set the list of its values; null where there is none
 */
public record Column<R>(String name, Kind kind, Text label, Map<String, Text> values, Function<R, ?> value) {

    /** What the cells of a column hold. */
    public enum Kind {
        /** A text without a list of values. */
        TEXT,
        /** One of the values. */
        CODE,
        /** Any of the values; in a cell of text joined by {@link Column#BAR}, empty for none of them. */
        SET,
        /** A day. */
        DATE,
        /** A whole number. */
        COUNT,
        /** A number with one decimal. */
        NUMBER
    }

    /** What stands between the values of a set in a cell of text. */
    static final String BAR = "|";

    /** A column whose values are not a list. */
    public static <R> Column<R> of(String name, Kind kind, Text label, Function<R, ?> value) {
        return new Column<>(name, kind, label, Map.of(), value);
    }
}
