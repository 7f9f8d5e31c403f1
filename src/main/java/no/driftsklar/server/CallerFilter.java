package no.driftsklar.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.api.problems.ProblemWriter;
import no.driftsklar.catalogue.Text;
import no.driftsklar.store.keys.ApiKeys;
import no.driftsklar.store.keys.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out for whom a request to the API acts; pages have {@link VisitorFilter}. A key that is sent is checked, also where
 * none is asked for: whoever sends a wrong one would otherwise believe that it is right.
 */
final class CallerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final boolean requireKeys;
    private final ApiKeys keys;
    private final FailedSignIns failures;
    private final ProblemWriter problems;

    CallerFilter(boolean requireKeys, ApiKeys keys, FailedSignIns failures, ProblemWriter problems) {
        this.requireKeys = requireKeys;
        this.keys = keys;
        this.failures = failures;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Caller> caller = sent != null ? ofKey(sent) : requireKeys ? Optional.empty() : Optional.of(Caller.local());
        if (sent != null && caller.isEmpty()) {
            refuse(request, response);
            return;
        }
        caller.ifPresent(CallerFilter::letIn);
        chain.doFilter(request, response);
    }

    private Optional<Caller> ofKey(String sent) {
        return sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? keys.caller(sent.substring(SCHEME.length()).strip()) : Optional.empty();
    }

    static void letIn(Caller caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(caller));
        SecurityContextHolder.setContext(context);
    }

    static Authentication authentication(Caller caller) {
        return new PreAuthenticatedAuthenticationToken(caller, null,
                caller.scopes().stream().map(scope -> new SimpleGrantedAuthority(scope.key())).toList());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Duration wait = failures.failed(request.getRemoteAddr());
        if (wait.isZero()) {
            problems.write(request, response, new ProblemException(ProblemKind.UNAUTHENTICATED, List.of()));
            return;
        }
        long seconds = Math.max(1, wait.toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        problems.write(request, response, new ProblemException(ProblemKind.TOO_MANY_REQUESTS, new Text(
                "for mange ugyldige nøkler fra samme adresse; prøv igjen om " + seconds + " sekunder",
                "for mange ugyldige nøklar frå same adresse; prøv igjen om " + seconds + " sekund",
                "too many invalid keys from one address; try again in " + seconds + " seconds")));
    }
}
