package no.driftsklar.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import no.driftsklar.batch.input.Dialect;
import no.driftsklar.batch.input.InputBytes;
import no.driftsklar.batch.scoring.RunListener;
import no.driftsklar.catalogue.Language;
import no.driftsklar.facts.Problem;

/**
 * Says on standard error how a run goes: what is wrong, how files were read and, on a terminal, how far it has come. The
 * launcher tells whether standard error is a terminal; Java cannot know when standard output is not.
 */
final class Reporter implements RunListener, Closeable {

    private static final String TERMINAL = "driftsklar.terminal";

    /** Problems that are shown where all of them go to a file. */
    private static final int SHOWN = 20;
    private static final long MEGABYTE = 1_000_000;
    private static final int LINE = 100;

    private final Language language;
    private final Path rejects;
    private final boolean isTerminal = System.getProperty(TERMINAL) != null ? Boolean.getBoolean(TERMINAL)
            : System.console() != null;

    private long problems;
    private InputBytes bytes;
    private ProgressBar bar;
    private long began;
    private long readBefore;
    private long read;

    /**
     * @param rejects where all problems of rows are written; null where standard error is the only place
     */
    Reporter(Language language, Path rejects) {
        this.language = language;
        this.rejects = rejects;
    }

    @Override
    public void begun(String file, InputBytes opened) {
        bytes = opened;
        readBefore = read;
        began = System.nanoTime();
        if (isTerminal) {
            bar = new ProgressBarBuilder().setTaskName(file).setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUnit(" MB", MEGABYTE).setInitialMax(size()).setUpdateIntervalMillis(200).setMaxRenderedLength(LINE)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err)).clearDisplayOnFinish().build();
        }
    }

    private long size() {
        try {
            return bytes.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void progress(long readSoFar, long rejected) {
        read = readSoFar;
        if (bar != null) {
            double seconds = (System.nanoTime() - began) / 1e9;
            bar.stepTo(bytes.bytesRead());
            bar.setExtraMessage(Words.PROGRESS.in(language, read,
                    String.format(Locale.ROOT, "%.0f", (read - readBefore) / Math.max(seconds, 0.001)), rejected));
        }
    }

    @Override
    public void found(String file, Dialect dialect) {
        if (!dialect.isPlain()) {
            say(file + ": " + dialect.in(language));
        }
    }

    @Override
    public void problem(String file, Problem problem) {
        boolean isRow = problem.line() > 0;
        if (rejects == null || !isRow || problems < SHOWN) {
            say(file + (isRow ? ":" + problem.line() : "") + ": " + problem.in(language));
        } else if (problems == SHOWN) {
            say(Words.MORE_PROBLEMS.in(language, rejects));
        }
        problems += isRow ? 1 : 0;
    }

    private void say(String line) {
        if (bar != null) {
            bar.pause();
            System.err.print("\r\u001b[K");
        }
        System.err.println(line);
        if (bar != null) {
            bar.resume();
        }
    }

    @Override
    public void ended(String file) {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public void close() {
        ended(null);
        System.err.flush();
    }
}
