package no.driftsklar.batch;

import java.io.IOException;
import java.io.Writer;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.AssessmentJson;
import no.driftsklar.assessment.Sensitivity;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object on each line, whole assessments with their texts. */
public final class NdjsonAssessments implements AssessmentWriter {

    private final JsonGenerator json;
    private final AssessmentJson assessments;
    private final Writer out;
    private final Sensitivity sensitivity;

    /**
     * @param sensitivity says how much each assessment hangs on the weights; null leaves it out
     */
    public NdjsonAssessments(Writer out, Catalogue catalogue, Language language, Sensitivity sensitivity) {
        this.sensitivity = sensitivity;
        this.out = out;
        this.assessments = new AssessmentJson(catalogue, language);
        this.json = new JsonMapper(JsonFactory.builder().rootValueSeparator((String) null)
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM).build()).createGenerator(out);
    }

    @Override
    public void begin() {
        // NDJSON has nothing before the first object
    }

    @Override
    public void write(Assessment assessment) throws IOException {
        assessments.write(json, assessment, sensitivity == null ? null : sensitivity.of(assessment));
        json.flush();
        out.write('\n');
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
