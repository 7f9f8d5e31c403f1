package no.driftsklar.api.problems;

import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.Problem;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer  where in the body, as a JSON Pointer (RFC 6901); null where it is not in the body
 * @param field    the field, key, header or parameter; null where the whole is meant
 * @param value    what was written; null where nothing was
 * @param expected what would be right
 */
public record ProblemError(String pointer, String field, String value, Text expected) {

    private static final int LONGEST_VALUE = 200;

    public ProblemError {
        value = value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }

    /**
     * A problem of facts.
     *
     * @param parent JSON Pointer of the object that holds the facts; empty where it is the whole body
     */
    public static ProblemError of(Problem problem, String parent) {
        return new ProblemError(problem.field() == null ? parent : parent + "/" + escaped(problem.field()),
                problem.field(), problem.value(), problem.expected());
    }

    /** A key as it stands in a JSON Pointer. */
    public static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
