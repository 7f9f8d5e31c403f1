package no.driftsklar.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import no.driftsklar.store.keys.ApiKeys;
import no.driftsklar.store.keys.Caller;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.util.UriComponentsBuilder;

/** Signs visitors of pages in with a key; the session keeps the id of the key, not the key. */
final class KeySignIn implements AuthenticationProvider, AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** Where the sign-in page is, and where it sends the key. */
    static final String PAGE = "/sign-in";

    /** Name of the parameter with the page that the visitor began with. */
    static final String THEN = "then";

    private final ApiKeys keys;
    private final FailedSignIns failures;

    KeySignIn(ApiKeys keys, FailedSignIns failures) {
        this.keys = keys;
        this.failures = failures;
    }

    /** The address has sent too many wrong keys. */
    private static final class MustWaitException extends AuthenticationException {

        private final long seconds;

        MustWaitException(Duration wait) {
            super("too many wrong keys");
            this.seconds = Math.max(1, wait.toSeconds());
        }
    }

    @Override
    public Authentication authenticate(Authentication sent) {
        Caller caller = keys.caller(sent.getCredentials().toString().strip()).orElse(null);
        if (caller != null) {
            return CallerFilter.authentication(caller);
        }
        Duration wait = failures.failed(((WebAuthenticationDetails) sent.getDetails()).getRemoteAddress());
        throw wait.isZero() ? new BadCredentialsException("no such key") : new MustWaitException(wait);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return authentication == UsernamePasswordAuthenticationToken.class;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        response.sendRedirect(then(request));
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(PAGE).queryParam(THEN, "{then}");
        if (failure instanceof MustWaitException wait) {
            page.queryParam("wait", wait.seconds);
        } else {
            page.queryParam("wrong", "true");
        }
        response.sendRedirect(page.encode().buildAndExpand(then(request)).toUriString());
    }

    /** A page of ours; an address that leads elsewhere leads to the first page. */
    private static String then(HttpServletRequest request) {
        String then = request.getParameter(THEN);
        return then == null || !then.startsWith("/") || then.startsWith("//") || then.contains("\\")
                || then.chars().anyMatch(letter -> letter < ' ') ? "/" : then;
    }
}
