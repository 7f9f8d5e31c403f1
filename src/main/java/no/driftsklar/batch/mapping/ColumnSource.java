package no.driftsklar.batch.mapping;

import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.CellText;
import no.driftsklar.facts.Problem;

/** A column that holds a field, perhaps in codes of its own. */
final class ColumnSource extends Source {

    private final int column;
    private final String name;
    private final List<Recode> recodes;
    private final Pattern separator;

    /**
     * @param column    place in the row, from 0
     * @param recodes   the first that has the cell's text counts; text that none has stays as it is
     * @param separator what parts the values of a set; null for the bar
     */
    ColumnSource(Field field, int column, String name, List<Recode> recodes, String separator) {
        super(field);
        this.column = column;
        this.name = name;
        this.recodes = recodes;
        this.separator = separator != null ? Pattern.compile(Pattern.quote(separator))
                : field.type() == FieldType.SET && !recodes.isEmpty() ? Pattern.compile("\\|") : null;
    }

    @Override
    String read(String[] cells) {
        String text = CellText.strip(cells[column]);
        String meant = meant(text);
        if (meant != null) {
            return meant;
        }
        if (separator != null) {
            return eachMeant(text);
        }
        return field().type() == FieldType.DATE ? CellDates.withoutTime(text) : text;
    }

    /** The values of a set; where the separator ends the cell, nothing stands behind it. */
    private String eachMeant(String text) {
        StringJoiner values = new StringJoiner("|");
        for (String part : separator.split(text)) {
            String written = CellText.strip(part);
            String meant = meant(written);
            if (meant != null || !written.isEmpty()) {
                values.add(meant != null ? meant : written);
            }
        }
        return values.toString();
    }

    private String meant(String text) {
        for (Recode recode : recodes) {
            String value = recode.values().get(text);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    @Override
    Problem told(Problem problem, String[] cells) {
        String written = problem.value() == null ? null : cells[column];
        Text expected = recodes.isEmpty() || written == null ? problem.expected()
                : MappingReasons.notRecoded(problem.expected(), recodes);
        Problem told = new Problem(field().name(), written, expected);
        return name.equals(field().name()) ? told : told.inColumn(name);
    }
}
