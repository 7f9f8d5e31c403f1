package no.driftsklar.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.driftsklar.batch.input.Dialect;
import no.driftsklar.catalogue.Language;
import no.driftsklar.engine.RuleBase;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that speaks one of the three languages and ends with an exit code. */
abstract class SpeakingCommand implements Callable<Integer> {

    @Option(names = "--lang", paramLabel = "nb|nn|en", defaultValue = "nb",
            description = "Language of texts and messages (default: ${DEFAULT-VALUE}).")
    private Language language;

    @Spec
    private CommandSpec spec;

    final Language language() {
        return language;
    }

    /** Whether the user chose the language. */
    final boolean isLanguageChosen() {
        return spec.commandLine().getParseResult().hasMatchedOption("--lang");
    }

    /** The rule base in a folder, or the one in the program where there is none; says so when it has to be compiled. */
    final RuleBase ruleBase(Path place) {
        if (place == null) {
            return RuleBase.builtIn();
        }
        Path cache = RuleBase.userCache();
        if (!RuleBase.isCompiled(place, cache)) {
            System.err.println(Words.COMPILING.in(language(), place));
        }
        return RuleBase.of(place, cache);
    }

    /** Says how a file was read where that was not plain to see. */
    final void reportDialect(String file, Dialect dialect) {
        if (!dialect.isPlain()) {
            System.err.println(file + ": " + dialect.in(language));
        }
    }
}
