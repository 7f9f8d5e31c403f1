package no.driftsklar.web.whatif;

import java.util.List;
import no.driftsklar.web.pictures.Picture;
import no.driftsklar.web.result.ResultView.Link;

/**
 * The page on which one tries what would be if, in sentences of one language.
 *
 * @param actions what can be done, the most important first
 * @param themes  what can be answered otherwise, by page of the form
 * @param outcome what would come out
 */
record WhatIfView(String base, String projectId, boolean example, String pageTitle, String name, List<Tick> actions,
        String moreTitle, List<Tick> moreActions, boolean moreOpen, List<Theme> themes, Outcome outcome, List<Link> errors) {

    /** An action that can be ticked. */
    record Tick(String factor, String title, String about, boolean ticked) {
    }

    /** Questions of one page of the form; open where something of it is supposed. */
    record Theme(String title, List<Ask> asks, boolean open) {
    }

    /**
     * A question that can be answered otherwise.
     *
     * @param kind  select, number or set
     * @param now   how it is answered
     * @param value what was written of a number
     * @param error what is wrong with it; null where nothing is
     */
    record Ask(String field, String question, String kind, String now, List<Option> options, String value, String error) {
    }

    record Option(String value, String text, boolean chosen) {
    }

    /**
     * What would come out.
     *
     * @param said     it all in a sentence
     * @param verdict  the verdict in a word
     * @param color    that of the design system which the verdict has
     * @param score    the score in a sentence
     * @param closed   risks that would be gone
     * @param opened   risks that would come
     * @param open     risks that would remain
     * @param left     what would still stand between the project and ready
     */
    record Outcome(String said, String verdict, String color, String meaning, Picture gauge, String score,
            List<String> closed, List<String> opened, List<String> open, List<String> left, List<String> moved) {
    }
}
