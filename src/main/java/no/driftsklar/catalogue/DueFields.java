package no.driftsklar.catalogue;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which fields a project is asked for in a phase: those about the project itself, {@code installations_active}, those that
 * a factor due by then rests on, and those that no factor rests on. What is asked only later cannot be missing yet. Immutable.
 */
public final class DueFields {

    private final Map<Phase, boolean[]> due = new EnumMap<>(Phase.class);

    public DueFields(Catalogue catalogue) {
        Set<String> ofFactors = new HashSet<>();
        catalogue.factors().forEach(factor -> of(catalogue, factor).forEach(ofFactors::add));
        for (Phase phase : Phase.values()) {
            Set<String> names = new HashSet<>();
            catalogue.factors().stream().filter(factor -> !phase.isBefore(factor.relevantFrom()))
                    .forEach(factor -> of(catalogue, factor).forEach(names::add));
            boolean[] fields = new boolean[catalogue.fields().size()];
            catalogue.fields().forEach(field -> fields[catalogue.fieldIndex(field.name())] = names.contains(field.name())
                    || !ofFactors.contains(field.name()) || field.theme().equals("project")
                    || field.name().equals("installations_active"));
            due.put(phase, fields);
        }
    }

    /** The fields that a factor needs or that stand in the conditions of its rules; some may come twice. */
    public static Stream<String> of(Catalogue catalogue, Factor factor) {
        return Stream.concat(factor.needs().fields().stream(), catalogue.rulesAbout(factor.id()).stream()
                .filter(rule -> rule.effect() != Rule.Effect.VARIANT)
                .flatMap(rule -> rule.fields().stream()));
    }

    /**
     * Whether a field is due.
     *
     * @param phase the phase by which a project is judged
     * @param field place of the field in the catalogue
     */
    public boolean isDue(Phase phase, int field) {
        return due.get(phase)[field];
    }
}
