package no.driftsklar.store.plan;

import java.time.Instant;
import java.time.LocalDate;
import no.driftsklar.catalogue.Role;

/**
 * An action that a project has taken into its plan.
 *
 * @param factor    the factor that the action is about; a project has it in its plan once. The rule base of another day may
 *                  have no such factor.
 * @param role      who is responsible
 * @param due       the day by which it is to be done; null for none
 * @param version   changes when role or day do
 * @param createdAt when it was taken into the plan
 * @param doneAt    when it was marked as done; null where it is not
 */
public record PlanItem(String factor, Role role, LocalDate due, long version, Instant createdAt, Instant doneAt) {

    /** Whether somebody has marked it as done. */
    public boolean isDone() {
        return doneAt != null;
    }
}
