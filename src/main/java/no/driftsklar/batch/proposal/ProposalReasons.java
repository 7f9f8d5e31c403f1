package no.driftsklar.batch.proposal;

import java.util.Collection;
import java.util.stream.Collectors;
import no.driftsklar.catalogue.Text;

/** Why a part of a proposal is unsure, in three languages under each other. */
final class ProposalReasons {

    /** Names that are listed before the rest is only hinted at. */
    private static final int LISTED = 6;

    private ProposalReasons() {
    }

    private static String some(Collection<String> names) {
        return names.stream().limit(LISTED).collect(Collectors.joining(", ")) + (names.size() > LISTED ? ", …" : "");
    }

    static Text byLikeness(double likeness) {
        long percent = Math.round(likeness * 100);
        return new Text("navnet ligner bare (" + percent + " %)", "namnet liknar berre (" + percent + " %)",
                "the name is only alike (" + percent + " %)");
    }

    static Text byValues() {
        return new Text("bare verdiene passer med feltet", "berre verdiane passar med feltet",
                "only the values go with the field");
    }

    static Text byBoxes() {
        return new Text("bare boksene passer med feltet", "berre boksane passar med feltet",
                "only the boxes go with the field");
    }

    static Text idByValues() {
        return new Text("hver rad har sin egen verdi, men navnet sier ikke at det er prosjektet",
                "kvar rad har sin eigen verdi, men namnet seier ikkje at det er prosjektet",
                "each row has a value of its own, but the name does not say that it is the project");
    }

    static Text alternatives(Collection<String> fields) {
        return new Text("kan også være " + some(fields), "kan òg vere " + some(fields), "could also be " + some(fields));
    }

    static Text rivals(Collection<String> columns) {
        return new Text("disse kolonnene ligner også: " + some(columns), "desse kolonnane liknar òg: " + some(columns),
                "these columns are alike too: " + some(columns));
    }

    static Text nearest(String field) {
        return new Text("ligner mest på " + field, "liknar mest på " + field, "most like " + field);
    }

    static Text unreadable(Collection<String> values) {
        return new Text("kan ikke leses som de står, skriv en recode: " + some(values),
                "kan ikkje lesast som dei står, skriv ein recode: " + some(values),
                "cannot be read as they are, write a recode: " + some(values));
    }

    static Text codesByOrder() {
        return new Text("kodene er tatt i svarenes rekkefølge", "kodane er tekne i rekkjefølgja til svara",
                "the codes are taken in the order of the answers");
    }

    static Text wordsByLikeness() {
        return new Text("ordene ligner bare", "orda liknar berre", "the words are only alike");
    }

    static Text scale() {
        return new Text("det laveste nivået er tatt som den første koden", "det lågaste nivået er teke som den første koden",
                "the lowest level is taken to be the first code");
    }

    static Text scaleFromOne() {
        return new Text("nivåene går til 5 og ikke fra 0: er skalaen 1 til 5?",
                "nivåa går til 5 og ikkje frå 0: er skalaen 1 til 5?",
                "the levels go to 5 and not from 0: is the scale 1 to 5?");
    }

    static Text scaleUncertain() {
        return new Text("0 er ikke sett; er skalaen 1 til 5, skriv {1: 0, 2: 1, 3: 2, 4: 3, 5: 4}",
                "0 er ikkje sett; er skalaen 1 til 5, skriv {1: 0, 2: 1, 3: 2, 4: 3, 5: 4}",
                "0 was not seen; if the scale is 1 to 5, write {1: 0, 2: 1, 3: 2, 4: 3, 5: 4}");
    }

    static Text yesIsOne() {
        return new Text("1 er tatt som ja", "1 er teke som ja", "1 is taken to be yes");
    }

    static Text otherCodes(Collection<String> codes) {
        return new Text("skriv hva disse betyr (unknown, not_applicable): " + some(codes),
                "skriv kva desse tyder (unknown, not_applicable): " + some(codes),
                "write what these mean (unknown, not_applicable): " + some(codes));
    }

    static Text boxByOrder() {
        return new Text("boksen er tatt i verdienes rekkefølge", "boksen er teken i rekkjefølgja til verdiane",
                "the box is taken in the order of the values");
    }

    static Text untickedOrEmpty() {
        return new Text("tomme bokser er lest som ubesvart; skriv unchecked: [\"\"] hvis de betyr «ikke krysset av»",
                "tomme boksar er lesne som ikkje svart på; skriv unchecked: [\"\"] dersom dei tyder «ikkje kryssa av»",
                "empty boxes are read as not answered; write unchecked: [\"\"] if they mean “not ticked”");
    }

    static Text countedFromDate() {
        return new Text("kolonnen har datoer, så det blir telt fram til status_date",
                "kolonnen har datoar, så det blir talt fram til status_date",
                "the column has dates, so it is counted until status_date");
    }

    static Text standsTwice() {
        return new Text("står flere ganger i filen", "står fleire gonger i fila", "stands several times in the file");
    }

    static Text unsure() {
        return new Text("usikker", "usikker", "unsure");
    }

    static Text heading(String file) {
        return new Text("Forslag til hvordan kolonnene i " + file + " blir felt. Se over det som er merket «usikker».",
                "Framlegg til korleis kolonnane i " + file + " blir felt. Sjå over det som er merkt «usikker».",
                "A proposal of how the columns of " + file + " become fields. Look at what is marked “unsure”.");
    }

    static Text left() {
        return new Text("Disse blir ikke brukt. Flytt dem som er felt, til columns, og dem som skal følge med, til carry.",
                "Desse blir ikkje brukte. Flytt dei som er felt, til columns, og dei som skal følgje med, til carry.",
                "These are not used. Move those that are fields to columns, and those that are to come along to carry.");
    }

    static Text required(String field) {
        return new Text("Ingen kolonne er funnet for " + field + "; uten det kan ingen prosjekter leses.",
                "Ingen kolonne er funnen for " + field + "; utan det kan ingen prosjekt lesast.",
                "No column was found for " + field + "; without it no project can be read.");
    }
}
