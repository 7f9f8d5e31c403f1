package no.driftsklar.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.DueFields;
import no.driftsklar.facts.Facts;

/** How many rows answer each field, by the size of the municipality too. */
public final class Answers {

    private final DueFields dueFields;
    private final List<FieldTally> fields = new ArrayList<>();
    private final Breakdown bySize;

    /**
     * @param bySize the breakdown by size; null where the rule base has no field for it
     */
    Answers(Catalogue catalogue, Breakdown bySize) {
        this.dueFields = new DueFields(catalogue);
        this.bySize = bySize;
        catalogue.fields().forEach(field -> fields.add(new FieldTally(bySize == null ? 0 : bySize.keys().size())));
    }

    /**
     * Counts the answers of a row.
     *
     * @param size the group by size that it falls in; without meaning where there is no such breakdown
     */
    void add(Facts facts, int size) {
        for (int i = 0; i < fields.size(); i++) {
            if (dueFields.isDue(facts.duePhase(), i)) {
                boolean missing = facts.isMissing(i);
                fields.get(i).whole.add(facts.projectId(), missing, !missing && facts.value(i) == null);
                if (bySize != null) {
                    fields.get(i).sizes.get(size).add(facts.projectId(), missing, !missing && facts.value(i) == null);
                }
            }
        }
    }

    /** What is counted of a field, by its place in the catalogue. */
    public AnswerTally field(int place) {
        return fields.get(place).whole;
    }

    /** What is counted of a field in a group by size; to be shown only where {@link #hidden} allows. */
    public AnswerTally field(int place, int size) {
        return fields.get(place).sizes.get(size);
    }

    /** In which groups by size a field must not be shown. */
    public boolean[] hidden(int field) {
        return Suppression.hidden(fields.get(field).sizes.stream().map(AnswerTally::due).toList(), bySize.hidden());
    }

    private static final class FieldTally {

        private final AnswerTally whole = new AnswerTally();
        private final List<AnswerTally> sizes;

        FieldTally(int groups) {
            sizes = IntStream.range(0, groups).mapToObj(group -> new AnswerTally()).toList();
        }
    }

    /** Of the rows that were to answer a field, how many did. */
    public static final class AnswerTally {

        private final Headcount due = new Headcount();
        private long missing;
        private long notApplicable;

        private void add(String projectId, boolean isMissing, boolean isNotApplicable) {
            due.add(projectId);
            missing += isMissing ? 1 : 0;
            notApplicable += isNotApplicable ? 1 : 0;
        }

        /** The rows that were to answer it in their phase. */
        public Headcount due() {
            return due;
        }

        public long missing() {
            return missing;
        }

        public long notApplicable() {
            return notApplicable;
        }

        public long answered() {
            return due.rows() - missing - notApplicable;
        }
    }
}
