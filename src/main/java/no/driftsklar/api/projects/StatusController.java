package no.driftsklar.api.projects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.driftsklar.api.NeedsScope;
import no.driftsklar.api.problems.Envelope;
import no.driftsklar.api.problems.ProblemError;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.api.problems.UnreadableBody;
import no.driftsklar.api.projects.Views.PostView;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.Answer;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.store.keys.Caller;
import no.driftsklar.store.keys.Scope;
import no.driftsklar.store.projects.IdempotencyKey;
import no.driftsklar.store.projects.NewStatus;
import no.driftsklar.store.projects.Post;
import no.driftsklar.store.projects.PostAsItCame;
import no.driftsklar.store.projects.Posted;
import no.driftsklar.store.projects.Projects;
import no.driftsklar.store.projects.StoredAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posting the status of a project, and reading what was posted. */
@Tag(name = "projects")
@RestController
@RequestMapping(path = ProjectsController.PATH + "/{id}/status", produces = MediaType.APPLICATION_JSON_VALUE)
class StatusController {

    private static final String FACTS = "facts";
    private static final List<String> SOURCES = Stream.of(Post.Source.values()).map(Post.Source::key).toList();

    private final Projects projects;
    private final FactsReader reader;
    private final JsonMapper json;

    StatusController(Projects projects, AssessorPool assessors, JsonMapper json) {
        this.projects = projects;
        this.reader = new FactsReader(assessors.catalogue(), null, false);
        this.json = json;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "postStatus", summary = "Posts what is known of a project at a date",
            description = "The facts may be any of the fields. An absent key changes nothing, \"unknown\" replaces, null withdraws. "
                    + "The same Idempotency-Key with the same body gives the first answer again, for 24 hours.",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(schema = @Schema(implementation = Bodies.StatusBody.class))),
            responses = @ApiResponse(responseCode = "201", description = "It is kept; the assessment and what changed",
                    content = @Content(schema = @Schema(implementation = Views.PostedView.class))))
    @NeedsScope(Scope.STATUS_WRITE)
    ResponseEntity<byte[]> post(Caller caller, Language language, @PathVariable String id, @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Parameters.idempotencyKey(key);
        String text = text(body);
        StoredAnswer answer = projects.post(caller.organisation(), id, status(id, text),
                key == null ? null : IdempotencyKey.of(key, text), language, posted -> answer(id, posted));
        ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON).header(HttpHeaders.LOCATION, answer.location())
                .header(HttpHeaders.CONTENT_LANGUAGE, answer.language());
        return (answer.replayed() ? response.header("Idempotency-Replayed", "true") : response).body(answer.body());
    }

    private StoredAnswer answer(String id, Posted posted) {
        String location = ProjectsController.PATH + "/" + id + (posted.assessment() == null
                ? "/status/" + posted.post().n() : "/assessments/" + posted.assessment().n());
        return new StoredAnswer(HttpStatus.CREATED.value(), location, posted.language().code(),
                json.writeValueAsBytes(Views.PostedView.of(posted)), false);
    }

    /** The body as text: what is kept as it came must be UTF-8 (RFC 8259). */
    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemKind.INVALID_JSON, new Text("innholdet er ikke UTF-8",
                    "innhaldet er ikkje UTF-8", "the body is not UTF-8"));
        }
    }

    private NewStatus status(String id, String text) {
        Envelope envelope = new Envelope(parsed(text), List.of("status_date", "source", "corrects", FACTS));
        LocalDate date = envelope.date("status_date");
        Post.Source source = source(envelope);
        Long corrects = envelope.number("corrects");
        JsonNode facts = envelope.object(FACTS);
        if (facts == null) {
            if (envelope.node(FACTS) == null) {
                envelope.add(FACTS, null, new Text("mangler; skal være et objekt med opplysninger",
                        "manglar; skal vere eit objekt med opplysningar", "is missing; must be an object of facts"));
            }
            envelope.close();
        }
        FactsReader.Part read = reader.partOfJson(facts);
        read.problems().forEach(problem -> envelope.add(ProblemError.of(problem, "/" + FACTS)));
        same(envelope, read, "project_id", id);
        same(envelope, read, "status_date", date);
        envelope.close();
        return new NewStatus(date, source, corrects, read.answers(), text);
    }

    private static Post.Source source(Envelope envelope) {
        String written = envelope.text("source");
        if (written == null) {
            return Post.Source.API;
        }
        if (!SOURCES.contains(written)) {
            String sources = String.join(", ", SOURCES);
            envelope.add("source", written, new Text("skal være en av: " + sources, "skal vere ein av: " + sources,
                    "must be one of: " + sources));
            return null;
        }
        return Post.Source.values()[SOURCES.indexOf(written)];
    }

    /** What stands around the facts may stand in them too, if it says the same. */
    private static void same(Envelope envelope, FactsReader.Part read, String field, Object around) {
        Answer answer = read.answers().get(field);
        if (answer != null && answer.value() != null && !answer.value().equals(around)) {
            envelope.add(new ProblemError("/" + FACTS + "/" + field, field, answer.value().toString(), new Text(
                    "skal være det samme som utenfor facts", "skal vere det same som utanfor facts",
                    "must be the same as outside facts")));
        }
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            throw new ProblemException(ProblemKind.INVALID_JSON,
                    UnreadableBody.reason(e));
        }
    }

    @GetMapping
    @Operation(operationId = "statusPosts", summary = "What was posted, as it came")
    @NeedsScope(Scope.ASSESSMENT_READ)
    Page<PostView> list(Caller caller, @PathVariable String id, @RequestParam(required = false) String limit,
            @RequestParam(required = false) String cursor) {
        Page.Wanted wanted = Page.wanted(limit, cursor);
        return Page.of(projects.posts(caller.organisation(), id, wanted.afterNumber(), wanted.rows()), wanted, PostView::of,
                (PostAsItCame post) -> String.valueOf(post.post().n()), ProjectsController.PATH + "/" + id + "/status");
    }

    @GetMapping("/{n}")
    @Operation(operationId = "statusPost", summary = "One post as it came")
    @NeedsScope(Scope.ASSESSMENT_READ)
    PostView get(Caller caller, @PathVariable String id, @PathVariable String n) {
        long number = Parameters.number(n);
        return projects.posts(caller.organisation(), id, number - 1, 1).stream()
                .filter(post -> post.post().n() == number).findFirst().map(PostView::of)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    }
}
