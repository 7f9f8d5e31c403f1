package no.driftsklar.batch.scoring;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does work on several threads and hands the results on in the order in which the work came. No more than twice as many
 * pieces as there are threads wait, so memory does not grow with the work.
 *
 * @param <W> a piece of work
 * @param <R> what comes of it
 */
final class Pipeline<W, R> implements Closeable {

    /** Takes results, in order, on the thread that submits the work. */
    interface InOrder<R> {

        void accept(R result) throws IOException;
    }

    private final ThreadLocal<Function<W, R>> worker;
    private final InOrder<R> inOrder;
    private final int threads;
    private final ExecutorService executor;
    private final Deque<Future<R>> waiting = new ArrayDeque<>();

    /**
     * @param threads how many, at least 1; 1 works on the thread that submits
     * @param worker  makes what does the work, for each thread its own
     */
    Pipeline(int threads, Supplier<Function<W, R>> worker, InOrder<R> inOrder) {
        this.threads = threads;
        this.worker = ThreadLocal.withInitial(worker);
        this.inOrder = inOrder;
        this.executor = threads == 1 ? null : Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "scoring");
            thread.setDaemon(true);
            return thread;
        });
    }

    void submit(W work) throws IOException {
        if (executor == null) {
            inOrder.accept(worker.get().apply(work));
            return;
        }
        if (waiting.size() >= 2 * threads) {
            handOn();
        }
        waiting.add(executor.submit(() -> worker.get().apply(work)));
    }

    /** Waits until all work is done and handed on. */
    void drain() throws IOException {
        while (!waiting.isEmpty()) {
            handOn();
        }
    }

    private void handOn() throws IOException {
        try {
            inOrder.accept(waiting.remove().get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        if (executor != null) {
            executor.shutdownNow();
        }
    }
}
