package no.driftsklar.batch.scoring;

import no.driftsklar.batch.input.Dialect;
import no.driftsklar.batch.input.InputBytes;
import no.driftsklar.facts.Problem;

/** Hears how a run goes, in the order of the input, on the thread that runs it. */
public interface RunListener {

    /** A file is going to be read. */
    void begun(String file, InputBytes bytes);

    /** How a file is written. */
    void found(String file, Dialect dialect);

    /** Something is wrong with a file or, where the problem has a line, with a row. */
    void problem(String file, Problem problem);

    /** So much was done by now. */
    void progress(long read, long rejected);

    /** A file was read to its end, or cannot be used. */
    void ended(String file);
}
