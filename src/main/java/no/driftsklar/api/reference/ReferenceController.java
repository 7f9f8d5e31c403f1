package no.driftsklar.api.reference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import no.driftsklar.api.NeedsScope;
import no.driftsklar.api.openapi.Schemas;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.batch.output.Codebook;
import no.driftsklar.batch.setup.Program;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Nearest;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.FactsSchema;
import no.driftsklar.store.keys.Scope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping(path = "/api/v1")
@Tag(name = "reference", description = "What the assessments rest on: fields, factors, risks and the rule base.")
class ReferenceController {

    /** Media type of JSON Schema. */
    private static final String SCHEMA = "application/schema+json";

    private final Catalogue catalogue;
    private final Unchanging unchanging;

    ReferenceController(AssessorPool assessors, Unchanging unchanging) {
        this.catalogue = assessors.catalogue();
        this.unchanging = unchanging;
    }

    @GetMapping(path = "/codebook", produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.ASSESSMENT_READ)
    @Operation(operationId = "codebook", summary = "Every field: type, values, question, help and source")
    ResponseEntity<List<Codebook.Entry>> codebook(Language language) {
        return unchanging.answer(Codebook.entries(catalogue, language), language);
    }

    @GetMapping(path = "/factors", produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.ASSESSMENT_READ)
    @Operation(operationId = "factors", summary = "All factors in the order of the table")
    ResponseEntity<List<FactorSummary>> factors(Language language) {
        return unchanging.answer(
                catalogue.factors().stream().map(factor -> FactorSummary.of(catalogue, factor, language)).toList(), language);
    }

    @GetMapping(path = "/factors/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.ASSESSMENT_READ)
    @Operation(operationId = "factor", summary = "One factor with its rules, sources, weight and action")
    ResponseEntity<FactorView> factor(@Parameter(description = "Name of the factor.", example = "superusers")
            @PathVariable String id, Language language) {
        Optional<Factor> factor = catalogue.factor(id);
        if (factor.isEmpty()) {
            String nearest = Nearest.to(id, catalogue.factors().stream().map(Factor::id).toList()).orElseThrow();
            throw new ProblemException(ProblemKind.NOT_FOUND, new Text("Ingen faktor heter det; mente du " + nearest + "?",
                    "Ingen faktor heiter det; meinte du " + nearest + "?", "No factor is called that; did you mean " + nearest + "?"));
        }
        return unchanging.answer(FactorView.of(catalogue, factor.get(), language), language);
    }

    @GetMapping(path = "/risks", produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.ASSESSMENT_READ)
    @Operation(operationId = "risks", summary = "All risks with their rules, in the order of the table")
    ResponseEntity<List<RiskView>> risks(Language language) {
        return unchanging.answer(catalogue.risks().stream().map(risk -> RiskView.of(catalogue, risk, language)).toList(),
                language);
    }

    @GetMapping(path = "/rule-base", produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.ASSESSMENT_READ)
    @Operation(operationId = "ruleBase", summary = "Version, fingerprint, weights, limits and words of the rule base")
    ResponseEntity<RuleBaseView> ruleBase(Language language) {
        return unchanging.answer(RuleBaseView.of(catalogue, Program.version(), language), language);
    }

    @GetMapping(path = "/schema/facts", produces = {SCHEMA, MediaType.APPLICATION_JSON_VALUE})
    @NeedsScope(Scope.ASSESSMENT_READ)
    @Operation(operationId = "factsSchema", summary = "JSON Schema 2020-12 of the facts of a project",
            responses = @ApiResponse(responseCode = "200", description = "The schema",
                    content = @Content(schema = @Schema(ref = Schemas.JSON_SCHEMA))))
    ResponseEntity<ObjectNode> factsSchema(Language language) {
        return unchanging.answer(new FactsSchema(catalogue, language).document(), language);
    }
}
