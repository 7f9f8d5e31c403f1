package no.driftsklar.engine;

import java.util.concurrent.TimeUnit;
import no.driftsklar.bench.ConformanceProjects;
import no.driftsklar.bench.TwentyFactors;
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
 * What both engines of the program do with a project before the first rule runs: make the fact that rules see, load it
 * and forget what was said before. The rest of their time is the rules'.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class BeginBenchmark {

    /** The rule bases: that of the program and that cut down to twenty factors. */
    public enum Rules {
        ALL, TWENTY_FACTORS
    }

    @Param
    private Rules rules;

    private ConformanceProjects projects;
    private RuleSession session;

    @Setup
    public void setUp() {
        RuleBase ruleBase = rules == Rules.ALL ? RuleBase.builtIn() : TwentyFactors.ruleBase();
        projects = new ConformanceProjects(ruleBase.catalogue());
        session = new StagedSession(ruleBase) {
            @Override
            void run(Stage stage, Object fact) {
                // No rules: what is left is what is measured.
            }
        };
    }

    @Benchmark
    public Object begin() {
        session.begin(projects.next());
        return session;
    }
}
