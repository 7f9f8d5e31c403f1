package no.driftsklar.api.assessments;

import no.driftsklar.api.NeedsScope;
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
    ResponseEntity<byte[]> assess(@RequestBody JsonNode body, Language language) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .body(assessments.of(facts.read(body), language));
    }
}
