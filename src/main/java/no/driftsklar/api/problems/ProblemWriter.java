package no.driftsklar.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Ends a request with problem details where no controller was reached. */
@Component
public final class ProblemWriter {

    /** Name of the correlation id, in the log and among the attributes of a request. */
    public static final String REQUEST_ID = "request_id";

    /** Our assumption: what is wrong for a moment only is over by then. */
    private static final String RETRY_AFTER_SECONDS = "5";

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Writes the problem, unless the answer has begun already. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.kind().status());
        headers(problem.kind()).forEach((name, values) -> {
            // who knows better has said it already
            if (!response.containsHeader(name)) {
                response.setHeader(name, values.get(0));
            }
        });
        response.setContentType(ProblemBody.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        ProblemBody body = body(request, problem);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, Languages.orDefault(request).code());
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    static ProblemBody body(HttpServletRequest request, ProblemException problem) {
        return ProblemBody.of(problem, Languages.orDefault(request), (String) request.getAttribute(REQUEST_ID));
    }

    /** The headers that HTTP asks for with a kind of problem. */
    static HttpHeaders headers(ProblemKind kind) {
        HttpHeaders headers = new HttpHeaders();
        switch (kind) {
            case UNAUTHENTICATED -> headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"driftsklar\"");
            case UNAVAILABLE, TOO_MANY_REQUESTS -> headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            default -> { }
        }
        return headers;
    }
}
