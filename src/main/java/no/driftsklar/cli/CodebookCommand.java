package no.driftsklar.cli;

import no.driftsklar.batch.output.Codebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "codebook", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Lists every field: type, values, question, help and source.")
final class CodebookCommand extends RuleBaseCommand {

    @Option(names = "--format", paramLabel = "csv|md|json", defaultValue = "md",
            description = "How to write it (default: ${DEFAULT-VALUE}).")
    private Codebook.Format format;

    @Override
    public Integer call() {
        System.out.print(Codebook.of(ruleBase().catalogue(), language(), format));
        return Driftsklar.ALL_SCORED;
    }
}
