package no.driftsklar.api.batches;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.catalogue.Language;
import no.driftsklar.store.jobs.Job;
import no.driftsklar.store.jobs.Jobs;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells clients of the progress of batches as Server-Sent Events: {@code progress} when something has changed, {@code end}
 * when the batch has ended, and a comment now and then, by which it is noticed that a client has left.
 */
final class BatchEvents implements SmartLifecycle {

    /** How often it is looked whether something has changed; our assumption of what a person can follow. */
    private static final Duration LOOK = Duration.ofMillis(500);

    /** Our assumption: each takes a connection, and a client that reads slowly takes a thread for a while. */
    private static final int MOST = 64;
    private static final int THREADS = 8;

    private final Jobs jobs;
    private final Duration heartbeat;
    private final Set<Following> all = ConcurrentHashMap.newKeySet();
    private ScheduledExecutorService timer;

    BatchEvents(Jobs jobs, Duration heartbeat) {
        this.jobs = jobs;
        this.heartbeat = heartbeat;
    }

    /** A client that follows a batch. */
    private final class Following {

        private final Job first;
        private final Language language;
        private final SseEmitter emitter = new SseEmitter(0L);
        private Job told;
        private long lastSent = System.nanoTime();
        private volatile Future<?> looking;

        Following(Job first, Language language) {
            this.first = first;
            this.language = language;
            emitter.onCompletion(this::leave);
            emitter.onError(failure -> leave());
        }

        void look() {
            try {
                Optional<Job> found = jobs.find(first.organisation(), first.id());
                Job job = found.orElse(told);
                if (found.isEmpty() || job.state().isEnd()) {
                    send(SseEmitter.event().name("end").data(body(job), MediaType.APPLICATION_JSON));
                    emitter.complete();
                    leave();
                } else if (!job.equals(told)) {
                    send(SseEmitter.event().name("progress").data(body(job), MediaType.APPLICATION_JSON));
                    told = job;
                } else if (System.nanoTime() - lastSent >= heartbeat.toNanos()) {
                    send(SseEmitter.event().comment(""));
                }
            } catch (IOException | RuntimeException e) {
                // the client has left, and the container ends the request
                leave();
            }
        }

        private BatchBody body(Job job) {
            return BatchBody.of(job == null ? first : job, jobs.settings().keep(), language);
        }

        private void send(SseEmitter.SseEventBuilder event) throws IOException {
            emitter.send(event);
            lastSent = System.nanoTime();
        }

        void leave() {
            all.remove(this);
            Future<?> task = looking;
            if (task != null) {
                task.cancel(false);
            }
        }
    }

    /**
     * Follows a batch until it ends.
     *
     * @throws ProblemException where too many follow already
     */
    SseEmitter follow(Job job, Language language) {
        if (all.size() >= MOST) {
            throw new ProblemException(ProblemKind.TOO_MANY_REQUESTS);
        }
        Following following = new Following(job, language);
        all.add(following);
        following.looking = timer.scheduleWithFixedDelay(following::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return following.emitter;
    }

    /** How many clients follow a batch. */
    int following() {
        return all.size();
    }

    @Override
    public void start() {
        timer = Executors.newScheduledThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "batch-events");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Comes before the server waits for its requests to end: these would not. */
    @Override
    public void stop() {
        for (Following following : all) {
            following.leave();
            following.emitter.complete();
        }
        timer.shutdown();
    }

    @Override
    public boolean isRunning() {
        return timer != null && !timer.isShutdown();
    }
}
