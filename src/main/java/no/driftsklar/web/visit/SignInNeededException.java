package no.driftsklar.web.visit;

/** A page needs to know for whom the visitor acts, and nobody is signed in. */
public final class SignInNeededException extends RuntimeException {

    public SignInNeededException() {
        super(null, null, false, false);
    }
}
