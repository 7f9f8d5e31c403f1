package no.driftsklar.batch.output;

import java.io.IOException;
import java.util.List;

/**
 * One output of a run. Rendering is the costly part and may be done on any thread; what was rendered is appended by one
 * thread in the order of the input, so that the bytes do not hang on the number of threads.
 */
public interface AssessmentOutput {

    /** Whether it writes the explanation of an assessment and not only its outcome. */
    boolean explains();

    /** Writes what stands before the first assessment. */
    void begin() throws IOException;

    /** Renders some assessments that follow each other. */
    Portion render(List<Scored> scored);

    /** Some assessments, ready to be appended. */
    interface Portion {

        void append() throws IOException;
    }

    /** Writes what stands after the last assessment and hands everything on; the stream below stays open. */
    void end() throws IOException;
}
