package no.driftsklar.api.fhir;

import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;

/**
 * What the Questionnaire and the responses to it must agree on. A field is an item whose linkId is the name of the field. Levels,
 * codes, yes or no and sets are choices; "don't know" and "not applicable" stand among their options as codes of FHIR's
 * data-absent-reason. For text, dates and numbers, that have no options, the same code says it as FHIR's extension of that name.
 */
final class FhirForm {

    /** Canonical address of the Questionnaire: a name, because every server gives the same form. */
    static final String URL = "urn:driftsklar:questionnaire";

    static final String ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    static final String ABSENT_REASONS = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    static final String NOT_APPLICABLE = "not-applicable";
    static final String DO_NOT_KNOW = "asked-unknown";
    static final String NONE = "none";

    static final String MEDIA_TYPE = "application/fhir+json";

    private static final String GROUP = "theme.";
    private static final String HELP = ".help";

    private FhirForm() {
    }

    /** Which of FHIR's types an item has. */
    enum Type {
        STRING("string", "valueString"), DATE("date", "valueDate"), INTEGER("integer", "valueInteger"),
        DECIMAL("decimal", "valueDecimal"), CHOICE("choice", "valueCoding");

        private final String code;
        private final String value;

        Type(String code, String value) {
            this.code = code;
            this.value = value;
        }

        /** As it stands in the Questionnaire. */
        String code() {
            return code;
        }

        /** The key under which an answer of the type stands. */
        String value() {
            return value;
        }
    }

    static Type type(Field field) {
        return switch (field.type()) {
            case ID, TEXT -> Type.STRING;
            case CODE -> field.answers() == null ? Type.STRING : Type.CHOICE;
            case DATE -> Type.DATE;
            case COUNT -> Type.INTEGER;
            case PERCENT -> Type.DECIMAL;
            case LEVEL, YESNO, SET -> Type.CHOICE;
        };
    }

    /** The code system of the answers to a field. */
    static String system(Field field) {
        return "urn:driftsklar:answers:" + field.name();
    }

    static String group(String theme) {
        return GROUP + theme;
    }

    static String help(Field field) {
        return field.name() + HELP;
    }

    /** Whether an item of the form holds no answer: the page of a theme, or the help to a question. */
    static boolean isFrame(String linkId) {
        return linkId.startsWith(GROUP) || linkId.endsWith(HELP);
    }

    static Text doNotKnow() {
        return new Text("Vet ikke", "Veit ikkje", "Don’t know");
    }

    /** A label as it stands alone. */
    static Text standingAlone(Text words) {
        return new Text(capital(words.in(Language.NB)), capital(words.in(Language.NN)), capital(words.in(Language.EN)));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
