package no.driftsklar.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.engine.RuleSession;
import no.driftsklar.facts.Facts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The rules of twenty factors on one project, in five engines. Each is given the facts, makes its own form of them and
 * files which rule says what. Before anything is measured all five must say the same about all 601 projects.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class RulesBenchmark {

    private static final int PROJECTS = 601;

    private Catalogue catalogue;
    private ConformanceProjects projects;
    private int[] places;
    private int[] factors;

    private RuleSession compiled;
    private RuleSession phreak;
    private EasyRules easyRules;
    private EvreteRules evrete;
    private Findings findings;
    private Findings[] findingsTogether;

    @Setup
    public void setUp() {
        RuleBase ruleBase = TwentyFactors.ruleBase();
        if (!ruleBase.notCompilable().isEmpty()) {
            throw new IllegalStateException("the compiled path cannot take " + ruleBase.notCompilable());
        }
        catalogue = ruleBase.catalogue();
        projects = new ConformanceProjects(catalogue);
        places = Answers.places(catalogue);
        factors = TwentyFactors.IDS.stream().mapToInt(catalogue::factorIndex).toArray();
        compiled = ruleBase.newSession(RuleBase.Engine.COMPILED);
        phreak = ruleBase.newSession(RuleBase.Engine.PHREAK);
        easyRules = new EasyRules();
        evrete = new EvreteRules();
        findings = new Findings();
        findingsTogether = new Findings[PROJECTS];
        Arrays.setAll(findingsTogether, project -> new Findings());
        requireTheSameOfAll();
    }

    @TearDown
    public void tearDown() {
        evrete.close();
    }

    @Benchmark
    @Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
    public Object handWritten() {
        return handWritten(projects.next());
    }

    @Benchmark
    @Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
    public Object compiled() {
        compiled.begin(projects.next());
        return compiled.states();
    }

    @Benchmark
    public Object phreak() {
        phreak.begin(projects.next());
        return phreak.states();
    }

    @Benchmark
    public Object easyRules() {
        return easyRules(projects.next());
    }

    @Benchmark
    public Object evreteSessionEach() {
        return evreteSessionEach(projects.next());
    }

    @Benchmark
    public Object evreteSessionKept() {
        return evreteSessionKept(projects.next());
    }

    @Benchmark
    @OperationsPerInvocation(PROJECTS)
    public Object evreteTogether() {
        List<Object> answers = new ArrayList<>(PROJECTS);
        for (int i = 0; i < PROJECTS; i++) {
            answers.add(new Answers(projects.next(), places, findingsTogether[i].clear()));
        }
        evrete.runTogether(answers);
        return findingsTogether;
    }

    private Findings handWritten(Facts facts) {
        HandWrittenRules.run(new Answers(facts, places, findings), findings);
        return findings;
    }

    private Findings easyRules(Facts facts) {
        easyRules.run(new Answers(facts, places, findings.clear()));
        return findings;
    }

    private Findings evreteSessionEach(Facts facts) {
        evrete.runInSessionOfItsOwn(new Answers(facts, places, findings.clear()));
        return findings;
    }

    private Findings evreteSessionKept(Facts facts) {
        evrete.runInKeptSession(new Answers(facts, places, findings.clear()));
        return findings;
    }

    private void requireTheSameOfAll() {
        evreteTogether();
        Facts[] all = projects.all();
        for (int i = 0; i < all.length; i++) {
            String expected = handWritten(all[i]).toString();
            require("the compiled path", all[i], expected, said(compiled, all[i]));
            require("PHREAK", all[i], expected, said(phreak, all[i]));
            require("Easy Rules", all[i], expected, easyRules(all[i]));
            require("Evrete, a session each,", all[i], expected, evreteSessionEach(all[i]));
            require("Evrete, one session,", all[i], expected, evreteSessionKept(all[i]));
            require("Evrete, all together,", all[i], expected, findingsTogether[i]);
        }
    }

    private static void require(String engine, Facts project, String expected, Findings said) {
        if (!expected.equals(said.toString())) {
            throw new IllegalStateException(engine + " says of " + project.projectId() + ": " + said + ", not "
                    + expected);
        }
    }

    private Findings said(RuleSession session, Facts facts) {
        session.begin(facts);
        Findings said = new Findings().clear();
        for (int i = 0; i < factors.length; i++) {
            List<Rule> rules = catalogue.rulesAbout(TwentyFactors.IDS.get(i));
            String variant = session.advice().variant(factors[i]);
            said.hinders[i] = rules.indexOf(session.states().hinderingRule(factors[i]));
            said.promotes[i] = rules.indexOf(session.states().promotingRule(factors[i]));
            said.variants[i] = variant == null ? Findings.NONE
                    : rules.indexOf(rules.stream().filter(rule -> variant.equals(rule.variant())).findFirst()
                            .orElseThrow());
        }
        return said;
    }
}
