package no.driftsklar.store.projects;

import java.time.LocalDate;
import java.util.Map;
import no.driftsklar.facts.Answer;

/**
 * A status that somebody posts.
 *
 * @param statusDate the day that it describes; null for today, or for the day of the post that it corrects
 * @param source     where it comes from
 * @param corrects   the number of the post whose place it takes; null where it corrects none
 * @param answers    what it says, by field
 * @param body       the JSON object that it came as, whose member {@code facts} holds what it says
 */
public record NewStatus(LocalDate statusDate, Post.Source source, Long corrects, Map<String, Answer> answers,
        String body) {
}
