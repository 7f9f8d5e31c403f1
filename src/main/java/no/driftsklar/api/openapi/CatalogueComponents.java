package no.driftsklar.api.openapi;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import no.driftsklar.assessment.AssessmentSchema;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.facts.FactsSchema;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of facts and assessments as components of the OpenAPI document, in English as all of it. */
final class CatalogueComponents {

    private final Catalogue catalogue;

    CatalogueComponents(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Map<String, Schema<?>> schemas() {
        FactsSchema facts = new FactsSchema(catalogue, Language.EN);
        ObjectNode schemas = JsonNodeFactory.instance.objectNode();
        schemas.setAll(facts.definitions());
        schemas.set("Facts", facts.facts());
        schemas.set("SomeFacts", facts.subset());
        schemas.setAll(AssessmentSchema.definitions());
        resource(schemas, "FhirResource", "A FHIR R4 resource.", "resourceType");
        resource(schemas, "JsonSchema", "A JSON Schema, draft 2020-12.", "$schema");
        Map<String, Schema<?>> components = new LinkedHashMap<>();
        schemas.properties().forEach(schema -> components.put(schema.getKey(),
                schema(schema.getValue().toString().replace("\"#/$defs/", "\"#/components/schemas/"))));
        return components;
    }

    private static void resource(ObjectNode schemas, String name, String description, String key) {
        ObjectNode schema = schemas.putObject(name).put("description", description).put("type", "object");
        schema.putObject("properties").putObject(key).put("type", "string");
        schema.putArray("required").add(key);
        schema.put("additionalProperties", true);
    }

    private static Schema<?> schema(String json) {
        try {
            return Json31.mapper().readValue(json, Schema.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
