package no.driftsklar.batch.mapping;

/** What to do with the columns of a table that are no fields and that no mapping names. */
public enum OtherColumns {

    /** The file cannot be used: a name may be misspelt. */
    REJECT,

    /** They are passed over. */
    IGNORE,

    /** They stand unchanged in the output. */
    CARRY
}
