package no.driftsklar.batch.setup;

/** The program, as provenance names it. */
public final class Program {

    private Program() {
    }

    /** Its name and version, the latter from its jar. */
    public static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return "driftsklar " + (version == null ? "(development)" : version);
    }
}
