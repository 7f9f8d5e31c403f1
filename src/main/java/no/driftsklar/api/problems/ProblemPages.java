package no.driftsklar.api.problems;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.driftsklar.batch.setup.Program;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the {@code type} of a problem leads to: a page on that kind of problem, for whoever wrote the client. */
@RestController
@Hidden
class ProblemPages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String STYLES = Stream.of("vendor/theme.css", "vendor/designsystemet.css", "pages.css")
            .map(sheet -> "<link rel=\"stylesheet\" href=\"/assets/" + sheet + "?v=" + Program.version()
            + "\">\n").collect(Collectors.joining());
    private static final Map<Language, String> NAMES = Map.of(Language.NB, "Bokmål", Language.NN, "Nynorsk", Language.EN,
            "English");
    private static final Text LANGUAGES = new Text("Språk", "Språk", "Language");
    private static final Text ALL = new Text("Feil som tjenesten kan melde", "Feil som tenesta kan melde",
            "Problems that the service can report");

    @GetMapping("/problems")
    ResponseEntity<String> all(Language language) {
        return page(language, ALL.in(language), Arrays.stream(ProblemKind.values())
                .map(kind -> "<li><a class=\"ds-link\" href=\"" + kind.type() + "?lang=" + language + "\">" + kind.key()
                + "</a> ("
                        + kind.status() + "): " + kind.title().in(language) + "</li>\n")
                .collect(Collectors.joining("", "<ul class=\"ds-list\">\n", "</ul>\n")));
    }

    @GetMapping("/problems/{key}")
    ResponseEntity<String> one(@PathVariable("key") String key, Language language) {
        ProblemKind kind = Arrays.stream(ProblemKind.values()).filter(known -> known.key().equals(key)).findFirst()
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
        return page(language, kind.title().in(language), "<p class=\"ds-paragraph\">"
                + ProblemExplanations.of(kind).in(language) + "</p>\n"
                + "<p class=\"ds-paragraph\">HTTP " + kind.status() + ", <code>" + kind.type() + "</code></p>\n"
                + "<p class=\"ds-paragraph\"><a class=\"ds-link\" href=\"/problems?lang=" + language + "\">"
                + ALL.in(language)
                + "</a></p>\n");
    }

    /** Looks as the pages do, by their style sheets: those stand here under addresses that change with the program only. */
    private static ResponseEntity<String> page(Language language, String title, String content) {
        return ResponseEntity.ok().contentType(HTML).header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'")
                .body("<!DOCTYPE html>\n<html lang=\"" + language
                + "\" data-color-scheme=\"light\" data-size=\"md\">\n<head>\n"
                        + "<meta charset=\"utf-8\">\n<title>" + title + " – Driftsklar</title>\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        + "<link rel=\"icon\" href=\"/assets/icon.svg\" type=\"image/svg+xml\">\n" + STYLES
                        + "</head>\n<body>\n"
                        + "<header class=\"page-header\"><div class=\"page-width\"><a class=\"brand\" href=\"/\">Driftsklar</a>"
                        + languages(language) + "</div></header>\n"
                        + "<main id=\"content\" class=\"page-width prose\">\n<h1 class=\"ds-heading\" data-size=\"lg\">"
                        + title
                        + "</h1>\n" + content + "</main>\n</body>\n</html>\n");
    }

    /** The same page in each language. */
    private static String languages(Language language) {
        return Arrays.stream(Language.values()).map(one -> "<li><a class=\"ds-link\" lang=\"" + one + "\" hreflang=\"" + one
                        + "\" href=\"?lang=" + one + "\"" + (one == language ? " aria-current=\"true\"" : "") + ">"
                        + NAMES.get(one) + "</a></li>")
                .collect(Collectors.joining("", "<nav class=\"languages\" aria-label=\"" + LANGUAGES.in(language)
                + "\"><ul>",
                        "</ul></nav>"));
    }
}
