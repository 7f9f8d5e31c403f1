package no.driftsklar.bench;

import java.util.concurrent.TimeUnit;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.Assessor;
import no.driftsklar.assessment.Outcome;
import no.driftsklar.assessment.Weights;
import no.driftsklar.engine.RuleBase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One whole assessment with the whole rule base: rules, figures, conditions, actions and the path to ready; and the outcome
 * alone, without the path and what explains it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class AssessmentBenchmark {

    @Param
    private RuleBase.Engine engine;

    private ConformanceProjects projects;
    private Assessor assessor;

    @Setup
    public void setUp() {
        RuleBase ruleBase = RuleBase.builtIn();
        projects = new ConformanceProjects(ruleBase.catalogue());
        assessor = new Assessor(ruleBase, engine, Weights.of(ruleBase.catalogue()));
    }

    @Benchmark
    public Assessment assess() {
        return assessor.assess(projects.next());
    }

    /** What one row of the wide table needs. */
    @Benchmark
    public Outcome outcome() {
        return assessor.outcome(projects.next());
    }
}
