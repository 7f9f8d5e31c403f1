package no.driftsklar.facts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Text;

/**
 * Reads one value of one field as it stands in a cell of a file: the value itself, or the words for it in any language.
 * Thread-safe.
 */
final class CellValues {

    private final Map<String, Text> terms;
    private final Map<String, AnswerWords> words = new ConcurrentHashMap<>();
    private final Map<String, FieldCells> fields = new ConcurrentHashMap<>();

    /**
     * @param terms the words for {@code yes}, {@code no}, {@code none}, {@code missing} and {@code not_applicable}
     */
    CellValues(Map<String, Text> terms) {
        this.terms = terms;
    }

    /** Reads the cells of one field. */
    FieldCells of(Field field) {
        return fields.computeIfAbsent(field.name(), name -> new FieldCells(field, this));
    }

    /**
     * Reads a value.
     *
     * @return the value, {@link Facts#NOT_APPLICABLE}, or null where it is missing
     */
    Object read(Field field, String written) throws Values.Unreadable {
        String text = CellText.strip(written);
        if (!Values.isRequired(field)) {
            if (text.isEmpty() || text.equals("NA") || text.equals("unknown")) {
                return null;
            }
            if (text.equals("not_applicable")) {
                return Facts.NOT_APPLICABLE;
            }
        }
        Object value = switch (field.type()) {
            case LEVEL, COUNT, PERCENT -> number(field, text);
            case SET -> set(field, text);
            case DATE -> norwegianDate(text);
            case YESNO -> text.equals("yes") || text.equals("no") ? text : null;
            case CODE -> field.lists(text) ? text : null;
            default -> null;
        };
        if (value == null) {
            value = wordsOf(field).meaning(text);
        }
        if (value == null) {
            return Values.ofWord(field, text);
        }
        return value == AnswerWords.MISSING ? null : value;
    }

    /** Whether what was written stands for more than one answer, or a part of a set does. */
    boolean isAmbiguous(Field field, String written) {
        AnswerWords known = wordsOf(field);
        for (String part : written.split("\\|", -1)) {
            if (known.areAmbiguous(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words for a whole cell of the field begin with a digit. */
    boolean hasWordsWithDigits(Field field) {
        return wordsOf(field).mayBeginWithDigit();
    }

    private AnswerWords wordsOf(Field field) {
        AnswerWords known = words.get(field.name());
        return known != null ? known
                : words.computeIfAbsent(field.name(), name -> new AnswerWords(field, terms));
    }

    private static Object number(Field field, String text) throws Values.Unreadable {
        BigDecimal number = CellNumber.of(text);
        return number == null ? null : Values.ofNumber(field, number);
    }

    /** The values of a set, each as value or as words; null where some part is neither. */
    private Set<String> set(Field field, String text) {
        if (text.equals("none")) {
            return Set.of();
        }
        Set<String> values = new LinkedHashSet<>();
        for (int start = 0; start <= text.length();) {
            int end = text.indexOf('|', start);
            end = end < 0 ? text.length() : end;
            String value = element(field, CellText.strip(text.substring(start, end)));
            if (value == null) {
                return null;
            }
            values.add(value);
            start = end + 1;
        }
        return values;
    }

    /** The value that a part of a set stands for, as value or as words; null where it is neither. */
    String element(Field field, String part) {
        return field.lists(part) ? part : wordsOf(field).element(part);
    }

    /** A date as 31.12.2026 or 1.2.2026; null where the text does not have that form. */
    private static LocalDate norwegianDate(String text) throws Values.Unreadable {
        int month = text.indexOf('.') + 1;
        int year = text.indexOf('.', month) + 1;
        if (month < 2 || month > 3 || year < month + 2 || year > month + 3 || text.length() != year + 4) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            if (i != month - 1 && i != year - 1 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return null;
            }
        }
        try {
            return LocalDate.of(Integer.parseInt(text, year, text.length(), 10),
                    Integer.parseInt(text, month, year - 1, 10), Integer.parseInt(text, 0, month - 1, 10));
        } catch (DateTimeException e) {
            throw new Values.Unreadable();
        }
    }
}
