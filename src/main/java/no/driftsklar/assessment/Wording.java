package no.driftsklar.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Dimension;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.Source;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.Answer;
import no.driftsklar.facts.Facts;

/** Says what an assessment holds in one language, with the project's own values in the sentences. Thread-safe. */
public final class Wording {

    private final Catalogue catalogue;
    private final Language language;

    /** What is said of a factor when a rule fires, by the name of the rule. */
    private final Map<String, Text> ofRules = new HashMap<>();

    public Wording(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
        catalogue.factors().stream().flatMap(factor -> factor.says().stream())
                .forEach(saying -> ofRules.put(saying.rule(), saying.text()));
    }

    public Language language() {
        return language;
    }

    public String of(Finding finding, Facts facts) {
        return with(ofRules.get(finding.rule().name()), facts);
    }

    public String ofRisk(Warning<Risk> risk, Facts facts) {
        return with(risk.of().says(), facts);
    }

    public String ofContradiction(Warning<Contradiction> contradiction, Facts facts) {
        return with(contradiction.of().says(), facts);
    }

    private String with(Text text, Facts facts) {
        return text.in(language, placeholder -> value(placeholder, facts));
    }

    /** What stands in a sentence for a placeholder: the value of a field, or how many values a set has. */
    String value(String placeholder, Facts facts) {
        if (placeholder.startsWith("count(")) {
            Object set = facts.value(placeholder.substring("count(".length(), placeholder.length() - 1));
            return set == null ? term("value", "missing") : String.valueOf(((Set<?>) set).size());
        }
        return value(catalogue.field(placeholder).orElseThrow(), facts);
    }

    /** The value of a field as it stands in a sentence; words for missing and not applicable where it has none. */
    public String value(Field field, Facts facts) {
        Object value = facts.value(field.name());
        return value == null ? term("value", facts.isNotApplicable(field.name()) ? "not_applicable" : "missing")
                : value(field, value);
    }

    /** An answer as {@link #value(Field, Facts)}; null stands for none. */
    public String value(Field field, Answer answer) {
        return answer == null || answer.value() == null
                ? term("value", answer != null && answer.kind() == Answer.Kind.NOT_APPLICABLE ? "not_applicable" : "missing")
                : value(field, answer.value());
    }

    private String value(Field field, Object value) {
        return switch (field.type()) {
            case LEVEL -> answer(field, String.valueOf(value));
            case CODE -> field.answers() == null ? (String) value : midSentence(answer(field, (String) value));
            case YESNO -> term("value", (String) value);
            case PERCENT -> percent(number(plain(BigDecimal.valueOf((Double) value))));
            case DATE -> date((LocalDate) value);
            case SET -> {
                Set<?> chosen = (Set<?>) value;
                yield chosen.isEmpty() ? term("value", "none")
                        : field.answers().keySet().stream().filter(chosen::contains)
                                .map(key -> midSentence(answer(field, key))).collect(Collectors.joining(", "));
            }
            default -> String.valueOf(value);
        };
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private String answer(Field field, String key) {
        return field.answers().get(key).in(language);
    }

    /** A label within a sentence begins small, unless it begins with an abbreviation such as GPS. */
    private static String midSentence(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(0)) && Character.isLowerCase(label.charAt(1))
                ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }

    /** A number with the decimal separator of the language; a dash where there is none. */
    public String number(BigDecimal number) {
        return number == null ? "–" : number.toPlainString().replace('.', language.decimalSeparator());
    }

    /** A number, already written, as a percentage; with a space before the sign in Norwegian. */
    public String percent(String number) {
        return language == Language.EN ? number + "%" : number + "\u00a0%";
    }

    /** A day as it is written in the language: 31.12.2026, or 31/12/2026 in English. */
    public String date(LocalDate date) {
        char separator = language == Language.EN ? '/' : '.';
        return String.format(Locale.ROOT, "%02d%c%02d%c%d", date.getDayOfMonth(), separator, date.getMonthValue(),
                separator, date.getYear());
    }

    public String term(String kind, String key) {
        return catalogue.term(kind, key).in(language);
    }

    public String condition(Condition condition) {
        String name = condition.of() == null ? "" : switch (condition.kind()) {
            case DIMENSION -> term("dimension", condition.of());
            case FACTOR -> catalogue.factor(condition.of()).orElseThrow().title().in(language);
            case RISK -> catalogue.risk(condition.of()).orElseThrow().title().in(language);
            case CONTRADICTION -> catalogue.contradiction(condition.of()).orElseThrow().title().in(language);
            case UNKNOWN -> catalogue.factor(condition.of()).map(Factor::title)
                    .orElseGet(() -> catalogue.field(condition.of()).orElseThrow().label()).in(language);
            default -> throw new IllegalArgumentException(condition.toString());
        };
        return catalogue.term("condition", condition.kind()).in(language,
                placeholder -> placeholder.equals("name") ? name : limit(placeholder));
    }

    /** Why the verdict is what it is: what the rule says that gave it. */
    public String verdict(Outcome outcome) {
        return catalogue.verdictSays().stream()
                .filter(saying -> saying.rule().equals(outcome.verdictRule().name())).findFirst().orElseThrow()
                .text().in(language, this::limit);
    }

    private String limit(String name) {
        return String.valueOf(catalogue.thresholds().byName().get(name).value());
    }

    /** Sources one after another, each so that a reader finds the place. */
    public String sources(List<Source> sources) {
        return sources.stream().map(source -> catalogue.cite(source, language)).collect(Collectors.joining("; "));
    }

    public String dimension(Dimension dimension) {
        return term("dimension", dimension.key());
    }
}
