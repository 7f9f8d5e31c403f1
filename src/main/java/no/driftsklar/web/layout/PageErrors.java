package no.driftsklar.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.projects.ProjectException;
import no.driftsklar.web.visit.NoSuchPageException;
import no.driftsklar.web.visit.SignInNeededException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Says on a page what went wrong where a page was asked for; of the API's errors the API speaks. */
@Component
public final class PageErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);
    private static final List<String> NO_PAGES =
            List.of("/api/", "/actuator", "/problems", "/docs", "/swagger-ui", "/error");

    private final LayoutModel layout;

    PageErrors(LayoutModel layout) {
        this.layout = layout;
    }

    @Override
    public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
            Exception failure) {
        if (NO_PAGES.stream().anyMatch(request.getRequestURI()::startsWith)
                || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        if (failure instanceof SignInNeededException) {
            return isForm(request) ? signedOut(request, response)
                    : new ModelAndView("redirect:/sign-in" + (HttpMethod.GET.matches(request.getMethod())
                            ? "?then=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8) : ""));
        }
        return page(status(failure), request, response);
    }

    private static boolean isForm(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod()) && request.getContentType() != null
                && request.getContentType().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** Holds what was sent until its sender has signed in again, so that it can be sent once more. */
    private ModelAndView signedOut(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(401);
        ModelAndView page = new ModelAndView("errors/signed_out");
        layout.addTo(page.getModel(), request);
        page.addObject("action", request.getRequestURI());
        page.addObject("sent", request.getParameterMap().entrySet().stream().filter(sent -> !sent.getKey().equals("_csrf"))
                .flatMap(sent -> Arrays.stream(sent.getValue()).map(value -> Map.entry(sent.getKey(), value))).toList());
        return page;
    }

    /** The page that says what went wrong. */
    public ModelAndView page(int status, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status);
        ModelAndView page = new ModelAndView("errors/error");
        layout.addTo(page.getModel(), request);
        page.addObject("status", status);
        page.addObject("kind", switch (status) {
            case 403, 404, 413, 503 -> String.valueOf(status);
            default -> status < 500 ? "400" : "500";
        });
        return page;
    }

    private static int status(Exception failure) {
        if (failure instanceof NoSuchPageException
                || failure instanceof ProjectException project && project.reason() == ProjectException.Reason.NO_PROJECT) {
            return 404;
        }
        if (failure instanceof ErrorResponse response) {
            return response.getStatusCode().value();
        }
        if (Database.isUnavailable(failure)) {
            LOG.warn("the database does not answer");
            return 503;
        }
        // the message may hold what somebody answered
        LOG.error("page failed: {} at {}", failure.getClass().getName(),
                failure.getStackTrace().length == 0 ? "?" : failure.getStackTrace()[0]);
        return 500;
    }

    /** Before the advice of the API, which answers everything. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
