package no.driftsklar.server;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.api.problems.ProblemWriter;
import no.driftsklar.api.problems.WithoutMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Gives each request its correlation id and writes a line about it in the log: method, route, status, duration. The route is
 * the pattern, such as /api/v1/projects/{id}, not the path: identifiers, parameters, bodies and keys do not come into the log.
 */
final class RequestLog extends OncePerRequestFilter {

    /** The header with the correlation id, of the request and of the answer. */
    static final String HEADER = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final Pattern USABLE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String NONE = "-";
    private static final Set<String> METHODS = Arrays.stream(HttpMethod.values()).map(HttpMethod::name)
            .collect(Collectors.toUnmodifiableSet());
    private static final String EVERYTHING_ELSE = "/**";

    private final ProblemWriter problems;

    RequestLog(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        long began = System.nanoTime();
        String sent = request.getHeader(HEADER);
        String id = sent != null && USABLE_ID.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
        MDC.put(ProblemWriter.REQUEST_ID, id);
        request.setAttribute(ProblemWriter.REQUEST_ID, id);
        response.setHeader(HEADER, id);
        try {
            answer(request, response, chain);
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new AtTheEnd(request, response, id, began));
            } else {
                write(request, response, began);
            }
        } finally {
            MDC.remove(ProblemWriter.REQUEST_ID);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
                LOG.debug("the caller has gone");
                return;
            }
            LOG.error("request failed", new WithoutMessage(e));
            problems.write(request, response, new ProblemException(ProblemKind.INTERNAL_ERROR));
        }
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, long began) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String route = pattern == null || pattern.equals(EVERYTHING_ELSE) ? NONE : pattern.toString();
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : NONE;
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        // whoever watches over the server asks every few seconds
        Level level = request.getRequestURI().startsWith("/actuator/") ? Level.DEBUG : Level.INFO;
        LOG.atLevel(level).addKeyValue("http.request.method", method).addKeyValue("http.route", route)
                .addKeyValue("http.response.status_code", response.getStatus())
                .addKeyValue("event.duration", TimeUnit.MILLISECONDS.toNanos(milliseconds))
                .log("{} {} {} {} ms", method, route, response.getStatus(), milliseconds);
    }

    private record AtTheEnd(HttpServletRequest request, HttpServletResponse response, String id, long began)
            implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            MDC.put(ProblemWriter.REQUEST_ID, id);
            write(request, response, began);
            MDC.remove(ProblemWriter.REQUEST_ID);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
        }

        @Override
        public void onError(AsyncEvent event) {
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
        }
    }
}
