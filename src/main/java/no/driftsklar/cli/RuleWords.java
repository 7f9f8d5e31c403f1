package no.driftsklar.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Rule;

/** Says a rule on one line: what it does, and the condition as written without what Drools needs around it. */
final class RuleWords {

    private static final Pattern CONDITION = Pattern.compile("\\bwhen\\b(.*)\\bthen\\b", Pattern.DOTALL);
    private static final Pattern ONE_PATTERN =
            Pattern.compile("(?:Project|Standing)\\( ?((?:(?!\\b(?:Project|Standing)\\().)*?)(?:, )?\\$\\w+ : \\w+ ?\\)");

    private final Language language;

    RuleWords(Language language) {
        this.language = language;
    }

    /** The rule as a line. */
    String of(Rule rule, Catalogue catalogue) {
        String condition = condition(rule);
        String line = switch (rule.effect()) {
            case HINDERS, PROMOTES -> DiffWords.WHEN.in(language,
                    catalogue.term("state", rule.effect()).in(language), condition);
            case VARIANT -> DiffWords.ADVICE_WHEN.in(language, rule.variant(), condition);
            case RISK, CONTRADICTION -> DiffWords.FIRES_WHEN.in(language, condition);
            case VERDICT -> DiffWords.WHEN.in(language,
                    catalogue.term("verdict", rule.subject()).in(language), condition);
        };
        return rule.salience() == 0 ? line : line + " (" + DiffWords.SALIENCE.in(language, rule.salience()) + ")";
    }

    static String condition(Rule rule) {
        Matcher condition = CONDITION.matcher(rule.drl());
        String written = (condition.find() ? condition.group(1) : rule.drl()).strip().replaceAll("\\s+", " ");
        Matcher onePattern = ONE_PATTERN.matcher(written);
        return onePattern.matches() ? onePattern.group(1) : written;
    }
}
