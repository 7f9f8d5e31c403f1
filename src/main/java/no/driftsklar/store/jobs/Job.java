package no.driftsklar.store.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.driftsklar.batch.input.Dialect;

/**
 * A file of projects that is scored.
 *
 * @param id           random, so that it cannot be guessed
 * @param organisation to whom it belongs
 * @param name         what the file is called in what is written
 * @param bytes        size of the file as it came
 * @param startedAt    null while it waits
 * @param endedAt      null while it waits or runs
 * @param progress     how much was done
 * @param dialect      how the file was found to be written; null while that is not known
 * @param problem      why it failed; null where it did not
 * @param files        what it wrote; empty where it is not done
 */
public record Job(String id, String organisation, JobState state, String name, long bytes, JobOptions options,
        Instant createdAt, Instant startedAt, Instant endedAt, Progress progress, Dialect dialect, JobProblem problem,
        List<JobFile> files) {

    /**
     * How much of a job was done.
     *
     * @param read      rows
     * @param scored    rows among them that were scored
     * @param rejected  rows among them that were not
     * @param bytesRead bytes of the file that were read; 0 for a workbook until it is done
     */
    public record Progress(long read, long scored, long rejected, long bytesRead) {

        static final Progress NONE = new Progress(0, 0, 0, 0);
    }

    public Optional<JobFile> file(JobFile.Kind kind) {
        return files.stream().filter(file -> file.kind() == kind).findFirst();
    }

    /** The same while it runs. */
    Job at(Progress done, Dialect found) {
        return new Job(id, organisation, state, name, bytes, options, createdAt, startedAt, endedAt, done, found, problem,
                files);
    }

    /** As it was when it came. */
    public Job asItCame() {
        return new Job(id, organisation, JobState.QUEUED, name, bytes, options, createdAt, null, null, Progress.NONE, null,
                null, List.of());
    }
}
