package no.driftsklar.cli;

import java.util.concurrent.Callable;
import no.driftsklar.catalogue.Language;
import picocli.CommandLine.Option;

/** A command that speaks one of the three languages and ends with an exit code. */
abstract class SpeakingCommand implements Callable<Integer> {

    @Option(names = "--lang", paramLabel = "nb|nn|en", defaultValue = "nb",
            description = "Language of texts and messages (default: ${DEFAULT-VALUE}).")
    private Language language;

    final Language language() {
        return language;
    }
}
