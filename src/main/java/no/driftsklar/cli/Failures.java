package no.driftsklar.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import no.driftsklar.batch.output.WorkbookLimitException;
import no.driftsklar.batch.setup.UnwritableException;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.RuleBaseException;
import no.driftsklar.store.database.DatabaseException;
import no.driftsklar.store.jobs.JobsException;
import picocli.CommandLine;

/** What the program says when something fails that is not the fault of a row. */
final class Failures {

    private Failures() {
    }

    static int handle(Exception failure, CommandLine command) {
        Language language = command.getCommand() instanceof SpeakingCommand speaking ? speaking.language() : Language.NB;
        if (failure instanceof RuleBaseException ruleBase) {
            command.getErr().println(Words.RULE_BASE_UNUSABLE.in(language));
            ruleBase.problems().forEach(problem -> command.getErr().println("  " + problem));
            return Driftsklar.UNUSABLE;
        }
        if (failure instanceof UserException || failure instanceof UncheckedIOException
                || failure instanceof DatabaseException || failure instanceof JobsException) {
            command.getErr().println(failure.getMessage());
            return Driftsklar.UNUSABLE;
        }
        command.getErr().println("driftsklar: " + failure);
        failure.printStackTrace(command.getErr());
        return Driftsklar.FAILED;
    }

    /**
     * What to say when an output could not be written.
     *
     * @param output the file of the run, null for standard output
     */
    static UserException cannotWrite(IOException failure, Path output, Language language) {
        Path place = failure instanceof UnwritableException unwritable ? unwritable.place() : output;
        return new UserException(Words.CANNOT_WRITE.in(language, place == null ? "standard output" : place,
                failure instanceof WorkbookLimitException limit ? limit.reason().in(language) : failure.getMessage()));
    }

    /** Something that the user can mend; its message is already in the user's language. */
    static final class UserException extends RuntimeException {
        UserException(String message) {
            super(message);
        }
    }
}
