package no.driftsklar.batch;

import java.io.IOException;
import no.driftsklar.assessment.Assessment;

/** Writes assessments one after another in one format. */
public interface AssessmentWriter {

    /** What stands before the first assessment. */
    void begin() throws IOException;

    void write(Assessment assessment) throws IOException;

    /** Hands everything on that was written; the stream below stays open. */
    void end() throws IOException;
}
