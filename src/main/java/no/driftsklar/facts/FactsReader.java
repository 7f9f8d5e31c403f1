package no.driftsklar.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
     * Reads the cells of a row.
     *
     * @param columns the field of each cell; null for a cell that is passed over
     * @param cells   as many as columns
     */
    public Result ofCells(List<Field> columns, String[] cells) {
        Facts.Builder facts = new Facts.Builder(catalogue);
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            Field field = columns.get(i);
            if (field == null) {
                continue;
            }
            try {
                facts.set(field.name(), cellValues.read(field, cells[i]));
            } catch (Values.Unreadable e) {
                problems.add(problem(field, cells[i]));
                facts.set(field.name(), Facts.NOT_APPLICABLE);
            }
        }
        return finish(facts, problems);
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
        Facts.Builder facts = new Facts.Builder(catalogue);
        List<Problem> problems = new ArrayList<>();
        if (!node.isObject()) {
            return new Result(null, null, List.of(new Problem(null, null, Expected.jsonObject())));
        }
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
                facts.set(field.name(), ofJson(field, property.getValue()));
            } catch (Values.Unreadable e) {
                problems.add(property.getValue().isNull() ? new Problem(field.name(), null, Expected.required())
                        : new Problem(field.name(), property.getValue().toString(), Expected.jsonValueOf(field)));
                facts.set(field.name(), Facts.NOT_APPLICABLE);
            }
        }
        return finish(facts, problems);
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
                    ? Values.ofWord(field, number.toString())
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

    private Result finish(Facts.Builder facts, List<Problem> problems) {
        for (String required : List.of("project_id", "phase")) {
            if (facts.isMissing(required)) {
                problems.add(new Problem(required, null, Expected.required()));
            }
        }
        if (facts.isMissing("status_date") && asOf != null) {
            facts.set("status_date", asOf);
        }
        if (!problems.isEmpty()) {
            return new Result(facts.projectId(), null, problems);
        }
        Facts read = facts.build();
        return new Result(read.projectId(), read, List.of());
    }

    /** Whether a cell may say this about a field: a value, words for one, or that it is missing or not applicable. */
    public boolean reads(Field field, String written) {
        try {
            cellValues.read(field, written);
            return true;
        } catch (Values.Unreadable e) {
            return false;
        }
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
