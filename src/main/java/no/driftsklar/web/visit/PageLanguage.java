package no.driftsklar.web.visit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.driftsklar.catalogue.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: the one chosen last on a page ({@code ?lang=}, kept in a cookie), else the best that the browser
 * asks for, else bokmål.
 */
public final class PageLanguage implements LocaleResolver {

    /** Name of the parameter and of the cookie. */
    public static final String PARAMETER = "lang";

    private static final String CHOSEN = PageLanguage.class.getName();
    private static final List<String> TAGS = List.of("nb", "nn", "en", "no");

    /** The language of the page that a request asks for. */
    public static Language of(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Language known) {
            return known;
        }
        Cookie cookie = WebUtils.getCookie(request, PARAMETER);
        Language language = named(parameter(request))
                .or(() -> named(cookie == null ? null : cookie.getValue()))
                .orElseGet(() -> accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        request.setAttribute(CHOSEN, language);
        return language;
    }

    /** Keeps the language that a request chooses, where it chooses one; Lax, so that it holds for links in messages too. */
    static void keep(HttpServletRequest request, HttpServletResponse response) {
        named(parameter(request)).ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE,
                ResponseCookie.from(PARAMETER, language.code()).path("/").httpOnly(true).sameSite("Lax")
                        .secure(request.isSecure()).maxAge(Duration.ofDays(365)).build().toString()));
    }

    /** From the address as it was written; the parameters of the web server also stand in bodies. */
    private static String parameter(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? null : Arrays.stream(query.split("&")).filter(part -> part.startsWith(PARAMETER + "="))
                .map(part -> part.substring(PARAMETER.length() + 1)).findFirst().orElse(null);
    }

    private static Optional<Language> named(String code) {
        return Arrays.stream(Language.values()).filter(language -> language.code().equals(code)).findFirst();
    }

    private static Language accepted(String header) {
        if (header == null) {
            return Language.NB;
        }
        try {
            return named(Locale.lookupTag(Locale.LanguageRange.parse(header), TAGS)).orElse(Language.NB);
        } catch (IllegalArgumentException e) {
            return Language.NB;
        }
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    /** The language is chosen by what the visitor sends. */
    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException();
    }
}
