package no.driftsklar.batch.setup;

/** The program, as provenance and the API name it. */
public final class Program {

    private Program() {
    }

    /** Its name and version, the latter from its jar. */
    public static String nameAndVersion() {
        return "driftsklar " + version();
    }

    /** Its version from its jar; {@code (development)} where it does not run from one. */
    public static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "(development)" : version;
    }
}
