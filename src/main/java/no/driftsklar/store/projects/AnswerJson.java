package no.driftsklar.store.projects;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import no.driftsklar.facts.Answer;

/** What an answer looks like in JSON: as it may be posted. */
public final class AnswerJson {

    private AnswerJson() {
    }

    /** A text, a number, or a list of texts; null where the answer was withdrawn, or where there is none. */
    public static Object of(Answer answer) {
        if (answer == null) {
            return null;
        }
        return switch (answer.kind()) {
            case WITHDRAWN -> null;
            case UNKNOWN, NOT_APPLICABLE -> answer.kind().key();
            case VALUE -> value(answer.value());
        };
    }

    private static Object value(Object value) {
        if (value instanceof Double percent) {
            BigDecimal exact = BigDecimal.valueOf(percent).stripTrailingZeros();
            return exact.scale() < 0 ? exact.setScale(0) : exact;
        }
        if (value instanceof Set<?> values) {
            return List.copyOf(values);
        }
        return value instanceof Integer ? value : value.toString();
    }
}
