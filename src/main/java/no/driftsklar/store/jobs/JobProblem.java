package no.driftsklar.store.jobs;

import no.driftsklar.catalogue.Text;

/**
 * Why a job failed.
 *
 * @param detail what is wrong and what would be right
 */
public record JobProblem(Reason reason, Text detail) {

    /** The kinds of reasons. */
    public enum Reason {
        /** The file, the mapping or, where the job is strict, a row cannot be used. */
        UNUSABLE_INPUT,
        /** There are more rows than are allowed. */
        TOO_MANY_ROWS,
        /** What should be written cannot be held by its format. */
        UNWRITABLE_OUTPUT,
        /** The fault is ours, or the machine's. */
        FAULT
    }
}
