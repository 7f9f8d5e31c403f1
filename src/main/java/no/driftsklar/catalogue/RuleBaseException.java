package no.driftsklar.catalogue;

import java.util.List;

/** A rule base cannot be used; each problem names the file and what is wrong in it. */
public final class RuleBaseException extends RuntimeException {

    private final transient List<String> problems;

    public RuleBaseException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public RuleBaseException(String problem) {
        this(List.of(problem));
    }

    public List<String> problems() {
        return problems;
    }
}
