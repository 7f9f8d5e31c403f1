package no.driftsklar.store.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import no.driftsklar.batch.input.Sha256;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.store.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Scores files in the background, a few at a time and the others in the order in which they came. What was accepted
 * outlasts a crash: the next start goes on with it. Thread-safe.
 */
public final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** Name of the folder within the data folder. */
    public static final String FOLDER = "batches";

    private static final Duration KEY_KEPT = Duration.ofHours(24);

    /** How long who cancels a job or ends the server waits for it to stop. */
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final Database database;
    private final RuleBase rules;
    private final JobSettings settings;
    private final Clock clock;
    private final JobFolder folder;
    private final WaitingFiles waiting;
    private final Map<String, JobRun> running = new LinkedHashMap<>();
    private final ExecutorService runners;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(threads("batch-sweeper"));
    private final LongAdder scored = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private boolean closed;

    /** A place in the list of jobs. */
    public record Place(Instant createdAt, String id) {
    }

    /**
     * A job that was accepted.
     *
     * @param replayed whether it was there already: the same request had come before
     */
    public record Accepted(Job job, boolean replayed) {
    }

    /** An Idempotency-Key came before with another file or other options. */
    public static final class KeyReusedException extends Exception {
    }

    /** So many jobs wait that no more are taken now. */
    public static final class TooManyException extends Exception {
    }

    /** What became of a job that somebody wanted rid of. */
    public enum Removal {
        /** It had ended; it is gone with its files. */
        REMOVED,
        /** It will not be done. */
        CANCELLED,
        /** It is about to stop. */
        STOPPING
    }

    /**
     * Opens the jobs and goes on with those that are not done.
     *
     * @param data the data folder
     * @throws JobsException where another server works with the folder, or it goes with another database
     */
    public Jobs(Database database, Path data, RuleBase rules, JobSettings settings, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
        this.runners = Executors.newFixedThreadPool(settings.atOnce(), threads("batch"));
        try {
            this.folder = open(data.resolve(FOLDER));
            this.waiting = new WaitingFiles(folder.waiting(), settings, clock);
            waiting.sweep(new HashSet<>(database.read(JobTable::ids)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int open = database.write(JobTable::requeue);
        for (int i = 0; i < open; i++) {
            runners.execute(this::runNext);
        }
        sweeper.scheduleWithFixedDelay(this::sweepExpired, 0, 1, TimeUnit.HOURS);
    }

    private JobFolder open(Path place) throws IOException {
        JobFolder opened = new JobFolder(place);
        try {
            opened.belongTo(identity());
            opened.sweep(new HashSet<>(database.read(JobTable::ids)));
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static ThreadFactory threads(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private String identity() {
        return database.write(jdbc -> jdbc.sql("select id from batch_folder").query(String.class).optional()
                .orElseGet(() -> {
                    String id = UUID.randomUUID().toString();
                    jdbc.sql("insert into batch_folder (id) values (?)").param(id).update();
                    return id;
                }));
    }

    public JobSettings settings() {
        return settings;
    }

    /** Where uploads may be kept until they are whole; what lies here is swept away at the next start. */
    public Path incoming() {
        return folder.incoming();
    }

    /** Files that are not started yet. */
    public WaitingFiles waiting() {
        return waiting;
    }

    public Upload newUpload() {
        return new Upload(folder.incoming().resolve(UUID.randomUUID().toString()), settings.bytes());
    }

    /**
     * Accepts a file as a job; when this returns, it outlasts a crash.
     *
     * @param upload         the file, whole; it may be closed afterwards
     * @param name           what the file is called in what is written
     * @param idempotencyKey null where the request has none
     */
    public Accepted accept(Upload upload, String organisation, String name, JobOptions options, String idempotencyKey)
            throws IOException, KeyReusedException, TooManyException {
        return accept(UUID.randomUUID().toString(), upload, organisation, name, options, idempotencyKey);
    }

    /** Makes a job of a file that waits, once: the job bears its id. */
    public Job start(WaitingFile file, JobOptions options) throws IOException, TooManyException {
        synchronized (waiting) {
            Optional<Job> started = find(file.organisation(), file.id());
            if (started.isPresent()) {
                return started.get();
            }
            Job job;
            // the file stays where it is until the job is there: nothing is lost where the server is killed in between
            try (Upload upload = newUpload()) {
                upload.take(place -> linkOrCopy(waiting.place(file), place));
                job = accept(file.id(), upload, file.organisation(), file.name(), options, null).job();
            } catch (Upload.TooLargeException | KeyReusedException e) {
                throw new IllegalStateException(e);
            }
            waiting.delete(file);
            return job;
        }
    }

    private static void linkOrCopy(Path file, Path place) throws IOException {
        try {
            Files.createLink(place, file);
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.copy(file, place);
        }
    }

    private Accepted accept(String id, Upload upload, String organisation, String name, JobOptions options,
            String idempotencyKey) throws IOException, KeyReusedException, TooManyException {
        // as exact as the database keeps it, so that what is answered now is what is read later
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Job job = new Job(id, organisation, JobState.QUEUED, name, upload.bytes(), options, now, null,
                null, Job.Progress.NONE, null, null, List.of());
        String hash = hash(upload, name, options);
        Optional<Accepted> earlier = earlier(organisation, idempotencyKey, hash, now);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        folder.take(upload.place(), job.id());
        Storing storing = null;
        try {
            storing = database.write(jdbc -> JobTable.open(jdbc) >= settings.open() ? Storing.FULL
                    : JobTable.insert(jdbc, job, idempotencyKey, hash) ? Storing.STORED : Storing.KEY_IS_THERE);
        } finally {
            if (storing != Storing.STORED) {
                folder.delete(job.id());
            }
        }
        if (storing == Storing.FULL) {
            throw new TooManyException();
        }
        if (storing == Storing.KEY_IS_THERE) {
            // the same request came twice at the same time
            return earlier(organisation, idempotencyKey, hash, now).orElseThrow();
        }
        synchronized (this) {
            if (!closed) {
                runners.execute(this::runNext);
            }
        }
        return new Accepted(job, false);
    }

    private enum Storing { STORED, FULL, KEY_IS_THERE }

    private static String hash(Upload upload, String name, JobOptions options) {
        MessageDigest digest = Sha256.digest();
        digest.update((upload.sha256() + "\n" + name + "\n" + options).getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }

    private Optional<Accepted> earlier(String organisation, String key, String hash, Instant now) throws KeyReusedException {
        if (key == null) {
            return Optional.empty();
        }
        Optional<JobTable.Earlier> earlier = database.write(jdbc ->
                JobTable.ofKey(jdbc, organisation, key, now.minus(KEY_KEPT)));
        if (earlier.isPresent() && !earlier.get().requestHash().equals(hash)) {
            throw new KeyReusedException();
        }
        return earlier.map(found -> new Accepted(found.job().asItCame(), true));
    }

    /** Jobs of an organisation, the latest first; those that run as far as they have come. */
    public List<Job> page(String organisation, Place after, int limit) {
        return database.read(jdbc -> JobTable.page(jdbc, organisation, after, limit)).stream().map(this::live).toList();
    }

    public Optional<Job> find(String organisation, String id) {
        return database.read(jdbc -> JobTable.find(jdbc, id)).filter(job -> job.organisation().equals(organisation))
                .map(this::live);
    }

    private Job live(Job job) {
        JobRun run;
        synchronized (this) {
            run = running.get(job.id());
        }
        return run == null || job.state().isEnd() ? job : run.job();
    }

    /** Where a file of a job lies; empty where it is gone. */
    public Optional<Path> place(Job job, JobFile file) {
        return Optional.of(folder.outputs(job.id()).resolve(file.name())).filter(Files::isRegularFile);
    }

    /** Cancels a job that waits or runs, and removes one that has ended with its files. */
    public Removal remove(Job job) throws IOException {
        CountDownLatch ended;
        synchronized (this) {
            JobRun run = running.get(job.id());
            if (run == null) {
                if (database.write(jdbc -> JobTable.cancelWaiting(jdbc, job.id(), clock.instant()))) {
                    folder.delete(job.id());
                    return Removal.CANCELLED;
                }
                database.write(jdbc -> JobTable.delete(jdbc, job.id()));
                folder.delete(job.id());
                return Removal.REMOVED;
            }
            run.cancel();
            ended = run.ended();
        }
        return await(ended, STOPPING) ? Removal.CANCELLED : Removal.STOPPING;
    }

    private static boolean await(CountDownLatch ended, Duration most) {
        try {
            return ended.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void runNext() {
        JobRun run;
        synchronized (this) {
            if (closed) {
                return;
            }
            try {
                Optional<Job> next = database.write(jdbc -> JobTable.next(jdbc, clock.instant()));
                if (next.isEmpty()) {
                    return;
                }
                run = new JobRun(next.get(), folder, rules, settings);
                running.put(next.get().id(), run);
            } catch (DataAccessException e) {
                LOG.error("the next batch cannot be begun; it waits for the next start", e);
                return;
            }
        }
        try {
            end(run, run.run());
        } catch (IOException | RuntimeException e) {
            LOG.error("the end of batch {} cannot be kept; the next start does it again", run.job().id(), e);
        } finally {
            synchronized (this) {
                running.remove(run.job().id());
            }
            run.ended().countDown();
        }
    }

    private void end(JobRun run, JobRun.End end) throws IOException {
        if (end == null) {
            return;
        }
        String id = run.job().id();
        database.write(jdbc -> {
            JobTable.end(jdbc, id, end, clock.instant());
            return null;
        });
        scored.add(end.progress().scored());
        rejected.add(end.progress().rejected());
        if (end.state() == JobState.DONE) {
            Files.deleteIfExists(folder.input(id));
        } else {
            folder.delete(id);
        }
    }

    private void sweepExpired() {
        try {
            List<String> expired = database.read(jdbc ->
                    JobTable.endedBefore(jdbc, clock.instant().minus(settings.keep())));
            for (String id : expired) {
                database.write(jdbc -> JobTable.delete(jdbc, id));
                folder.delete(id);
            }
            waiting.sweepExpired();
        } catch (IOException | RuntimeException e) {
            LOG.error("batches that are kept no longer cannot be removed; it is tried again in an hour", e);
        }
    }

    /**
     * The files of a job that a backup must hold: its input until it has ended, then what it wrote.
     *
     * @param data  the data folder
     * @param state of the job, as it stands in the database
     */
    public static List<Path> filesToKeep(Path data, String id, String state) throws IOException {
        return JobFolder.toKeep(data.resolve(FOLDER), id, JobState.of(state));
    }

    /** Rows that were scored by the jobs that ended since the start. */
    public long rowsScored() {
        return scored.sum();
    }

    /** Rows that were rejected by the jobs that ended since the start. */
    public long rowsRejected() {
        return rejected.sum();
    }

    /** Stops; jobs that run are gone on with at the next start. */
    @Override
    public void close() throws IOException {
        List<JobRun> runs;
        synchronized (this) {
            closed = true;
            runs = List.copyOf(running.values());
            runs.forEach(JobRun::suspend);
        }
        runners.shutdown();
        sweeper.shutdown();
        runs.forEach(run -> await(run.ended(), STOPPING));
        folder.close();
    }
}
