package no.driftsklar.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import no.driftsklar.assessment.Assessor;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;

/** Scores files of projects one after another and counts: what was read is what was scored and what was rejected. */
public final class ScoreRun {

    private final ProjectFile reader;
    private final Assessor assessor;
    private final BiConsumer<String, Problem> report;
    private final BiConsumer<String, Dialect> found;
    private final Map<Key, String> seen = new HashMap<>();

    private long read;
    private long scored;
    private long rejected;
    private int usedFiles;
    private int unusableFiles;

    private record Key(String projectId, LocalDate statusDate) {
    }

    /**
     * @param report takes the name of the file and each thing that is wrong in it
     * @param found  takes the name of each file and how it is written
     */
    public ScoreRun(ProjectFile reader, Assessor assessor, BiConsumer<String, Problem> report,
            BiConsumer<String, Dialect> found) {
        this.reader = reader;
        this.assessor = assessor;
        this.report = report;
        this.found = found;
    }

    /**
     * Scores files, in their order. A file that cannot be used and rows that cannot be read are reported; all others are
     * written. Of rows with one project_id and status_date the first counts, whatever the file.
     */
    public void score(List<String> files, AssessmentWriter writer) throws IOException {
        writer.begin();
        for (String file : files) {
            try {
                reader.read(file, System.in, dialect -> found.accept(file, dialect),
                        (line, row) -> score(file, line, row, writer));
                usedFiles++;
            } catch (UnusableFileException e) {
                unusableFiles++;
                report.accept(file, new Problem(null, null, e.reason()));
            }
        }
        writer.end();
    }

    private void score(String file, long line, FactsReader.Result row, AssessmentWriter writer) {
        read++;
        if (row.facts() == null) {
            reject(file, line, row.problems());
            return;
        }
        Key key = new Key(row.facts().projectId(), row.facts().statusDate());
        String first = seen.putIfAbsent(key, file + ":" + line);
        if (first != null) {
            reject(file, line, List.of(new Problem("project_id", key.projectId(), Reasons.secondRow(first))));
            return;
        }
        try {
            writer.write(assessor.assess(row.facts()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        scored++;
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
