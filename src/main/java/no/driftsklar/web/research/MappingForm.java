package no.driftsklar.web.research;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.batch.mapping.MappingDraft;
import no.driftsklar.batch.mapping.MappingDraft.Kind;
import no.driftsklar.batch.mapping.MappingDraft.Use;
import no.driftsklar.batch.proposal.Outline;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;

/**
 * The form in which columns are mapped: how its fields are called, and what is made of what was posted. A column is called
 * by its place, because its name may be anything.
 */
final class MappingForm {

    static final String USE = "use-";
    static final String CONSTANT = "constant-";

    /** What stands in the file, and beside it what it means: {@code key-3-0} and {@code mean-3-0}. */
    static final String KEY = "key-";
    static final String MEANING = "mean-";

    /** The types of which all columns share what values mean. */
    static final List<FieldType> SHARED = List.of(FieldType.LEVEL, FieldType.YESNO);

    private MappingForm() {
    }

    /** What becomes of a column, as the value of a choice. */
    static String choice(Use use) {
        return switch (use.kind()) {
            case FIELD -> "field:" + use.field();
            case BOX -> "box:" + use.field() + ":" + use.value();
            case DAYS_SINCE -> "days:" + use.field();
            case MONTHS_SINCE -> "months:" + use.field();
            case CARRY -> "carry";
            case IGNORE, NONE -> "ignore";
        };
    }

    /** What a choice says; null where no choice says so. */
    private static Use use(String choice, Catalogue catalogue) {
        String[] parts = choice.split(":", 3);
        boolean known = parts.length > 1 && catalogue.field(parts[1]).isPresent();
        return switch (parts[0]) {
            case "carry" -> Use.CARRY;
            case "ignore" -> Use.IGNORE;
            case "field" -> known ? Use.field(parts[1]) : null;
            case "days" -> known ? new Use(Kind.DAYS_SINCE, parts[1], null) : null;
            case "months" -> known ? new Use(Kind.MONTHS_SINCE, parts[1], null) : null;
            case "box" -> known && parts.length == 3 ? new Use(Kind.BOX, parts[1], parts[2]) : null;
            default -> null;
        };
    }

    /** Changes a mapping as the form says. */
    static void apply(HttpServletRequest form, MappingDraft draft, Outline outline, Catalogue catalogue) {
        for (int i = 0; i < outline.columns().size(); i++) {
            String column = outline.columns().get(i).name();
            String choice = form.getParameter(USE + i);
            Use use = choice == null ? null : use(choice, catalogue);
            if (use == null) {
                continue;
            }
            Use before = draft.use(column);
            boolean same = choice.equals(choice(before));
            if (!same) {
                draft.use(column, use);
            } else if (before.kind() == Kind.FIELD && form.getParameter(KEY + i + "-0") != null) {
                draft.meanings(column, meanings(form, String.valueOf(i)));
            }
        }
        for (FieldType type : SHARED) {
            if (form.getParameter(KEY + type.key() + "-0") != null) {
                draft.shared(type, meanings(form, type.key()));
            }
        }
        for (Field field : catalogue.fields()) {
            String value = form.getParameter(CONSTANT + field.name());
            if (value != null) {
                draft.constant(field.name(), value.isBlank() ? null : value.strip());
            }
        }
    }

    private static Map<String, String> meanings(HttpServletRequest form, String group) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (int j = 0; form.getParameter(KEY + group + "-" + j) != null; j++) {
            String meaning = form.getParameter(MEANING + group + "-" + j);
            if (meaning != null && !meaning.isBlank()) {
                meanings.put(form.getParameter(KEY + group + "-" + j), meaning.strip());
            }
        }
        return meanings;
    }
}
