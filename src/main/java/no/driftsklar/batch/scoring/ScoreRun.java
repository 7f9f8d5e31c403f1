package no.driftsklar.batch.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.Assessor;
import no.driftsklar.assessment.Sensitivity;
import no.driftsklar.batch.input.Dialect;
import no.driftsklar.batch.input.Entry;
import no.driftsklar.batch.input.ProjectFile;
import no.driftsklar.batch.input.ProjectVisitor;
import no.driftsklar.batch.input.UnusableFileException;
import no.driftsklar.batch.input.Row;
import no.driftsklar.batch.output.AssessmentOutput;
import no.driftsklar.batch.output.Scored;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;

/** Scores files of projects one after another and counts: what was read is what was scored and what was rejected. */
public final class ScoreRun {

    private final ProjectFile reader;
    private final Assessor assessor;
    private final BiConsumer<String, Problem> report;
    private final BiConsumer<String, Dialect> found;
    private final Map<Key, String> seen = new HashMap<>();
    private final Sensitivity sensitivity;
    private final Outputs opening;
    private List<AssessmentOutput> outputs;
    private List<String> carried;

    private long read;
    private long scored;
    private long rejected;
    private int usedFiles;
    private int unusableFiles;

    private record Key(String projectId, LocalDate statusDate) {
    }

    /** Opens the outputs of a run. */
    public interface Outputs {

        /**
         * @param carried names of the columns that are carried through
         */
        List<AssessmentOutput> open(List<String> carried) throws IOException;
    }

    /**
     * @param sensitivity says how much each assessment hangs on the weights; null where that was not asked
     * @param opening     opens the outputs when the first file can be used
     * @param report      takes the name of the file and each thing that is wrong in it
     * @param found       takes the name of each file and how it is written
     */
    public ScoreRun(ProjectFile reader, Assessor assessor, Sensitivity sensitivity, Outputs opening,
            BiConsumer<String, Problem> report, BiConsumer<String, Dialect> found) {
        this.reader = reader;
        this.assessor = assessor;
        this.sensitivity = sensitivity;
        this.opening = opening;
        this.report = report;
        this.found = found;
    }

    /**
     * Scores files, in their order. A file that cannot be used and rows that cannot be read are reported; all others are
     * written. Of rows with one project_id and status_date the first counts, whatever the file.
     */
    public void score(List<String> files) throws IOException {
        for (String file : files) {
            try {
                reader.read(file, System.in, new ProjectVisitor() {
                    @Override
                    public void found(Dialect dialect) {
                        found.accept(file, dialect);
                    }

                    @Override
                    public void opened(List<String> carried) throws UnusableFileException {
                        open(carried);
                    }

                    @Override
                    public void entry(Entry entry) {
                        score(file, entry.line(), entry.read());
                    }
                });
                usedFiles++;
            } catch (UnusableFileException e) {
                unusableFiles++;
                report.accept(file, new Problem(null, null, e.reason()));
            }
        }
        if (outputs != null) {
            for (AssessmentOutput output : outputs) {
                output.end();
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
            outputs = opening.open(carried);
            for (AssessmentOutput output : outputs) {
                output.begin();
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

    private void score(String file, long line, Row entry) {
        read++;
        FactsReader.Result row = entry.result();
        if (row.facts() == null) {
            reject(file, line, row.problems());
            return;
        }
        Key key = new Key(row.facts().projectId(), row.facts().statusDate());
        String first = seen.putIfAbsent(key, file + ":" + line);
        if (first != null) {
            reject(file, line, List.of(new Problem("project_id", key.projectId(), secondRow(first))));
            return;
        }
        try {
            Assessment assessment = assessor.assess(row.facts());
            Scored one = new Scored(assessment, sensitivity == null ? null : sensitivity.of(assessment.outcome()), entry.carried());
            for (AssessmentOutput output : outputs) {
                output.render(List.of(one)).append();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        scored++;
    }

    private static Text secondRow(String place) {
        return new Text("samme project_id og status_date står i " + place + "; bare den første er regnet",
                "same project_id og status_date står i " + place + "; berre den første er rekna",
                "the same project_id and status_date stand in " + place + "; only the first was scored");
    }

    private void reject(String file, long line, List<Problem> problems) {
        rejected++;
        problems.forEach(problem -> report.accept(file, problem.atLine(line)));
    }

    public long read() {
        return read;
    }

    public long scored() {
        return scored;
    }

    public long rejected() {
        return rejected;
    }

    public int unusableFiles() {
        return unusableFiles;
    }

    public boolean usedAnyFile() {
        return usedFiles > 0;
    }
}
