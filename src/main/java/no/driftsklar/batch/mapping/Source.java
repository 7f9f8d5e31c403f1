package no.driftsklar.batch.mapping;

import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.Problem;

/** Where the value of one field comes from in a row of a table. */
abstract class Source {

    private final Field field;

    Source(Field field) {
        this.field = field;
    }

    final Field field() {
        return field;
    }

    /**
     * What the row says about the field, as a cell under the field's own name would say it.
     *
     * @throws Unreadable when the row says something that cannot be read
     */
    abstract String read(String[] cells) throws Unreadable;

    /** A problem with what {@link #read} gave, told by the column in which it stands. */
    Problem told(Problem problem, String[] cells) {
        return problem;
    }

    /** What is wrong with a row; carries no stack trace because it never leaves this package. */
    static final class Unreadable extends Exception {

        private final transient Problem problem;

        Unreadable(String column, Field field, String value, Text expected) {
            super(null, null, false, false);
            this.problem = new Problem(field.name(), value, expected).inColumn(column);
        }

        Problem problem() {
            return problem;
        }
    }
}
