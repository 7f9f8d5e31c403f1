package no.driftsklar.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Ends a request with problem details where no controller was reached. */
@Component
public final class ProblemWriter {

    /** Key of the correlation id in the log. */
    public static final String REQUEST_ID = "request_id";

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
        response.setContentType(ProblemBody.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        ProblemBody body = body(request, problem);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, Languages.orDefault(request).code());
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    static ProblemBody body(HttpServletRequest request, ProblemException problem) {
        return ProblemBody.of(problem, Languages.orDefault(request), MDC.get(REQUEST_ID));
    }
}
