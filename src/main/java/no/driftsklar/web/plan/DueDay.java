package no.driftsklar.web.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import no.driftsklar.catalogue.Language;
import no.driftsklar.web.words.Words;

/**
 * The day by which something is to be done, as somebody typed it: 24.12.2026, 24/12/2026 as the English pages write it, or
 * 2026-12-24.
 *
 * @param day   the day; null for none
 * @param valid whether what was typed is a day, or nothing
 */
record DueDay(LocalDate day, boolean valid) {

    private static final List<DateTimeFormatter> FORMATS = List.of(day("d.M.uuuu"), day("d/M/uuuu"), day("uuuu-MM-dd"));

    /** Years that nobody means; who writes one has missed a key. */
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    static DueDay of(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new DueDay(null, true);
        }
        for (DateTimeFormatter format : FORMATS) {
            try {
                LocalDate day = LocalDate.parse(text, format);
                return new DueDay(day, day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
            } catch (DateTimeParseException e) {
                // it may be written in another way
                continue;
            }
        }
        return new DueDay(null, false);
    }

    /** The day as one types it in a language; empty for none. */
    static String typed(LocalDate day, Language language) {
        return day == null ? "" : Words.typed(day, language);
    }
}
