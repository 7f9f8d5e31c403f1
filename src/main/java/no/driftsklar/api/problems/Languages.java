package no.driftsklar.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import org.springframework.http.HttpHeaders;

/** The language of an answer: {@code ?lang=nb|nn|en}, else the best that {@code Accept-Language} allows, else bokmål. */
public final class Languages {

    /** Name of the parameter that chooses a language. */
    public static final String PARAMETER = "lang";

    private static final List<String> TAGS = List.of("nb", "nn", "en", "no");

    private Languages() {
    }

    /**
     * The language that a request asks for.
     *
     * @throws ProblemException where {@code ?lang=} names none of ours
     */
    public static Language of(HttpServletRequest request) {
        String wanted = wanted(request);
        if (wanted == null) {
            return accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        }
        return named(wanted).orElseThrow(() -> new ProblemException(ProblemKind.INVALID_REQUEST, List.of(
                new ProblemError(null, PARAMETER, wanted, new Text("skal være nb, nn eller en",
                        "skal vere nb, nn eller en", "must be nb, nn or en")))));
    }

    /** The language that a request asks for, whatever is wrong with how it asks. */
    static Language orDefault(HttpServletRequest request) {
        return Optional.ofNullable(wanted(request)).flatMap(Languages::named)
                .orElseGet(() -> accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /**
     * What {@code ?lang=} says, taken from the address as it was written: the parameters of the web server also stand in
     * bodies, and asking for them fails where any of them is wrong.
     */
    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null) {
            for (String part : query.split("&")) {
                if (part.startsWith(PARAMETER + "=")) {
                    return part.substring(PARAMETER.length() + 1);
                }
            }
        }
        return null;
    }

    private static Optional<Language> named(String code) {
        for (Language language : Language.values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    private static Language accepted(String header) {
        if (header == null) {
            return Language.NB;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(header), TAGS);
            return tag == null ? Language.NB : named(tag).orElse(Language.NB);
        } catch (IllegalArgumentException e) {
            return Language.NB;
        }
    }
}
