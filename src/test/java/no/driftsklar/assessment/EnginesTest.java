package no.driftsklar.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import no.driftsklar.RuleFolder;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiled path gives what Drools' own engine gives, in every part of every assessment. */
class EnginesTest {

    @TempDir
    private Path folder;

    @Test
    void twentyThousandProjectsComeOutTheSame() {
        RuleBase ruleBase = RuleBase.builtIn();
        assertThat(ruleBase.notCompilable()).isEmpty();
        Weights weights = Weights.of(ruleBase.catalogue());
        Assessor compiled = new Assessor(ruleBase, RuleBase.Engine.COMPILED, weights);
        Assessor phreak = new Assessor(ruleBase, RuleBase.Engine.PHREAK, weights);
        RandomProjects projects = new RandomProjects(ruleBase.catalogue(), 20000);
        for (int i = 0; i < 20_000; i++) {
            Facts facts = projects.next();
            Assessment assessment = compiled.assess(facts);
            assertThat(assessment).as(facts.projectId()).isEqualTo(phreak.assess(facts));
            assertThat(compiled.outcome(facts)).as(facts.projectId()).isEqualTo(assessment.outcome());
        }
    }

    @Test
    void aRuleWithMoreThanOnePatternRunsInPhreakAndGivesTheSame() {
        RuleFolder.copiedTo(folder.resolve("rules")).replace("people/superusers.drl",
                "Project( superusers >= 1, superusers >= units_live, $states : states )",
                "Project( superusers >= 1, superusers >= units_live, $states : states )\n    not Project( superusers == 0 )");
        RuleBase joined = RuleBase.of(folder.resolve("rules"), folder.resolve("cache"));
        assertThat(joined.notCompilable()).containsExactly("There are enough superusers for the units in use");

        Assessor withJoin = new Assessor(joined);
        Assessor without = new Assessor(RuleBase.builtIn());
        RandomProjects projects = new RandomProjects(joined.catalogue(), 7);
        RandomProjects same = new RandomProjects(RuleBase.builtIn().catalogue(), 7);
        for (int i = 0; i < 200; i++) {
            assertThat(withJoin.assess(projects.next()).states()).isEqualTo(without.assess(same.next()).states());
        }
    }

    @Test
    void aRuleBaseMayHaveNoRisksAndNoContradictions() throws IOException {
        RuleFolder rules = RuleFolder.copiedTo(folder.resolve("bare"));
        for (String kind : new String[] {"risks", "contradictions"}) {
            try (Stream<Path> files = Files.list(folder.resolve("bare").resolve(kind))) {
                files.forEach(file -> rules.delete(kind + "/" + file.getFileName()));
            }
        }
        RuleBase bare = RuleBase.of(folder.resolve("bare"), folder.resolve("cache"));
        Weights weights = Weights.of(bare.catalogue());
        RandomProjects projects = new RandomProjects(bare.catalogue(), 11);
        for (RuleBase.Engine engine : RuleBase.Engine.values()) {
            assertThat(new Assessor(bare, engine, weights).assess(projects.next()).risks()).isEmpty();
        }
    }
}
