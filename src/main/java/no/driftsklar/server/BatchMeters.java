package no.driftsklar.server;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import no.driftsklar.store.jobs.Jobs;
import org.springframework.stereotype.Component;

/** Counts the rows of the batches that ended since the start. */
@Component
final class BatchMeters implements MeterBinder {

    private final Jobs jobs;

    BatchMeters(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("driftsklar.batch.rows", jobs, all -> all.rowsScored() + all.rowsRejected())
                .description("Rows that were read").register(registry);
        FunctionCounter.builder("driftsklar.batch.rejects", jobs, Jobs::rowsRejected)
                .description("Rows that were rejected").register(registry);
    }
}
