package no.driftsklar.catalogue;

/** How grave a risk is. A critical or a high one stands between a project and ready. */
public enum RiskLevel implements Key {
    CRITICAL, HIGH, MODERATE;

    public boolean blocksReady() {
        return this != MODERATE;
    }
}
