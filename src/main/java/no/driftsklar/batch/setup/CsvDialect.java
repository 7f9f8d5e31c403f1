package no.driftsklar.batch.setup;

import java.util.Locale;
import no.driftsklar.batch.output.TableDialect;

/** The ways of writing CSV that a user chooses between. */
public enum CsvDialect {
    PLAIN(TableDialect.PLAIN), EXCEL_NB(TableDialect.EXCEL_NB);

    private final TableDialect table;

    CsvDialect(TableDialect table) {
        this.table = table;
    }

    TableDialect table() {
        return table;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
