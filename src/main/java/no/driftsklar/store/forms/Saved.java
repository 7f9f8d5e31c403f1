package no.driftsklar.store.forms;

import java.time.Instant;
import java.util.List;
import no.driftsklar.facts.Answer;

/**
 * What became of a save.
 *
 * @param version         the version of the working copy now
 * @param savedAt         when somebody saved last; null where nobody has
 * @param conflicts       the fields of which nothing was saved because somebody else has answered them otherwise; in the
 *                        order of the catalogue
 * @param changedByOthers the fields that stay as somebody else has answered them since, because this save says nothing new
 *                        of them; in the order of the catalogue
 */
public record Saved(long version, Instant savedAt, List<Conflict> conflicts, List<String> changedByOthers) {

    /**
     * A field to which two have given different answers; null stands for none.
     *
     * @param base    the answer that both had before them
     * @param theirs  the answer that was saved in the meantime and stands
     * @param mine    the answer that was not saved
     * @param savedAt when theirs was saved; null where the rule base of today cannot read what was
     */
    public record Conflict(String field, Answer base, Answer theirs, Answer mine, Instant savedAt) {
    }
}
