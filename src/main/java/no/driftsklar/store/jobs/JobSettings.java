package no.driftsklar.store.jobs;

import java.time.Duration;
import no.driftsklar.catalogue.Text;

/**
 * What jobs may take of the machine. The defaults are our assumptions.
 *
 * @param atOnce  how many jobs run at a time; the others wait in the order in which they came
 * @param threads how many threads score each of them
 * @param bytes   the most that a file may have, as it comes
 * @param rows    the most rows that a file may have
 * @param open    how many jobs may wait or run
 * @param keep    how long a job that has ended is kept with its files
 * @param keepWaiting how long a file is kept that nobody has started
 */
public record JobSettings(int atOnce, int threads, long bytes, long rows, int open, Duration keep, Duration keepWaiting) {

    private static final long MIB = 1L << 20;

    /** One at a time on all processors, 1 GiB, 2,000,000 rows, 100 waiting, 30 days; 7 days for a file not started. */
    public static JobSettings defaults() {
        return new JobSettings(1, Runtime.getRuntime().availableProcessors(), 1L << 30, 2_000_000, 100, Duration.ofDays(30),
                Duration.ofDays(7));
    }

    /** The most that a file may have, as a person reads it. */
    public String mostBytes() {
        return bytes >= MIB ? bytes / MIB + " MiB" : bytes + " byte";
    }

    /** What is said of a file that has more. */
    public Text tooLarge() {
        return new Text("filen skal ha høyst " + mostBytes(), "fila skal ha høgst " + mostBytes(),
                "the file must have " + mostBytes() + " at most");
    }
}
