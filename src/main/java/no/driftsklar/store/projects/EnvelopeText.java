package no.driftsklar.store.projects;

import java.io.ByteArrayOutputStream;
import java.util.List;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Language;
import no.driftsklar.store.database.Moments;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes an assessment with what is known of it within its project, as it is kept for ever. */
final class EnvelopeText {

    private final JsonMapper mapper = new JsonMapper();
    private final AssessorPool assessors;

    EnvelopeText(AssessorPool assessors) {
        this.assessors = assessors;
    }

    /**
     * The text in one language.
     *
     * @param assessment null where there is none any more
     */
    byte[] of(AssessmentRow row, FactsAt facts, Assessment assessment, Language language) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = mapper.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberProperty("n", row.n());
            json.writeStringProperty("status_date", row.statusDate().toString());
            json.writeStringProperty("made_at", Moments.text(row.madeAt()));
            json.writeStringProperty("cause", row.cause().key());
            json.writeNumberProperty("status", row.status());
            number(json, "replaces", row.replaces());
            stale(json, facts.stale());
            json.writeArrayPropertyStart("missing");
            if (assessment == null) {
                facts.missing().forEach(json::writeString);
            }
            json.writeEndArray();
            json.writeName("assessment");
            if (assessment == null) {
                json.writeNull();
            } else {
                assessors.writer(language).write(json, assessment);
            }
            json.writeEndObject();
        }
        return text.toByteArray();
    }

    private static void stale(JsonGenerator json, List<FactAt> stale) {
        json.writeArrayPropertyStart("stale");
        for (FactAt fact : stale) {
            json.writeStartObject();
            json.writeStringProperty("field", fact.field().name());
            json.writePOJOProperty("value", AnswerJson.of(fact.said()));
            json.writeStringProperty("status_date", fact.statusDate().toString());
            json.writeStringProperty("source", fact.source().key());
            json.writeNumberProperty("status", fact.status());
            json.writeNumberProperty("shelf_life_days", fact.shelfLifeDays());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, Long number) {
        if (number == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, number);
        }
    }
}
