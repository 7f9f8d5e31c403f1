package no.driftsklar.catalogue;

/** The three perspectives of SINTEF's model: people, technology, organisation (menneske, teknologi, organisasjon). */
public enum Dimension implements Key {
    PEOPLE, TECHNOLOGY, ORGANISATION
}
