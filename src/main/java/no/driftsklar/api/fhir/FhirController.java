package no.driftsklar.api.fhir;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import no.driftsklar.api.NeedsScope;
import no.driftsklar.api.assessments.AssessmentBytes;
import no.driftsklar.api.assessments.FactsOfToday;
import no.driftsklar.api.openapi.Schemas;
import no.driftsklar.api.problems.ProblemError;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.api.reference.Unchanging;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.facts.Facts;
import no.driftsklar.store.keys.Scope;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping(path = "/api/v1/fhir")
@Tag(name = "fhir", description = "The form and its answers as FHIR R4 has them.")
class FhirController {

    private final Catalogue catalogue;
    private final Clock clock;
    private final FactsOfToday facts;
    private final AssessmentBytes assessments;
    private final Unchanging unchanging;

    FhirController(AssessorPool assessors, Clock clock, FactsOfToday facts, AssessmentBytes assessments,
            Unchanging unchanging) {
        this.catalogue = assessors.catalogue();
        this.clock = clock;
        this.facts = facts;
        this.assessments = assessments;
        this.unchanging = unchanging;
    }

    @GetMapping(path = "/Questionnaire", produces = {FhirForm.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @NeedsScope(Scope.ASSESSMENT_READ)
    @Operation(operationId = "questionnaire", summary = "The form as a FHIR R4 Questionnaire",
            responses = @ApiResponse(responseCode = "200", description = "The Questionnaire",
                    content = @Content(schema = @Schema(ref = Schemas.FHIR_RESOURCE))))
    ResponseEntity<ObjectNode> questionnaire(Language language) {
        return unchanging.answer(new QuestionnaireJson(catalogue, language).questionnaire(), language);
    }

    @PostMapping(path = "/QuestionnaireResponse", consumes = {FhirForm.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.ASSESSMENT_READ)
    @Operation(operationId = "assessQuestionnaireResponse",
            summary = "Assesses the answers of a FHIR R4 QuestionnaireResponse; nothing is kept",
            description = "An item is known by its linkId, which is the name of the field. The day of the facts is that of the item "
                    + "status_date, else that of authored, else today. That there is no answer says the extension "
                    + "data-absent-reason at the item or at the value, or a code of that system where the item is a choice.",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(schema = @Schema(ref = Schemas.FHIR_RESOURCE))),
            responses = @ApiResponse(responseCode = "200", description = "The assessment",
                    content = @Content(schema = @Schema(ref = Schemas.ASSESSMENT))))
    ResponseEntity<byte[]> assess(@RequestBody JsonNode response, Language language) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .body(assessments.of(read(response), language));
    }

    private Facts read(JsonNode response) {
        ResponseReader reader = new ResponseReader(catalogue, clock.getZone());
        ObjectNode fields = reader.facts(response);
        List<ProblemError> errors = new ArrayList<>(reader.errors());
        try {
            Facts read = facts.read(fields, reader::of);
            if (errors.isEmpty()) {
                return read;
            }
        } catch (ProblemException problem) {
            // what could not be read as FHIR is missing from the facts, and has been named
            problem.errors().stream().filter(error -> errors.stream().noneMatch(named ->
                    error.field() != null && error.field().equals(named.field()))).forEach(errors::add);
        }
        throw new ProblemException(ProblemKind.INVALID_FACTS, errors);
    }
}
