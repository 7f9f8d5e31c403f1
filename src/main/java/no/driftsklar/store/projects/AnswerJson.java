package no.driftsklar.store.projects;

import java.math.BigDecimal;
import java.util.Set;
import no.driftsklar.facts.Answer;
import tools.jackson.core.JsonGenerator;

/** Writes an answer as it may be posted. */
public final class AnswerJson {

    private AnswerJson() {
    }

    /** Writes the answer; null where it was withdrawn, or where there is none. */
    public static void write(JsonGenerator json, Answer answer) {
        if (answer == null) {
            json.writeNull();
            return;
        }
        switch (answer.kind()) {
            case WITHDRAWN -> json.writeNull();
            case UNKNOWN, NOT_APPLICABLE -> json.writeString(answer.kind().key());
            case VALUE -> value(json, answer.value());
        }
    }

    private static void value(JsonGenerator json, Object value) {
        if (value instanceof Integer count) {
            json.writeNumber(count);
        } else if (value instanceof Double percent) {
            BigDecimal exact = BigDecimal.valueOf(percent).stripTrailingZeros();
            json.writeNumber(exact.scale() < 0 ? exact.setScale(0) : exact);
        } else if (value instanceof Set<?> values) {
            json.writeStartArray();
            values.forEach(one -> json.writeString(one.toString()));
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }
}
