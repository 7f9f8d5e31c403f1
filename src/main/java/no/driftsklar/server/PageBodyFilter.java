package no.driftsklar.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.driftsklar.store.keys.Caller;
import no.driftsklar.store.keys.Scope;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files only into pages that take them, from visitors who may send them and no larger than is allowed. It must come
 * before anything that asks for a parameter: the web server would take in the whole file to find it. Forms without files are
 * bounded by the web server.
 */
final class PageBodyFilter extends OncePerRequestFilter {

    /** What a form may hold besides the file. */
    private static final long REST_OF_FORM = 1 << 16;

    private final Set<String> takeFiles;
    private final long most;

    PageBodyFilter(Set<String> takeFiles, DataSize most) {
        this.takeFiles = Set.copyOf(takeFiles);
        this.most = most.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (!HttpMethod.POST.matches(request.getMethod()) || !takeFiles.contains(request.getRequestURI())) {
            refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE, request, response);
        } else if (!maySend()) {
            refuse(HttpStatus.FORBIDDEN, request, response);
        } else if (request.getContentLengthLong() > most + REST_OF_FORM) {
            refuse(HttpStatus.CONTENT_TOO_LARGE, request, response);
        } else {
            try {
                chain.doFilter(request, response);
            } catch (IllegalStateException e) {
                if (!isTooLarge(e) || response.isCommitted()) {
                    throw e;
                }
                refuse(HttpStatus.CONTENT_TOO_LARGE, request, response);
            }
        }
    }

    /** Whether the web server met a limit while it took in a form that did not say how long it is. */
    private static boolean isTooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // the server has no other name for it that does not change with its version
            if (cause.getClass().getSimpleName().contains("SizeLimit")) {
                return true;
            }
        }
        return false;
    }

    private static boolean maySend() {
        Authentication visitor = SecurityContextHolder.getContext().getAuthentication();
        return visitor != null && visitor.getPrincipal() instanceof Caller caller && caller.scopes().contains(Scope.BATCH);
    }

    /** Without a look at the body; the page that says why is made as for any other refusal. */
    private static void refuse(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
        request.getRequestDispatcher("/page-error").forward(new WithoutBody(request), response);
    }

    /** The request as one that asks for a page: what is on the way to that page would look into the form for a token. */
    private static final class WithoutBody extends HttpServletRequestWrapper {

        WithoutBody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}
