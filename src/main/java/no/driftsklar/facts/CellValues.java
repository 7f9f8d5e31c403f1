package no.driftsklar.facts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Text;

/**
 * Reads one value of one field as it stands in a cell of a file: the value itself, or the words for it in any language.
 * Thread-safe.
 */
final class CellValues {

    /** How many cells of a field are remembered, and how long they may be: some 20 MB for all fields at the most. */
    private static final int REMEMBERED = 512;
    private static final int REMEMBERED_SETS_AND_DATES = 4096;
    private static final int LONGEST_REMEMBERED = 128;
    private static final int LONGEST_REMEMBERED_SET = 512;
    private static final int ASCII = 128;
    private static final Object NOTHING = new Object();

    private final Map<String, Text> terms;
    private final Map<String, AnswerWords> words = new ConcurrentHashMap<>();
    private final Map<String, OfField> fields = new ConcurrentHashMap<>();

    /**
     * @param terms the words for {@code yes}, {@code no}, {@code none}, {@code missing} and {@code not_applicable}
     */
    CellValues(Map<String, Text> terms) {
        this.terms = terms;
    }

    /** Reads the values of one field. */
    OfField of(Field field) {
        return fields.computeIfAbsent(field.name(), name -> new OfField(field));
    }

    /** The values of one field. It remembers what cells said, because most cells say what another has said. */
    final class OfField {

        private final Field field;
        private final boolean alike;
        private final Map<String, Object> remembered = new ConcurrentHashMap<>();

        /** What cells of one character said: nearly all are, and a look in an array is quicker than one in a map. */
        private final AtomicReferenceArray<Object> ofOneCharacter = new AtomicReferenceArray<>(ASCII);

        private final boolean isNumber;
        private final int most;
        private final int longest;

        private OfField(Field field) {
            this.field = field;
            this.most = field.type() == FieldType.SET || field.type() == FieldType.DATE ? REMEMBERED_SETS_AND_DATES
                    : REMEMBERED;
            this.longest = field.type() == FieldType.SET ? LONGEST_REMEMBERED_SET : LONGEST_REMEMBERED;
            this.isNumber = field.type() == FieldType.COUNT || field.type() == FieldType.PERCENT;
            this.alike = field.type() != FieldType.ID && field.type() != FieldType.TEXT;
        }

        /**
         * Reads a value.
         *
         * @return the value, {@link Facts#NOT_APPLICABLE}, or null where it is missing
         */
        Object read(String written) throws Values.Unreadable {
            if (!alike || written.length() > longest) {
                return CellValues.this.read(field, written);
            }
            if (isNumber && written.length() > 1) {
                return CellValues.this.read(field, written);
            }
            boolean isOneCharacter = written.length() == 1 && written.charAt(0) < ASCII;
            Object known = isOneCharacter ? ofOneCharacter.get(written.charAt(0)) : remembered.get(written);
            if (known == null) {
                Object value = CellValues.this.read(field, written);
                known = value == null ? NOTHING : value;
                if (isOneCharacter) {
                    ofOneCharacter.set(written.charAt(0), known);
                } else if (remembered.size() < most) {
                    remembered.put(written, known);
                }
            }
            return known == NOTHING ? null : known;
        }
    }

    private Object read(Field field, String written) throws Values.Unreadable {
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
            String part = CellText.strip(text.substring(start, end));
            String value = field.lists(part) ? part : wordsOf(field).element(part);
            if (value == null) {
                return null;
            }
            values.add(value);
            start = end + 1;
        }
        return values;
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
