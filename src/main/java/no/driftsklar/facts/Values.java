package no.driftsklar.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;

/**
 * Reads one value of one field as JSON has it; {@link CellValues} does the same for cells of files. A value out of type
 * or range is an error, never a guess.
 */
final class Values {

    /** Bound of a count: more than anything that a project can count, and small enough for exact arithmetic. */
    static final int LARGEST_COUNT = 1_000_000_000;

    static final int LONGEST_TEXT = 200;
    static final int LONGEST_ID = 64;
    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{3,4}");

    /** A value that cannot be read; carries no stack trace because it never leaves this package. */
    static final class Unreadable extends Exception {
        Unreadable() {
            super(null, null, false, false);
        }
    }

    private Values() {
    }

    /** Without these two no facts exist, so no word for a missing value applies to them. */
    static boolean isRequired(Field field) {
        return field.name().equals("project_id") || field.name().equals("phase");
    }

    private static boolean isNumber(Field field) {
        return field.type() == FieldType.LEVEL || field.type() == FieldType.PERCENT || field.type() == FieldType.COUNT;
    }

    static int most(Field field) {
        return switch (field.type()) {
            case LEVEL -> 4;
            case PERCENT -> 100;
            case COUNT -> LARGEST_COUNT;
            default -> throw new IllegalArgumentException(field.name() + " is no number");
        };
    }

    static int longest(Field field) {
        return switch (field.type()) {
            case ID -> LONGEST_ID;
            case TEXT -> LONGEST_TEXT;
            default -> throw new IllegalArgumentException(field.name() + " is no text");
        };
    }

    static Object ofNumber(Field field, BigDecimal number) throws Unreadable {
        if (!isNumber(field)) {
            throw new Unreadable();
        }
        int most = most(field);
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Unreadable();
        }
        if (field.type() == FieldType.PERCENT) {
            return number.doubleValue();
        }
        // asked of the scale, because 1e-999999999 is too long to write out
        if (number.scale() != 0 && number.stripTrailingZeros().scale() > 0) {
            throw new Unreadable();
        }
        return number.intValueExact();
    }

    /** Reads a value that is one word or text; {@code word} is neither missing nor not applicable. */
    static Object ofWord(Field field, String word) throws Unreadable {
        switch (field.type()) {
            case ID:
                return require(word, isId(word));
            case TEXT:
                return require(word, !word.isBlank() && word.codePointCount(0, word.length()) <= LONGEST_TEXT
                        && hasOnlyCharacters(word));
            case CODE:
                return field.answers() == null ? municipalities(word) : require(word, field.lists(word));
            case YESNO:
                return require(word, word.equals("yes") || word.equals("no"));
            case DATE:
                try {
                    return LocalDate.parse(word);
                } catch (DateTimeParseException e) {
                    throw new Unreadable();
                }
            default:
                throw new Unreadable();
        }
    }

    static Set<String> ofValues(Field field, Collection<String> written) throws Unreadable {
        Set<String> values = new LinkedHashSet<>();
        for (String value : written) {
            values.add(require(value.strip(), field.lists(value.strip())));
        }
        return values;
    }

    /** Neither half of a pair nor NUL, which no database takes: JSON can write both. */
    private static boolean hasOnlyCharacters(String word) {
        for (int i = 0; i < word.length();) {
            int character = word.codePointAt(i);
            if (character == 0 || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                return false;
            }
            i += Character.charCount(character);
        }
        return true;
    }

    /** A regular expression would take longer for it than all else in a row of a table. */
    private static boolean isId(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!mayBeInId(word.charAt(i))) {
                return false;
            }
        }
        return !word.isEmpty() && word.length() <= LONGEST_ID;
    }

    static boolean mayBeInId(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }

    /** Spreadsheets drop the zero in front: 301 is 0301, Oslo. */
    private static String municipalities(String word) throws Unreadable {
        Set<String> numbers = new LinkedHashSet<>();
        for (String number : word.split("\\|", -1)) {
            String digits = require(number.strip(), MUNICIPALITY.matcher(number.strip()).matches());
            numbers.add(digits.length() == 3 ? "0" + digits : digits);
        }
        return String.join("|", numbers);
    }

    /** A municipality number that came as a number, which has lost the zero in front: 301 and 301.0 are 0301, Oslo. */
    static String ofMunicipality(BigDecimal number) throws Unreadable {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(9999)) > 0 || number.stripTrailingZeros().scale() > 0) {
            throw new Unreadable();
        }
        return municipalities(String.valueOf(number.intValueExact()));
    }

    private static String require(String value, boolean right) throws Unreadable {
        if (!right) {
            throw new Unreadable();
        }
        return value;
    }
}
