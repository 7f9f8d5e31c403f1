package no.driftsklar.catalogue;

import java.util.Locale;

/** An enum constant that has one spelling, its name in lower case, in rules, files, the API and the codebook. */
public interface Key {

    String name();

    default String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
