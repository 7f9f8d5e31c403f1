package no.driftsklar.catalogue;

/** What is said when a rule fires: the sentence in three languages, with the project's values in braces. */
public record Saying(String rule, String nb, String nn, String en) {

    public Text text() {
        return new Text(nb, nn, en);
    }
}
