package no.driftsklar.cli;

import java.nio.file.Path;
import no.driftsklar.catalogue.Language;
import no.driftsklar.engine.RuleBase;
import picocli.CommandLine.Option;

/** The options that commands share: which rule base, and which language. */
final class RuleBaseOption {

    @Option(names = "--rules", paramLabel = "DIR",
            description = "Use the rule base in this folder; it is compiled the first time and kept in the user's cache.")
    private Path folder;

    @Option(names = "--lang", paramLabel = "nb|nn|en", defaultValue = "nb",
            description = "Language of texts and messages (default: ${DEFAULT-VALUE}).")
    private Language language;

    Language language() {
        return language;
    }

    RuleBase ruleBase() {
        return ruleBase(folder, language);
    }

    static RuleBase ruleBase(Path folder, Language language) {
        if (folder == null) {
            return RuleBase.builtIn();
        }
        Path cache = RuleBase.userCache();
        if (!RuleBase.isCompiled(folder, cache)) {
            System.err.println(Words.COMPILING.in(language, folder));
        }
        return RuleBase.of(folder, cache);
    }
}
