package no.driftsklar.assessment;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.engine.RuleBase;

/** Assessors of one rule base that are lent to one thread at a time, so that any number of threads can assess. Thread-safe. */
public final class AssessorPool {

    private final RuleBase ruleBase;
    private final Queue<Assessor> idle = new ConcurrentLinkedQueue<>();

    public AssessorPool(RuleBase ruleBase) {
        this.ruleBase = ruleBase;
    }

    public Catalogue catalogue() {
        return ruleBase.catalogue();
    }

    /** Lends an assessor for the time of the work; the assessments that it gave may be kept. */
    public <T> T with(Function<Assessor, T> work) {
        Assessor assessor = idle.poll();
        if (assessor == null) {
            assessor = new Assessor(ruleBase);
        }
        T result = work.apply(assessor);
        // one that failed half-way is not lent again
        idle.add(assessor);
        return result;
    }
}
