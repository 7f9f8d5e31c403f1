package no.driftsklar.web.trend;

import java.util.List;
import no.driftsklar.web.pictures.Picture;

/**
 * How a project has moved, in sentences of one language.
 *
 * @param reading  what the picture shows, in a sentence
 * @param older    how many dates the table leaves out; null for none
 * @param between  what moved the score between two dates; null where there is only one date
 * @param morePosts how many posts the history leaves out; null for none
 */
record TrendView(String projectId, boolean mayEdit, String name, String pageTitle, Picture picture, String reading,
        List<Verdict> legend, List<Row> rows, String older, List<String> stalls, List<String> regressions, Between between,
        List<Sent> posts, String morePosts) {

    /** A verdict and its mark. */
    record Verdict(String key, String path, String word) {
    }

    /** One date in the table. */
    record Row(String date, String verdict, String score, String bounds, String coverage, List<String> opened,
            List<String> closed) {
    }

    /**
     * What moved between two dates.
     *
     * @param lead        how far the score moved, in a sentence
     * @param otherRules  that the scores of today's rules are not those that were kept; null where they are
     * @param moves       the factors that moved, the largest difference first
     * @param otherFacts  what changed and moved nothing
     */
    record Between(List<Date> from, List<Date> to, String heading, String lead, String otherRules, String verdict,
            List<Move> moves, String movesTitle, List<String> opened, List<String> closed, List<String> otherFacts) {
    }

    record Date(String value, String text, boolean chosen) {
    }

    /** A factor that moved. */
    record Move(String factor, String states, String points, List<String> facts) {
    }

    /** A post of the history. */
    record Sent(String number, String day, String received, String source, String answers, String correction) {
    }
}
