package no.driftsklar.web.form;

import java.util.List;

/**
 * A question as its page shows it.
 *
 * @param name      of the field, and of what is sent
 * @param kind      how it is answered
 * @param input     what is typed in; null where answers are chosen
 * @param options   what can be chosen, "don't know" and "not applicable" last
 * @param error     what is wrong with what was typed; null where nothing is
 * @param base      the version that was before whoever typed it, so that what others save until it is mended is not
 *                  overwritten; null where it is that of the page
 * @param known     what is known of it already, and since when; null where nothing is
 * @param prefilled whether what is known stands in the answer
 * @param why       why it is asked
 * @param conflict  the two answers between which to choose; null where there is one
 * @param notes     what does not fit with other answers
 */
record Question(String name, Kind kind, String text, String help, Input input, List<Option> options, String error, Long base,
        String known, boolean prefilled, Why why, Conflict conflict, List<Note> notes) {

    /** How a question is answered. */
    enum Kind { RADIOS, BOXES, INPUT }

    /**
     * Something to type in.
     *
     * @param mode which keys a phone shows
     * @param size how many characters are seen
     */
    record Input(String label, String text, String mode, int size, String hint) {
    }

    /**
     * Something to choose.
     *
     * @param name   what it is sent as
     * @param apart  whether it is no value, and stands apart from those
     */
    record Option(String name, String value, String label, boolean chosen, boolean apart) {
    }

    /** Why a question is asked: what its answer counts for, and who says so. */
    record Why(List<String> factors, List<String> sources) {
    }

    /**
     * Two answers of which one has to be chosen.
     *
     * @param when when somebody else saved theirs; null where that is not known any more
     */
    record Conflict(String mine, String theirs, String when, List<Option> sent) {
    }

    /** A contradiction, with links to the other questions that it is about. */
    record Note(String text, List<Link> others) {
    }

    /** A link. */
    record Link(String text, String href) {
    }

    /** Where it stands in its page. */
    public String id() {
        return "q-" + name;
    }

    /** Where somebody goes who has to mend the answer. */
    public String first() {
        return kind == Kind.INPUT && conflict == null ? "i-" + name : "i-" + name + "-0";
    }
}
