package no.driftsklar.batch.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.driftsklar.catalogue.Text;

/** What is wrong with a mapping, or with a row that it reads, in three languages under each other. */
final class MappingReasons {

    private MappingReasons() {
    }

    /** A reason with the place in the mapping before it. */
    static Text at(String place, Text reason) {
        return new Text(place + ": " + reason.nb(), place + ": " + reason.nn(), place + ": " + reason.en());
    }

    static Text cannotRead(String why) {
        return new Text("filen kan ikke leses: " + why, "fila kan ikkje lesast: " + why, "the file cannot be read: " + why);
    }

    static Text tooLarge(int most) {
        return new Text("filen er større enn " + most + " tegn", "fila er større enn " + most + " teikn",
                "the file is larger than " + most + " characters");
    }

    static Text notText() {
        return new Text("filen er ikke tekst i UTF-8", "fila er ikkje tekst i UTF-8", "the file is not text in UTF-8");
    }

    static Text notYaml(String why) {
        return new Text("er ikke gyldig YAML: " + why, "er ikkje gyldig YAML: " + why, "is not valid YAML: " + why);
    }

    static Text empty() {
        return new Text("sier ingenting; skriv for eksempel  columns: {G01Q01: project_id}",
                "seier ingenting; skriv til dømes  columns: {G01Q01: project_id}",
                "says nothing; write for example  columns: {G01Q01: project_id}");
    }

    static Text unknownKey(String key, String nearest, Collection<String> known) {
        String all = String.join(", ", known);
        return new Text("«" + key + "» finnes ikke her; mente du " + nearest + "? Det kan stå: " + all,
                "«" + key + "» finst ikkje her; meinte du " + nearest + "? Det kan stå: " + all,
                "“" + key + "” does not exist here; did you mean " + nearest + "? There may stand: " + all);
    }

    static Text keyTwice(String key) {
        return new Text("«" + key + "» står to ganger", "«" + key + "» står to gonger", "“" + key + "” stands twice");
    }

    static Text notMap(String example) {
        return new Text("skal ha navn og verdi, slik: " + example, "skal ha namn og verdi, slik: " + example,
                "must have names and values, like this: " + example);
    }

    static Text notList(String example) {
        return new Text("skal være en liste, slik: " + example, "skal vere ei liste, slik: " + example,
                "must be a list, like this: " + example);
    }

    static Text notValue(String example) {
        return new Text("skal være én verdi, slik: " + example, "skal vere éin verdi, slik: " + example,
                "must be one value, like this: " + example);
    }

    static Text missingKey(String key) {
        return new Text("mangler " + key, "manglar " + key, "lacks " + key);
    }

    static Text unknownField(String written, String nearest) {
        return new Text("«" + written + "» er ikke et felt; mente du " + nearest + "?",
                "«" + written + "» er ikkje eit felt; meinte du " + nearest + "?",
                "“" + written + "” is not a field; did you mean " + nearest + "?");
    }

    static Text filledTwice(String field, int line) {
        return new Text("feltet " + field + " får allerede sin verdi på linje " + line,
                "feltet " + field + " får alt verdien sin på linje " + line,
                "the field " + field + " is already given a value on line " + line);
    }

    static Text unknownRecode(String name, String nearest) {
        return new Text("«" + name + "» står ikke under recodes; mente du " + nearest + "?",
                "«" + name + "» står ikkje under recodes; meinte du " + nearest + "?",
                "“" + name + "” does not stand under recodes; did you mean " + nearest + "?");
    }

    static Text valueOf(String field, String written, Text expected) {
        return new Text(field + " = " + written + ": " + expected.nb(), field + " = " + written + ": " + expected.nn(),
                field + " = " + written + ": " + expected.en());
    }

    static Text notOfType(String field, String type, String needed) {
        return new Text(field + " er av typen " + type + "; det skal være et felt av typen " + needed,
                field + " er av typen " + type + "; det skal vere eit felt av typen " + needed,
                field + " is of the type " + type + "; it must be a field of the type " + needed);
    }

    static Text unknownBoxValue(String field, String written, String nearest) {
        return new Text("«" + written + "» er ikke en verdi av " + field + "; mente du " + nearest
                + "? En boks som er hele svaret, er none, unknown eller not_applicable",
                "«" + written + "» er ikkje ein verdi av " + field + "; meinte du " + nearest
                + "? Ein boks som er heile svaret, er none, unknown eller not_applicable",
                "“" + written + "” is not a value of " + field + "; did you mean " + nearest
                + "? A box that is the whole answer is none, unknown or not_applicable");
    }

