package no.driftsklar.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers in a text that are national identity numbers of persons (fødselsnummer, D-nummer): eleven digits, with or
 * without spaces, whose two control digits are right.
 */
public final class NationalIdentityNumber {

    /** A look ahead, so that one that begins within another stretch of digits is found too. */
    private static final Pattern ELEVEN_DIGITS =
            Pattern.compile("(?<![0-9])(?=((?:[0-9][\\s\\p{Zs}.-]?){10}[0-9])(?![0-9]))");
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private NationalIdentityNumber() {
    }

    /** Whether a text holds such a number. */
    public static boolean isIn(String text) {
        Matcher matcher = ELEVEN_DIGITS.matcher(text);
        while (matcher.find()) {
            String digits = matcher.group(1).replaceAll("[^0-9]", "");
            if (isRight(digits, FIRST) && isRight(digits, SECOND)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRight(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }
}
