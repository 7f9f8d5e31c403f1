package no.driftsklar.batch.comparison;

import java.io.InputStream;
import java.util.List;
import no.driftsklar.assessment.Assessor;
import no.driftsklar.batch.input.Dialect;
import no.driftsklar.batch.input.Entry;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.batch.input.OtherRuleBase;
import no.driftsklar.batch.input.ProjectFile;
import no.driftsklar.batch.input.ProjectVisitor;
import no.driftsklar.batch.input.UnusableFileException;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;

/**
 * Assesses each project of a file with two rule bases, one project at a time, and counts. A project that stands in the file
 * twice is compared twice.
 */
public final class ComparisonRun {

    /** Takes what a run finds, in the order of the file. */
    public interface Listener {

        /** How the file is written. */
        void found(Dialect dialect);

        /** The file can be used; called once, before the first project. */
        void opened();

        /**
         * An entry that could not be read by both.
         *
         * @param line  where it begins, from 1
         * @param byA   what is wrong by rule base A; empty where A could read it
         * @param byB   what is wrong by rule base B; empty where B could read it
         */
        void rejected(long line, List<Problem> byA, List<Problem> byB);

        /** A project that both assessed. */
        void compared(ProjectComparison project);
    }

    private final Assessor a;
    private final Assessor b;
    private final ProjectFile file;
    private final Listener listener;
    private final long[][] verdicts = new long[Verdict.values().length][Verdict.values().length];

    private long read;
    private long compared;
    private long same;
    private long rejectedByA;
    private long rejectedByB;

    /**
     * @param otherColumns what to do with columns and JSON keys that are fields of neither; they cannot be carried through
     */
    public ComparisonRun(RuleBase a, RuleBase b, OtherColumns otherColumns, Listener listener) {
        this.a = new Assessor(a);
        this.b = new Assessor(b);
        this.listener = listener;
        boolean ignore = otherColumns == OtherColumns.IGNORE;
        this.file = new ProjectFile(a.catalogue(), new FactsReader(a.catalogue(), null, ignore), otherColumns,
                new OtherRuleBase(b.catalogue(), new FactsReader(b.catalogue(), null, ignore)));
    }

    /** Compares the projects of a file; see {@link ProjectFile#read}. */
    public void compare(String name, InputStream standardInput) throws UnusableFileException {
        file.read(name, standardInput, new ProjectVisitor() {
            @Override
            public void found(Dialect dialect) {
                listener.found(dialect);
            }

            @Override
            public void opened(List<String> carried) {
                listener.opened();
            }

            @Override
            public void entry(Entry entry) {
                compare(entry);
            }
        });
    }

    private void compare(Entry entry) {
        read++;
        FactsReader.Result byA = entry.read().result();
        FactsReader.Result byB = entry.readByOther().result();
        rejectedByA += byA.facts() == null ? 1 : 0;
        rejectedByB += byB.facts() == null ? 1 : 0;
        if (byA.facts() == null || byB.facts() == null) {
            listener.rejected(entry.line(), byA.problems(), byB.problems());
            return;
        }
        ProjectComparison project = ProjectComparison.of(a.assess(byA.facts()), b.assess(byB.facts()));
        compared++;
        same += project.isSame() ? 1 : 0;
        verdicts[project.a().verdict().ordinal()][project.b().verdict().ordinal()]++;
        listener.compared(project);
    }

    public Catalogue catalogueOfA() {
        return a.catalogue();
    }

    public Catalogue catalogueOfB() {
        return b.catalogue();
    }

    /** Entries of the file. */
    public long read() {
        return read;
    }

    /** Projects that both could read. */
    public long compared() {
        return compared;
    }

    /** Projects of which nothing comes out differently. */
    public long same() {
        return same;
    }

    /** Projects of which something comes out differently. */
    public long different() {
        return compared - same;
    }

    /** Entries that could not be read by both. */
    public long rejected() {
        return read - compared;
    }

    public long rejectedByA() {
        return rejectedByA;
    }

    public long rejectedByB() {
        return rejectedByB;
    }

    /** How many projects have one verdict by A and another, or the same, by B. */
    public long withVerdicts(Verdict byA, Verdict byB) {
        return verdicts[byA.ordinal()][byB.ordinal()];
    }
}
