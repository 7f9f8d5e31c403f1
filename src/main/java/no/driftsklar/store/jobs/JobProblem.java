package no.driftsklar.store.jobs;

import java.util.regex.Matcher;
import no.driftsklar.catalogue.Text;

/**
 * Why a job failed.
 *
 * @param detail what is wrong and what would be right
 */
public record JobProblem(Reason reason, Text detail) {

    /** Through which door somebody sent the file, and so what they can do about it. */
    public enum Door {
        API, PAGE
    }

    /** What is wrong and what would be right, with the options called as at a door; the library has the command line's. */
    public Text detail(Door door) {
        return new Text(advice(detail.nb(), door, "skriv dem under ignore eller carry i koblingen, så"),
                advice(detail.nn(), door, "skriv dei under ignore eller carry i koplinga, så"),
                advice(detail.en(), door, "write them under ignore or carry in the mapping, and"));
    }

    private static String advice(String text, Door door, String inMapping) {
        if (door == Door.API) {
            return text.replace("--extra-columns ", "extra_columns=").replace("--format ", "format=");
        }
        return text.replaceAll("(?<= )(Med|With) --extra-columns ignore (blir|unknown)", Matcher.quoteReplacement(
                Character.toUpperCase(inMapping.charAt(0)) + inMapping.substring(1)) + " $2").replace("--format csv", "CSV");
    }

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
