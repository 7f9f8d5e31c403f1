package no.driftsklar.api.batches;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import no.driftsklar.api.problems.ProblemBody;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.batch.input.Dialect;
import no.driftsklar.catalogue.Language;
import no.driftsklar.store.jobs.Job;
import no.driftsklar.store.jobs.JobFile;
import no.driftsklar.store.jobs.JobProblem;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it is sent.
 *
 * @param id        under which it is asked for
 * @param state     {@code queued}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param name      what the file is called
 * @param bytes     size of the file as it came
 * @param bytesRead how many of them were read; 0 for a workbook until it is done
 * @param rows      how many were read, scored and rejected so far
 * @param dialect   how the file was found to be written; null while that is not known
 * @param startedAt null while it waits
 * @param endedAt   null while it waits or runs
 * @param keptUntil when it is removed with its files; null until it has ended
 * @param problem   why it failed, as problem details; null where it did not
 * @param links     itself, and each file that it wrote
 */
@Schema(name = "Batch")
record BatchBody(String id, String state, @Nullable String name, long bytes, long bytesRead, Rows rows, @Nullable Found dialect,
        Instant createdAt, @Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable Instant keptUntil,
        @Nullable ProblemBody problem, Map<String, String> links) {

    static final String PATH = "/api/v1/batches";

    @Schema(name = "BatchRows")
    record Rows(long read, long scored, long rejected) {
    }

    /** See {@link Dialect}; the description is in the caller's language. */
    @Schema(name = "BatchDialect")
    record Found(Dialect.Form form, boolean compressed, @Nullable String encoding, @Nullable Character separator,
            long headerLine, @Nullable String sheet, String description) {

        static Found of(Dialect dialect, Language language) {
            return dialect == null ? null : new Found(dialect.form(), dialect.compressed(), dialect.encoding(),
                    dialect.separator(), dialect.headerLine(), dialect.sheet(), dialect.in(language));
        }
    }

    static BatchBody of(Job job, Duration keep, Language language) {
        Job.Progress done = job.progress();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", PATH + "/" + job.id());
        for (JobFile file : job.files()) {
            links.put(file.kind().key(), PATH + "/" + job.id() + "/" + file.kind().key());
        }
        return new BatchBody(job.id(), job.state().key(), job.name(), job.bytes(), done.bytesRead(),
                new Rows(done.read(), done.scored(), done.rejected()), Found.of(job.dialect(), language),
                job.createdAt(), job.startedAt(), job.endedAt(), job.endedAt() == null ? null : job.endedAt().plus(keep),
                job.problem() == null ? null : ProblemBody.of(problem(job.problem()), language, null), links);
    }

    private static ProblemException problem(JobProblem problem) {
        return new ProblemException(switch (problem.reason()) {
            case UNUSABLE_INPUT -> ProblemKind.UNUSABLE_FILE;
            case TOO_MANY_ROWS, UNWRITABLE_OUTPUT -> ProblemKind.CONTENT_TOO_LARGE;
            case FAULT -> ProblemKind.INTERNAL_ERROR;
        }, problem.detail(JobProblem.Door.API));
    }
}
