package no.driftsklar.web.result;

import java.util.List;
import no.driftsklar.web.pictures.Picture;

/**
 * The page about the result of a project, in sentences of one language.
 *
 * @param dueAsInUse    that it is judged as in use; null where it is not
 * @param first         the three actions to begin with
 * @param grave         the critical and the high risks
 * @param risks         all risks, the gravest first
 * @param actions       the actions that are shown first, with all that is known of them
 * @param moreActions   the rest
 * @param expectations  what to expect of what no action can change
 * @param upcoming      what is due from the next phase on
 * @param upcomingLater that still more comes later; null where nothing does
 */
public record ResultView(String projectId, String base, boolean example, boolean mayEdit, String title, String name,
        String about, String dueAsInUse, Verdict verdict, List<Notice> notices, Picture gauge, String scoreTitle,
        String score, String limits, List<Act> first, String allActions, List<Danger> grave, List<Link> contents,
        List<Link> conditions, List<Danger> risks, List<Act> actions, String moreActionsTitle, List<Act> moreActions,
        List<Passage> expectations, Path path, String praise, List<Passage> promotes, String morePromotesTitle,
        List<Passage> morePromotes, String questionsLead, List<Question> questions, List<Clash> contradictions,
        Groups dimensions, Groups stages, List<Stage> stageList, Groups processes, String factorsTitle, List<Named> factors,
        String upcomingLead, List<Link> upcoming, String upcomingLater, String origin) {

    /** @param color that of the design system which the verdict has */
    public record Verdict(String key, String color, String word, String reason, String meaning, String decision) {
    }

    /** Something that whoever reads the result has to know. */
    public record Notice(String title, String text, List<Link> links) {

        /** Our assumption of how many links may stand before the result on a phone. */
        private static final int FEW = 6;

        /** Whether there are so many links that they open only when the reader asks for them. */
        public boolean isLong() {
            return links.size() > FEW;
        }
    }

    /** @param href null where there is nowhere to go */
    public record Link(String text, String href) {
    }

    /** A sentence with its heading, and where to read on. */
    public record Passage(String title, String text, String href) {
    }

    /** A risk. */
    public record Danger(String id, String title, String level, String color, String text, String remedy, String sources,
            String href) {
    }

    /**
     * An action.
     *
     * @param risks   which risks it lies behind; null for none
     * @param process which process it belongs to; null for none
     */
    public record Act(int rank, String id, String title, String gain, String role, String what, String firstStep,
            String doneWhen, String risks, String help, String process, String sources, String href) {
    }

    /** @param also that actions do not mend everything; null where they do */
    public record Path(String text, List<Step> steps, String also) {
    }

    /** One of the actions on the way to ready, and the score after it. */
    public record Step(String title, String href, String role, String after) {
    }

    /**
     * A question whose answer is missing.
     *
     * @param href   null where the visitor cannot answer
     * @param needed which factors wait for it; null for none
     */
    public record Question(String text, String href, String needed) {
    }

    /** Answers that contradict each other, and where to change them. */
    public record Clash(String id, String title, String text, String href, List<Link> changes) {
    }

    /** Parts of a project as pictures, a sentence and a table. */
    public record Groups(String id, String reading, List<Picture> pictures, String caption, List<Row> rows) {
    }

    /** A row of a table: what it is about, and the rest of its cells. */
    public record Row(String name, List<String> cells) {
    }

    /** @param nothing that nothing pushes or presses; null where something does */
    public record Stage(String name, List<Link> promotes, List<Link> hinders, String nothing) {
    }

    /** Links under a heading. */
    public record Named(String title, List<Link> links) {
    }
}
