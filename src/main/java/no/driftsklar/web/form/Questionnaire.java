package no.driftsklar.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.DueFields;
import no.driftsklar.catalogue.Field;
import no.driftsklar.store.forms.Form;

/** Which questions there are, on which page each stands, and which of them a form asks. Immutable. */
final class Questionnaire {

    /** What becomes of a question on the page of its theme. */
    enum Place {
        /** It is asked. */
        ASKED,
        /** It is due, but not in the short form: it may be opened. */
        MORE,
        /** It is due in a later phase: it may be opened. */
        LATER
    }

    private final Catalogue catalogue;
    private final DueFields due;
    private final Map<String, List<Field>> themes;

    Questionnaire(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.due = new DueFields(catalogue);
        // the project has its identifier when its form begins
        this.themes = catalogue.fields().stream().filter(field -> !field.name().equals(Draft.PROJECT_ID))
                .collect(Collectors.groupingBy(Field::theme, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    /** The themes in their order, each with its fields. */
    Map<String, List<Field>> themes() {
        return themes;
    }

    Place place(Field field, Draft draft) {
        return !due.isDue(draft.duePhase(), catalogue.fieldIndex(field.name())) ? Place.LATER
                : field.core() || draft.form().kind() == Form.Kind.FULL ? Place.ASKED : Place.MORE;
    }

    /** The questions of a theme that a form asks. */
    List<Field> asked(String theme, Draft draft) {
        return themes.get(theme).stream().filter(field -> place(field, draft) == Place.ASKED).toList();
    }

    /** The next theme of which a form asks something; empty behind the last one. */
    Optional<String> after(String theme, Draft draft) {
        return themes.keySet().stream().dropWhile(any -> !any.equals(theme)).skip(1)
                .filter(next -> !asked(next, draft).isEmpty()).findFirst();
    }
}
