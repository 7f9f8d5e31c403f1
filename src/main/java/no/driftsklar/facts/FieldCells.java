package no.driftsklar.facts;

import java.util.Arrays;
import java.util.Set;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;

/**
 * Reads the cells of one field. Nearly all say what another has said, or are a plain number, date or set: they are read as
 * they stand in their row. All others become texts, and {@link CellValues} reads them; so it alone says what is right.
 * Thread-safe.
 */
final class FieldCells {

    /** How many cells of a field are remembered, and how long they may be: some 20 MB for all fields at the most. */
    private static final int REMEMBERED = 512;
    private static final int REMEMBERED_DATES = 4096;
    private static final int LONGEST_REMEMBERED = 128;
    private static final int ASCII = 128;

    /** More values than most sets have. */
    private static final int MANY_VALUES = 32;

    private final Field field;
    private final CellValues values;
    private final PlainForm plain;

    /** Whether cells are likely to say what others have said. */
    private final boolean alike;

    private final RememberedCells remembered;

    /** What sets of the field are made of, and the places in it that parts of sets stand for; null for other fields. */
    private final AnswerSet.Listed listed;
    private final RememberedCells elements;

    /**
     * What cells of one character said: nearly all are, and a look in an array is quicker than any other. Values are
     * immutable, so a thread that does not see one yet reads it once more.
     */
    private final Object[] ofOneCharacter;

    FieldCells(Field field, CellValues values) {
        this.field = field;
        this.values = values;
        this.alike = field.type() != FieldType.ID && field.type() != FieldType.TEXT;
        this.remembered = new RememberedCells(
                !alike ? 1 : field.type() == FieldType.DATE ? REMEMBERED_DATES : REMEMBERED);
        boolean isSet = field.type() == FieldType.SET && AnswerSet.Listed.canHold(field);
        this.listed = isSet ? new AnswerSet.Listed(field) : null;
        this.elements = isSet ? new RememberedCells(REMEMBERED) : null;
        this.ofOneCharacter = new Object[alike ? ASCII : 0];
        Arrays.fill(ofOneCharacter, RememberedCells.UNKNOWN);
        this.plain = plainForm();
    }

    private PlainForm plainForm() {
        return switch (field.type()) {
            case COUNT -> PlainForm::count;
            case PERCENT -> PlainForm::percent;
            case DATE -> values.hasWordsWithDigits(field) ? PlainForm.NONE : PlainForm::date;
            case CODE -> field.answers() != null || values.hasWordsWithDigits(field) ? PlainForm.NONE : PlainForm::municipalities;
            case ID -> Values.isRequired(field) ? PlainForm::identifier : PlainForm.NONE;
            case SET -> listed == null ? PlainForm.NONE : this::set;
            default -> PlainForm.NONE;
        };
    }

    /**
     * Reads a cell of a row.
     *
     * @return the value, {@link Facts#NOT_APPLICABLE}, or null where it is missing
     */
    Object read(RowCells cells, int cell) throws Values.Unreadable {
        char[] characters = cells.characters();
        int start = cells.start(cell);
        int end = cells.end(cell);
        if (end - start == 1 && characters[start] < ofOneCharacter.length) {
            Object known = ofOneCharacter[characters[start]];
            return known != RememberedCells.UNKNOWN ? known : ofOneCharacter(characters[start]);
        }
        Object value = plain.read(characters, start, end);
        return value != null ? value : other(cells, cell);
    }

    /** Reads a cell that has to be looked at closer. */
    private Object other(RowCells cells, int cell) throws Values.Unreadable {
        int start = cells.start(cell);
        int end = cells.end(cell);
        if (!alike || end - start > LONGEST_REMEMBERED) {
            return values.read(field, cells.text(cell));
        }
        Object known = remembered.find(cells.characters(), start, end);
        if (known == RememberedCells.UNKNOWN) {
            String written = cells.text(cell);
            known = forRules(values.read(field, written));
            remembered.add(written, known);
        }
        return known;
    }

    /** The value as rules ask for it quickest: their texts are constants, and what is the same object is alike. */
    private Object forRules(Object value) {
        return value instanceof String text ? text.intern()
                : value instanceof Set<?> set && listed != null ? listed.of(set) : value;
    }

    private Object ofOneCharacter(char character) throws Values.Unreadable {
        Object value = forRules(values.read(field, String.valueOf(character)));
        ofOneCharacter[character] = value;
        return value;
    }

    /** A set of more than one value; null where a part cannot be read. */
    private Set<String> set(char[] characters, int start, int end) {
        byte[] places = null;
        int count = 0;
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i < end ? characters[i] == '|' : count > 0) {
                Object place = element(characters, from, i);
                if (place == null) {
                    return null;
                }
                if (places == null) {
                    places = new byte[MANY_VALUES];
                } else if (count == places.length) {
                    places = Arrays.copyOf(places, 2 * count);
                }
                places[count++] = (byte) (int) place;
                from = i + 1;
            }
        }
        return count == 0 ? null : listed.of(places, count);
    }

    /** The place of the value that a part of a set stands for; null where it stands for none. */
    private Object element(char[] characters, int start, int end) {
        if (end - start > LONGEST_REMEMBERED) {
            return null;
        }
        Object known = elements.find(characters, start, end);
        if (known == RememberedCells.UNKNOWN) {
            String written = new String(characters, start, end - start);
            String value = values.element(field, CellText.strip(written));
            known = value == null ? null : listed.place(value);
            elements.add(written, known);
        }
        return known;
    }
}
