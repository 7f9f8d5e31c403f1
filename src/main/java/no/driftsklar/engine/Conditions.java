package no.driftsklar.engine;

import java.util.Set;

/**
 * The functions that conditions in the rule base may use beside comparisons. A field without a value is null; what is
 * computed from it is null, and a comparison with null is false.
 */
public final class Conditions {

    private Conditions() {
    }

    /** Whether the field has a value, neither missing nor not applicable. */
    public static boolean answered(Object value) {
        return value != null;
    }

    /** Whether the set has the value; false where the set was not answered. */
    public static boolean has(Set<?> values, String value) {
        return values != null && values.contains(value);
    }

    /** How many values the set has; null where it was not answered. */
    public static Integer count(Set<?> values) {
        return values == null ? null : values.size();
    }

    /**
     * The part as a percentage of the whole; null where one of them was not answered or the whole is 0. Counts are
     * bounded so that the result compares with a whole percentage as the exact quotient does.
     */
    public static Double percent(Integer part, Integer whole) {
        return part == null || whole == null || whole == 0 ? null : (Double) (100.0 * part / whole);
    }

    /** How many of the levels are at least {@code least}; levels that were not answered do not count. */
    public static Integer reaching(int least, Integer... levels) {
        int reached = 0;
        for (Integer level : levels) {
            if (level != null && level >= least) {
                reached++;
            }
        }
        return reached;
    }

    /** Whether at least {@code least} of the conditions hold. */
    public static boolean at_least(int least, boolean... conditions) {
        int holding = 0;
        for (boolean condition : conditions) {
            if (condition) {
                holding++;
            }
        }
        return holding >= least;
    }
}
