package no.driftsklar.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Nearest;
import no.driftsklar.catalogue.Text;
import tools.jackson.databind.JsonNode;

/** Reads the facts of one project from the cells of a row or from a JSON object. Thread-safe. */
public final class FactsReader {

    private final Catalogue catalogue;
    private final List<String> names;
    private final CellValues cellValues;
    private final LocalDate asOf;
    private final boolean ignoreUnknown;
    private final int[] required;
    private final int statusDate;

    /**
     * @param catalogue     which fields there are
     * @param asOf          the status_date of projects that give none; null leaves it missing
     * @param ignoreUnknown whether JSON keys that are no fields are passed over; otherwise each is a problem
     */
    public FactsReader(Catalogue catalogue, LocalDate asOf, boolean ignoreUnknown) {
        this.catalogue = catalogue;
        this.names = catalogue.fields().stream().map(Field::name).toList();
        this.cellValues = new CellValues(catalogue.terms("value"));
        this.asOf = asOf;
        this.ignoreUnknown = ignoreUnknown;
        this.required = new int[] {catalogue.fieldIndex("project_id"), catalogue.fieldIndex("phase")};
        this.statusDate = catalogue.fieldIndex("status_date");
    }

    /**
     * What came out of reading one project.
     *
     * @param projectId the identifier as far as it could be read, to name the project by; null where it could not
     * @param facts     the facts; null where there is a problem
     * @param problems  everything that is wrong; empty where there are facts
     */
    public record Result(String projectId, Facts facts, List<Problem> problems) {

        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads rows whose cells hold certain fields.
     *
     * @param columns the field of each cell; null for a cell that is passed over
     */
    public RowReader rows(List<Field> columns) {
        return new RowReader(columns);
    }

    /** Reads rows of one table. Thread-safe. */
    public final class RowReader {

        private final Field[] columns;
        private final int[] places;
        private final FieldCells[] values;

        private RowReader(List<Field> columns) {
            this.columns = columns.toArray(Field[]::new);
            places = new int[this.columns.length];
            values = new FieldCells[this.columns.length];
            for (int i = 0; i < places.length; i++) {
                if (this.columns[i] != null) {
                    places[i] = catalogue.fieldIndex(this.columns[i].name());
                    values[i] = cellValues.of(this.columns[i]);
                }
            }
        }

        /**
         * Reads the cells of a row.
         *
         * @param cells as many as columns
         */
        public Result read(String[] cells) {
            return read(RowCells.of(cells));
        }

        /**
         * Reads the cells of a row.
         *
         * @param cells as many as columns
         */
        public Result read(RowCells cells) {
            Object[] read = new Object[names.size()];
            List<Problem> problems = null;
            for (int i = 0; i < cells.size(); i++) {
                if (values[i] == null) {
                    continue;
                }
                try {
                    read[places[i]] = values[i].read(cells, i);
                } catch (Values.Unreadable e) {
                    problems = problems == null ? new ArrayList<>() : problems;
                    problems.add(problem(columns[i], cells.text(i)));
                    read[places[i]] = Facts.NOT_APPLICABLE;
                }
            }
            return finish(read, problems == null ? new ArrayList<>(0) : problems);
        }
    }

    private Problem problem(Field field, String written) {
        if (Values.isRequired(field) && written.isBlank()) {
            return new Problem(field.name(), null, Expected.required());
        }
        return new Problem(field.name(), written,
                cellValues.isAmbiguous(field, written) ? Expected.oneMeaning(field) : Expected.cellOf(field));
    }

    /** Reads a JSON object whose keys are field names. */
    public Result ofJson(JsonNode node) {
        Object[] read = new Object[names.size()];
        if (!node.isObject()) {
            return new Result(null, null, List.of(new Problem(null, null, Expected.jsonObject())));
        }
        List<Problem> problems = eachField(node, (field, value) -> {
            int place = catalogue.fieldIndex(field.name());
            read[place] = Facts.NOT_APPLICABLE;
            read[place] = ofJson(field, value);
        });
        return finish(read, problems);
    }

    /**
     * What came out of reading some of the fields of a project.
     *
     * @param answers  what was said, by field; a field about which nothing was said is not in it, nor is one with a problem
     * @param problems everything that is wrong
     */
    public record Part(Map<String, Answer> answers, List<Problem> problems) {

