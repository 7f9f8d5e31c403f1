package no.driftsklar.store.jobs;

import java.time.Duration;

/**
 * What jobs may take of the machine. The defaults are our assumptions.
 *
 * @param atOnce  how many jobs run at a time; the others wait in the order in which they came
 * @param threads how many threads score each of them
 * @param bytes   the most that a file may have, as it comes
 * @param rows    the most rows that a file may have
 * @param open    how many jobs may wait or run
 * @param keep    how long a job that has ended is kept with its files
 */
public record JobSettings(int atOnce, int threads, long bytes, long rows, int open, Duration keep) {

    /** One at a time on all processors, 1 GiB, 2,000,000 rows, 100 waiting, 30 days. */
    public static JobSettings defaults() {
        return new JobSettings(1, Runtime.getRuntime().availableProcessors(), 1L << 30, 2_000_000, 100, Duration.ofDays(30));
    }
}
