package no.driftsklar.web.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.facts.Answer;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.NationalIdentityNumber;
import no.driftsklar.web.words.Words;

/**
 * What somebody typed or ticked in answer to one question.
 *
 * @param values what was typed, or the values that were chosen
 * @param others which of "don't know" and "not applicable" was ticked beside something to type in
 */
record Typed(List<String> values, List<String> others) {

    static final String UNKNOWN = "unknown";
    static final String NOT_APPLICABLE = "not_applicable";
    static final String NONE = "none";

    static final Typed NOTHING = new Typed(List.of(), List.of());

    /**
     * What it comes to.
     *
     * @param answer the answer; empty where there is none
     * @param error  the sentence that says what is wrong, key under {@code form.error}; null where nothing is
     */
    record Read(Optional<Answer> answer, String error) {

        private static Read wrong(String error) {
            return new Read(Optional.empty(), error);
        }
    }

    /** Whether a question has something to type in, with boxes beside it for what is no value. */
    static boolean isInput(Field field) {
        return switch (field.type()) {
            case LEVEL, YESNO, SET -> false;
            case CODE -> field.answers() == null;
            default -> true;
        };
    }

    /** Whether "don't know" and "not applicable" are answers; of a name or a day nobody needs to say so. */
    static boolean hasOthers(Field field) {
        return !FactsReader.isRequired(field) && field.type() != FieldType.TEXT && field.type() != FieldType.DATE;
    }

    /** An answer as somebody would type it. */
    static Typed of(Field field, Answer answer, Language language) {
        String kind = switch (answer.kind()) {
            case UNKNOWN -> UNKNOWN;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            default -> null;
        };
        if (kind != null) {
            return isInput(field) ? new Typed(List.of(), List.of(kind)) : new Typed(List.of(kind), List.of());
        }
        Object value = answer.value();
        if (value instanceof Set<?> set) {
            return new Typed(set.isEmpty() ? List.of(NONE) : set.stream().map(String::valueOf).toList(), List.of());
        }
        return new Typed(value == null ? List.of() : List.of(written(value, language)), List.of());
    }

    private static String written(Object value, Language language) {
        if (value instanceof Double percent) {
            return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString()
                    .replace('.', language.decimalSeparator());
        }
        return value instanceof LocalDate date ? Words.typed(date, language) : value.toString();
    }

    /** What was typed where one thing is typed. */
    String text() {
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Reads it, by the rules for a cell of a file. */
    Read read(Field field, FactsReader reader, LocalDate today) {
        if (!isInput(field)) {
            return chosen(field, reader);
        }
        String text = text().strip();
        if (text.isEmpty() && others.isEmpty()) {
            return new Read(Optional.empty(), null);
        }
        if (others.size() > 1 || !text.isEmpty() && !others.isEmpty()) {
            return Read.wrong("both");
        }
        if (!others.isEmpty()) {
            return read(field, reader, others.get(0), "choose");
        }
        if (field.type() == FieldType.TEXT && NationalIdentityNumber.isIn(text)) {
            return Read.wrong("person");
        }
        Read read = read(field, reader, plain(field, text),
                field.type() == FieldType.CODE ? "municipality" : field.type().key());
        return read.answer().isPresent() && read.answer().get().value() instanceof LocalDate date && date.isAfter(today)
                ? Read.wrong("future") : read;
    }

    private Read chosen(Field field, FactsReader reader) {
        if (values.isEmpty()) {
            return new Read(Optional.empty(), null);
        }
        if (values.size() == 1) {
            return read(field, reader, values.get(0), "choose");
        }
        if (field.type() != FieldType.SET) {
            return Read.wrong("choose");
        }
        return values.stream().anyMatch(List.of(NONE, UNKNOWN, NOT_APPLICABLE)::contains) ? Read.wrong("alone")
                : read(field, reader, String.join("|", values), "choose");
    }

    private static Read read(Field field, FactsReader reader, String cell, String error) {
        Optional<Answer> answer = reader.answer(field, cell);
        return answer.isPresent() ? new Read(answer, null) : Read.wrong(error);
    }

    /** As people write numbers: 85 %, and 12 500 with a space. */
    private static String plain(Field field, String text) {
        String number = text;
        if (field.type() == FieldType.PERCENT && number.endsWith("%")) {
            number = number.substring(0, number.length() - 1).strip();
        }
        return field.type() == FieldType.COUNT && number.matches("[0-9]{1,3}([\\s\\p{Zs}][0-9]{3})+")
                ? number.replaceAll("[^0-9]", "") : number;
    }
}
