package no.driftsklar.batch.input;

/** What to do with the columns of a table that are no fields. */
public enum OtherColumns {

    /** The file cannot be used: a name may be misspelt. */
    REJECT,

    /** They are passed over. */
    IGNORE,

    /** They stand unchanged in the output. */
    CARRY
}
