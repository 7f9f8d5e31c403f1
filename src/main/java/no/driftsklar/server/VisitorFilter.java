package no.driftsklar.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import no.driftsklar.store.keys.ApiKeys;
import no.driftsklar.store.keys.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out for whom a visitor of pages acts: where no keys are asked for everybody at the machine for its own organisation,
 * else whoever has signed in, as long as their key is valid.
 */
final class VisitorFilter extends OncePerRequestFilter {

    private final boolean requireKeys;
    private final ApiKeys keys;

    VisitorFilter(boolean requireKeys, ApiKeys keys) {
        this.requireKeys = requireKeys;
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (!requireKeys) {
            CallerFilter.letIn(Caller.local());
        } else if (signedIn != null) {
            Optional<Caller> caller = keys.callerOf(((Caller) signedIn.getPrincipal()).keyId());
            if (caller.isPresent()) {
                CallerFilter.letIn(caller.get());
            } else {
                // the key was revoked or has expired since
                SecurityContextHolder.clearContext();
                HttpSession session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
            }
        }
        chain.doFilter(request, response);
    }
}
