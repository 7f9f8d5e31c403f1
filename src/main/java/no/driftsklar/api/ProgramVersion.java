package no.driftsklar.api;

import org.springframework.stereotype.Component;

/** The version of this program, as its jar says; {@code dev} where it does not run from one. */
@Component
public final class ProgramVersion {

    private final String version;

    ProgramVersion() {
        String packaged = ProgramVersion.class.getPackage().getImplementationVersion();
        version = packaged == null ? "dev" : packaged;
    }

    @Override
    public String toString() {
        return version;
    }
}
