package no.driftsklar.api.problems;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
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
    private static final Text ALL = new Text("Feil som tjenesten kan melde", "Feil som tenesta kan melde",
            "Problems that the service can report");

    @GetMapping("/problems")
    ResponseEntity<String> all(Language language) {
        return page(language, ALL.in(language), Arrays.stream(ProblemKind.values())
                .map(kind -> "<li><a href=\"" + kind.type() + "?lang=" + language + "\">" + kind.key() + "</a> ("
                        + kind.status() + "): " + kind.title().in(language) + "</li>\n")
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n")));
    }

    @GetMapping("/problems/{key}")
    ResponseEntity<String> one(@PathVariable("key") String key, Language language) {
        ProblemKind kind = Arrays.stream(ProblemKind.values()).filter(known -> known.key().equals(key)).findFirst()
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
        return page(language, kind.title().in(language), "<p>" + ProblemExplanations.of(kind).in(language) + "</p>\n"
                + "<p>HTTP " + kind.status() + ", <code>" + kind.type() + "</code></p>\n");
    }

    private static ResponseEntity<String> page(Language language, String title, String content) {
        return ResponseEntity.ok().contentType(HTML).header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .body("<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + title
                        + "</title>\n<meta name=\"viewport\" content=\"width=device-width\">\n</head>\n<body>\n<main>\n<h1>"
                        + title + "</h1>\n" + content + "</main>\n</body>\n</html>\n");
    }
}
