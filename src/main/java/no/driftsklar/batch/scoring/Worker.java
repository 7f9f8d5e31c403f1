package no.driftsklar.batch.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.Assessor;
import no.driftsklar.assessment.Outcome;
import no.driftsklar.batch.input.Row;
import no.driftsklar.batch.output.AssessmentOutput;
import no.driftsklar.batch.output.Scored;
import no.driftsklar.facts.FactsReader;

/** Reads, scores and renders pieces of a run. One thread at a time. */
final class Worker implements Function<Piece, Piece> {

    private final ScoreRun.Plan plan;
    private final List<AssessmentOutput> outputs;
    private final boolean explained;
    private final Assessor assessor;
    private final SeenProjects.Keys keys = new SeenProjects.Keys();

    /**
     * @param outputs what renders; they are open
     */
    Worker(ScoreRun.Plan plan, List<AssessmentOutput> outputs) {
        this.plan = plan;
        this.outputs = outputs;
        this.explained = outputs.stream().anyMatch(AssessmentOutput::explains);
        this.assessor = plan.assessors().get();
    }

    @Override
    public Piece apply(Piece piece) {
        List<Piece.Taken> taken = new ArrayList<>(piece.size());
        List<Scored> scored = new ArrayList<>(piece.size());
        for (int i = 0; i < piece.size(); i++) {
            Row row = piece.entry(i).read();
            FactsReader.Result read = row.result();
            if (read.facts() == null) {
                taken.add(new Piece.Taken(read, null, null, null));
            } else {
                Scored one = score(row);
                scored.add(one);
                taken.add(new Piece.Taken(null, keys.of(read.projectId(), read.facts().statusDate()),
                        one.outcome().verdict(), one.sensitivity()));
            }
        }
        piece.done(taken, render(scored));
        return piece;
    }

    private Scored score(Row row) {
        Assessment assessment = explained ? assessor.assess(row.result().facts()) : null;
        Outcome outcome = assessment == null ? assessor.outcome(row.result().facts()) : assessment.outcome();
        return new Scored(outcome, assessment, plan.sensitivity() == null ? null : plan.sensitivity().of(outcome),
                row.carried());
    }

    /** Renders some entries of a piece once more, because others among them repeat a project. */
    List<AssessmentOutput.Portion> again(Piece piece, boolean[] counts) {
        List<Scored> scored = new ArrayList<>(counts.length);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i]) {
                scored.add(score(piece.entry(i).read()));
            }
        }
        return render(scored);
    }

    private List<AssessmentOutput.Portion> render(List<Scored> scored) {
        List<AssessmentOutput.Portion> portions = new ArrayList<>(outputs.size());
        for (AssessmentOutput output : outputs) {
            portions.add(output.render(scored));
        }
        return portions;
    }
}
