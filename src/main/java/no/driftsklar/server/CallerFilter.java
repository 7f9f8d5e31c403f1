package no.driftsklar.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import no.driftsklar.store.keys.Caller;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out for whom a request acts. */
final class CallerFilter extends OncePerRequestFilter {

    private final boolean requireKeys;

    CallerFilter(boolean requireKeys) {
        this.requireKeys = requireKeys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!requireKeys) {
            PreAuthenticatedAuthenticationToken caller =
                    new PreAuthenticatedAuthenticationToken(Caller.local(), null, List.of());
            SecurityContextHolder.getContext().setAuthentication(caller);
        }
        chain.doFilter(request, response);
    }
}
