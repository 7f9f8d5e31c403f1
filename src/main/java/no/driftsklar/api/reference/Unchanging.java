package no.driftsklar.api.reference;

import java.time.Duration;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.batch.setup.Program;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.RuleBaseId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers that stay the same as long as rule base, program and language do, and that say so to caches. */
@Component
public final class Unchanging {

    /** For how long a cache need not ask again: short, because an operator may put in another version at any time. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final RuleBaseId ruleBase;

    Unchanging(AssessorPool assessors) {
        this.ruleBase = assessors.catalogue().id();
    }

    /** The answer; where the caller has it already, Spring sends 304 without it. */
    public <T> ResponseEntity<T> answer(T body, Language language) {
        return ResponseEntity.ok()
                .eTag(ruleBase.fingerprint() + "-" + Program.version() + "-" + language.code())
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .body(body);
    }
}
