package no.driftsklar.summary;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import no.driftsklar.assessment.Assessor;
import no.driftsklar.batch.input.AssessedFile;
import no.driftsklar.batch.input.AssessedRow;
import no.driftsklar.batch.input.Dialect;
import no.driftsklar.batch.input.Entry;
import no.driftsklar.batch.input.ProjectFile;
import no.driftsklar.batch.input.ProjectVisitor;
import no.driftsklar.batch.input.UnusableFileException;
import no.driftsklar.batch.scoring.SeenProjects;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;

/**
 * Sums up one file: scores the projects in it, or takes the assessments that {@code score} wrote. Rows are accepted and
 * rejected as {@code score} does it.
 */
public final class SummaryRun implements Closeable {

    private final Catalogue catalogue;
    private final AssessedFile reader;
    private final Assessor assessor;
    private final Consumer<Problem> report;
    private final Consumer<Dialect> found;
    private final SeenProjects seen = new SeenProjects(Path.of(System.getProperty("java.io.tmpdir")));
    private final SeenProjects.Keys keys = new SeenProjects.Keys();
    private final AssessedRows assessedRows;

    private BooleanSupplier stopped = () -> false;
    private Summary summary;
    private long read;
    private long rejected;

    /**
     * @param projects reads files of projects
     * @param report   takes each thing that is wrong in a row
     * @param found    takes how a file of projects is written
     */
    public SummaryRun(ProjectFile projects, Assessor assessor, Consumer<Problem> report, Consumer<Dialect> found) {
        this.catalogue = assessor.catalogue();
        this.reader = new AssessedFile(catalogue, projects);
        this.assessor = assessor;
        this.report = report;
        this.found = found;
        this.assessedRows = new AssessedRows(catalogue);
    }

    /** Breaks off with a {@link CancellationException} as soon as somebody wants it to. */
    public SummaryRun stopWhen(BooleanSupplier wanted) {
        this.stopped = wanted;
        return this;
    }

    /**
     * Sums up a file.
     *
     * @param file          path, or {@code -} for what {@code standardInput} gives
     * @throws UnusableFileException when the file can be used for neither
     */
    public void read(String file, InputStream standardInput) throws UnusableFileException {
        reader.read(file, standardInput, new ProjectVisitor() {
            @Override
            public void found(Dialect dialect) {
                found.accept(dialect);
            }

            @Override
            public void entry(Entry entry) {
                project(entry);
            }
        }, this::assessed);
    }

    private void project(Entry entry) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException();
        }
        read++;
        if (summary == null) {
            summary = new Summary(catalogue, true, true);
        }
        FactsReader.Result row = entry.read().result();
        if (row.facts() == null) {
            reject(entry.line(), row.problems());
        } else if (isFirst(entry.line(), row.facts().projectId(),
                keys.of(row.facts().projectId(), row.facts().statusDate()))) {
            summary.add(Observation.of(assessor.assess(row.facts())));
        }
    }

    private void assessed(AssessedRow row) {
        read++;
        List<Problem> problems = new ArrayList<>();
        Observation observation = assessedRows.read(row, problems);
        if (observation == null) {
            reject(row.line(), problems);
            return;
        }
        if (summary == null) {
            summary = new Summary(catalogue, observation.states() != null, false);
        }
        if (isFirst(row.line(), observation.projectId(),
                keys.ofWritten(observation.projectId(), row.values().get("status_date")))) {
            summary.add(observation);
        }
    }

    private boolean isFirst(long line, String projectId, SeenProjects.Key key) {
        long first;
        try {
            first = seen.firstOrAdd(key, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (first == 0) {
            return true;
        }
        reject(line, List.of(new Problem("project_id", projectId, new Text(
                "samme project_id og status_date står i linje " + first + "; bare den første raden er regnet",
                "same project_id og status_date står i linje " + first + "; berre den første rada er rekna",
                "the same project_id and status_date stand in line " + first + "; only the first row was counted"))));
        return false;
    }

    private void reject(long line, List<Problem> problems) {
        rejected++;
        problems.forEach(problem -> report.accept(problem.atLine(line)));
    }

    public long read() {
        return read;
    }

    public long rejected() {
        return rejected;
    }

    public long counted() {
        return read - rejected;
    }

    /** Whether at least one row was counted, and enough projects stand behind the rows for anything to be shown. */
    public boolean isEnough() {
        return summary != null && summary.whole().all().isEnough();
    }

    /** What came out; null where no row could be read. */
    public Summary summary() {
        return summary;
    }

    /** The hash of the own weights by which the assessments of a file were made; null where they were not. */
    public String ownWeights() {
        return assessedRows.ownWeights();
    }

    /** Deletes what it had to keep in files. */
    @Override
    public void close() throws IOException {
        seen.close();
    }
}
