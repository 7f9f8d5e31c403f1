package no.driftsklar.web.plan;

import java.util.List;

/**
 * The action plan of a project, in sentences of one language.
 *
 * @param said     what was just done; null for nothing
 * @param mistakes what has to be mended before it can be saved, each with the address of its place in the page
 * @param summary  how many are open, overdue and done, in a sentence; null where there are none
 * @param open     what is to be done, the nearest day first
 * @param done     what was marked as done
 * @param first    the actions to take in that matter most
 * @param more     the rest of them
 */
record PlanView(String projectId, boolean mayEdit, String name, String pageTitle, String said, List<Link> mistakes,
        String summary, List<Item> open, List<Item> done, boolean assessed, List<Offer> first, List<Offer> more) {

    record Link(String text, String href) {
    }

    record Choice(String value, String text, boolean chosen) {
    }

    /**
     * One item of the plan.
     *
     * @param when      by when, in words, and how late it is
     * @param standing  whether the answers show it, or whether it is still recommended
     * @param ask       what to answer when it is done; empty where the answers show it
     * @param typedDue  the day as it stands in the input
     * @param error     what is wrong with it; null for nothing
     * @param conflict  what somebody else has written meanwhile; null for nothing
     */
    record Item(String factor, String title, String role, String when, boolean late, String standing, String color,
            String what, String doneWhen, String askTitle, List<Link> ask, List<Choice> roles, String typedDue, long version,
            boolean done, String doneAt, String why, String error, String conflict) {
    }

    /** An action that is not in the plan yet. */
    record Offer(String factor, String title, String role, String gain, String firstStep) {
    }
}
