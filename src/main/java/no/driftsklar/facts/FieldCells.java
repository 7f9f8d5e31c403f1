package no.driftsklar.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;

/**
 * Reads the cells of one field. Nearly all say what another has said, or are a plain number, date or set: they are read as
 * they stand in their row. All others become texts, and {@link CellValues} reads them; so it alone says what is right.
 * Thread-safe.
 */
final class FieldCells {

    /** How many cells of a field are remembered, and how long they may be: some 20 MB for all fields at the most. */
    private static final int REMEMBERED = 512;
    private static final int REMEMBERED_DATES = 4096;
    private static final int LONGEST_REMEMBERED = 128;
    private static final int ASCII = 128;

    /** More values than most sets have. */
    private static final int MANY_VALUES = 32;
    private static final int MUNICIPALITY_DIGITS = 4;

    /** Digits that a whole number of any size has room for, and that a double holds exactly. */
    private static final int DIGITS_OF_COUNT = 9;
    private static final int DIGITS_OF_PERCENT = 15;
    private static final int MOST_TENTHS = 1000;
    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14,
            1e15};

    /** The percentages with at most one decimal, as nearly all are written. */
    private static final Double[] OF_TENTHS = IntStream.rangeClosed(0, MOST_TENTHS).mapToObj(tenths -> tenths / TENS[1])
            .toArray(Double[]::new);

    private final Field field;
    private final CellValues values;
    private final boolean alike;

    /** Whether cells of digits alone, or digits and hyphens, can be no words. */
    private final boolean digitsAreNoWords;

    private final RememberedCells remembered;

    /** What sets of the field are made of, and the places in it that parts of sets stand for; null for other fields. */
    private final AnswerSet.Listed listed;
    private final RememberedCells elements;

    /** What cells of one character said: nearly all are, and a look in an array is quicker than any other. */
    private final AtomicReferenceArray<Object> ofOneCharacter = new AtomicReferenceArray<>(ASCII);

    FieldCells(Field field, CellValues values) {
        this.field = field;
        this.values = values;
        this.alike = field.type() != FieldType.ID && field.type() != FieldType.TEXT;
        this.digitsAreNoWords = (field.type() == FieldType.DATE || field.type() == FieldType.CODE)
                && !values.hasWordsWithDigits(field);
        this.remembered = new RememberedCells(
                !alike ? 1 : field.type() == FieldType.DATE ? REMEMBERED_DATES : REMEMBERED);
        boolean isSet = field.type() == FieldType.SET && AnswerSet.Listed.canHold(field);
        this.listed = isSet ? new AnswerSet.Listed(field) : null;
        this.elements = isSet ? new RememberedCells(REMEMBERED) : null;
        for (int i = 0; i < ASCII; i++) {
            ofOneCharacter.set(i, RememberedCells.UNKNOWN);
        }
    }

    /**
     * Reads a cell of a row.
     *
     * @return the value, {@link Facts#NOT_APPLICABLE}, or null where it is missing
     */
    Object read(RowCells cells, int cell) throws Values.Unreadable {
        char[] characters = cells.characters();
        int start = cells.start(cell);
        int end = cells.end(cell);
        if (end - start == 1 && alike && characters[start] < ASCII) {
            Object known = ofOneCharacter.getAcquire(characters[start]);
            return known != RememberedCells.UNKNOWN ? known : ofOneCharacter(characters[start]);
        }
        Object plain = plain(characters, start, end);
        if (plain != null) {
            return plain;
        }
        if (!alike || end - start > LONGEST_REMEMBERED) {
            return values.read(field, cells.text(cell));
        }
        Object known = remembered.find(characters, start, end);
        if (known == RememberedCells.UNKNOWN) {
            String written = cells.text(cell);
            known = forRules(values.read(field, written));
            remembered.add(written, known);
        }
        return known;
    }

    /** The value as rules ask for it quickest: their texts are constants, and what is the same object is alike. */
    private Object forRules(Object value) {
        return value instanceof String text ? text.intern()
                : value instanceof Set<?> set && listed != null ? listed.of(set) : value;
    }

    private Object ofOneCharacter(char character) throws Values.Unreadable {
        Object value = forRules(values.read(field, String.valueOf(character)));
        ofOneCharacter.setRelease(character, value);
        return value;
    }

    /** The value where it has the plain form of its type and is in range; null where it has to be looked at closer. */
    private Object plain(char[] characters, int start, int end) {
        return switch (field.type()) {
            case COUNT -> count(characters, start, end);
            case PERCENT -> percent(characters, start, end);
            case DATE -> digitsAreNoWords ? date(characters, start, end) : null;
            case CODE -> field.answers() == null && digitsAreNoWords && end - start == MUNICIPALITY_DIGITS
                    && digits(characters, start, end) >= 0 ? new String(characters, start, end - start) : null;
            case ID -> Values.isRequired(field) ? identifier(characters, start, end) : null;
            case SET -> listed == null ? null : set(characters, start, end);
            default -> null;
        };
    }

    private static Integer count(char[] characters, int start, int end) {
        int count = end - start <= DIGITS_OF_COUNT ? digits(characters, start, end) : -1;
        return count < 0 ? null : (Integer) count;
    }

    /** What so many digits say; -1 where there is anything else, or nothing. */
    private static int digits(char[] characters, int start, int end) {
        if (start == end) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            char c = characters[i];
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + (c - '0');
        }
        return number;
    }

    /** A quotient of two doubles that are exact is the double that is nearest to the number. */
    private static Double percent(char[] characters, int start, int end) {
        if (end - start > DIGITS_OF_PERCENT || start == end) {
            return null;
        }
        long digits = 0;
        int point = -1;
        for (int i = start; i < end; i++) {
            char c = characters[i];
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
            } else if ((c == '.' || c == ',') && point < 0 && i > start && i < end - 1) {
                point = i;
            } else {
                return null;
            }
        }
        int decimals = point < 0 ? 0 : end - 1 - point;
        if (decimals < 2) {
            long tenths = decimals == 0 ? 10 * digits : digits;
            return tenths <= MOST_TENTHS ? OF_TENTHS[(int) tenths] : null;
        }
        double percent = digits / TENS[decimals];
        return percent <= 100 ? (Double) percent : null;
    }

    /** A date as 2026-12-31. */
    private static LocalDate date(char[] characters, int start, int end) {
        if (end - start != 10 || characters[start + 4] != '-' || characters[start + 7] != '-') {
            return null;
        }
        int year = digits(characters, start, start + 4);
        int month = digits(characters, start + 5, start + 7);
        int day = digits(characters, start + 8, end);
        if (year < 0 || month < 0 || day < 0) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static String identifier(char[] characters, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Values.mayBeInId(characters[i])) {
                return null;
            }
        }
        return start < end && end - start <= Values.LONGEST_ID ? new String(characters, start, end - start) : null;
    }

    /** A set of more than one value; null where a part cannot be read. */
    private Set<String> set(char[] characters, int start, int end) {
        byte[] places = null;
        int count = 0;
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i < end ? characters[i] == '|' : count > 0) {
                Object place = element(characters, from, i);
                if (place == null) {
                    return null;
                }
                if (places == null) {
                    places = new byte[MANY_VALUES];
                } else if (count == places.length) {
                    places = Arrays.copyOf(places, 2 * count);
                }
                places[count++] = (byte) (int) place;
                from = i + 1;
            }
        }
        return count == 0 ? null : listed.of(places, count);
    }

    /** The place of the value that a part of a set stands for; null where it stands for none. */
    private Object element(char[] characters, int start, int end) {
        if (end - start > LONGEST_REMEMBERED) {
            return null;
        }
        Object known = elements.find(characters, start, end);
        if (known == RememberedCells.UNKNOWN) {
            String written = new String(characters, start, end - start);
            String value = values.element(field, CellText.strip(written));
            known = value == null ? null : listed.place(value);
            elements.add(written, known);
        }
        return known;
    }
}
