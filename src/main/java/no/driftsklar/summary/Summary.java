package no.driftsklar.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;

/**
 * What many assessments have in common. Only counts and sums are kept, never the projects, so that the memory it takes does
 * not hang on how many there are. Who shows it shows no group that its own suppression hides.
 */
public final class Summary {

    private final Catalogue catalogue;
    private final boolean holdsStates;
    private final boolean holdsAnswers;
    private final GroupTally whole;
    private final List<Breakdown> breakdowns = new ArrayList<>();
    private final Barriers barriers;
    private final Answers answers;
    private final Breakdown bySize;
    private final List<Scale> scales = new ArrayList<>();

    /**
     * @param holdsStates  whether the state of each factor is known of every row
     * @param holdsAnswers whether the answers are known of every row
     */
    Summary(Catalogue catalogue, boolean holdsStates, boolean holdsAnswers) {
        this.catalogue = catalogue;
        this.holdsStates = holdsStates;
        this.holdsAnswers = holdsAnswers;
        whole = new GroupTally(catalogue);
        breakdowns.add(Breakdown.byPhase(catalogue));
        barriers = holdsStates ? new Barriers(catalogue) : null;
        if (!holdsAnswers) {
            bySize = null;
            answers = null;
            return;
        }
        catalogue.field("technology").filter(field -> field.type() == FieldType.CODE && field.answers() != null)
                .ifPresent(field -> breakdowns.add(Breakdown.byTechnology(catalogue, field)));
        bySize = catalogue.field("population").filter(field -> field.type() == FieldType.COUNT)
                .map(field -> Breakdown.bySize(catalogue, field)).orElse(null);
        if (bySize != null) {
            breakdowns.add(bySize);
        }
        answers = new Answers(catalogue, bySize);
        Map<String, List<Field>> levels = new LinkedHashMap<>();
        catalogue.fields().stream().filter(field -> field.type() == FieldType.LEVEL)
                .forEach(field -> levels.computeIfAbsent(field.theme(), theme -> new ArrayList<>()).add(field));
        levels.forEach((theme, items) -> scales.add(new Scale(theme, List.copyOf(items),
                items.stream().mapToInt(item -> catalogue.fieldIndex(item.name())).toArray())));
    }

    void add(Observation row) {
        whole.add(row);
        int size = 0;
        for (Breakdown breakdown : breakdowns) {
            int group = breakdown.add(row);
            size = breakdown == bySize ? group : size;
        }
        if (holdsStates) {
            barriers.add(row.projectId(), row.states());
        }
        if (holdsAnswers) {
            answers.add(row.facts(), size);
            scales.forEach(scale -> scale.add(row.facts()));
        }
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** All rows together. */
    public GroupTally whole() {
        return whole;
    }

    /** The rows by phase and, where the answers are known, by technology and by the size of the municipality. */
    public List<Breakdown> breakdowns() {
        return breakdowns;
    }

    /** Whether the state of each factor is known. */
    public boolean holdsStates() {
        return holdsStates;
    }

    /** Whether the answers are known. */
    public boolean holdsAnswers() {
        return holdsAnswers;
    }

    /** Which factors hinder together; null where states are not known. */
    public Barriers barriers() {
        return barriers;
    }

    /** How much was answered; null where answers are not known. */
    public Answers answers() {
        return answers;
    }

    /** The breakdown by size of the municipality; null where there is none. */
    public Breakdown bySize() {
        return bySize;
    }

    /** The level fields of each theme; empty where answers are not known. */
    public List<Scale> scales() {
        return scales;
    }
}
