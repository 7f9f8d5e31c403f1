package no.driftsklar.cli;

import java.nio.file.Path;
import no.driftsklar.engine.RuleBase;
import picocli.CommandLine.Option;

/** A command that works with the rule base in the program or with one in a folder. */
abstract class RuleBaseCommand extends SpeakingCommand {

    @Option(names = "--rules", paramLabel = "DIR",
            description = "Use the rule base in this folder; it is compiled the first time and kept in the user's cache.")
    private Path folder;

    final RuleBase ruleBase() {
        return ruleBase(folder);
    }
}
