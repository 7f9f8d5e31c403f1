package no.driftsklar.summary;

import java.util.ArrayList;
import java.util.List;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Verdict;

/** What is counted of a group of rows, or of all of them. */
public final class GroupTally {

    private final Headcount all = new Headcount();
    private final Headcount scored = new Headcount();
    private final Distribution scores = new Distribution();
    private final Distribution coverage = new Distribution();
    private final long[] verdicts = new long[Verdict.values().length];
    private final List<FactorTally> factors = new ArrayList<>();

    GroupTally(Catalogue catalogue) {
        catalogue.factors().forEach(factor -> factors.add(new FactorTally()));
    }

    void add(Observation row) {
        all.add(row.projectId());
        verdicts[row.verdict().ordinal()]++;
        coverage.add(row.coverage());
        if (row.score() != null) {
            scored.add(row.projectId());
            scores.add(row.score());
        }
        if (row.states() != null) {
            for (int i = 0; i < row.states().length; i++) {
                factors.get(i).add(row.projectId(), row.states()[i]);
            }
        }
    }

    public Headcount all() {
        return all;
    }

    /** The rows that have a score. */
    public Headcount scored() {
        return scored;
    }

    public Distribution scores() {
        return scores;
    }

    /** Coverage of each row; also of those without a score. */
    public Distribution coverage() {
        return coverage;
    }

    public long verdicts(Verdict verdict) {
        return verdicts[verdict.ordinal()];
    }

    /** What is counted of a factor, by its place in the catalogue. */
    public FactorTally factor(int place) {
        return factors.get(place);
    }

    /** In how many rows a factor is known, and what it does in them. */
    public static final class FactorTally {

        private final Headcount known = new Headcount();
        private long hinders;
        private long promotes;

        private void add(String projectId, State state) {
            if (state.isKnown()) {
                known.add(projectId);
                hinders += state == State.HINDERS ? 1 : 0;
                promotes += state == State.PROMOTES ? 1 : 0;
            }
        }

        /** The rows in which it hinders, promotes or does neither. */
        public Headcount known() {
            return known;
        }

        public long hinders() {
            return hinders;
        }

        public long promotes() {
            return promotes;
        }

        /** In how many rows it has one of these two states. */
        public long in(State state) {
            return state == State.HINDERS ? hinders : promotes;
        }
    }
}
