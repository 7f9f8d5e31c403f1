package no.driftsklar.batch.scoring;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import no.driftsklar.assessment.Assessor;
import no.driftsklar.assessment.Sensitivity;
import no.driftsklar.batch.input.Dialect;
import no.driftsklar.batch.input.Entry;
import no.driftsklar.batch.input.InputBytes;
import no.driftsklar.batch.input.ProjectFile;
import no.driftsklar.batch.input.ProjectVisitor;
import no.driftsklar.batch.input.UnusableFileException;
import no.driftsklar.batch.output.AssessmentOutput;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.Problem;

/**
 * Scores files of projects and counts: what was read is what was scored and what was rejected. Reading values, assessing and
 * rendering are done on several threads, everything else in the order of the input, so that the same input gives the same
 * bytes. Of rows with one project_id and status_date the first counts, whatever the file.
 */
public final class ScoreRun implements Closeable {

    /** Entries between two checkpoints. */
    private static final int CHECKPOINT = 50_000;

    private static final int LINE_BITS = 44;

    /** Opens the outputs of a run. */
    public interface Outputs {

        /**
         * @param carried names of the columns that are carried through
         */
        List<AssessmentOutput> open(List<String> carried) throws IOException;

        /** Where rejected rows go; null where they are only reported. Opened after the others. */
        Rejects rejects() throws IOException;

        /** Writes what goes to files besides assessments and rejected rows. Called when all else is written. */
        void finish() throws IOException;
    }

    /**
     * How a run works.
     *
     * @param reader      reads the files
     * @param places      where a file lies, by the name that it is called in what is written; on the command line the same
     * @param assessors   makes what assesses, for each thread its own
     * @param sensitivity says how much each assessment hangs on the weights; null where that was not asked
     * @param outputs     opens the outputs when the first file can be used
     * @param files       where outputs are files, the set of them; else null
     * @param about       what the outputs hang on besides the inputs: program, rule base, options
     * @param threads     how many threads work, at least 1
     * @param strict      whether the first thing that is wrong stops the run
     */
    public record Plan(ProjectFile reader, UnaryOperator<String> places, Supplier<Assessor> assessors, Sensitivity sensitivity, Outputs outputs,
            OutputSet files, Map<String, Object> about, int threads, boolean strict) {
    }

    /** The run was stopped by something that is wrong, because it was told to be strict. */
    public static final class StoppedException extends Exception {
    }

    private final Plan plan;
    private final RunListener listener;
    private final SeenProjects seen;
    private final Pipeline<Piece, Piece> pipeline;
    private final SensitivityTally tally = new SensitivityTally();
    private final List<ReadFile> readFiles = new ArrayList<>();

    private List<String> names;
    private String runHash;
    private Checkpoint earlier;
    private List<AssessmentOutput> outputs;
    private List<String> carried;
    private Rejects rejects;
    private long line;
    private long sinceCheckpoint;
    private Worker forRepetitions;

    public ScoreRun(Plan plan, RunListener listener) {
        this.plan = plan;
        this.listener = listener;
        this.seen = new SeenProjects(Path.of(System.getProperty("java.io.tmpdir")));
        this.pipeline = new Pipeline<>(plan.threads(), () -> new Worker(plan, outputs), this::take);
    }

    /**
     * Goes on with an earlier run of the same files, options and program that broke off. Must be asked before
     * {@link #score}.
     *
     * @return how many entries need not be scored again; 0 where there is nothing to go on with: the run begins anew
     * @throws UnfitException when there is an earlier run, but of other files, options, rules or program
     */
    public long resume(List<String> files) throws IOException, UnfitException {
        Checkpoint checkpoint = plan.files().earlier();
        if (checkpoint == null) {
            return 0;
        }
        if (!checkpoint.run().equals(hash(files))) {
            throw new UnfitException();
        }
        earlier = checkpoint;
        return checkpoint.files().stream().mapToLong(ReadFile::read).sum();
    }

    /** What an earlier run left does not go with this one. */
    public static final class UnfitException extends Exception {
    }

