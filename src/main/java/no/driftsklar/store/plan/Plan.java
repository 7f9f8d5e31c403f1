package no.driftsklar.store.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.driftsklar.catalogue.Role;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.Moments;
import no.driftsklar.store.database.Rows;
import no.driftsklar.store.projects.ProjectException;
import no.driftsklar.store.projects.ProjectLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The action plans of projects. Thread-safe. */
public final class Plan {

    private static final String ITEM = " where organisation = :organisation and project_id = :project and factor = :factor";

    private final Database database;
    private final Clock clock;
    private final ProjectLock lock;

    public Plan(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.lock = new ProjectLock(database);
    }

    /** The plan of a project in the order in which its items were added; empty where there is no such project. */
    public List<PlanItem> list(String organisation, String projectId) {
        return database.read(jdbc -> jdbc.sql("select * from plan_item"
                + " where organisation = :organisation and project_id = :project order by place")
                .param("organisation", organisation).param("project", projectId).query((row, i) -> item(row)).list());
    }

    /** The item about a factor; empty where the plan has none. */
    public Optional<PlanItem> find(String organisation, String projectId, String factor) {
        return database.read(jdbc -> find(jdbc, organisation, projectId, factor));
    }

    private static Optional<PlanItem> find(JdbcClient jdbc, String organisation, String projectId, String factor) {
        return of(jdbc.sql("select * from plan_item" + ITEM), organisation, projectId, factor)
                .query((row, i) -> item(row)).optional();
    }

    private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement, String organisation, String projectId,
            String factor) {
        return statement.param("organisation", organisation).param("project", projectId).param("factor", factor);
    }

    /**
     * Takes the action about a factor into the plan, as its last item; where it is there already it stays as it is.
     *
     * @param due the day by which it is to be done; null for none
     * @return the item as it is in the plan
     * @throws ProjectException when there is no such project
     */
    public PlanItem add(String organisation, String projectId, String factor, Role role, LocalDate due) {
        return database.write(jdbc -> {
            lock.take(jdbc, organisation, projectId);
            of(jdbc.sql("""
                    insert into plan_item (organisation, project_id, factor, place, role, due_date, version, created_at)
                    values (:organisation, :project, :factor, (select coalesce(max(place), 0) + 1 from plan_item
                            where organisation = :organisation and project_id = :project), :role, :due, 1, :now)
                    on conflict do nothing"""), organisation, projectId, factor)
                    .param("role", role.key()).param("due", due == null ? null : due.toString())
                    .param("now", Moments.text(clock.instant())).update();
            return find(jdbc, organisation, projectId, factor).orElseThrow();
        });
    }

    /**
     * Changes who is responsible and by when.
     *
     * @param version the version that whoever changes it has seen
     * @return whether it was changed: not where somebody else has changed it since then, or removed it
     */
    public boolean change(String organisation, String projectId, String factor, long version, Role role, LocalDate due) {
        return database.write(jdbc -> of(jdbc.sql("update plan_item set role = :role, due_date = :due, version = version + 1"
                + ITEM + " and version = :version"), organisation, projectId, factor).param("role", role.key())
                .param("due", due == null ? null : due.toString()).param("version", version).update()) == 1;
    }

    /**
     * Marks an item as done or not; what is as it is to be keeps its moment.
     *
     * @return the item; empty where the plan has none
     */
    public Optional<PlanItem> mark(String organisation, String projectId, String factor, boolean done) {
        return database.write(jdbc -> {
            if (done) {
                of(jdbc.sql("update plan_item set done_at = :now" + ITEM + " and done_at is null"), organisation, projectId,
                        factor).param("now", Moments.text(clock.instant())).update();
            } else {
                of(jdbc.sql("update plan_item set done_at = null" + ITEM), organisation, projectId, factor).update();
            }
            return find(jdbc, organisation, projectId, factor);
        });
    }

    /**
     * Takes an item out of the plan.
     *
     * @return whether it was there
     */
    public boolean remove(String organisation, String projectId, String factor) {
        return database.write(jdbc -> of(jdbc.sql("delete from plan_item" + ITEM), organisation, projectId, factor)
                .update()) == 1;
    }

    private static PlanItem item(ResultSet row) throws SQLException {
        return new PlanItem(row.getString("factor"), Rows.constant(Role.class, row.getString("role")),
                Rows.day(row, "due_date"), row.getLong("version"), Moments.of(row.getString("created_at")),
                Moments.of(row.getString("done_at")));
    }
}
