package no.driftsklar.web.result;

import java.util.List;
import no.driftsklar.web.result.ResultView.Link;

/**
 * The page that says why a factor, a risk or a contradiction is as it is.
 *
 * @param state      what it does in the project, in a word
 * @param color      that of the design system which the state has
 * @param says       why, in sentences
 * @param facts      the answers behind it that were given
 * @param questions  the answers behind it that are missing
 * @param findings   the factors behind it, with what they do
 * @param fired      the rule that fired; null where none did
 * @param rules      all other rules about it
 * @param sources    where the sources speak of it; empty for a contradiction
 * @param weight     what its evidence weighs, and why; null where it weighs nothing
 * @param touches    what it is connected with, in sentences
 * @param risks      the risks that it plays a part in
 * @param adviceHead heading of what to do; null where there is nothing
 * @param advice     what to do, or to expect
 * @param rulesPage  where the rule catalogue speaks of it
 */
record WhyView(String base, String projectId, boolean example, String pageTitle, String kind, String title, String state,
        String color, String says, List<Fact> facts, List<Link> questions, List<Link> findings, Written fired,
        List<Written> rules, List<String> sources, List<String> weight, List<String> touches, List<Link> risks,
        String adviceHead, List<String> advice, String rulesPage) {

    /**
     * An answer.
     *
     * @param href   where to change it; null where the visitor cannot
     * @param change what the link is called
     */
    record Fact(String label, String value, String date, String source, String href, String change) {
    }

    /** A rule: its name, what it does and how it is written. */
    record Written(String name, String effect, String drl) {
    }
}
