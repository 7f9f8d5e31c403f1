package no.driftsklar.batch.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/** The cells of a row in a workbook as text: what a person sees there, with dates as 2026-12-31. */
final class WorkbookCells {

    /** Digits that a spreadsheet shows at most; those after them are the noise of its arithmetic. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.");
    private static final Pattern DATE = Pattern.compile("[dy]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile("[hs]", Pattern.CASE_INSENSITIVE);

    private WorkbookCells() {
    }

    /** The cells of a row without the blank ones at its end. */
    static String[] of(Row row) {
        String[] cells = new String[row.getCellCount()];
        int length = 0;
        for (int i = 0; i < cells.length; i++) {
            Cell cell = row.getCell(i);
            cells[i] = cell == null ? "" : text(cell);
            length = cells[i].isBlank() ? length : i + 1;
        }
        return Arrays.copyOf(cells, length);
    }

    private static String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(cell, number);
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value != null ? value.toString() : cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    private static String number(Cell cell, BigDecimal number) {
        String format = cell.getDataFormatString();
        if (format != null && !format.equalsIgnoreCase("General")) {
            String signs = NOT_FORMAT.matcher(format).replaceAll("");
            if (DATE.matcher(signs).find()) {
                return date(cell.asDate(), TIME.matcher(signs).find());
            }
            if (signs.indexOf('%') >= 0) {
                return plain(number.movePointRight(2));
            }
        }
        return plain(number);
    }

    private static String date(LocalDateTime date, boolean showsTime) {
        return showsTime && !date.toLocalTime().equals(LocalTime.MIDNIGHT) ? date.toString()
                : date.toLocalDate().toString();
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        return Math.abs((long) shown.scale()) > LONGEST_NUMBER ? shown.toString() : shown.toPlainString();
    }
}
