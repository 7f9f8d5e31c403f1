package no.driftsklar.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts the rows of batches. Thread-safe. */
@Component
public final class BatchMeters {

    private final Counter rows;
    private final Counter rejects;

    BatchMeters(MeterRegistry registry) {
        rows = Counter.builder("driftsklar.batch.rows").description("Rows of batches that were read").register(registry);
        rejects = Counter.builder("driftsklar.batch.rejects").description("Those of them that were rejected")
                .register(registry);
    }

    /**
     * Notes rows that were read since the last time.
     *
     * @param read     all of them
     * @param rejected those of them that were rejected
     */
    public void read(long read, long rejected) {
        rows.increment(read);
        rejects.increment(rejected);
    }
}
