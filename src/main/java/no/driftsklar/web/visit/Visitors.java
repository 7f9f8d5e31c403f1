package no.driftsklar.web.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import no.driftsklar.store.keys.Caller;
import no.driftsklar.store.keys.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Finds out who visits, and whether they may see the project whose page they ask for. */
@Component
public final class Visitors implements HandlerMethodArgumentResolver {

    /** Name of the variable in the paths of a project's pages. */
    public static final String PROJECT = "project";

    private final boolean keysRequired;

    Visitors(@Value("${driftsklar.require-keys}") boolean keysRequired) {
        this.keysRequired = keysRequired;
    }

    /** Who visits. */
    public Visit visit(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return new Visit(PageLanguage.of(request), authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller) : Optional.empty(), keysRequired);
    }

    private ProjectVisit project(HttpServletRequest request) {
        Visit visit = visit(request);
        String project = pathVariables(request).get(PROJECT);
        Caller caller = visit.caller();
        if (!caller.scopes().contains(Scope.ASSESSMENT_READ)) {
            throw new NoSuchPageException();
        }
        return new ProjectVisit(visit.language(), caller.organisation(), project, caller.scopes().contains(Scope.STATUS_WRITE),
                false);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> pathVariables(HttpServletRequest request) {
        return (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class || parameter.getParameterType() == ProjectVisit.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
            WebDataBinderFactory binders) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        return parameter.getParameterType() == Visit.class ? visit(asked) : project(asked);
    }
}
