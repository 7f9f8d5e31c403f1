package no.driftsklar.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.driftsklar.catalogue.RuleBaseId;

/** The stages in which rules run, each a package of rules from some folders of the rule base. */
enum Stage {
    FACTORS("people", "technology", "organisation"), WARNINGS("risks", "contradictions"), VERDICT("verdict");

    /** Package below which everything lies that is compiled from rule bases. */
    static final String RULES = "no.driftsklar.rules";

    private final Set<String> folders;

    Stage(String... folders) {
        this.folders = Set.of(folders);
    }

    /**
     * Package of the fact types of a rule base. It is named after the fingerprint: Drools would take a class of the same
     * name from another rule base for the one that it is about to make.
     */
    static String factTypes(RuleBaseId ruleBase) {
        return RULES + ".v" + ruleBase.fingerprint();
    }

    /** Package of the rules of this stage. */
    String packageName(RuleBaseId ruleBase) {
        return factTypes(ruleBase) + "." + name().toLowerCase(Locale.ROOT);
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
