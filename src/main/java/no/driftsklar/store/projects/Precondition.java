package no.driftsklar.store.projects;

import java.util.Optional;
import java.util.function.Predicate;

/** What a caller asks to be true of a project before it is written. */
public interface Precondition {

    /** Asks nothing. */
    Precondition NONE = project -> true;

    /** Asks that there be no project. */
    Precondition ABSENT = Optional::isEmpty;

    /** Whether it holds; empty where there is no project. */
    boolean holds(Optional<Project> project);

    /** Asks that there be a project, and something of its tag. */
    static Precondition tag(Predicate<String> right) {
        return project -> project.isPresent() && right.test(project.get().tag());
    }
}
