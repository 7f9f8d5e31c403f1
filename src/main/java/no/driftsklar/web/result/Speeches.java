package no.driftsklar.web.result;

import java.util.EnumMap;
import java.util.Map;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Language;
import no.driftsklar.web.words.Words;
import org.springframework.stereotype.Component;

/** The {@link Speech} of each language. */
@Component
public final class Speeches {

    private final Map<Language, Speech> speeches = new EnumMap<>(Language.class);

    Speeches(Words words, AssessorPool assessors) {
        for (Language language : Language.values()) {
            speeches.put(language, new Speech(words, assessors.catalogue(), language));
        }
    }

    /** The one of a language. */
    public Speech in(Language language) {
        return speeches.get(language);
    }
}
