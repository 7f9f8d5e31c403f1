package no.driftsklar.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.driftsklar.assessment.Assessor;
import no.driftsklar.batch.input.Dialect;
import no.driftsklar.batch.input.Entry;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.batch.input.ProjectFile;
import no.driftsklar.batch.input.ProjectVisitor;
import no.driftsklar.batch.input.UnusableFileException;
import no.driftsklar.catalogue.Nearest;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.Facts;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Shows the assessment of one project as a person reads it.")
final class ExplainCommand extends RuleBaseCommand {

    @Parameters(paramLabel = "FILE", description = "File with projects, as for score; - is standard input.")
    private String file;

    @Option(names = "--project", required = true, paramLabel = "ID",
            description = "The project_id; of several rows with it the one with the latest status_date.")
    private String projectId;

    @Option(names = "--all", description = "Show all actions, findings and unanswered questions.")
    private boolean all;

    @Mixin
    private MapOption map;

    @Override
    public Integer call() {
        RuleBase rules = ruleBase();
        ProjectFile reader = new ProjectFile(rules.catalogue(), new FactsReader(rules.catalogue(), null, true),
                OtherColumns.IGNORE, map.mapping(rules.catalogue(), language()));
        Set<String> ids = new LinkedHashSet<>();
        List<Facts> rows = new ArrayList<>();
        Map<Long, List<Problem>> rejected = new LinkedHashMap<>();
        try {
            reader.read(file, System.in, new ProjectVisitor() {
                @Override
                public void found(Dialect dialect) {
                    reportDialect(file, dialect);
                }

                @Override
                public void entry(Entry entry) {
                    FactsReader.Result project = entry.read().result();
                    if (project.projectId() != null) {
                        ids.add(project.projectId());
                    }
                    if (projectId.equals(project.projectId())) {
                        if (project.facts() == null) {
                            rejected.put(entry.line(), project.problems());
                        } else {
                            rows.add(project.facts());
                        }
                    }
                }
            });
        } catch (UnusableFileException e) {
            throw new Failures.UserException(file + ": " + e.reason().in(language()));
        }
        if (rows.isEmpty()) {
            if (rejected.isEmpty()) {
                throw new Failures.UserException(Words.NO_PROJECT.in(language(), file, projectId,
                        Nearest.to(projectId, ids).orElse("–")));
            }
            rejected.forEach((line, problems) -> problems
                    .forEach(problem -> System.err.println(file + ":" + line + ": " + problem.in(language()))));
            return Driftsklar.REJECTED;
        }
        Facts latest = rows.stream().max(Comparator.comparing(Facts::statusDate,
                Comparator.nullsFirst(Comparator.naturalOrder()))).orElseThrow();
        Explanation explanation = new Explanation(rules.catalogue(), language(), all, Ansi.AUTO);
        System.out.print(explanation.of(new Assessor(rules).assess(latest)));
        return Driftsklar.ALL_SCORED;
    }
}
