package no.driftsklar.api.projects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.driftsklar.api.NeedsScope;
import no.driftsklar.api.problems.Envelope;
import no.driftsklar.api.problems.ProblemError;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.api.projects.Views.ProjectView;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.facts.Answer;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;
import no.driftsklar.store.keys.Caller;
import no.driftsklar.store.keys.Scope;
import no.driftsklar.store.projects.Project;
import no.driftsklar.store.projects.Projects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Making, reading and deleting projects. */
@Tag(name = "projects", description = "Projects, their status month by month, and what follows from it.")
@RestController
@RequestMapping(path = ProjectsController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class ProjectsController {

    static final String PATH = "/api/v1/projects";

    private static final String PROJECT_NAME = "project_name";

    private final Projects projects;
    private final FactsReader reader;
    private final JsonMapper json;

    ProjectsController(Projects projects, AssessorPool assessors, JsonMapper json) {
        this.projects = projects;
        this.reader = new FactsReader(assessors.catalogue(), null, false);
        this.json = json;
    }

    @GetMapping
    @Operation(operationId = "projects", summary = "The projects of the organisation, by identifier")
    @NeedsScope(Scope.ASSESSMENT_READ)
    Page<ProjectView> list(Caller caller, @RequestParam(required = false) String limit,
            @RequestParam(required = false) String cursor) {
        Page.Wanted wanted = Page.wanted(limit, cursor);
        return Page.of(projects.page(caller.organisation(), wanted.after(), wanted.rows()), wanted, ProjectView::of,
                Project::id, PATH);
    }

    @PutMapping("/{id}")
    @Operation(operationId = "putProject", summary = "Makes a project, or gives it another name",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
                    content = @Content(schema = @Schema(implementation = Bodies.ProjectBody.class))),
            responses = {@ApiResponse(responseCode = "200", description = "It was there", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "201", description = "It was made", useReturnTypeSchema = true)})
    @NeedsScope(Scope.STATUS_WRITE)
    ResponseEntity<ProjectView> put(Caller caller, @PathVariable String id, @RequestBody(required = false) JsonNode body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String ifNoneMatch) {
        Projects.Put put = projects.put(caller.organisation(), id, name(id, body),
                Preconditions.of(ifMatch, ifNoneMatch));
        return ResponseEntity.status(put.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .header(HttpHeaders.LOCATION, put.created() ? PATH + "/" + id : null)
                .eTag(Preconditions.etag(put.project())).body(ProjectView.of(put.project()));
    }

    /** The name in a body; null where it gives none. */
    private String name(String id, JsonNode body) {
        List<ProblemError> errors = new ArrayList<>();
        for (Problem problem : reader.partOfJson(json.valueToTree(Map.of("project_id", id))).problems()) {
            errors.add(new ProblemError(null, problem.field(), id, problem.expected()));
        }
        String name = null;
        if (body != null && !body.isNull()) {
            Envelope envelope = new Envelope(body, List.of(PROJECT_NAME));
            JsonNode given = envelope.node(PROJECT_NAME);
            if (given != null) {
                FactsReader.Part read = reader.partOfJson(json.createObjectNode().set(PROJECT_NAME, given));
                read.problems().forEach(problem -> envelope.add(ProblemError.of(problem, "")));
                Answer answer = read.answers().get(PROJECT_NAME);
                name = answer == null ? null : (String) answer.value();
            }
            errors.forEach(envelope::add);
            envelope.close();
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemKind.INVALID_FACTS, errors);
        }
        return name;
    }

    @GetMapping("/{id}")
    @Operation(operationId = "project", summary = "One project with the figures of its latest assessment")
    @NeedsScope(Scope.ASSESSMENT_READ)
    ResponseEntity<ProjectView> get(Caller caller, @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String ifNoneMatch) {
        Project project = projects.find(caller.organisation(), id)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
        String etag = Preconditions.etag(project);
        return Preconditions.isKnown(ifNoneMatch, project)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build()
                : ResponseEntity.ok().eTag(etag).body(ProjectView.of(project));
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "deleteProject", summary = "Deletes a project with all its data",
            responses = @ApiResponse(responseCode = "204", description = "It is gone"))
    @NeedsScope(Scope.ADMIN)
    ResponseEntity<Void> delete(Caller caller, @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        projects.delete(caller.organisation(), id, Preconditions.of(ifMatch, null));
        return ResponseEntity.noContent().build();
    }
}
