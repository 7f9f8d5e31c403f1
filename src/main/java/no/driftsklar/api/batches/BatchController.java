package no.driftsklar.api.batches;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import no.driftsklar.api.NeedsScope;
import no.driftsklar.api.problems.ProblemBody;
import no.driftsklar.api.problems.ProblemError;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.store.jobs.Job;
import no.driftsklar.store.jobs.JobFile;
import no.driftsklar.store.jobs.Jobs;
import no.driftsklar.store.keys.Caller;
import no.driftsklar.store.keys.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Files of projects that are scored in the background. A batch belongs to the organisation that sent it. */
@Tag(name = "batches", description = "Files of projects, scored in the background.")
@RestController
@RequestMapping(BatchBody.PATH)
class BatchController {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST = 200;

    private final Jobs jobs;
    private final BatchEvents events;
    private final BatchIntake intake;

    BatchController(Jobs jobs, BatchEvents events, RuleBase rules) {
        this.jobs = jobs;
        this.events = events;
        this.intake = new BatchIntake(jobs, rules.catalogue());
    }

    /** Some batches, and where the next ones are; null where there are no more. */
    @Schema(name = "PageBatch")
    record Page(List<BatchBody> items, @Nullable String next) {
    }

    @PostMapping(consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, "text/csv", "application/x-ndjson",
        MediaType.APPLICATION_JSON_VALUE, XLSX, "application/gzip"}, produces = MediaType.APPLICATION_JSON_VALUE)
    @Described
    @NeedsScope(Scope.BATCH)
    ResponseEntity<BatchBody> post(HttpServletRequest request, Caller caller, Language language) {
        Jobs.Accepted accepted = intake.accept(request, caller.organisation(), language);
        ResponseEntity.BodyBuilder answer = ResponseEntity.accepted()
                .location(URI.create(BatchBody.PATH + "/" + accepted.job().id()));
        if (accepted.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(body(accepted.job(), language));
    }

    private BatchBody body(Job job, Language language) {
        return BatchBody.of(job, jobs.settings().keep(), language);
    }

    @GetMapping
    @Operation(operationId = "batches", summary = "The batches of the organisation, the latest first")
    @NeedsScope(Scope.BATCH)
    Page list(@RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "cursor", required = false) String cursor, Caller caller, Language language) {
        if (limit < 1 || limit > MOST) {
            throw invalid("limit", String.valueOf(limit), new Text("skal være fra 1 til " + MOST, "skal vere frå 1 til " + MOST,
                    "must be from 1 to " + MOST));
        }
        List<Job> found = jobs.page(caller.organisation(), cursor == null ? null : place(cursor), limit + 1);
        List<Job> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit ? null
                : BatchBody.PATH + "?limit=" + limit + "&cursor=" + cursor(page.get(page.size() - 1));
        return new Page(page.stream().map(job -> body(job, language)).toList(), next);
    }

    private static String cursor(Job last) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((last.createdAt() + " " + last.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Jobs.Place place(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            return new Jobs.Place(Instant.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw invalid("cursor", cursor, new Text("skal være en av dem som står i next", "skal vere ein av dei som står i next",
                    "must be one that stood in next"));
        }
    }

    private static ProblemException invalid(String parameter, String value, Text expected) {
        return new ProblemException(ProblemKind.INVALID_REQUEST, List.of(new ProblemError(null, parameter, value, expected)));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "batch", summary = "How far a batch has come, or as Server-Sent Events each step")
    @NeedsScope(Scope.BATCH)
    BatchBody get(@PathVariable("id") String id, Caller caller, Language language) {
        return body(find(id, caller), language);
    }

    @GetMapping(path = "/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "batch", summary = "How far a batch has come, or as Server-Sent Events each step",
            responses = @ApiResponse(responseCode = "200", description = "OK",
                    content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"))))
    @NeedsScope(Scope.BATCH)
    SseEmitter follow(@PathVariable("id") String id, Caller caller, Language language) {
        return events.follow(find(id, caller), language);
    }

    private Job find(String id, Caller caller) {
        return jobs.find(caller.organisation(), id).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    }

    /** A file of a batch that is done. While it is not, there is a conflict; a file that will never be there is not found. */
    @GetMapping("/{id}/{file:results|findings|actions|rejects|provenance|codebook|summary}")
    @Operation(operationId = "batchFile", summary = "A file that a batch wrote", responses = {
        @ApiResponse(responseCode = "200", description = "The file", content = {
            @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
            @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
            @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
            @Content(mediaType = "text/html", schema = @Schema(type = "string")),
            @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema())}),
        @ApiResponse(responseCode = "409", description = "The batch is not done (/problems/conflict)",
                content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))})
    @NeedsScope(Scope.BATCH)
    ResponseEntity<Resource> file(@PathVariable("id") String id, @Parameter(schema = @Schema(allowableValues = {"results", "findings",
            "actions", "rejects", "provenance", "codebook", "summary"}), example = "results") @PathVariable("file") String file, Caller caller) {
        Job job = find(id, caller);
        if (!job.state().isEnd()) {
            throw new ProblemException(ProblemKind.CONFLICT, new Text("kjøringen er ikke ferdig (" + job.state().key() + ")",
                    "køyringa er ikkje ferdig (" + job.state().key() + ")", "the batch is not done (" + job.state().key() + ")"));
        }
        JobFile written = JobFile.Kind.of(file).flatMap(job::file)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
        Path place = jobs.place(job, written).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
        return ResponseEntity.ok().eTag("\"" + written.sha256() + "\"").contentType(MediaType.parseMediaType(written.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(written.name()).build().toString())
                .body(new FileSystemResource(place));
    }

    /** Cancels a batch that waits or runs: 200, or 202 where it takes a moment. Removes one that has ended: 204. */
    @DeleteMapping("/{id}")
    @Operation(operationId = "deleteBatch", summary = "Cancels a batch, or removes one that has ended", responses = {
        @ApiResponse(responseCode = "200", description = "It is cancelled", useReturnTypeSchema = true),
        @ApiResponse(responseCode = "202", description = "It stops in a moment", useReturnTypeSchema = true),
        @ApiResponse(responseCode = "204", description = "It is removed", content = @Content)})
    @NeedsScope(Scope.BATCH)
    ResponseEntity<BatchBody> delete(@PathVariable("id") String id, Caller caller, Language language) throws IOException {
        return switch (jobs.remove(find(id, caller))) {
            case REMOVED -> ResponseEntity.noContent().build();
            case CANCELLED -> ResponseEntity.ok(body(find(id, caller), language));
            case STOPPING -> ResponseEntity.accepted().body(body(find(id, caller), language));
        };
    }
}
