package no.driftsklar.store.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import no.driftsklar.assessment.Assessor;
import no.driftsklar.assessment.Weights;
import no.driftsklar.batch.input.Dialect;
import no.driftsklar.batch.input.InputBytes;
import no.driftsklar.batch.input.ProjectFile;
import no.driftsklar.batch.input.Sha256;
import no.driftsklar.batch.input.UnusableFileException;
import no.driftsklar.batch.mapping.Mapping;
import no.driftsklar.batch.mapping.MappingException;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.batch.output.WorkbookLimitException;
import no.driftsklar.batch.scoring.OutputSet;
import no.driftsklar.batch.scoring.RunListener;
import no.driftsklar.batch.scoring.ScoreRun;
import no.driftsklar.batch.setup.RunOutputs;
import no.driftsklar.batch.setup.RunSetup;
import no.driftsklar.batch.setup.Writing;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;
import no.driftsklar.store.files.Durable;
import no.driftsklar.summary.SummaryRun;
import no.driftsklar.summary.report.HtmlReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scoring of one job, by the same library as {@code driftsklar score}. Its progress may be read by other threads. */
final class JobRun implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

    /**
     * How a job ended.
     *
     * @param problem null unless it failed
     */
    record End(JobState state, Job.Progress progress, Dialect dialect, JobProblem problem, List<JobFile> files) {
    }

    /** Ends a run from within. */
    private static final class Halt extends RuntimeException {

        private final transient JobProblem problem;

        Halt(JobProblem problem) {
            super(null, null, false, false);
            this.problem = problem;
        }
    }

    private final Job job;
    private final JobFolder folder;
    private final RuleBase rules;
    private final JobSettings settings;
    private final CountDownLatch ended = new CountDownLatch(1);

    private volatile InputBytes bytes;
    private volatile long read;
    private volatile long rejected;
    private volatile Dialect dialect;
    private volatile boolean cancelled;
    private volatile boolean suspended;
    private Problem firstProblem;
    private Thread thread;

    JobRun(Job job, JobFolder folder, RuleBase rules, JobSettings settings) {
        this.job = job;
        this.folder = folder;
        this.rules = rules;
        this.settings = settings;
    }

    /** The job as far as it has come. */
    Job job() {
        InputBytes in = bytes;
        return job.at(new Job.Progress(read, read - rejected, rejected, in == null || dialect == null ? 0 : in.bytesRead()),
                dialect);
    }

    /** Stops the run for good. */
    synchronized void cancel() {
        cancelled = true;
        interrupt();
    }

    /** Stops the run so that it can be gone on with. */
    synchronized void suspend() {
        suspended = true;
        interrupt();
    }

    private void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private synchronized void runsIn(Thread runner) {
        thread = runner;
    }

    CountDownLatch ended() {
        return ended;
    }

    /**
     * Scores the job, from where an earlier run of it broke off where that is possible.
     *
     * @return null where it was suspended
     */
    End run() {
        runsIn(Thread.currentThread());
        End end;
        try {
            end = end();
        } catch (Halt halt) {
            end = failed(halt.problem);
        } catch (MappingException e) {
            end = failed(new JobProblem(JobProblem.Reason.UNUSABLE_INPUT, joined(e.problems())));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            end = failed(problemOf(e));
        } finally {
            runsIn(null);
            // an interrupt has done its work, and the thread goes on with the next job
            Thread.interrupted();
        }
        return cancelled ? new End(JobState.CANCELLED, job().progress(), dialect, null, List.of()) : suspended ? null : end;
    }

    private End failed(JobProblem problem) {
        return new End(JobState.FAILED, job().progress(), dialect, problem, List.of());
    }

    private JobProblem problemOf(Throwable failure) {
        if (failure instanceof WorkbookLimitException limit) {
            return new JobProblem(JobProblem.Reason.UNWRITABLE_OUTPUT, limit.reason());
        }
        if (!cancelled && !suspended) {
            LOG.error("batch {} failed", job.id(), failure);
        }
        return new JobProblem(JobProblem.Reason.FAULT, new Text("filen kunne ikke behandles ferdig; send den på nytt",
                "fila kunne ikkje behandlast ferdig; send henne på nytt",
                "the file could not be worked through; send it again"));
    }

    private static Text joined(List<Text> texts) {
        return new Text(String.join("\n", texts.stream().map(Text::nb).toList()),
                String.join("\n", texts.stream().map(Text::nn).toList()),
                String.join("\n", texts.stream().map(Text::en).toList()));
    }

    private End end() throws IOException, MappingException {
        Path out = folder.outputs(job.id());
        Writing writing = job.options().writing(out);
        if (!Files.isRegularFile(folder.input(job.id()))) {
            return failed(new JobProblem(JobProblem.Reason.FAULT, new Text("filen er borte; send den på nytt",
                    "fila er borte; send henne på nytt", "the file is gone; send it again")));
        }
        if (Files.exists(out) && !Files.exists(OutputSet.provenanceOf(writing.main())) && writing.isResumable()) {
            try {
                return score(writing, true);
            } catch (ScoreRun.UnfitException | IOException e) {
                // what is left of the earlier run does not go with this one: another program, or it broke off while its
                // files came to their places
                if (cancelled || suspended) {
                    throw new IOException(e);
                }
                LOG.info("batch {} begins anew: {}", job.id(), e.toString());
                read = 0;
                rejected = 0;
            }
        }
        folder.clearOutputs(job.id());
        try {
            return score(writing, false);
        } catch (ScoreRun.UnfitException e) {
            throw new IllegalStateException(e);
        }
    }

    private End score(Writing writing, boolean resume) throws IOException, MappingException, ScoreRun.UnfitException {
        Path out = Files.createDirectories(folder.outputs(job.id()));
        Mapping mapping = job.options().mapping() == null ? Mapping.none()
                : Mapping.of(job.options().mapping(), "mapping", rules.catalogue());
        RunSetup setup = new RunSetup(rules, Weights.of(rules.catalogue()), false, mapping,
                job.options().scoring(), writing);
        List<String> inputs = List.of(job.name());
        try (OutputSet set = new OutputSet(writing.main(), writing.isResumable())) {
            try {
                RunOutputs outputs = setup.outputs(set, null);
                try (ScoreRun run = new ScoreRun(setup.plan(outputs, set, name -> folder.input(job.id()).toString(),
                        settings.threads()), this)) {
                    if (resume) {
                        LOG.info("batch {} goes on after {} rows", job.id(), run.resume(inputs));
                    }
                    run.score(inputs, null);
                    if (run.unusableFiles() > 0) {
                        return failed(unusable());
                    }
                    read = run.read();
                    rejected = run.rejected();
                    if (job.options().summary()) {
                        sumUp(mapping, out);
                    }
                    return new End(JobState.DONE, new Job.Progress(read, run.scored(), rejected, job.bytes()), dialect, null,
                            files(writing, out, job.options().summary(out)));
                } catch (ScoreRun.StoppedException e) {
                    return failed(unusable());
                }
            } finally {
                if (suspended && !cancelled) {
                    set.stop();
                }
            }
        }
    }

    /** Sums up the projects of the file where there are enough of them. */
    private void sumUp(Mapping mapping, Path out) throws IOException {
        JobOptions options = job.options();
        boolean strict = options.extraColumns() == OtherColumns.REJECT;
        ProjectFile projects = new ProjectFile(rules.catalogue(), new FactsReader(rules.catalogue(), options.asOf(),
                !strict),
                strict ? OtherColumns.REJECT : OtherColumns.IGNORE, mapping);
        try (SummaryRun run = new SummaryRun(projects, new Assessor(rules), problem -> { }, found -> { })
                .stopWhen(() -> cancelled || suspended)) {
            run.read(folder.input(job.id()).toString(), InputStream.nullInputStream());
            if (run.isEnough()) {
                try (OutputStream report = Files.newOutputStream(options.summary(out))) {
                    new HtmlReport(run.summary(), new HtmlReport.Origin(job.name(), run.rejected(), run.ownWeights()),
                            options.language()).write(report);
                }
            }
        } catch (UnusableFileException e) {
            throw new IOException("what was scored cannot be summed up: " + e.reason().en(), e);
        }
    }

    private JobProblem unusable() {
        String line = firstProblem.line() == 0 ? "" : ":" + firstProblem.line();
        String name = job.name() + line + ": ";
        return new JobProblem(JobProblem.Reason.UNUSABLE_INPUT, new Text(
                name + firstProblem.in(Language.NB),
                name + firstProblem.in(Language.NN),
                name + firstProblem.in(Language.EN)));
    }

    /** What was written. The provenance of each table is the same; that of the results stands for all. */
    private static List<JobFile> files(Writing writing, Path out, Path summary) throws IOException {
        List<JobFile> files = new ArrayList<>();
        add(files, JobFile.Kind.RESULTS, writing.output());
        add(files, JobFile.Kind.FINDINGS, writing.findings());
        add(files, JobFile.Kind.ACTIONS, writing.actions());
        add(files, JobFile.Kind.REJECTS, writing.rejects());
        add(files, JobFile.Kind.CODEBOOK, writing.codebook());
        add(files, JobFile.Kind.PROVENANCE, OutputSet.provenanceOf(writing.main()));
        if (Files.exists(summary)) {
            add(files, JobFile.Kind.SUMMARY, summary);
        }
        for (Path place : writing.places()) {
            if (!place.equals(writing.main())) {
                Files.deleteIfExists(OutputSet.provenanceOf(place));
            }
        }
        Durable.forceFolder(out);
        Durable.forceFolder(out.getParent());
        return files;
    }

    private static void add(List<JobFile> files, JobFile.Kind kind, Path place) throws IOException {
        if (place != null) {
            Durable.force(place);
            files.add(new JobFile(kind, place.getFileName().toString(), Files.size(place), Sha256.of(place)));
        }
    }

    @Override
    public void begun(String file, InputBytes opened) {
        bytes = opened;
    }

    @Override
    public void found(String file, Dialect found) {
        dialect = found;
    }

    @Override
    public void problem(String file, Problem problem) {
        // the one that makes the file unusable has no line, and is what matters then
        if (firstProblem == null || problem.line() == 0) {
            firstProblem = problem;
        }
    }

    @Override
    public void progress(long readSoFar, long rejectedSoFar) {
        rejected = rejectedSoFar;
        read = readSoFar;
        if (cancelled || suspended) {
            throw new Halt(null);
        }
        if (readSoFar > settings.rows()) {
            long most = settings.rows();
            throw new Halt(new JobProblem(JobProblem.Reason.TOO_MANY_ROWS, new Text(
                    "filen har flere enn " + most + " rader, som er det meste her; del den opp",
                    "fila har fleire enn " + most + " rader, som er det meste her; del henne opp",
                    "the file has more than " + most + " rows, the most that is taken here; divide it")));
        }
    }

    @Override
    public void ended(String file) {
        // how many bytes were read is known until the run ends
    }
}
