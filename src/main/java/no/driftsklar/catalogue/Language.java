package no.driftsklar.catalogue;

import java.util.Locale;

/** The three languages in which every text of the rule base stands: bokmål, nynorsk and English. */
public enum Language {
    NB("nb-NO"), NN("nn-NO"), EN("en-GB");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** Two-letter ISO 639-1 code: {@code nb}, {@code nn} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return locale;
    }

    /** The decimal separator that readers of this language expect. */
    public char decimalSeparator() {
        return this == EN ? '.' : ',';
    }

    /** Words of somebody else, within the quotation marks of the language. */
    public String quote(String words) {
        return this == EN ? "“" + words + "”" : "«" + words + "»";
    }

    @Override
    public String toString() {
        return code();
    }
}
