package no.driftsklar.web.visit;

/** There is no such page, or not for this visitor. */
public final class NoSuchPageException extends RuntimeException {

    public NoSuchPageException() {
        super(null, null, false, false);
    }
}
