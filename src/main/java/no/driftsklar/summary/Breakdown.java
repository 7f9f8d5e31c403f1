package no.driftsklar.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Key;
import no.driftsklar.catalogue.Phase;

/** The rows parted into groups; each row falls in exactly one of them. */
public final class Breakdown {

    /** By what the rows are parted. */
    public enum Kind implements Key {
        PHASE,
        TECHNOLOGY,
        /** By the inhabitants of the municipality, or of all municipalities of the project together. */
        MUNICIPALITY_SIZE
    }

    /** Keys of the groups by inhabitants: under 5,000, from 5,000 to 20,000, and over 20,000. */
    public static final List<String> SIZES = List.of("small", "medium", "large");

    /** Key of the group of those who did not say. */
    public static final String NOT_GIVEN = "not_given";

    /** The group in the middle, both ends included. */
    public static final int MEDIUM_FROM = 5_000;
    public static final int MEDIUM_TO = 20_000;

    private final Kind kind;
    private final List<String> keys;
    private final Function<Observation, String> key;
    private final List<GroupTally> groups = new ArrayList<>();

    private Breakdown(Kind kind, Catalogue catalogue, List<String> keys, Function<Observation, String> key) {
        this.kind = kind;
        this.keys = keys;
        this.key = key;
        keys.forEach(each -> groups.add(new GroupTally(catalogue)));
    }

    static Breakdown byPhase(Catalogue catalogue) {
        return new Breakdown(Kind.PHASE, catalogue, Stream.of(Phase.values()).map(Phase::key).toList(),
                row -> row.phase().key());
    }

    /** By the answers to the field {@code technology}. */
    static Breakdown byTechnology(Catalogue catalogue, Field technology) {
        return new Breakdown(Kind.TECHNOLOGY, catalogue,
                Stream.concat(technology.answers().keySet().stream(), Stream.of(NOT_GIVEN)).toList(), row -> {
                    Object answer = row.facts().value(technology.name());
                    return answer == null ? NOT_GIVEN : (String) answer;
                });
    }

    /** By the field {@code population}. */
    static Breakdown bySize(Catalogue catalogue, Field population) {
        return new Breakdown(Kind.MUNICIPALITY_SIZE, catalogue,
                Stream.concat(SIZES.stream(), Stream.of(NOT_GIVEN)).toList(),
                row -> size((Integer) row.facts().value(population.name())));
    }

    static String size(Integer inhabitants) {
        return inhabitants == null ? NOT_GIVEN
                : SIZES.get(inhabitants < MEDIUM_FROM ? 0 : inhabitants <= MEDIUM_TO ? 1 : 2);
    }

    /** Counts a row and says in which group it fell. */
    int add(Observation row) {
        int group = keys.indexOf(key.apply(row));
        groups.get(group).add(row);
        return group;
    }

    public Kind kind() {
        return kind;
    }

    /** Key of each group: of a phase, an answer, or a size. */
    public List<String> keys() {
        return keys;
    }

    /** What was counted of each group; to be shown only where {@link #hidden()} allows. */
    public List<GroupTally> groups() {
        return groups;
    }

    /** Which groups must not be shown at all. */
    public boolean[] hidden() {
        return Suppression.hidden(groups.stream().map(GroupTally::all).toList());
    }

    /** Of which groups no figure about scores may be shown. */
    public boolean[] scoresHidden() {
        return Suppression.hidden(groups.stream().map(GroupTally::scored).toList(), hidden());
    }

    /** In which groups a factor must not be shown. */
    public boolean[] factorHidden(int factor) {
        return Suppression.hidden(groups.stream().map(group -> group.factor(factor).known()).toList(), hidden());
    }
}
