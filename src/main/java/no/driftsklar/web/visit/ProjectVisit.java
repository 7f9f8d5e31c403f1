package no.driftsklar.web.visit;

import no.driftsklar.catalogue.Language;

/**
 * A visit to a page of a project by somebody who may see it. Controllers of such pages take it as an argument; that is the one
 * place that lets anybody in. The project may still not be there.
 *
 * @param organisation whose project it is
 * @param projectId    from the address of the page
 * @param mayEdit      whether the visitor may answer, send and plan
 * @param byLink       whether it is a link that lets the visitor in, to this project only
 */
public record ProjectVisit(Language language, String organisation, String projectId, boolean mayEdit, boolean byLink) {

    /** @throws NoSuchPageException where the visitor may only read */
    public ProjectVisit editing() {
        if (!mayEdit) {
            throw new NoSuchPageException();
        }
        return this;
    }
}
