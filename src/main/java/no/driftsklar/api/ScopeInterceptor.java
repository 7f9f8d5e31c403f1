package no.driftsklar.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import no.driftsklar.api.problems.ProblemError;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.catalogue.Text;
import no.driftsklar.store.keys.Caller;
import no.driftsklar.store.keys.Scope;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a method of the API only where its key has the scope that the method names. */
final class ScopeInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // what answers bit by bit comes here once more when it is done; it was let through when it came
        if (request.getDispatcherType() == DispatcherType.ASYNC || !(handler instanceof HandlerMethod method)
                || !method.getBeanType().getPackageName().startsWith(ScopeInterceptor.class.getPackageName())) {
            return true;
        }
        NeedsScope needed = method.getMethodAnnotation(NeedsScope.class);
        if (needed == null || !scopes().contains(needed.value())) {
            throw new ProblemException(ProblemKind.FORBIDDEN, needed == null ? List.of() : List.of(missing(needed.value())));
        }
        return true;
    }

    private static Set<Scope> scopes() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller.scopes()
                : Set.of();
    }

    private static ProblemError missing(Scope scope) {
        return new ProblemError(null, "scope", null, new Text("nøkkelen må ha " + scope, "nøkkelen må ha " + scope,
                "the key must have " + scope));
    }
}
