package no.driftsklar.facts;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads a number as it stands in a cell: decimal point or comma, thousands parted by spaces that do not break. */
final class CellNumber {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}([.,][0-9]{1,40})?([eE][+-]?[0-9]{1,2})?");
    private static final Pattern GROUPED =
            Pattern.compile("-?[0-9]{1,3}([\u00a0\u2009\u202f][0-9]{3}){1,12}([.,][0-9]{1,40})?");
    private static final Pattern GROUP_SPACE = Pattern.compile("[\u00a0\u2009\u202f]");
    private static final int DIGITS_OF_LONG = 18;

    private CellNumber() {
    }

    /** The number; null where the text is none. */
    static BigDecimal of(String text) {
        BigDecimal plain = plain(text);
        if (plain != null) {
            return plain;
        }
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text.replace(',', '.'));
        }
        return GROUPED.matcher(text).matches()
                ? new BigDecimal(GROUP_SPACE.matcher(text).replaceAll("").replace(',', '.')) : null;
    }

    /** Nearly every number: a few digits, perhaps a point or comma with digits on both sides. */
    private static BigDecimal plain(String text) {
        int length = text.length();
        if (length == 0 || length > DIGITS_OF_LONG) {
            return null;
        }
        long digits = 0;
        int point = -1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if ((c == '.' || c == ',') && point < 0 && i > 0 && i < length - 1) {
                point = i;
            } else {
                return null;
            }
        }
        return BigDecimal.valueOf(digits, point < 0 ? 0 : length - 1 - point);
    }
}
