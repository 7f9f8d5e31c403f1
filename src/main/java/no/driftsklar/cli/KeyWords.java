package no.driftsklar.cli;

import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import no.driftsklar.store.keys.ApiKey;

/** What {@code driftsklar keys} says. */
enum KeyWords {

    ADDED("Nøkkel %s for %s: %s. %s",
            "Nøkkel %s for %s: %s. %s",
            "Key %s for %s: %s. %s"),
    ONCE("Den vises bare denne ene gangen. Den sendes slik: Authorization: Bearer dk_…",
            "Han blir vist berre denne eine gongen. Han blir send slik: Authorization: Bearer dk_…",
            "It is shown this once only. It is sent like this: Authorization: Bearer dk_…"),
    REVOKED("Nøkkel %s (%s, %s) er trukket tilbake og slipper ingen inn lenger",
            "Nøkkel %s (%s, %s) er trekt tilbake og slepper ingen inn lenger",
            "Key %s (%s, %s) is revoked and lets nobody in any more"),
    NO_KEY("Ingen nøkkel heter «%s»; driftsklar keys list viser alle",
            "Ingen nøkkel heiter «%s»; driftsklar keys list viser alle",
            "No key is called “%s”; driftsklar keys list shows all"),
    NO_ORGANISATION("%s er ikke et organisasjonsnummer: ni siffer der det siste er kontrollsiffer, eller local",
            "%s er ikkje eit organisasjonsnummer: ni siffer der det siste er kontrollsiffer, eller local",
            "%s is not an organisation number: nine digits of which the last is the check digit, or local"),
    NO_SCOPE("%s er ikke noe en nøkkel kan gi lov til; velg blant %s",
            "%s er ikkje noko ein nøkkel kan gi lov til; vel blant %s",
            "%s is nothing that a key can allow; choose among %s"),
    PAST("%s er over alt; en nøkkel må virke minst i dag", "%s er over alt; ein nøkkel må verke minst i dag",
            "%s is over already; a key must work today at least"),
    NONE("Ingen nøkler", "Ingen nøklar", "No keys"),
    VALID("gyldig", "gyldig", "valid"),
    VALID_TO("gyldig til og med %s", "gyldig til og med %s", "valid up to and including %s"),
    EXPIRED("utløpt", "utgått", "expired"),
    WITHDRAWN("trukket tilbake", "trekt tilbake", "revoked"),
    LAST_USED("sist brukt %s", "sist brukt %s", "last used %s"),
    NEVER_USED("aldri brukt", "aldri brukt", "never used");

    private final Text text;

    KeyWords(String nb, String nn, String en) {
        this.text = new Text(nb, nn, en);
    }

    String in(Language language, Object... values) {
        return text.in(language).formatted(values);
    }

    static KeyWords of(ApiKey.Standing standing) {
        return switch (standing) {
            case VALID -> VALID;
            case EXPIRED -> EXPIRED;
            case REVOKED -> WITHDRAWN;
        };
    }
}
