package no.driftsklar.server;

import java.io.OutputStream;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Example;
import no.driftsklar.catalogue.Language;
import no.driftsklar.facts.Facts;
import no.driftsklar.facts.FactsReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lets the engine assess some projects before anybody waits for it: its first assessment takes far longer than the next. */
final class WarmUp {

    private WarmUp() {
    }

    /** Assesses one project in which every example of the catalogue had its say. */
    static void run(AssessorPool assessors) {
        Catalogue catalogue = assessors.catalogue();
        JsonMapper json = new JsonMapper();
        Facts facts = facts(catalogue, json);
        try (JsonGenerator nowhere = json.createGenerator(OutputStream.nullOutputStream())) {
            assessors.writer(Language.NB).write(nowhere, assessors.with(assessor -> assessor.assess(facts)));
        }
    }

    private static Facts facts(Catalogue catalogue, JsonMapper json) {
        ObjectNode project = json.createObjectNode();
        catalogue.factors().forEach(factor -> factor.examples().stream().map(Example::given)
                .forEach(given -> given.forEach((field, value) -> project.set(field, json.valueToTree(value)))));
        project.put("project_id", "example").put("phase", "implement");
        FactsReader.Result read = new FactsReader(catalogue, null, false).ofJson(project);
        if (read.facts() == null) {
            throw new IllegalStateException("the examples of the catalogue are no facts: " + read.problems());
        }
        return read.facts();
    }
}
