package no.driftsklar.store.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.facts.Answer;
import no.driftsklar.store.forms.FormRows.SavedAnswer;

/**
 * Brings together, field by field, what somebody saves with what others saved since the page was rendered: what they left as
 * it was gives way to the others, and what the others left as it was gives way to them. Where both have changed a field, and
 * not to the same, neither gives way.
 *
 * @param write           what is to be saved
 * @param conflicts       the fields of which nothing is
 * @param changedByOthers the fields that stay as others have answered them
 */
record Merge(Map<String, Answer> write, List<Saved.Conflict> conflicts, List<String> changedByOthers) {

    /**
     * Merges.
     *
     * @param base   what the page showed
     * @param theirs what is saved now
     * @param mine   what is to be saved; empty for a field without an answer
     */
    static Merge of(Catalogue catalogue, Map<String, SavedAnswer> base, Map<String, SavedAnswer> theirs,
            Map<String, Optional<Answer>> mine) {
        Merge merge = new Merge(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        for (Field field : catalogue.fields()) {
            Optional<Answer> answer = mine.get(field.name());
            if (answer != null) {
                merge.add(field.name(), base.get(field.name()), theirs.get(field.name()), answer.orElse(null));
            }
        }
        return merge;
    }

    private void add(String field, SavedAnswer base, SavedAnswer theirs, Answer mine) {
        Answer before = said(base);
        Answer now = said(theirs);
        Answer wanted = FormRows.CLEARED.equals(mine) ? null : mine;
        if (Objects.equals(wanted, now)) {
            if (FormRows.CLEARED.equals(mine) && theirs == null) {
                write.put(field, FormRows.CLEARED);
            }
        } else if (Objects.equals(wanted, before)) {
            changedByOthers.add(field);
        } else if (Objects.equals(now, before)) {
            write.put(field, wanted == null ? FormRows.CLEARED : wanted);
        } else {
            conflicts.add(new Saved.Conflict(field, before, now, wanted, theirs == null ? null : theirs.savedAt()));
        }
    }

    /** What a page shows: a field that was cleared looks as one that was never answered. */
    private static Answer said(SavedAnswer saved) {
        return saved == null || saved.answer().equals(FormRows.CLEARED) ? null : saved.answer();
    }
}
