package no.driftsklar.cli;

import java.util.concurrent.Callable;
import no.driftsklar.batch.Codebook;
import no.driftsklar.catalogue.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "codebook", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Lists every field: type, values, question, help and source.")
final class CodebookCommand implements Callable<Integer>, Failures.Speaking {

    @Option(names = "--format", paramLabel = "csv|md|json", defaultValue = "md",
            description = "How to write it (default: ${DEFAULT-VALUE}).")
    private Codebook.Format format;

    @Mixin
    private RuleBaseOption ruleBase;

    @Override
    public Language language() {
        return ruleBase.language();
    }

    @Override
    public Integer call() {
        System.out.print(Codebook.of(ruleBase.ruleBase().catalogue(), language(), format));
        return Driftsklar.ALL_SCORED;
    }
}