    private String hash(List<String> files) throws IOException {
        if (runHash == null) {
            Map<String, Object> all = new LinkedHashMap<>(plan.about());
            List<Object> inputs = new ArrayList<>();
            for (String file : files) {
                Path path = Path.of(plan.places().apply(file));
                inputs.add(Files.isRegularFile(path) ? List.of(file, Files.size(path),
                        Files.getLastModifiedTime(path).toMillis()) : List.of(file));
            }
            all.put("inputs", inputs);
            runHash = Provenance.hash(all);
        }
        return runHash;
    }

    /**
     * Scores files, in their order. A file that cannot be used and rows that cannot be read are reported; all others are
     * written.
     *
     * @param standardInput what {@link ProjectFile#STANDARD_INPUT} stands for
     * @throws IOException      when an output cannot be written
     * @throws StoppedException when something is wrong and the run is strict
     */
    public void score(List<String> files, InputStream standardInput) throws IOException, StoppedException {
        names = files;
        try {
            for (int i = 0; i < files.size(); i++) {
                if (!isDone(i)) {
                    score(files.get(i), standardInput);
                }
            }
            if (outputs != null) {
                for (AssessmentOutput output : outputs) {
                    output.end();
                }
                plan.outputs().finish();
                complete();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Stop e) {
            throw new StoppedException();
        }
    }

    /** Whether an earlier run is done with a file. */
    private boolean isDone(int file) {
        if (earlier == null || file >= earlier.files().size()) {
            return false;
        }
        ReadFile read = earlier.files().get(file);
        if (read.sha256() == null && !read.unusable()) {
            return false;
        }
        readFiles.add(read);
        return true;
    }

    private void score(String file, InputStream standardInput) throws IOException {
        long from = earlier != null && readFiles.size() == earlier.files().size() - 1 ? earlier.line() : 0;
        readFiles.add(ReadFile.begun(file));
        FileVisit visit = new FileVisit(file, from);
        try {
            plan.reader().read(plan.places().apply(file), standardInput, visit);
        } catch (UnusableFileException e) {
            visit.handOnAll();
            update(current().asUnusable());
            report(file, new Problem(null, null, e.reason()));
        }
        listener.ended(file);
    }

    private ReadFile current() {
        return readFiles.get(readFiles.size() - 1);
    }

    private void update(ReadFile read) {
        readFiles.set(readFiles.size() - 1, read);
    }

    /** Reads one file, and hands its entries on in pieces. */
    private final class FileVisit implements ProjectVisitor {

        private final String file;
        private final long from;
        private CompletableFuture<String> sha256;
        private Piece piece = new Piece();

        /**
         * @param from the line up to which an earlier run has scored
         */
        FileVisit(String file, long from) {
            this.file = file;
            this.from = from;
        }

        @Override
        public void begun(InputBytes bytes) {
            listener.begun(file, bytes);
            if (plan.files() != null) {
                sha256 = CompletableFuture.supplyAsync(() -> {
                    try {
                        return bytes.sha256();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }

        @Override
        public void found(Dialect dialect) {
            update(current().as(dialect));
            listener.found(file, dialect);
        }

        @Override
        public void opened(List<String> columns) throws UnusableFileException {
            open(columns);
            if (from > 0) {
                update(earlier.files().get(readFiles.size() - 1));
                line = from;
            }
        }

        @Override
        public void entry(Entry entry) {
            if (entry.line() <= from) {
                return;
            }
            piece.add(entry);
            if (piece.isFull()) {
                submit();
            }
        }

        private void submit() {
            try {
                pipeline.submit(piece);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            piece = new Piece();
        }

        @Override
        public void ended() {
            handOnAll();
            update(current().ended(sha256 == null ? null : sha256.join()));
        }

        private void handOnAll() {
            if (!piece.isEmpty()) {
                submit();
            }
            try {
                pipeline.drain();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void open(List<String> columns) throws UnusableFileException {
        if (outputs != null) {
            if (!columns.equals(carried)) {
                throw new UnusableFileException(otherColumns(carried));
            }
            return;
        }
        carried = columns;
        try {
            outputs = plan.outputs().open(carried);
            rejects = plan.outputs().rejects();
            if (earlier != null) {
                tally.addAll(earlier.tally());
                plan.files().goOn(earlier, seen);
                return;
            }
            if (plan.files() != null) {
                plan.files().begin();
            }
            for (AssessmentOutput output : outputs) {
                output.begin();
            }
            if (rejects != null) {
                rejects.begin();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text otherColumns(List<String> carried) {
        String names = carried.isEmpty() ? "–" : String.join(", ", carried);
        return new Text("kolonnene som føres videre, må være de samme i alle filer; i den første er de: " + names,
                "kolonnane som blir førte vidare, må vere dei same i alle filer; i den første er dei: " + names,
                "the columns that are carried through must be the same in all files; in the first they are: " + names);
    }

    /** Takes a piece when it is done, in the order of the input. */
    private void take(Piece piece) throws IOException {
        int scored = 0;
        boolean[] counts = new boolean[piece.size()];
        boolean hasRepetition = false;
        for (int i = 0; i < counts.length; i++) {
            Entry entry = piece.entry(i);
            Piece.Taken taken = piece.taken(i);
            line = entry.line();
            if (taken.rejected() != null) {
                reject(entry, taken.rejected().projectId(), taken.rejected().problems());
                continue;
            }
            long place = (long) readFiles.size() << LINE_BITS | line;
            long first = seen.firstOrAdd(taken.key(), place);
            if (first != 0) {
                hasRepetition = true;
                String projectId = entry.read().result().projectId();
                reject(entry, projectId, List.of(new Problem("project_id", projectId, repeats(first))));
                continue;
            }
            if (plan.files() != null) {
                plan.files().seen(taken.key(), place);
            }
            if (taken.sensitivity() != null) {
                tally.add(taken.verdict(), taken.sensitivity());
            }
            counts[i] = true;
            scored++;
        }
        for (AssessmentOutput.Portion portion : hasRepetition ? again(piece, counts) : piece.portions()) {
            portion.append();
        }
        update(current().plus(scored, counts.length - scored));
        listener.progress(read(), rejected());
        sinceCheckpoint += counts.length;
        if (sinceCheckpoint >= CHECKPOINT && plan.files() != null && plan.files().isResumable()) {
            checkpoint();
        }
    }

    private List<AssessmentOutput.Portion> again(Piece piece, boolean[] counts) {
        if (forRepetitions == null) {
            forRepetitions = new Worker(plan, outputs);
        }
        return forRepetitions.again(piece, counts);
    }

    private Text repeats(long first) {
        String place = names.get((int) (first >>> LINE_BITS) - 1) + ":" + (first & (1L << LINE_BITS) - 1);
        return new Text("samme project_id og status_date står i " + place + "; bare den første er regnet",
                "same project_id og status_date står i " + place + "; berre den første er rekna",
                "the same project_id and status_date stand in " + place + "; only the first was scored");
    }

    private void reject(Entry entry, String projectId, List<Problem> problems) {
        for (Problem problem : problems) {
            if (rejects != null) {
                rejects.add(current().file(), entry, projectId, problem);
            }
            report(current().file(), problem.atLine(entry.line()));
        }
    }

    private void report(String file, Problem problem) {
        listener.problem(file, problem);
        if (plan.strict()) {
            throw new Stop();
        }
    }

    private static final class Stop extends RuntimeException {

        Stop() {
            super(null, null, false, false);
        }
    }

    private void checkpoint() throws IOException {
        sinceCheckpoint = 0;
        if (rejects != null) {
            rejects.flush();
        }
        String run = hash(names);
        plan.files().checkpoint((outputs, projects) ->
                new Checkpoint(run, carried, readFiles, line, outputs, projects, tally.counts()));
    }

    private void complete() throws IOException {
        if (rejects != null) {
            rejects.flush();
        }
        if (plan.files() != null) {
            plan.files().complete(Provenance.of(plan.about(), readFiles, carried, plan.files().described()));
        }
    }

    public long read() {
        return readFiles.stream().mapToLong(ReadFile::read).sum();
    }

    public long scored() {
        return readFiles.stream().mapToLong(ReadFile::scored).sum();
    }

    public long rejected() {
        return readFiles.stream().mapToLong(ReadFile::rejected).sum();
    }

    public long unusableFiles() {
        return readFiles.stream().filter(ReadFile::unusable).count();
    }

    /** How many verdicts hold in all draws; empty where sensitivity was not asked. */
    public SensitivityTally tally() {
        return tally;
    }

    @Override
    public void close() throws IOException {
        pipeline.close();
        seen.close();
    }
}
