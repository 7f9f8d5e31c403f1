package no.driftsklar.assessment;

import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.engine.RuleBase;

/**
 * Assessors of one rule base that are lent to one thread at a time, so that any number of threads can assess. There are no
 * more of them than processors, and the one that was used last is lent first: the processor has it still at hand. It also has
 * what writes assessments down, of which one for each language serves all threads. Thread-safe.
 */
public final class AssessorPool {

    private final RuleBase ruleBase;
    private final Deque<Assessor> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Map<Language, AssessmentJson> writers = new ConcurrentHashMap<>();
    private volatile Listener listener = (assessment, nanoseconds) -> { };

    /** Hears of every assessment, on the thread that asked for it. */
    public interface Listener {

        /**
         * @param nanoseconds how long the rules, and what is worked out from them, took
         */
        void assessed(Assessment assessment, long nanoseconds);
    }

    public AssessorPool(RuleBase ruleBase) {
        this.ruleBase = ruleBase;
    }

    public Catalogue catalogue() {
        return ruleBase.catalogue();
    }

    /** Writes assessments in a language; made when it is first asked for, and the same for all who ask. */
    public AssessmentJson writer(Language language) {
        return writers.computeIfAbsent(language, asked -> new AssessmentJson(catalogue(), asked));
    }

    /** From now on it hears of every assessment, in the place of whoever did before. */
    public void tell(Listener listener) {
        this.listener = listener;
    }

    /** Lends an assessor for one assessment, which may be kept; waits for one where all are lent. */
    public Assessment with(Function<Assessor, Assessment> work) {
        free.acquireUninterruptibly();
        try {
            Assessor assessor = idle.pollLast();
            if (assessor == null) {
                assessor = new Assessor(ruleBase);
            }
            long began = System.nanoTime();
            Assessment assessment = work.apply(assessor);
            listener.assessed(assessment, System.nanoTime() - began);
            // one that failed half-way is not lent again
            idle.addLast(assessor);
            return assessment;
        } finally {
            free.release();
        }
    }
}
