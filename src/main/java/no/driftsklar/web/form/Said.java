package no.driftsklar.web.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import no.driftsklar.assessment.Warning;
import no.driftsklar.assessment.Wording;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.facts.Answer;
import no.driftsklar.facts.Facts;
import no.driftsklar.web.words.Words;

/** Answers, days and times as a page in one language writes them. */
final class Said {

    private final Words words;
    private final Wording wording;
    private final ZoneId zone;

    Said(Words words, Catalogue catalogue, Language language, ZoneId zone) {
        this.words = words;
        this.wording = new Wording(catalogue, language);
        this.zone = zone;
    }

    Language language() {
        return wording.language();
    }

    /** A sentence of the form. */
    String say(String key, Object... values) {
        return words.say(language(), key, values);
    }

    /** An answer; null stands for none. */
    String answer(Field field, Answer answer) {
        if (answer == null || answer.kind() == Answer.Kind.WITHDRAWN) {
            return say("form.answer.none");
        }
        return switch (answer.kind()) {
            case UNKNOWN -> option(field, Typed.UNKNOWN);
            case NOT_APPLICABLE -> option(field, Typed.NOT_APPLICABLE);
            default -> value(field, answer.value());
        };
    }

    private String value(Field field, Object value) {
        if (value instanceof Set<?> set) {
            return set.isEmpty() ? option(field, Typed.NONE) : field.answers().keySet().stream().filter(set::contains)
                    .map(key -> option(field, key)).collect(Collectors.joining("; "));
        }
        return switch (field.type()) {
            case PERCENT -> wording.percent(wording.number(
                    new BigDecimal(BigDecimal.valueOf((Double) value).stripTrailingZeros().toPlainString())));
            case DATE -> wording.date((LocalDate) value);
            case COUNT -> field.unit() == null ? value.toString() : say("form.answer.count", value.toString(),
                    field.unit().in(language()));
            default -> option(field, value.toString());
        };
    }

    /** What stands beside something to choose. */
    String option(Field field, String value) {
        if (field.lists(value)) {
            return field.answers().get(value).in(language());
        }
        return switch (value) {
            case Typed.UNKNOWN, Typed.NOT_APPLICABLE, Typed.NONE -> say("form.option." + value);
            default -> field.type() == FieldType.YESNO ? say("form.option." + value) : value;
        };
    }

    String date(LocalDate date) {
        return wording.date(date);
    }

    /** A day with its time. */
    String moment(Instant moment) {
        return words.moment(wording, LocalDateTime.ofInstant(moment, zone));
    }

    String contradiction(Warning<Contradiction> contradiction, Facts facts) {
        return wording.ofContradiction(contradiction, facts);
    }
}
