package no.driftsklar.catalogue;

/** The type of a field: which values it takes (DESIGN.md section 3, Values). */
public enum FieldType implements Key {
    /** Identifier of 1 to 64 characters out of A-Z a-z 0-9 . _ - */
    ID,
    /** Free text of at most 200 characters. */
    TEXT,
    /** One of the field's values, or what its format says where it lists none. */
    CODE,
    /** ISO 8601 calendar date. */
    DATE,
    /** Whole number from 0. */
    COUNT,
    /** Number from 0 to 100, decimals allowed. */
    PERCENT,
    /** 0 not started, 1 barely begun, 2 partly, 3 largely, 4 fully in place. */
    LEVEL,
    YESNO,
    /** Any of the field's values, or none of them. */
    SET
}
