package no.driftsklar.api.projects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import no.driftsklar.api.NeedsScope;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.api.projects.Views.AssessmentView;
import no.driftsklar.catalogue.Language;
import no.driftsklar.store.keys.Caller;
import no.driftsklar.store.keys.Scope;
import no.driftsklar.store.projects.AssessmentRow;
import no.driftsklar.store.projects.Projects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The assessments of a project as they were made. */
@Tag(name = "projects")
@RestController("projectAssessmentsController")
@RequestMapping(path = ProjectsController.PATH + "/{id}/assessments", produces = MediaType.APPLICATION_JSON_VALUE)
class AssessmentsController {

    private final Projects projects;

    AssessmentsController(Projects projects) {
        this.projects = projects;
    }

    @GetMapping
    @Operation(operationId = "projectAssessments", summary = "The assessments of a project, in the order in which they were made")
    @NeedsScope(Scope.ASSESSMENT_READ)
    Page<AssessmentView> list(Caller caller, @PathVariable String id, @RequestParam(required = false) String limit,
            @RequestParam(required = false) String cursor) {
        Page.Wanted wanted = Page.wanted(limit, cursor);
        return Page.of(projects.assessments(caller.organisation(), id, wanted.afterNumber(), wanted.rows()), wanted,
                AssessmentView::of, (AssessmentRow row) -> String.valueOf(row.n()),
                ProjectsController.PATH + "/" + id + "/assessments");
    }

    @GetMapping("/latest")
    @Operation(operationId = "latestAssessment", summary = "The assessment of the latest status_date",
            responses = @ApiResponse(responseCode = "200", description = "The assessment",
                    content = @Content(schema = @Schema(implementation = Bodies.AssessmentOfProject.class))))
    @NeedsScope(Scope.ASSESSMENT_READ)
    ResponseEntity<byte[]> latest(Caller caller, Language language, @PathVariable String id) {
        return text(projects.latestAssessment(caller.organisation(), id, language), language);
    }

    @GetMapping("/{n}")
    @Operation(operationId = "projectAssessment", summary = "One assessment, for ever as it was made",
            responses = @ApiResponse(responseCode = "200", description = "The assessment",
                    content = @Content(schema = @Schema(implementation = Bodies.AssessmentOfProject.class))))
    @NeedsScope(Scope.ASSESSMENT_READ)
    ResponseEntity<byte[]> get(Caller caller, Language language, @PathVariable String id, @PathVariable String n) {
        return text(projects.assessment(caller.organisation(), id, Parameters.number(n), language), language);
    }

    private static ResponseEntity<byte[]> text(Optional<byte[]> text, Language language) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(text.orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND)));
    }
}
