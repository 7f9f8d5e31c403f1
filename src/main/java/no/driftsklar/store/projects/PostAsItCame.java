package no.driftsklar.store.projects;

import tools.jackson.databind.JsonNode;

/**
 * A post as it came.
 *
 * @param post        the post
 * @param facts       what it says, in the words in which it was sent
 * @param correctedBy the number of the post that corrects it; null where none does
 */
public record PostAsItCame(Post post, JsonNode facts, Long correctedBy) {
}
