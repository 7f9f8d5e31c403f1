package no.driftsklar.facts;

import java.math.BigDecimal;
import java.util.Map;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A row of a table as somebody who posts JSON would write it. */
public final class FactsAsJson {

    private FactsAsJson() {
    }

    /**
     * One object of fields; a cell that is empty is left out.
     *
     * @param row what stands under the name of each field: whole values, not the words for them
     */
    public static ObjectNode of(Catalogue catalogue, Map<String, String> row) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        row.forEach((name, cell) -> {
            Field field = catalogue.field(name).orElseThrow();
            if (Values.isRequired(field)) {
                facts.put(name, cell);
                return;
            }
            switch (cell) {
                case "" -> { }
                case "NA" -> facts.putNull(name);
                case "unknown", "not_applicable" -> facts.put(name, cell);
                default -> {
                    switch (field.type()) {
                        case COUNT, PERCENT, LEVEL -> facts.put(name, new BigDecimal(cell));
                        case SET -> {
                            facts.putArray(name);
                            if (!cell.equals("none")) {
                                for (String value : cell.split("\\|")) {
                                    facts.withArray(name).add(value);
                                }
                            }
                        }
                        default -> facts.put(name, cell);
                    }
                }
            }
        });
        return facts;
    }
}
