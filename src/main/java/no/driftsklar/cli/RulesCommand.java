package no.driftsklar.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.driftsklar.assessment.ExampleCheck;
import no.driftsklar.assessment.Wording;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.CatalogueDocument;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Nearest;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.engine.RuleBase;
import org.apache.commons.lang3.StringUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "rules", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Shows the factors and risks of the rule base, or one of them whole.",
        subcommands = RulesCommand.Check.class)
final class RulesCommand extends RuleBaseCommand {

    enum Format { TEXT, MD }

    @Parameters(arity = "0..1", paramLabel = "FACTOR|RISK", description = "What to show whole.")
    private String name;

    @Option(names = "--format", paramLabel = "text|md", defaultValue = "text",
            description = "md: the whole catalogue, as in rules/CATALOGUE.md (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Override
    public Integer call() {
        Catalogue catalogue = ruleBase().catalogue();
        if (format == Format.MD) {
            System.out.print(CatalogueDocument.of(catalogue));
            return Driftsklar.ALL_SCORED;
        }
        Page page = new Page(Ansi.AUTO);
        if (name == null) {
            list(catalogue, page);
        } else if (catalogue.factor(name).isPresent()) {
            show(catalogue, catalogue.factor(name).orElseThrow(), page);
        } else if (catalogue.risk(name).isPresent()) {
            show(catalogue, catalogue.risk(name).orElseThrow(), page);
        } else {
            List<String> names = Stream.concat(catalogue.factors().stream().map(Factor::id),
                    catalogue.risks().stream().map(Risk::id)).toList();
            throw new Failures.UserException(Words.NO_FACTOR.in(language(), name,
                    Nearest.to(name, names).orElseThrow()));
        }
        System.out.print(page);
        return Driftsklar.ALL_SCORED;
    }

    private void list(Catalogue catalogue, Page page) {
        page.line(Words.RULE_BASE.in(language(), catalogue.id().version(), catalogue.id().fingerprint()));
        page.heading(Words.FACTORS_OF.in(language()));
        catalogue.factors().forEach(factor -> page.line("  " + StringUtils.rightPad(factor.id(), 26)
                + StringUtils.rightPad(catalogue.term("dimension", factor.dimension()).in(language()), 14)
                + catalogue.weight(factor) + "  " + factor.title().in(language())));
        page.heading(Words.RISKS.in(language()));
        catalogue.risks().forEach(risk -> page.line("  " + StringUtils.rightPad(risk.id(), 32)
                + StringUtils.rightPad(catalogue.term("risk_level", risk.level()).in(language()), 11)
                + risk.title().in(language())));
    }

    private void show(Catalogue catalogue, Factor factor, Page page) {
        Wording wording = new Wording(catalogue, language());
        page.line(page.bold(factor.title().in(language())) + " (" + factor.id() + ")");
        page.paragraph(0, Stream.concat(Stream.of(catalogue.term("dimension", factor.dimension()).in(language()),
                wording.term("stage", String.valueOf(factor.stage()))),
                factor.process() == null ? Stream.empty() : Stream.of(Words.PROCESS.in(language(), factor.process(),
                        wording.term("process", String.valueOf(factor.process())))))
                .reduce((a, b) -> a + " · " + b).orElseThrow());
        page.paragraph(0, Words.DUE_FROM.in(language(), wording.term("phase", factor.relevantFrom().key())));
        page.paragraph(0, Words.WEIGHT.in(language(), catalogue.weight(factor),
                catalogue.evidence(factor.evidence()).why().in(language())));
        if (factor.gate()) {
            page.paragraph(0, Words.GATE.in(language()));
        }
        page.aside(0, Words.SOURCE.in(language(), wording.sources(factor.sources())));
        rules(catalogue, factor.id(), page);
        page.heading(Words.SAYS.in(language()));
        factor.says().forEach(saying -> page.item("–", saying.text().in(language())));
        if (factor.action() == null) {
            page.line("");
            page.paragraph(0, Words.EXPECT.in(language(), factor.expect().in(language())));
            return;
        }
        page.heading(Words.ACTION.in(language()));
        page.paragraph(2, factor.action().what().in(language()));
        page.paragraph(2, Words.RESPONSIBLE.in(language(), wording.term("role", factor.action().role().key())));
        page.paragraph(2, Words.FIRST_STEP.in(language(), factor.action().firstStep().in(language())));
        page.paragraph(2, Words.DONE_WHEN.in(language(), factor.action().doneWhen().in(language())));
        page.aside(2, Words.TOOLS.in(language(), String.join("; ",
                factor.action().tools().stream().map(tool -> wording.term("tool", tool)).toList())));
        factor.action().variants().forEach(variant -> page.item("–", Words.VARIANT.in(language(), variant.id(),
                variant.what().in(language()))));
    }

    private void show(Catalogue catalogue, Risk risk, Page page) {
        page.line(page.bold(risk.title().in(language())) + " (" + risk.id() + ", "
                + catalogue.term("risk_level", risk.level()).in(language()) + ")");
        page.aside(0, Words.SOURCE.in(language(), new Wording(catalogue, language()).sources(risk.sources())));
        page.paragraph(0, risk.says().in(language()));
        page.paragraph(0, Words.REMEDY.in(language(), risk.remedy().in(language())));
        rules(catalogue, risk.id(), page);
    }

    private void rules(Catalogue catalogue, String subject, Page page) {
        page.heading(Words.RULES_AS_WRITTEN.in(language()));
        List<Rule> rules = catalogue.rulesAbout(subject);
        page.line("// " + rules.get(0).file());
        page.line(rules.stream().map(Rule::drl).collect(Collectors.joining("\n\n")));
    }

    @Command(name = "check", mixinStandardHelpOptions = true,
            description = "Checks that a rule base keeps its conventions and that every example comes out.")
    static final class Check extends RuleBaseCommand {

        @Parameters(arity = "0..1", paramLabel = "DIR",
                description = "Folder of the rule base, as with --rules (default: the one in the program).")
        private Path folder;

        @Override
        public Integer call() {
            RuleBase rules = folder == null ? ruleBase() : ruleBase(folder);
            Catalogue catalogue = rules.catalogue();
            ExampleCheck.Report report = ExampleCheck.of(rules);
            report.problems().forEach(System.err::println);
            if (!report.problems().isEmpty()) {
                return Driftsklar.UNUSABLE;
            }
            System.out.println(Words.CHECKED.in(language(), catalogue.id().version(), catalogue.id().fingerprint(),
                    catalogue.factors().size(), catalogue.risks().size(), catalogue.contradictions().size(),
                    catalogue.fields().size(), catalogue.rules().size(), report.examples()));
            return Driftsklar.ALL_SCORED;
        }
    }
}
