package no.driftsklar.api.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import no.driftsklar.catalogue.Language;

/**
 * Problem details as they are sent (RFC 9457).
 *
 * @param type      which kind of problem: a reference that stays the same, and that the server explains
 * @param title     the kind in words
 * @param status    the HTTP status
 * @param detail    what is wrong here
 * @param errors    each thing that is wrong
 * @param requestId the correlation id under which the server's log speaks of the request
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "What is wrong (RFC 9457).")
public record ProblemBody(String type, String title, int status, String detail, List<Item> errors, String requestId) {

    /** Media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One thing that is wrong; see {@link ProblemError}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProblemItem", description = "One thing that is wrong.")
    public record Item(String pointer, String field, String value, String expected) {
    }

    /**
     * @param requestId null where it does not belong to a request
     */
    public static ProblemBody of(ProblemException problem, Language language, String requestId) {
        return new ProblemBody(problem.kind().type(), problem.kind().title().in(language), problem.kind().status(),
                problem.detail() == null ? null : problem.detail().in(language),
                problem.errors().stream().map(error -> new Item(error.pointer(), error.field(), error.value(),
                        error.expected().in(language))).toList(), requestId);
    }
}
