package no.driftsklar.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The plain form of the cells of a type: the one in which nearly all are written. */
@FunctionalInterface
interface PlainForm {

    /** For types that have none. */
    PlainForm NONE = (characters, start, end) -> null;

    /** Digits that a whole number of any size has room for, and that a double holds exactly. */
    int DIGITS_OF_COUNT = 9;
    int DIGITS_OF_PERCENT = 15;

    int DIGITS_OF_MUNICIPALITY = 4;
    int MOST_TENTHS = 1000;
    double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

    /** The percentages with at most one decimal, as nearly all are written. */
    Double[] OF_TENTHS = IntStream.rangeClosed(0, MOST_TENTHS).mapToObj(tenths -> tenths / TENS[1]).toArray(Double[]::new);

    /** The value where it has the plain form of its type and is in range; null where it has to be looked at closer. */
    Object read(char[] characters, int start, int end);

    static Integer count(char[] characters, int start, int end) {
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
    static Double percent(char[] characters, int start, int end) {
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
    static LocalDate date(char[] characters, int start, int end) {
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

    /** Numbers of municipalities, as 0301|4601. */
    static String municipalities(char[] characters, int start, int end) {
        for (int at = start; at == start || at < end; at += DIGITS_OF_MUNICIPALITY + 1) {
            int behind = at + DIGITS_OF_MUNICIPALITY;
            if (behind > end || digits(characters, at, behind) < 0 || behind < end && characters[behind] != '|'
                    || behind == end - 1 || isThere(characters, start, at)) {
                return null;
            }
        }
        return new String(characters, start, end - start);
    }

    /** Whether the number at a place stands before it too. */
    private static boolean isThere(char[] characters, int start, int at) {
        for (int i = start; i < at; i += DIGITS_OF_MUNICIPALITY + 1) {
            if (Arrays.equals(characters, i, i + DIGITS_OF_MUNICIPALITY, characters, at, at + DIGITS_OF_MUNICIPALITY)) {
                return true;
            }
        }
        return false;
    }

    static String identifier(char[] characters, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Values.mayBeInId(characters[i])) {
                return null;
            }
        }
        return start < end && end - start <= Values.LONGEST_ID ? new String(characters, start, end - start) : null;
    }
}