        public Part {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a JSON object whose keys are names of some fields. The same values are right as for a whole project; beyond
     * that null withdraws what was said before, while an absent key says nothing.
     */
    public Part partOfJson(JsonNode node) {
        if (!node.isObject()) {
            return new Part(Map.of(), List.of(new Problem(null, null, Expected.jsonObject())));
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        List<Problem> problems = eachField(node, (field, value) -> {
            Object read = ofJson(field, value);
            answers.put(field.name(), read == Facts.NOT_APPLICABLE ? Answer.NOT_APPLICABLE
                    : read != null ? Answer.of(read)
                    : value.isNull() ? Answer.WITHDRAWN : Answer.UNKNOWN);
        });
        return new Part(answers, problems);
    }

    /** Takes the value of one field. */
    private interface FieldVisitor {
        void visit(Field field, JsonNode value) throws Values.Unreadable;
    }

    private List<Problem> eachField(JsonNode node, FieldVisitor visitor) {
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            Field field = catalogue.field(property.getKey()).orElse(null);
            if (field == null) {
                if (!ignoreUnknown) {
                    problems.add(new Problem(property.getKey(), null,
                            Expected.knownField(Nearest.to(property.getKey(), names).orElseThrow())));
                }
                continue;
            }
            try {
                visitor.visit(field, property.getValue());
            } catch (Values.Unreadable e) {
                problems.add(property.getValue().isNull() ? new Problem(field.name(), null, Expected.required())
                        : new Problem(field.name(), property.getValue().toString(), Expected.jsonValueOf(field)));
            }
        }
        return problems;
    }

    private static Object ofJson(Field field, JsonNode value) throws Values.Unreadable {
        if (!Values.isRequired(field)) {
            if (value.isNull() || value.isString() && value.stringValue().equals("unknown")) {
                return null;
            }
            if (value.isString() && value.stringValue().equals("not_applicable")) {
                return Facts.NOT_APPLICABLE;
            }
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            return field.type() == FieldType.CODE && field.answers() == null
                    ? Values.ofMunicipality(number)
                    : Values.ofNumber(field, number);
        }
        if (value.isBoolean() && field.type() == FieldType.YESNO) {
            return value.booleanValue() ? "yes" : "no";
        }
        if (value.isArray() && field.type() == FieldType.SET) {
            List<String> values = new ArrayList<>();
            for (JsonNode element : value.values()) {
                if (!element.isString()) {
                    throw new Values.Unreadable();
                }
                values.add(element.stringValue());
            }
            return Values.ofValues(field, values);
        }
        if (value.isString()) {
            return Values.ofWord(field, value.stringValue());
        }
        throw new Values.Unreadable();
    }

    private Result finish(Object[] read, List<Problem> problems) {
        for (int required : this.required) {
            if (read[required] == null) {
                problems.add(new Problem(names.get(required), null, Expected.required()));
            }
        }
        if (asOf != null && read[statusDate] == null) {
            read[statusDate] = asOf;
        }
        if (!problems.isEmpty()) {
            return new Result(read[required[0]] instanceof String id ? id : null, null, problems);
        }
        Facts facts = new Facts(catalogue, read);
        return new Result(facts.projectId(), facts, List.of());
    }

    /** Whether a cell may say this about a field: a value, words for one, or that it is missing or not applicable. */
    public boolean reads(Field field, String written) {
        return answer(field, written).isPresent();
    }

    /**
     * What a cell says about a field: a value, or that it is unknown or not applicable; empty where it says neither.
     *
     * @param written as in a file; a cell without anything in it says that the field is unknown
     */
    public Optional<Answer> answer(Field field, String written) {
        try {
            Object read = cellValues.read(field, written);
            return Optional.of(read == Facts.NOT_APPLICABLE ? Answer.NOT_APPLICABLE
                    : read == null ? Answer.UNKNOWN : Answer.of(read));
        } catch (Values.Unreadable e) {
            return Optional.empty();
        }
    }

    /** Whether no facts exist without the field: it may be neither missing nor not applicable. */
    public static boolean isRequired(Field field) {
        return Values.isRequired(field);
    }

    /**
     * The largest number that a field takes.
     *
     * @throws IllegalArgumentException when its values are no numbers
     */
    public static int most(Field field) {
        return Values.most(field);
    }

    /**
     * How many characters a value of an identifier or a text may have.
     *
     * @throws IllegalArgumentException for a field of another type
     */
    public static int longest(Field field) {
        return Values.longest(field);
    }

    /** What a cell may say about a field, in words. */
    public Text expected(Field field) {
        return Expected.cellOf(field);
    }

    /** The status_date of projects that give none; null where it stays missing. */
    public LocalDate asOf() {
        return asOf;
    }
}
