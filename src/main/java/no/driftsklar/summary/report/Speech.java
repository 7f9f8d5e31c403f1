package no.driftsklar.summary.report;

import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Key;
import no.driftsklar.catalogue.Language;
import no.driftsklar.summary.Breakdown;
import no.driftsklar.summary.Headcount;
import org.apache.commons.lang3.StringUtils;

/** The words and numbers of one page in one language. */
final class Speech {

    private final Catalogue catalogue;
    private final Language language;
    private final Numbers numbers;

    Speech(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
        this.numbers = new Numbers(language);
    }

    Language language() {
        return language;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Numbers numbers() {
        return numbers;
    }

    String say(Phrases phrase, Object... values) {
        return phrase.in(language, values);
    }

    String term(String kind, Key key) {
        return term(kind, key.key());
    }

    String term(String kind, String key) {
        return catalogue.term(kind, key).in(language);
    }

    String factor(int place) {
        return title(catalogue.factors().get(place));
    }

    private String title(Factor factor) {
        return factor.title().in(language);
    }

    String hidden() {
        return say(Phrases.HIDDEN);
    }

    String hiddenNote() {
        return say(Phrases.HIDDEN_NOTE, Headcount.FEWEST);
    }

    /** What the groups of a breakdown are. */
    String kind(Breakdown breakdown) {
        return say(Phrases.valueOf(breakdown.kind().name()));
    }

    /** The name of a group. */
    String group(Breakdown breakdown, String key) {
        if (key.equals(Breakdown.NOT_GIVEN)) {
            return say(Phrases.valueOf(breakdown.kind().name() + "_NOT_GIVEN"));
        }
        return switch (breakdown.kind()) {
            case PHASE -> StringUtils.capitalize(term("phase", key));
            case TECHNOLOGY -> catalogue.field("technology").orElseThrow().answers().get(key).in(language);
            case MUNICIPALITY_SIZE -> size(Breakdown.SIZES.indexOf(key));
        };
    }

    private String size(int size) {
        String from = numbers.count(Breakdown.MEDIUM_FROM);
        String to = numbers.count(Breakdown.MEDIUM_TO);
        return switch (size) {
            case 0 -> say(Phrases.SMALL, from);
            case 1 -> say(Phrases.MEDIUM, from, to);
            default -> say(Phrases.LARGE, to);
        };
    }
}