    static Text boxValueTwice(String value) {
        return new Text("to bokser står for " + value, "to boksar står for " + value, "two boxes stand for " + value);
    }

    static Text bothTickedAndNot(String word) {
        return new Text("«" + word + "» står både i checked og i unchecked",
                "«" + word + "» står både i checked og i unchecked",
                "“" + word + "” stands both in checked and in unchecked");
    }

    static Text oneOf(String first, String second) {
        return new Text("skal ha enten " + first + " eller " + second, "skal ha anten " + first + " eller " + second,
                "must have either " + first + " or " + second);
    }

    static Text carriedTwice(String name) {
        return new Text("to kolonner føres videre som «" + name + "»", "to kolonnar blir førte vidare som «" + name + "»",
                "two columns are carried through as “" + name + "”");
    }

    static Text ignoredAndUsed(String column) {
        return new Text("kolonnen «" + column + "» står under ignore, men blir brukt",
                "kolonnen «" + column + "» står under ignore, men blir brukt",
                "the column “" + column + "” stands under ignore, but is used");
    }

    static Text notChoice(String written, String choices) {
        return new Text("«" + written + "» skal være en av: " + choices, "«" + written + "» skal vere ein av: " + choices,
                "“" + written + "” must be one of: " + choices);
    }

    static Text noSuchColumn(String column, String nearest) {
        return new Text("kolonnen «" + column + "» i koblingen finnes ikke i filen; mente du «" + nearest + "»?",
                "kolonnen «" + column + "» i koplinga finst ikkje i fila; meinte du «" + nearest + "»?",
                "the column “" + column + "” of the mapping is not in the file; did you mean “" + nearest + "”?");
    }

    static Text columnTwice(String column) {
        return new Text("kolonnen «" + column + "» i koblingen står to ganger i filen",
                "kolonnen «" + column + "» i koplinga står to gonger i fila",
                "the column “" + column + "” of the mapping stands twice in the file");
    }

    static Text alsoColumn(String field) {
        return new Text("feltet " + field + " får verdien sin av koblingen, men filen har også en kolonne som heter "
                + field + "; skriv den under ignore eller carry hvis den ikke er feltet",
                "feltet " + field + " får verdien sin av koplinga, men fila har òg ein kolonne som heiter " + field
                + "; skriv han under ignore eller carry dersom han ikkje er feltet",
                "the mapping gives the field " + field + " its value, but the file also has a column called " + field
                + "; write it under ignore or carry if it is not the field");
    }

    /** What would be right, and that no recode knew the text. */
    static Text notRecoded(Text expected, List<Recode> recodes) {
        String names = recodes.stream().map(recode -> recode.name() == null ? "recode" : recode.name())
                .collect(Collectors.joining(", "));
        return new Text(expected.nb() + "; står ikke i omkodingen (" + names + ")",
                expected.nn() + "; står ikkje i omkodinga (" + names + ")",
                expected.en() + "; not in the recode (" + names + ")");
    }

    static Text neitherTickedNorNot(Set<String> checked, Set<String> unchecked) {
        String ticked = String.join(", ", new TreeSet<>(checked));
        String not = String.join(", ", new TreeSet<>(unchecked));
        return new Text("skal være krysset av (" + ticked + ") eller ikke (" + not + ")",
                "skal vere kryssa av (" + ticked + ") eller ikkje (" + not + ")",
                "must be ticked (" + ticked + ") or not (" + not + ")");
    }

    static Text wholeAnswer(String value, List<String> ticked) {
        String others = ticked.stream().filter(other -> !other.equals(value)).collect(Collectors.joining(", "));
        return new Text("boksen er hele svaret (" + value + "), men disse er også krysset av: " + others,
                "boksen er heile svaret (" + value + "), men desse er òg kryssa av: " + others,
                "the box is the whole answer (" + value + "), but these are ticked too: " + others);
    }

    static Text notDate() {
        return new Text("skal være en dato skrevet som 2026-12-31 eller 31.12.2026",
                "skal vere ein dato skriven som 2026-12-31 eller 31.12.2026",
                "must be a date written as 2026-12-31 or 31.12.2026");
    }

    static Text afterLastDate(String last) {
        return new Text("er etter datoen det telles til, " + last, "er etter datoen det blir talt til, " + last,
                "is after the date that is counted to, " + last);
    }
}
