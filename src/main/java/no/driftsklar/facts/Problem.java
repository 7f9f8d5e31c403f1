package no.driftsklar.facts;

import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;

/**
 * One thing that keeps a project from being read.
 *
 * @param line     line of the file where the row begins, from 1; 0 where there are no lines
 * @param field    the field or the key that was written; null where the whole row is meant
 * @param value    what was written; null where nothing was
 * @param expected what would be right
 */
public record Problem(long line, String field, String value, Text expected) {

    public Problem(String field, String value, Text expected) {
        this(0, field, value, expected);
    }

    public Problem atLine(long line) {
        return new Problem(line, field, value, expected);
    }

    /** The problem as one sentence: field, value and what would be right. */
    public String in(Language language) {
        StringBuilder said = new StringBuilder();
        if (field != null) {
            said.append(field);
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
