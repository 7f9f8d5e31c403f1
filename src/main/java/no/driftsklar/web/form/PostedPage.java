package no.driftsklar.web.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.driftsklar.catalogue.Field;
import no.driftsklar.facts.Answer;
import no.driftsklar.facts.FactsReader;
import org.springframework.util.MultiValueMap;

/**
 * The page of a theme as it was sent.
 *
 * @param bases      the version of the working copy that the visitor had before them when they answered, by field
 * @param mine       what it answers, by field, as {@link no.driftsklar.store.forms.Forms#save} takes it
 * @param typed      what was typed, by field
 * @param errors     what is wrong, by field: keys under {@code form.error}
 * @param unresolved the fields with two answers of which none was chosen
 */
record PostedPage(Map<String, Long> bases, Map<String, Optional<Answer>> mine, Map<String, Typed> typed,
        Map<String, String> errors, List<String> unresolved) {

    /** What the page carries beside the answers. */
    static final String VERSION = "version";
    static final String SHOWN = "shown";
    static final String CONFLICT = "conflict";
    static final String CHOICE = ".choice";
    static final String OTHER = ".other";
    static final String BASE = ".base";

    private static final Answer WITHDRAWN = new Answer(Answer.Kind.WITHDRAWN, null);

    /**
     * Reads a page.
     *
     * @param fields all fields of the theme
     * @param draft  what the form says now
     */
    static PostedPage read(MultiValueMap<String, String> sent, List<Field> fields, Draft draft, FactsReader reader,
            LocalDate today) {
        PostedPage page = new PostedPage(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(),
                new LinkedHashMap<>(), new ArrayList<>());
        for (Field field : fields) {
            Typed typed = new Typed(sent.getOrDefault(field.name(), List.of()),
                    sent.getOrDefault(field.name() + OTHER, List.of()));
            page.typed.put(field.name(), typed);
            page.bases.put(field.name(),
                    number(sent.getFirst(sent.containsKey(field.name() + BASE) ? field.name() + BASE : VERSION)));
            String choice = sent.getFirst(field.name() + CHOICE);
            if (!sent.getOrDefault(CONFLICT, List.of()).contains(field.name()) || "mine".equals(choice)) {
                // a page that has no such input says nothing of it; a group with nothing chosen is not sent either
                if (!Typed.isInput(field) || sent.containsKey(field.name()) || sent.containsKey(field.name() + OTHER)) {
                    page.add(field, typed.read(field, reader, today), draft,
                            sent.getOrDefault(SHOWN, List.of()).contains(field.name()));
                }
            } else if (!"theirs".equals(choice)) {
                page.unresolved.add(field.name());
            }
        }
        return page;
    }

    private void add(Field field, Typed.Read read, Draft draft, boolean wasPrefilled) {
        if (read.error() != null) {
            errors.put(field.name(), read.error());
            return;
        }
        if (!wasPrefilled) {
            mine.put(field.name(), read.answer());
            return;
        }
        boolean leftAsItWas = read.answer().isPresent() && draft.known().all().containsKey(field.name())
                && read.answer().get().equals(draft.known().all().get(field.name()).counts());
        boolean answeredSince = draft.form().version() != bases.get(field.name()) && draft.prefilled(field).isEmpty();
        if (!leftAsItWas || !answeredSince) {
            mine.put(field.name(), Optional.of(read.answer().orElse(WITHDRAWN)));
        }
    }

    private static long number(String written) {
        try {
            return written == null ? 0 : Long.parseLong(written);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** What it answers, by the version that was before the visitor. */
    Map<Long, Map<String, Optional<Answer>>> mineByBase() {
        Map<Long, Map<String, Optional<Answer>>> parts = new TreeMap<>();
        mine.forEach((field, answer) ->
                parts.computeIfAbsent(bases.get(field), any -> new LinkedHashMap<>()).put(field, answer));
        return parts;
    }

    boolean isAllRight() {
        return errors.isEmpty() && unresolved.isEmpty();
    }
}
