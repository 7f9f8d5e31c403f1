package no.driftsklar.store.projects;

import java.util.List;
import no.driftsklar.catalogue.Language;

/**
 * What became of a post.
 *
 * @param post       the post as it is kept
 * @param assessment the assessment of its date; null where the facts do not suffice for one
 * @param text       the assessment as it is kept, in the language asked for; null where there is none
 * @param missing    the fields without which there is no assessment, and that are missing
 * @param since      the number of the current assessment of that date or else before it that the changes are since; null
 *                   where there was none
 * @param changes    what differs from it; null where there is no assessment
 * @param recomputed the numbers of the assessments that were made again for later dates
 * @param language   the language of the text
 */
public record Posted(Post post, AssessmentRow assessment, byte[] text, List<String> missing, Long since,
        Changes changes, List<Long> recomputed, Language language) {
}
