package no.driftsklar.web.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import no.driftsklar.store.keys.Caller;
import no.driftsklar.store.keys.Scope;
import no.driftsklar.store.links.Link;
import no.driftsklar.store.links.Links;
import no.driftsklar.store.projects.Projects;
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

    private static final String LET_IN = ProjectVisit.class.getName();

    private final Projects projects;
    private final Links links;
    private final boolean keysRequired;

    Visitors(Projects projects, Links links, @Value("${driftsklar.require-keys}") boolean keysRequired) {
        this.projects = projects;
        this.links = links;
        this.keysRequired = keysRequired;
    }

    /** Who visits. */
    public Visit visit(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Optional<Caller> signedIn = authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller) : Optional.empty();
        return new Visit(PageLanguage.of(request), signedIn, keysRequired);
    }

    /** The visit to the project whose page a request asks for; empty where it asks for none, or nobody was let in. */
    public Optional<ProjectVisit> letIn(HttpServletRequest request) {
        return Optional.ofNullable((ProjectVisit) request.getAttribute(LET_IN));
    }

    /**
     * Who is signed in acts for their organisation; a link counts where they have no such project, or where it allows more.
     * It is looked up each time, so that one that is revoked lets nobody in any more.
     */
    private ProjectVisit project(HttpServletRequest request) {
        Visit visit = visit(request);
        String project = pathVariables(request).get(PROJECT);
        Optional<ProjectVisit> signedIn = visit.signedIn().filter(caller -> caller.scopes().contains(Scope.ASSESSMENT_READ))
                .map(caller -> signedIn(visit, caller, project));
        Optional<ProjectVisit> byLink = LinkCookie.of(request).flatMap(links::open)
                .filter(link -> link.projectId().equals(project))
                .map(link -> new ProjectVisit(visit.language(), link.organisation(), project, link.kind() == Link.Kind.EDIT,
                        true, false));
        Optional<ProjectVisit> visitor = byLink.isPresent() && !isEnough(signedIn, byLink.get()) ? byLink : signedIn;
        if (visitor.isEmpty() && visit.signedIn().isPresent()) {
            throw new NoSuchPageException();
        }
        request.setAttribute(LET_IN, visitor.orElseThrow(SignInNeededException::new));
        return visitor.get();
    }

    private static ProjectVisit signedIn(Visit visit, Caller caller, String project) {
        boolean mayEdit = caller.scopes().contains(Scope.STATUS_WRITE);
        return new ProjectVisit(visit.language(), caller.organisation(), project, mayEdit, false,
                mayEdit && caller.scopes().contains(Scope.ADMIN));
    }

    private boolean isEnough(Optional<ProjectVisit> signedIn, ProjectVisit byLink) {
        return signedIn.filter(own -> own.mayEdit() || !byLink.mayEdit())
                .flatMap(own -> projects.find(own.organisation(), own.projectId())).isPresent();
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
