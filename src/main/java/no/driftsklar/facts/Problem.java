package no.driftsklar.facts;

import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;

/**
 * One thing that keeps a project from being read.
 *
 * @param line     line of the file where the row begins, from 1; 0 where there are no lines
 * @param column   the column of the file, where a mapping gave it to a field of another name; null elsewhere
 * @param field    the field or the key that was written; null where the whole row is meant
 * @param value    what was written; null where nothing was
 * @param expected what would be right
 */
public record Problem(long line, String column, String field, String value, Text expected) {

    public Problem(long line, String field, String value, Text expected) {
        this(line, null, field, value, expected);
    }

    public Problem(String field, String value, Text expected) {
        this(0, null, field, value, expected);
    }

    /** The same, found in a column that a mapping gave to the field. */
    public Problem inColumn(String column) {
        return new Problem(line, column, field, value, expected);
    }

    public Problem atLine(long line) {
        return new Problem(line, column, field, value, expected);
    }

    /** The problem as one sentence: column, field, value and what would be right. */
    public String in(Language language) {
        StringBuilder said = new StringBuilder();
        if (field != null) {
            said.append(column == null ? "" : abridged(column) + " → ").append(field);
            if (value != null) {
                said.append(" = ").append(value.isEmpty() ? "\"\"" : abridged(value));
            }
            said.append(": ");
        }
        return said.append(expected.in(language)).toString();
    }

    private static String abridged(String value) {
        String oneLine = value.replaceAll("\\p{Cntrl}+", " ");
        return oneLine.length() <= 60 ? oneLine : oneLine.substring(0, 59) + "…";
    }
}
