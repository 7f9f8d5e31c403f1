package no.driftsklar.catalogue;

/**
 * How long a posted value holds, from {@code rules/shelf_life.yaml}.
 *
 * @param days whole days between the day that a value describes and the last day on which it still holds; our assumption
 * @param why  why it is so long
 */
public record ShelfLife(Integer days, Text why) {

    /** The shelf life of fields that name none. */
    public static final String DEFAULT = "default";

    /** What a field says whose values do not grow old. */
    public static final String NEVER = "never";
}
