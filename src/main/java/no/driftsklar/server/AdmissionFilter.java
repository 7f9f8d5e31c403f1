package no.driftsklar.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.api.problems.ProblemWriter;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers at once that the server cannot answer now: while it starts and stops, and where it works on as many requests as it
 * can. What stands in a queue for longer than its caller waits is work for nobody.
 */
final class AdmissionFilter extends OncePerRequestFilter {

    private final ApplicationAvailability availability;
    private final Semaphore places;
    private final ProblemWriter problems;

    /**
     * @param atOnce how many requests it works on at once
     */
    AdmissionFilter(ApplicationAvailability availability, int atOnce, ProblemWriter problems) {
        this.availability = availability;
        this.places = new Semaphore(atOnce);
        this.problems = problems;
    }

    /** Whoever watches over the server must hear of it just then. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        if (!ready || !places.tryAcquire()) {
            if (!ready) {
                response.setHeader(HttpHeaders.CONNECTION, "close");
            }
            problems.write(request, response, new ProblemException(ProblemKind.UNAVAILABLE));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
