package no.driftsklar.api.assessments;

import java.io.ByteArrayOutputStream;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Language;
import no.driftsklar.facts.Facts;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Assesses facts and writes the assessment: the bytes that the command line writes for the same facts. Thread-safe. */
@Component
public final class AssessmentBytes {

    private static final int USUAL_SIZE = 1 << 16;
    private static final JsonMapper JSON = new JsonMapper();

    private final AssessorPool assessors;

    AssessmentBytes(AssessorPool assessors) {
        this.assessors = assessors;
    }

    /** The assessment of the facts as JSON in UTF-8, with its sentences in a language. */
    public byte[] of(Facts facts, Language language) {
        return bytes(assessors.with(assessor -> assessor.assess(facts)), language);
    }

    private byte[] bytes(Assessment assessment, Language language) {
        ByteArrayOutputStream written = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(written)) {
            assessors.writer(language).write(json, assessment);
        }
        return written.toByteArray();
    }
}
