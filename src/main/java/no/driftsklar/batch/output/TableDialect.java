package no.driftsklar.batch.output;

/**
 * How a table is written as CSV in UTF-8. An empty cell means that there is no value; dates are ISO 8601 in every
 * dialect; cells are quoted as RFC 4180 says.
 *
 * @param separator     what stands between cells
 * @param decimalMark   what stands before the decimals of our own numbers; carried columns stay as they were
 * @param byteOrderMark whether the file begins with one, by which Excel knows UTF-8
 * @param lineEnd       what ends a row
 * @param guarded       whether texts that a spreadsheet would run as a formula are defused, see {@link FormulaGuard}
 * @param lineBreaks    whether texts keep their line breaks; where not, each is written as a space
 */
public record TableDialect(char separator, char decimalMark, boolean byteOrderMark, String lineEnd, boolean guarded,
        boolean lineBreaks) {

    /** Comma, decimal point, LF. */
    public static final TableDialect PLAIN = new TableDialect(',', '.', false, "\n", true, true);

    /** What Excel opens by a double click where its language is Norwegian: semicolon, decimal comma, BOM, CRLF. */
    public static final TableDialect EXCEL_NB = new TableDialect(';', ',', true, "\r\n", true, true);

    /** The same with every text as it is: for programs that run no formulas. */
    public TableDialect raw() {
        return new TableDialect(separator, decimalMark, byteOrderMark, lineEnd, false, lineBreaks);
    }

    /** The same for programs that take a line break within a cell for the end of the row. */
    public TableDialect withoutLineBreaks() {
        return new TableDialect(separator, decimalMark, byteOrderMark, lineEnd, guarded, false);
    }

    /** A text as it stands in a cell or a header, before it is quoted. */
    String text(String text) {
        String line = lineBreaks || text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text
                : text.replace("\r\n", " ").replace('\r', ' ').replace('\n', ' ');
        return guarded ? FormulaGuard.guarded(line) : line;
    }
}
