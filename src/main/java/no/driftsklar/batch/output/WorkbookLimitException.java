package no.driftsklar.batch.output;

import java.io.IOException;
import no.driftsklar.catalogue.Text;

/** A table does not fit in an Excel workbook. */
public final class WorkbookLimitException extends IOException {

    private final transient Text reason;

    private WorkbookLimitException(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    /** What does not fit, and what to do instead. */
    public Text reason() {
        return reason;
    }

    static WorkbookLimitException tooManyRows(String table, int most) {
        return new WorkbookLimitException(new Text(
                "tabellen " + table + " har flere enn " + most + " rader, og det er ikke plass til flere i et Excel-ark; "
                        + "bruk --format csv",
                "tabellen " + table + " har fleire enn " + most + " rader, og det er ikkje plass til fleire i eit "
                        + "Excel-ark; bruk --format csv",
                "the table " + table + " has more than " + most + " rows, which is all that a sheet of a workbook holds; "
                        + "use --format csv"));
    }

    static WorkbookLimitException textTooLong(String column, String projectId, int length, int most) {
        return new WorkbookLimitException(new Text(
                column + " for " + projectId + " har " + length + " tegn, og en Excel-celle har plass til " + most
                        + "; bruk --format csv",
                column + " for " + projectId + " har " + length + " teikn, og ei Excel-celle har plass til " + most
                        + "; bruk --format csv",
                column + " of " + projectId + " has " + length + " characters, and a cell of a workbook holds " + most
                        + "; use --format csv"));
    }
}
