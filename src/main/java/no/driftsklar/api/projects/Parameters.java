package no.driftsklar.api.projects;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import no.driftsklar.api.problems.ProblemError;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.catalogue.Text;

/** Reads what stands in an address. */
final class Parameters {

    private static final String IDEMPOTENCY_KEY = "[ -~]{1,255}";

    private Parameters() {
    }

    /**
     * A date.
     *
     * @param value null where it is not given
     */
    static LocalDate date(String name, String value, LocalDate otherwise) {
        if (value == null) {
            return otherwise;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw wrong(name, value, new Text("skal være en dato skrevet som 2026-12-31",
                    "skal vere ein dato skriven som 2026-12-31", "must be a date written as 2026-12-31"));
        }
    }

    /** The number of a post or an assessment; what is none is not found. */
    static long number(String value) {
        if (!value.matches("[0-9]{1,18}")) {
            throw new ProblemException(ProblemKind.NOT_FOUND);
        }
        return Long.parseLong(value);
    }

    static String idempotencyKey(String value) {
        if (value != null && !value.matches(IDEMPOTENCY_KEY)) {
            throw wrong("Idempotency-Key", value, new Text("skal være 1 til 255 synlige ASCII-tegn",
                    "skal vere 1 til 255 synlege ASCII-teikn", "must be 1 to 255 printable ASCII characters"));
        }
        return value;
    }

    static ProblemException wrong(String name, String value, Text expected) {
        return new ProblemException(ProblemKind.INVALID_REQUEST, List.of(new ProblemError(null, name, value, expected)));
    }
}
