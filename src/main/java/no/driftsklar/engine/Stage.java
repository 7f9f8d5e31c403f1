package no.driftsklar.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The stages in which rules run, each a package of rules from some folders of the rule base. */
enum Stage {
    FACTORS("people", "technology", "organisation"), WARNINGS("risks", "contradictions"), VERDICT("verdict");

    /** Package of the fact types; those of the stages lie below it. */
    static final String FACT_TYPES = "no.driftsklar.rules";

    private final Set<String> folders;

    Stage(String... folders) {
        this.folders = Set.of(folders);
    }

    String packageName() {
        return FACT_TYPES + "." + name().toLowerCase(Locale.ROOT);
    }

    /** The stage of a file, by the folder that it lies in. */
    static Optional<Stage> of(String file) {
        String folder = file.contains("/") ? file.substring(0, file.indexOf('/')) : "";
        for (Stage stage : values()) {
            if (stage.folders.contains(folder)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
