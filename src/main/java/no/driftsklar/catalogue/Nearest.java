package no.driftsklar.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that somebody probably meant. */
public final class Nearest {

    private Nearest() {
    }

    /** The name with the smallest edit distance, the first of equals; empty where there is none to choose from. */
    public static Optional<String> to(String written, Collection<String> names) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return names.stream().min(Comparator.comparingInt(name -> distance.apply(written, name)));
    }
}
