package no.driftsklar.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.driftsklar.store.keys.Caller;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets visitors of pages in: everybody at the machine itself where no keys are asked for. */
final class VisitorFilter extends OncePerRequestFilter {

    private final boolean requireKeys;

    VisitorFilter(boolean requireKeys) {
        this.requireKeys = requireKeys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!requireKeys) {
            CallerFilter.letIn(Caller.local());
        }
        chain.doFilter(request, response);
    }
}
