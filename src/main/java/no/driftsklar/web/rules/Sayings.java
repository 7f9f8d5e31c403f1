package no.driftsklar.web.rules;

import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;

/** What rules say of no project in particular. */
final class Sayings {

    private Sayings() {
    }

    /** A text with the words for a field, in brackets, where a project's value would stand. */
    static String said(Catalogue catalogue, Text text, Language language) {
        return text.in(language, placeholder -> {
            String name = placeholder.startsWith("count(")
                    ? placeholder.substring("count(".length(), placeholder.length() - 1)
                    : placeholder;
            String label = catalogue.field(name).orElseThrow().label().in(language);
            return "[" + Character.toLowerCase(label.charAt(0)) + label.substring(1) + "]";
        });
    }
}
