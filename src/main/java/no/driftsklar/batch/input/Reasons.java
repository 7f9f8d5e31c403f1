package no.driftsklar.batch.input;

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
        return new Text("filen er ikke tekst (verken UTF-8, UTF-16 med BOM eller Windows-1252); lagre den som «CSV UTF-8»",
                "fila er ikkje tekst (verken UTF-8, UTF-16 med BOM eller Windows-1252); lagre ho som «CSV UTF-8»",
                "the file is not text (neither UTF-8, UTF-16 with BOM nor Windows-1252); save it as “CSV UTF-8”");
    }

    static Text nullCharacters() {
        return new Text("filen har NUL-tegn: den er ikke tekst, eller den er UTF-16 uten BOM; lagre den som «CSV UTF-8»",
                "fila har NUL-teikn: ho er ikkje tekst, eller ho er UTF-16 utan BOM; lagre ho som «CSV UTF-8»",
                "the file has NUL characters: it is not text, or it is UTF-16 without BOM; save it as “CSV UTF-8”");
    }

    static Text brokenEncoding(String encoding) {
        return new Text("filen sier at den er " + encoding + ", men har tegn som ikke er det; lagre den som «CSV UTF-8»",
                "fila seier at ho er " + encoding + ", men har teikn som ikkje er det; lagre ho som «CSV UTF-8»",
                "the file says that it is " + encoding + ", but has characters that are not; save it as “CSV UTF-8”");
    }

    static Text oldExcel() {
        return new Text("filen er en gammel Excel-fil (.xls) eller er låst med passord; lagre den som .xlsx uten passord",
                "fila er ei gammal Excel-fil (.xls) eller er låst med passord; lagre ho som .xlsx utan passord",
                "the file is an old Excel file (.xls) or locked by a password; save it as .xlsx without a password");
    }

    static Text notWorkbook(String why) {
        return new Text("filen kan ikke leses som en Excel-arbeidsbok (.xlsx): " + why,
                "fila kan ikkje lesast som ei Excel-arbeidsbok (.xlsx): " + why,
                "the file cannot be read as an Excel workbook (.xlsx): " + why);
    }

    static Text workbookTooLarge() {
        String most = (Limits.WORKBOOK_BYTES >> 20) + " MiB";
        return new Text("arbeidsboken er større enn " + most + " når den pakkes ut, eller den er pakket slik at den skal"
                + " fylle minnet; lagre den som «CSV UTF-8»",
                "arbeidsboka er større enn " + most + " når ho blir pakka ut, eller ho er pakka slik at ho skal fylle"
                + " minnet; lagre ho som «CSV UTF-8»",
                "the workbook is larger than " + most + " when unpacked, or is packed so as to fill the memory; save it"
                + " as “CSV UTF-8”");
    }

    static Text unusualWorkbook(String what) {
        return new Text("arbeidsboken har noe som regneark ikke skriver (" + what + "); lagre den som «CSV UTF-8»",
                "arbeidsboka har noko som rekneark ikkje skriv (" + what + "); lagre ho som «CSV UTF-8»",
                "the workbook has something that spreadsheets do not write (" + what + "); save it as “CSV UTF-8”");
    }

    static Text sheetBreaksOff(String why) {
        return new Text("arket kan ikke leses videre fra denne raden: " + why,
                "arket kan ikkje lesast vidare frå denne rada: " + why,
                "the sheet cannot be read on from this row: " + why);
    }

    static Text endlessLine() {
        return new Text("den første linjen er lengre enn " + Limits.RECORD_CHARACTERS
                + " tegn; den skal ha feltnavn, og hver linje etter den ett prosjekt",
                "den første linja er lengre enn " + Limits.RECORD_CHARACTERS
                + " teikn; ho skal ha feltnamn, og kvar linje etter ho eitt prosjekt",
                "the first line is longer than " + Limits.RECORD_CHARACTERS
                + " characters; it holds field names, and each line after it one project");
    }

    static Text recordTooLong() {
        return new Text("prosjektet er lengre enn " + Limits.RECORD_CHARACTERS + " tegn",
                "prosjektet er lengre enn " + Limits.RECORD_CHARACTERS + " teikn",
                "the project is longer than " + Limits.RECORD_CHARACTERS + " characters");
    }

    static Text recordTooLongAt(long line) {
        return new Text("et prosjekt på linje " + line + " er lengre enn " + Limits.RECORD_CHARACTERS + " tegn",
                "eit prosjekt på linje " + line + " er lengre enn " + Limits.RECORD_CHARACTERS + " teikn",
                "a project on line " + line + " is longer than " + Limits.RECORD_CHARACTERS + " characters");
    }

    static Text tooManyColumns() {
        return new Text("filen har flere enn " + Limits.COLUMNS + " kolonner",
                "fila har fleire enn " + Limits.COLUMNS + " kolonnar",
                "the file has more than " + Limits.COLUMNS + " columns");
    }

    static Text unknownSeparator(String written) {
        return new Text("linjen «" + written + "» skal være sep=, sep=; eller sep= og en tabulator",
                "linja «" + written + "» skal vere sep=, sep=; eller sep= og ein tabulator",
                "the line “" + written + "” must be sep=, sep=; or sep= and a tab");
    }

    static Text header(Text fault) {
        return new Text("linjen med feltnavn: " + fault.nb(), "linja med feltnamn: " + fault.nn(),
                "the line of field names: " + fault.en());
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

    static Text duplicateColumn(String column, long line) {
        return new Text("kolonnen «" + column + "» står to ganger på linje " + line,
                "kolonnen «" + column + "» står to gonger på linje " + line,
                "the column “" + column + "” stands twice on line " + line);
    }

    static Text missingColumn(String column) {
        return new Text("kolonnen «" + column + "» mangler; uten den kan ingen prosjekter leses",
                "kolonnen «" + column + "» manglar; utan han kan ingen prosjekt lesast",
                "the column “" + column + "” is missing; without it no project can be read");
    }

    static Text columnNotMapped(String column) {
        return new Text("kolonnen «" + column + "» er ikke et felt og står ikke i koblingen; skriv den under columns, carry"
                + " eller ignore, eller skriv other_columns: ignore",
                "kolonnen «" + column + "» er ikkje eit felt og står ikkje i koplinga; skriv han under columns, carry eller"
                + " ignore, eller skriv other_columns: ignore",
                "the column “" + column + "” is not a field and does not stand in the mapping; write it under columns,"
                + " carry or ignore, or write other_columns: ignore");
    }

    static Text notMapped(String field) {
        return new Text("verken filen eller koblingen gir feltet " + field + "; uten det kan ingen prosjekter leses",
                "verken fila eller koplinga gir feltet " + field + "; utan det kan ingen prosjekt lesast",
                "neither the file nor the mapping gives the field " + field + "; without it no project can be read");
    }

    static Text needsTable() {
        return new Text("filen er JSON; en kobling gjelder tabeller (CSV eller Excel), og i JSON er nøklene feltnavn",
                "fila er JSON; ei kopling gjeld tabellar (CSV eller Excel), og i JSON er nøklane feltnamn",
                "the file is JSON; a mapping is for tables (CSV or Excel), and in JSON the keys are field names");
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
        return new Text("et anførselstegn åpnes og lukkes ikke; neste linje er lest som en ny rad",
                "eit hermeteikn blir opna og ikkje lukka; neste linje er lesen som ei ny rad",
                "a quotation mark is opened and not closed; the next line was read as a new row");
    }

    static Text brokenQuote() {
        return new Text("etter et anførselstegn som lukkes, skal cellen slutte; anførselstegn i teksten skrives to ganger",
                "etter eit hermeteikn som blir lukka, skal cella slutte; hermeteikn i teksten skal skrivast to gonger",
                "a cell must end after its closing quotation mark; quotation marks in the text are written twice");
    }

    static Text readAs() {
        return new Text("lest som", "lesen som", "read as");
    }

    static Text sheet(String name) {
        return new Text("Excel-arbeidsbok, arket «" + name + "»", "Excel-arbeidsbok, arket «" + name + "»",
                "Excel workbook, sheet “" + name + "”");
    }

    static Text separator(char separator) {
        return switch (separator) {
            case ';' -> new Text("semikolon", "semikolon", "semicolon");
            case '\t' -> new Text("tabulator", "tabulator", "tab");
            default -> new Text("komma", "komma", "comma");
        };
    }

    static Text headerLine(long line) {
        return new Text("feltnavn på linje " + line, "feltnamn på linje " + line, "field names on line " + line);
    }
}
