package no.driftsklar.store.projects;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.facts.Answer;

/**
 * All posts of a project, and what they say together. A post that a later one corrects says nothing any more; the later
 * one stands in its place. The facts at a date are the last answer to each field: by the day that posts describe, and on one
 * day in the order received. Immutable.
 */
public final class History {

    static final String PROJECT_NAME = "project_name";

    private final Catalogue catalogue;
    private final String projectId;
    private final String givenName;
    private final List<Post> effective;
    private final Map<Long, Long> correctedBy = new HashMap<>();

    /**
     * @param givenName the name of the project where no post gives one; null for none
     * @param posts     in the order of their numbers
     */
    public History(Catalogue catalogue, String projectId, String givenName, List<Post> posts) {
        this.catalogue = catalogue;
        this.projectId = projectId;
        this.givenName = givenName;
        Map<Long, Long> places = new HashMap<>();
        for (Post post : posts) {
            places.put(post.n(), post.corrects() == null ? post.n() : places.get(post.corrects()));
            if (post.corrects() != null) {
                correctedBy.put(post.corrects(), post.n());
            }
        }
        effective = posts.stream().filter(post -> !correctedBy.containsKey(post.n()))
                .sorted(Comparator.comparing(Post::statusDate).thenComparing(post -> places.get(post.n()))).toList();
    }

    /** The number of the post that corrects this one; null where none does. */
    public Long correctedBy(long n) {
        return correctedBy.get(n);
    }

    /** The posts that count, by day and place. */
    List<Post> effective() {
        return effective;
    }

    /** Whether a post that counts describes the day. */
    boolean describes(LocalDate day) {
        return effective.stream().anyMatch(post -> post.statusDate().equals(day));
    }

    /** The first day that a post describes; empty where there is none. */
    public Optional<LocalDate> first() {
        return effective.stream().map(Post::statusDate).findFirst();
    }

    /** What holds at a date. */
    public FactsAt at(LocalDate date) {
        Map<String, Post> last = new HashMap<>();
        for (Post post : effective) {
            if (!post.statusDate().isAfter(date)) {
                post.answers().keySet().forEach(field -> last.put(field, post));
            }
        }
        Map<String, FactAt> facts = new LinkedHashMap<>();
        for (Field field : catalogue.fields()) {
            Post post = last.get(field.name());
            if (post != null) {
                facts.put(field.name(), fact(field, post, date));
            } else if (field.name().equals(PROJECT_NAME) && givenName != null) {
                Answer name = Answer.of(givenName);
                facts.put(field.name(), new FactAt(field, name, name, null, null, null, null));
            }
        }
        return new FactsAt(catalogue, projectId, date, facts);
    }

    private FactAt fact(Field field, Post post, LocalDate date) {
        Answer said = post.answers().get(field.name());
        OptionalInt shelfLife = catalogue.shelfLifeDays(field);
        boolean stale = !said.isMissing() && isTooOld(post.statusDate(), date, shelfLife);
        return new FactAt(field, said, stale ? null : said.grown(field.grows(), post.statusDate(), date),
                post.statusDate(), post.source(), post.n(), shelfLife.isPresent() ? shelfLife.getAsInt() : null);
    }

    /** Whether an answer of a day no longer holds on a later one. */
    static boolean isTooOld(LocalDate given, LocalDate date, OptionalInt shelfLifeDays) {
        return shelfLifeDays.isPresent() && ChronoUnit.DAYS.between(given, date) > shelfLifeDays.getAsInt();
    }
}
