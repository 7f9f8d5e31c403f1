package no.driftsklar.batch.scoring;

import java.util.ArrayList;
import java.util.List;
import no.driftsklar.assessment.Sensitivity;
import no.driftsklar.batch.input.Entry;
import no.driftsklar.batch.output.AssessmentOutput;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.facts.FactsReader;

/**
 * Some entries that follow each other, and what comes of them. It keeps no more than is needed to take it in order,
 * because what waits is what the garbage collector has to carry.
 */
final class Piece {

    /** Entries after which a piece is full, and characters after which it is however few they are. */
    private static final int ENTRIES = 64;
    private static final int CHARACTERS = 1 << 17;

    private final List<Entry> entries = new ArrayList<>(ENTRIES);
    private int characters;
    private List<Taken> taken;
    private List<AssessmentOutput.Portion> portions;

    /**
     * What is to be known of an entry when its turn comes.
     *
     * @param rejected    what is wrong with it; null where it was scored
     * @param key         which project it is; null where it was rejected
     * @param verdict     what came out
     * @param sensitivity how much it hangs on the weights; null where that was not asked
     */
    record Taken(FactsReader.Result rejected, SeenProjects.Key key, Verdict verdict, Sensitivity.Result sensitivity) {
    }

    void add(Entry entry) {
        entries.add(entry);
        characters += entry.size();
    }

    boolean isFull() {
        return entries.size() >= ENTRIES || characters >= CHARACTERS;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int size() {
        return entries.size();
    }

    Entry entry(int place) {
        return entries.get(place);
    }

    /** Notes what comes of it: of each entry, and what each output has of all that were scored. */
    void done(List<Taken> each, List<AssessmentOutput.Portion> rendered) {
        taken = each;
        portions = rendered;
    }

    Taken taken(int place) {
        return taken.get(place);
    }

    List<AssessmentOutput.Portion> portions() {
        return portions;
    }
}
