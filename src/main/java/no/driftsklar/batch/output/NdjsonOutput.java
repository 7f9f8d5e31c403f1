package no.driftsklar.batch.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import no.driftsklar.assessment.AssessmentJson;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object on each line, whole assessments with their texts. */
public final class NdjsonOutput implements AssessmentOutput {

    private static final JsonMapper JSON =
            new JsonMapper(JsonFactory.builder().rootValueSeparator((String) null).build());

    private final AssessmentJson assessments;
    private final List<String> carried;
    private final OutputStream out;

    /**
     * @param carried names of the columns that are carried through
     */
    public NdjsonOutput(Catalogue catalogue, Language language, List<String> carried, OutputStream out) {
        this.assessments = new AssessmentJson(catalogue, language);
        this.carried = carried;
        this.out = out;
    }

    @Override
    public boolean explains() {
        return true;
    }

    @Override
    public void begin() {
        // NDJSON has nothing before the first object
    }

    @Override
    public Portion render(List<Scored> scored) {
        ByteArrayOutputStream written = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = JSON.createGenerator(written)) {
            for (Scored each : scored) {
                assessments.write(json, each.assessment(), each.sensitivity(), carried, each.carried());
                json.writeRaw('\n');
            }
        }
        byte[] bytes = written.toByteArray();
        return () -> out.write(bytes);
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
