package no.driftsklar.web.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the rule base has pages on, in the order in which they are listed. */
enum RuleKind {
    FACTOR, RISK, CONTRADICTION;

    /** Its name in addresses and in the keys of sentences. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RuleKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
