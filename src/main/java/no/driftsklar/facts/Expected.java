package no.driftsklar.facts;

import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Text;

/** What would have been right, in words, for each kind of fault that a value or a row can have. */
public final class Expected {

    private Expected() {
    }

    static Text valueOf(Field field) {
        String values = field.answers() == null ? "" : String.join(", ", field.answers().keySet());
        return switch (field.type()) {
            case ID -> new Text(
                    "skal være 1 til 64 tegn av A-Z, a-z, 0-9, punktum, understrek og bindestrek",
                    "skal vere 1 til 64 teikn av A-Z, a-z, 0-9, punktum, understrek og bindestrek",
                    "must be 1 to 64 characters out of A-Z, a-z, 0-9, full stop, underscore and hyphen");
            case TEXT -> new Text(
                    "skal være tekst på 1 til 200 tegn",
                    "skal vere tekst på 1 til 200 teikn",
                    "must be text of 1 to 200 characters");
            case CODE -> field.answers() == null
                    ? new Text(
                            "skal være kommunenummer på fire sifre, flere skilles med |",
                            "skal vere kommunenummer på fire siffer, fleire blir skilde med |",
                            "must be a municipality number of four digits; separate several by |")
                    : new Text("skal være en av: " + values, "skal vere ein av: " + values,
                            "must be one of: " + values);
            case DATE -> new Text(
                    "skal være en dato skrevet som 2026-12-31",
                    "skal vere ein dato skriven som 2026-12-31",
                    "must be a date written as 2026-12-31");
            case COUNT -> new Text(
                    "skal være et helt tall fra 0 til " + Values.LARGEST_COUNT,
                    "skal vere eit heilt tal frå 0 til " + Values.LARGEST_COUNT,
                    "must be a whole number from 0 to " + Values.LARGEST_COUNT);
            case PERCENT -> new Text(
                    "skal være et tall fra 0 til 100",
                    "skal vere eit tal frå 0 til 100",
                    "must be a number from 0 to 100");
            case LEVEL -> new Text(
                    "skal være 0, 1, 2, 3 eller 4",
                    "skal vere 0, 1, 2, 3 eller 4",
                    "must be 0, 1, 2, 3 or 4");
            case YESNO -> new Text("skal være yes eller no", "skal vere yes eller no", "must be yes or no");
            case SET -> new Text(
                    "skal være none eller verdier skilt med | av: " + values,
                    "skal vere none eller verdiar skilde med | av: " + values,
                    "must be none, or values separated by | out of: " + values);
        };
    }

    /** As a cell of a file takes a little more than JSON does. */
    static Text cellOf(Field field) {
        return field.type() != FieldType.DATE ? valueOf(field) : new Text(
                "skal være en dato skrevet som 2026-12-31 eller 31.12.2026",
                "skal vere ein dato skriven som 2026-12-31 eller 31.12.2026",
                "must be a date written as 2026-12-31 or 31.12.2026");
    }

    static Text oneMeaning(Field field) {
        String values = String.join(", ", field.answers().keySet());
        return new Text("står for mer enn ett svar; skriv en av verdiene: " + values,
                "står for meir enn eitt svar; skriv ein av verdiane: " + values,
                "stands for more than one answer; write one of the values: " + values);
    }

    static Text jsonValueOf(Field field) {
        String values = field.answers() == null ? "" : String.join(", ", field.answers().keySet());
        return switch (field.type()) {
            case COUNT, PERCENT, LEVEL -> {
                Text range = valueOf(field);
                yield new Text(range.nb() + ", uten anførselstegn", range.nn() + ", utan hermeteikn",
                        range.en() + ", without quotation marks");
            }
            case YESNO -> new Text("skal være true, false, \"yes\" eller \"no\"",
                    "skal vere true, false, \"yes\" eller \"no\"", "must be true, false, \"yes\" or \"no\"");
            case SET -> new Text(
                    "skal være en liste, [] for ingen, med verdier av: " + values,
                    "skal vere ei liste, [] for ingen, med verdiar av: " + values,
                    "must be an array, [] for none, with values out of: " + values);
            default -> valueOf(field);
        };
    }

    static Text required() {
        return new Text("mangler; feltet må ha en verdi", "manglar; feltet må ha ein verdi",
                "is missing; the field must have a value");
    }

    static Text knownField(String nearest) {
        return new Text("er ikke et felt; mente du " + nearest + "?", "er ikkje eit felt; meinte du " + nearest + "?",
                "is not a field; did you mean " + nearest + "?");
    }

    static Text jsonObject() {
        return new Text("skal være et JSON-objekt med feltnavn som nøkler",
                "skal vere eit JSON-objekt med feltnamn som nøklar",
                "must be a JSON object with field names as keys");
    }
}
