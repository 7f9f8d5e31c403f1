package no.driftsklar.api.problems;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import no.driftsklar.catalogue.Nearest;
import no.driftsklar.catalogue.Text;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object with certain keys, read key by key. What is wrong is collected, so that the caller hears of all of it at
 * once: {@link #close} throws where anything was.
 */
public final class Envelope {

    private final JsonNode body;
    private final List<ProblemError> errors = new ArrayList<>();

    /**
     * @param keys those that the object may have; any other is wrong
     * @throws ProblemException where the body is no object
     */
    public Envelope(JsonNode body, List<String> keys) {
        if (body == null || !body.isObject()) {
            throw new ProblemException(ProblemKind.INVALID_REQUEST, List.of(new ProblemError("", null, null,
                    new Text("skal være et JSON-objekt", "skal vere eit JSON-objekt", "must be a JSON object"))));
        }
        this.body = body;
        body.propertyNames().stream().filter(key -> !keys.contains(key)).forEach(key -> {
            String nearest = Nearest.to(key, keys).orElseThrow();
            add(key, null, new Text("er ingen nøkkel her; mente du " + nearest + "?",
                    "er ingen nøkkel her; meinte du " + nearest + "?", "is not a key here; did you mean " + nearest + "?"));
        });
    }

    /** Notes that the value of a key is wrong. */
    public void add(String key, String value, Text expected) {
        errors.add(new ProblemError("/" + ProblemError.escaped(key), key, value, expected));
    }

    public void add(ProblemError error) {
        errors.add(error);
    }

    private boolean isMissing(String key) {
        return body.path(key).isMissingNode() || body.path(key).isNull();
    }

    /** The value of a key; null where it is missing or null. */
    public JsonNode node(String key) {
        return isMissing(key) ? null : body.get(key);
    }

    /** A text; null where it is missing, null or wrong. */
    public String text(String key) {
        if (isMissing(key)) {
            return null;
        }
        if (!body.get(key).isString()) {
            add(key, body.get(key).toString(), new Text("skal være en tekst", "skal vere ein tekst", "must be a text"));
            return null;
        }
        return body.get(key).stringValue();
    }

    /** A date; null where it is missing, null or wrong. */
    public LocalDate date(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            add(key, text, new Text("skal være en dato skrevet som 2026-12-31", "skal vere ein dato skriven som 2026-12-31",
                    "must be a date written as 2026-12-31"));
            return null;
        }
    }

    /** A whole number from 1; null where it is missing, null or wrong. */
    public Long number(String key) {
        if (isMissing(key)) {
            return null;
        }
        JsonNode node = body.get(key);
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 1) {
            add(key, node.toString(), new Text("skal være et helt tall fra 1", "skal vere eit heilt tal frå 1",
                    "must be a whole number from 1"));
            return null;
        }
        return node.longValue();
    }

    /** An object; null where it is missing, null or wrong. */
    public JsonNode object(String key) {
        if (isMissing(key)) {
            return null;
        }
        if (!body.get(key).isObject()) {
            add(key, body.get(key).toString(), new Text("skal være et JSON-objekt", "skal vere eit JSON-objekt",
                    "must be a JSON object"));
            return null;
        }
        return body.get(key);
    }

    /**
     * Ends the reading.
     *
     * @throws ProblemException with everything that was wrong
     */
    public void close() {
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemKind.INVALID_FACTS, errors);
        }
    }
}
