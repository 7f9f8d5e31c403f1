package no.driftsklar.web.visit;

import java.util.Optional;
import no.driftsklar.catalogue.Language;
import no.driftsklar.store.keys.Caller;

/**
 * A visit to a page. Controllers of pages take it as an argument.
 *
 * @param language     in which the page speaks
 * @param signedIn     for whom the visitor acts; empty where keys are asked for and none was given yet
 * @param keysRequired whether visitors sign in with a key, and so can sign out
 */
public record Visit(Language language, Optional<Caller> signedIn, boolean keysRequired) {

    /**
     * For whom the visitor acts, on pages that need it.
     *
     * @throws SignInNeededException where nobody is signed in
     */
    public Caller caller() {
        return signedIn.orElseThrow(SignInNeededException::new);
    }
}
