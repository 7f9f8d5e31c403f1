package no.driftsklar.store.projects;

import no.driftsklar.store.database.Database;
import no.driftsklar.store.projects.ProjectException.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds projects for what is kept of them elsewhere. Whoever adds such a thing takes the project first, as {@link Projects}
 * does: otherwise a project could be deleted while something is added to it.
 */
public final class ProjectLock {

    private final ProjectRows projects;

    public ProjectLock(Database database) {
        this.projects = new ProjectRows(database);
    }

    /**
     * Sees to it that a project is there until the transaction ends.
     *
     * @param jdbc of {@link Database#write}
     * @throws ProjectException when there is no such project
     */
    public void take(JdbcClient jdbc, String organisation, String id) {
        projects.lock(jdbc, organisation, id).orElseThrow(() -> new ProjectException(Reason.NO_PROJECT));
    }
}
