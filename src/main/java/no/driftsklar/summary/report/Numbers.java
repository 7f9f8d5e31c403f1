package no.driftsklar.summary.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import no.driftsklar.catalogue.Language;

/** Numbers as the language writes them. */
final class Numbers {

    private static final String NONE = "–";
    private static final char SPACE = '\u00a0';

    private final Language language;

    Numbers(Language language) {
        this.language = language;
    }

    /** A whole number, its thousands parted. */
    String count(long number) {
        StringBuilder written = new StringBuilder(Long.toString(number));
        for (int i = written.length() - 3; i > 0; i -= 3) {
            written.insert(i, language == Language.EN ? ',' : SPACE);
        }
        return written.toString();
    }

    /** A number with its decimals; a dash where there is none. */
    String decimal(BigDecimal number) {
        return number == null ? NONE
                : number.toPlainString().replace('.', language.decimalSeparator()).replace('-', '−');
    }

    /** A share as whole per cent, half up; a dash of nothing. */
    String share(long part, long whole) {
        if (whole == 0) {
            return NONE;
        }
        String percent = percent(part, whole, 0).toPlainString();
        return language == Language.EN ? percent + "%" : percent + SPACE + "%";
    }

    /** A length for SVG: per cent with two decimals and a point in every language. */
    static String length(long part, long whole) {
        return whole == 0 ? "0" : plain(percent(part, whole, 2));
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static BigDecimal percent(long part, long whole, int decimals) {
        return BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), decimals,
                RoundingMode.HALF_UP);
    }
}
