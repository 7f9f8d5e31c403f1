package no.driftsklar.batch.mapping;

import java.util.ArrayList;
import java.util.List;
import no.driftsklar.facts.CellText;

/** A set whose values are ticked one by one, each in a column of its own. */
final class BoxesSource extends Source {

    private final Boxes boxes;
    private final List<String> names;
    private final List<String> values;
    private final int[] columns;
    private final boolean hasBoxForNone;

    /**
     * @param columns place of each box in the row, from 0, in the order of the boxes
     */
    BoxesSource(Boxes boxes, int[] columns) {
        super(boxes.field());
        this.boxes = boxes;
        this.names = List.copyOf(boxes.columns().keySet());
        this.values = List.copyOf(boxes.columns().values());
        this.columns = columns;
        this.hasBoxForNone = values.contains(Cells.NONE);
    }

    /**
     * The values of the ticked boxes. Where none is ticked the set is {@code none} only if every box says so and none of
     * them stands for "none of these"; otherwise nobody answered.
     */
    @Override
    String read(String[] cells) throws Unreadable {
        List<String> ticked = new ArrayList<>();
        int whole = -1;
        int unticked = 0;
        int notApplicable = 0;
        for (int i = 0; i < columns.length; i++) {
            String text = CellText.strip(cells[columns[i]]);
            String said = Cells.lower(text);
            if (boxes.checked().contains(said)) {
                whole = Boxes.WHOLE.contains(values.get(i)) ? i : whole;
                ticked.add(values.get(i));
            } else if (boxes.unchecked().contains(said)) {
                unticked++;
            } else if (text.equals(Cells.NOT_APPLICABLE)) {
                notApplicable++;
            } else if (!Cells.isMissing(text)) {
                throw new Unreadable(names.get(i), field(), cells[columns[i]],
                        MappingReasons.neitherTickedNorNot(boxes.checked(), boxes.unchecked()));
            }
        }
        if (whole >= 0 && ticked.size() > 1) {
            throw new Unreadable(names.get(whole), field(), cells[columns[whole]],
                    MappingReasons.wholeAnswer(values.get(whole), ticked));
        }
        if (!ticked.isEmpty()) {
            return String.join("|", ticked);
        }
        if (notApplicable == columns.length) {
            return Cells.NOT_APPLICABLE;
        }
        return unticked == columns.length && !hasBoxForNone ? Cells.NONE : Cells.UNKNOWN;
    }
}
