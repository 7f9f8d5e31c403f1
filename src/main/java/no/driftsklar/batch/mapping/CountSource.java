package no.driftsklar.batch.mapping;

import java.time.LocalDate;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.facts.FactsReader;

/** A count of whole days or months between two dates of the row. */
final class CountSource extends Source {

    private final Count count;
    private final ColumnSource since;
    private final Source until;
    private final String untilName;
    private final boolean untilStatusDate;
    private final Field date;
    private final FactsReader reader;

    /**
     * @param since     place of the first date in the row, from 0
     * @param until     where the last date comes from; null where nothing gives the status_date
     * @param untilName the column of the last date, to name it by
     */
    CountSource(Count count, int since, Source until, String untilName, Catalogue catalogue, FactsReader reader) {
        super(count.field());
        this.count = count;
        this.date = catalogue.field("status_date").orElseThrow();
        this.since = new ColumnSource(date, since, count.since(), count.recodes(), null);
        this.until = until;
        this.untilName = untilName;
        this.untilStatusDate = count.untilColumn() == null && count.untilDate() == null;
        this.reader = reader;
    }

    @Override
    String read(String[] cells) throws Unreadable {
        String first = since.read(cells);
        LocalDate from = date(first, count.since());
        if (from == null) {
            // a word for missing or not applicable: it says the same of the count
            return first;
        }
        String last = until == null ? "" : until.read(cells);
        LocalDate to = untilStatusDate && Cells.isMissing(last) ? reader.asOf() : date(last, untilName);
        if (to == null) {
            return Cells.UNKNOWN;
        }
        if (to.isBefore(from)) {
            throw new Unreadable(count.since(), field(), first, MappingReasons.afterLastDate(to.toString()));
        }
        return Long.toString(count.unit().between(from, to));
    }

    private LocalDate date(String text, String column) throws Unreadable {
        LocalDate read = CellDates.of(text);
        if (read == null && !reader.reads(date, text)) {
            throw new Unreadable(column, field(), text, MappingReasons.notDate());
        }
        return read;
    }
}
