package no.driftsklar.batch;

import no.driftsklar.catalogue.Text;

/** Why a file or a row cannot be used, in three languages under each other. */
final class Reasons {

    private Reasons() {
    }

    static Text missingFile() {
        return new Text("filen finnes ikke", "fila finst ikkje", "the file does not exist");
    }

    static Text cannotRead(String why) {
        return new Text("filen kan ikke leses: " + why, "fila kan ikkje lesast: " + why,
                "the file cannot be read: " + why);
    }

    static Text emptyFile() {
        return new Text("filen er tom; første linje skal ha feltnavn, og hver linje etter det ett prosjekt",
                "fila er tom; første linje skal ha feltnamn, og kvar linje etter det eitt prosjekt",
                "the file is empty; the first line holds field names, and each line after it one project");
    }

    static Text emptyArray() {
        return new Text("JSON-listen er tom; den skal ha ett objekt for hvert prosjekt",
                "JSON-lista er tom; ho skal ha eitt objekt for kvart prosjekt",
                "the JSON array is empty; it holds one object for each project");
    }

    static Text binaryFile() {
        return new Text("filen er ikke tekst i UTF-8 (den er binær eller har en annen tegnkoding); lagre den som «CSV UTF-8»",
                "fila er ikkje tekst i UTF-8 (ho er binær eller har ei anna teiknkoding); lagre ho som «CSV UTF-8»",
                "the file is not text in UTF-8 (it is binary or has another encoding); save it as “CSV UTF-8”");
    }

    static Text headerOnly() {
        return new Text("filen har bare en linje med feltnavn og ingen prosjekter",
                "fila har berre ei linje med feltnamn og ingen prosjekt",
                "the file has only a line of field names and no projects");
    }

    static Text unknownColumn(String column, String nearest) {
        return new Text(
                "kolonnen «" + column + "» er ikke et felt; mente du «" + nearest
                        + "»? Med --extra-columns ignore blir ukjente kolonner hoppet over",
                "kolonnen «" + column + "» er ikkje eit felt; meinte du «" + nearest
                        + "»? Med --extra-columns ignore blir ukjende kolonnar hoppa over",
                "the column “" + column + "” is not a field; did you mean “" + nearest
                        + "”? With --extra-columns ignore unknown columns are passed over");
    }

    static Text duplicateColumn(String column) {
        return new Text("kolonnen «" + column + "» står to ganger", "kolonnen «" + column + "» står to gonger",
                "the column “" + column + "” stands twice");
    }

    static Text missingColumn(String column) {
        return new Text("kolonnen «" + column + "» mangler; uten den kan ingen prosjekter leses",
                "kolonnen «" + column + "» manglar; utan han kan ingen prosjekt lesast",
                "the column “" + column + "” is missing; without it no project can be read");
    }

    static Text notJson(String why) {
        return new Text("filen er ikke gyldig JSON: " + why, "fila er ikkje gyldig JSON: " + why,
                "the file is not valid JSON: " + why);
    }

    static Text lineIsNotJson(String why) {
        return new Text("linjen er ikke gyldig JSON: " + why, "linja er ikkje gyldig JSON: " + why,
                "the line is not valid JSON: " + why);
    }

    static Text moreOnLine() {
        return new Text("linjen har mer enn ett prosjekt; hvert prosjekt skal stå på sin egen linje",
                "linja har meir enn eitt prosjekt; kvart prosjekt skal stå på si eiga linje",
                "the line has more than one project; each project must stand on a line of its own");
    }

    static Text cellCount(int cells, int columns) {
        return new Text("raden har " + cells + " celler, men skal ha " + columns + " som linjen med feltnavn",
                "rada har " + cells + " celler, men skal ha " + columns + " som linja med feltnamn",
                "the row has " + cells + " cells, but must have " + columns + " as the line of field names");
    }

    static Text openQuote() {
        return new Text("et anførselstegn åpnes og lukkes ikke; resten av filen fra denne linjen er ikke lest",
                "eit hermeteikn blir opna og ikkje lukka; resten av fila frå denne linja er ikkje lesen",
                "a quotation mark is opened and not closed; the rest of the file from this line was not read");
    }

    static Text secondRow(String place) {
        return new Text("samme project_id og status_date står i " + place + "; bare den første er regnet",
                "same project_id og status_date står i " + place + "; berre den første er rekna",
                "the same project_id and status_date stand in " + place + "; only the first was scored");
    }
}
