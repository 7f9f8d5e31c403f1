package no.driftsklar.api.assessments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import no.driftsklar.api.NeedsScope;
import no.driftsklar.api.openapi.Schemas;
import no.driftsklar.catalogue.Language;
import no.driftsklar.store.keys.Scope;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "assessments", description = "Facts in, assessment out, nothing kept.")
class AssessmentController {

    private final FactsOfToday facts;
    private final AssessmentBytes assessments;

    AssessmentController(FactsOfToday facts, AssessmentBytes assessments) {
        this.facts = facts;
        this.assessments = assessments;
    }

    @PostMapping(path = "/api/v1/assessments", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.ASSESSMENT_READ)
    @Operation(operationId = "assess", summary = "Assesses facts; nothing is kept",
            description = "Facts without status_date are of today.",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(schema = @Schema(ref = Schemas.FACTS))),
            responses = @ApiResponse(responseCode = "200", description = "The assessment",
                    content = @Content(schema = @Schema(ref = Schemas.ASSESSMENT))))
    ResponseEntity<byte[]> assess(@RequestBody JsonNode body, Language language) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .body(assessments.of(facts.read(body), language));
    }
}
