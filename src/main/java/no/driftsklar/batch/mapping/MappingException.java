package no.driftsklar.batch.mapping;

import java.util.List;
import java.util.stream.Collectors;
import no.driftsklar.catalogue.Text;

/** A mapping that cannot be used: by itself, or for the table at hand. */
public final class MappingException extends Exception {

    private final transient List<Text> problems;

    MappingException(List<Text> problems) {
        super(problems.stream().map(Text::en).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, each with its place in the mapping, its value and what would be right. */
    public List<Text> problems() {
        return problems;
    }
}
