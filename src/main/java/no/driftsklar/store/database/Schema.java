package no.driftsklar.store.database;

/** Which version of the schema a database is opened with. */
public final class Schema {

    /** The newest that the program knows; older ones are brought up to it. */
    public static final Schema LATEST = new Schema("latest");

    /** The one that is there: nothing is changed. */
    public static final Schema AS_IT_IS = new Schema(null);

    private final String target;

    private Schema(String target) {
        this.target = target;
    }

    /** A certain version; one that is there and newer stays. */
    public static Schema version(String version) {
        return new Schema(version);
    }

    boolean isAsItIs() {
        return target == null;
    }

    String target() {
        return target;
    }
}
