package no.driftsklar.batch.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as survey tools write them: often with the time of day, which counts for nothing here. */
public final class CellDates {

    private static final Pattern WITH_TIME = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4})[ T][0-9]{1,2}:[0-9]{2}"
                    + "(:[0-9]{2}([.,][0-9]+)?)?( ?(Z|[+-][0-9]{2}:?[0-9]{2}))?");
    private static final DateTimeFormatter NORWEGIAN =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private CellDates() {
    }

    /** The text without a time of day behind the date; any other text as it is. */
    static String withoutTime(String text) {
        Matcher dated = WITH_TIME.matcher(text);
        return dated.matches() ? dated.group(1) : text;
    }

    /** The date, as 2026-12-31 or 31.12.2026; null where the text is none. */
    public static LocalDate of(String text) {
        String date = withoutTime(text);
        try {
            return date.indexOf('.') > 0 ? LocalDate.parse(date, NORWEGIAN) : LocalDate.parse(date);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
