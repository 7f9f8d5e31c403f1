package no.driftsklar.web.visit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.driftsklar.store.links.Link;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the token of the link that a visitor has followed: in the browser only, for the pages of that project only. So it
 * survives a restart of the server, and whoever has links to two projects has both.
 */
public final class LinkCookie {

    private static final String NAME = "link";

    private LinkCookie() {
    }

    /**
     * Lets the browser keep a token until its link expires. The cookie is Lax: links are followed from a message or a chat,
     * and a Strict one would not be sent with the page that such a link leads to. What changes something has a CSRF token
     * besides.
     *
     * @param now when it is
     */
    public static void keep(HttpServletRequest request, HttpServletResponse response, Link link, String token, Instant now) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, token)
                .path(ProjectPages.of(link.projectId())).httpOnly(true).sameSite("Lax").secure(request.isSecure())
                .maxAge(link.expiresAt() == null ? Duration.ofDays(365) : Duration.between(now, link.expiresAt()))
                .build().toString());
    }

    /** The token that a visitor of a project's page came with. */
    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue);
    }
}
