package no.driftsklar.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.assessment.Wording;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.web.visit.PageLanguage;
import no.driftsklar.web.visit.Visitors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What every template has: {@code lang} (the {@link Language}), {@code wording} (the {@link Wording} in it),
 * {@code catalogue}, {@code visit}, {@code projectVisit} (on pages of a project) and {@code languageLinks} (this page in
 * each language).
 */
@Component
public final class LayoutModel {

    /** Each in itself. */
    private static final Map<Language, String> NAMES =
            Map.of(Language.NB, "Bokmål", Language.NN, "Nynorsk", Language.EN, "English");

    private final Catalogue catalogue;
    private final Visitors visitors;
    private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);

    LayoutModel(AssessorPool assessors, Visitors visitors) {
        this.catalogue = assessors.catalogue();
        this.visitors = visitors;
        for (Language language : Language.values()) {
            wordings.put(language, new Wording(catalogue, language));
        }
    }

    /**
     * This page in a language.
     *
     * @param name what the language calls itself
     */
    public record LanguageLink(String code, String name, String href) {
    }

    /** Adds it all to the model of a page. */
    public void addTo(Map<String, Object> model, HttpServletRequest request) {
        Language language = PageLanguage.of(request);
        model.put("lang", language);
        model.put("wording", wordings.get(language));
        model.put("catalogue", catalogue);
        model.put("visit", visitors.visit(request));
        model.put("projectVisit", visitors.letIn(request).orElse(null));
        // what answers a post stands at the address of the page that was posted from
        model.put("languageLinks", links(request));
    }

    private static List<LanguageLink> links(HttpServletRequest request) {
        return Arrays.stream(Language.values()).map(language -> new LanguageLink(language.code(), NAMES.get(language),
                UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString())
                        .replaceQueryParam(PageLanguage.PARAMETER, language.code()).build().toUriString())).toList();
    }
}
