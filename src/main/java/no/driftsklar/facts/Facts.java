package no.driftsklar.facts;

import java.time.LocalDate;
import java.util.Set;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Phase;

/**
 * The fields of one project at one date. A field has a value, is missing (not answered) or is not applicable; the
 * values are {@link Integer} for levels and counts, {@link Double} for percentages, {@link LocalDate} for dates,
 * {@link Set} of String for sets and {@link String} for all others. Immutable.
 */
public final class Facts {

    /** The answer "this does not apply to us". */
    static final Object NOT_APPLICABLE = new Object() {
        @Override
        public String toString() {
            return "not_applicable";
        }
    };

    private final Catalogue catalogue;
    private final Object[] values;
    private final String projectId;
    private final Phase phase;
    private final boolean inUse;

    /**
     * @param values for each field in the order of the catalogue its value, {@link #NOT_APPLICABLE}, or null where it is
     *               missing; they become the facts' own
     * @throws IllegalStateException when project_id or phase is missing: no facts exist without them
     */
    Facts(Catalogue catalogue, Object[] values) {
        this.catalogue = catalogue;
        this.values = values;
        this.projectId = (String) value("project_id");
        String givenPhase = (String) value("phase");
        if (projectId == null || givenPhase == null) {
            throw new IllegalStateException("project_id and phase are required");
        }
        this.phase = Phase.of(givenPhase);
        Integer active = (Integer) value("installations_active");
        this.inUse = active == null ? phase == Phase.OPERATE : active > 0;
    }

    /** Collects the values of one project. */
    public static final class Builder {

        private final Catalogue catalogue;
        private final Object[] values;

        public Builder(Catalogue catalogue) {
            this.catalogue = catalogue;
            this.values = new Object[catalogue.fields().size()];
        }

        /**
         * Sets a field to what was said about it.
         *
         * @throws IllegalArgumentException when there is no such field
         */
        public Builder set(String field, Answer answer) {
            values[catalogue.fieldIndex(field)] = answer.kept();
            return this;
        }

        /**
         * The facts.
         *
         * @throws IllegalStateException when project_id or phase is missing
         */
        public Facts build() {
            return new Facts(catalogue, values.clone());
        }
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The value of the field at a place in {@link Catalogue#fields()}; null where it has none. */
    public Object value(int field) {
        Object value = values[field];
        return value == NOT_APPLICABLE ? null : value;
    }

    /** The value of a field; null where it is missing or not applicable. */
    public Object value(String field) {
        return value(catalogue.fieldIndex(field));
    }

    public boolean isAnswered(String field) {
        return value(field) != null;
    }

    public boolean isNotApplicable(String field) {
        return values[catalogue.fieldIndex(field)] == NOT_APPLICABLE;
    }

    public boolean isMissing(int field) {
        return values[field] == null;
    }

    public boolean isMissing(String field) {
        return values[catalogue.fieldIndex(field)] == null;
    }

    public String projectId() {
        return projectId;
    }

    /** The day that the facts describe; null where it was not given. */
    public LocalDate statusDate() {
        return (LocalDate) value("status_date");
    }

    public Phase phase() {
        return phase;
    }

    /** Whether installations are active; where that was not answered, whether the phase is operate. */
    public boolean inUse() {
        return inUse;
    }

    /** The phase, but at least implement where the technology is in use: what is in use is judged as in use. */
    public Phase duePhase() {
        return inUse && phase.isBefore(Phase.IMPLEMENT) ? Phase.IMPLEMENT : phase;
    }
}
