package no.driftsklar.catalogue;

/** Who is responsible for an action. */
public enum Role implements Key {
    LEADER, UNIT_LEADER, SUPERUSER, PROJECT_MANAGER, IT, VENDOR, PROFESSIONAL_ADVISER
}
