package no.driftsklar.batch.scoring;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.driftsklar.batch.input.Sha256;

/**
 * Which project_id and status_date stood where first, for any number of them in a fixed amount of memory: the latest are
 * held in a table, all before them in sorted files. A Bloom filter spares nearly every look into the files.
 *
 * <p>Projects are told apart by the first 128 bits of SHA-256 over identifier and date, so two that differ are never taken
 * for one.
 */
public final class SeenProjects implements Closeable {

    /** Projects held in memory; with two slots for each the table takes 6 MB. */
    private static final int HELD = 1 << 17;
    private static final int SLOT_BITS = 18;
    private static final int SLOTS = 1 << SLOT_BITS;

    /** 8 MB; of 1,000,000 new projects about a hundred are looked for in the files for nothing. */
    private static final int FILTER_BITS = 1 << 26;

    private final Path parent;
    private final int held;
    private final long[] high;
    private final long[] low;
    private final long[] places;
    private final long[] filter = new long[FILTER_BITS / Long.SIZE];
    private final List<SortedRun> runs = new ArrayList<>();
    private int count;
    private int nextRun;
    private Path folder;

    /**
     * @param parent where a folder for files is made when one is needed; it is deleted with them
     */
    public SeenProjects(Path parent) {
        this(parent, HELD);
    }

    /**
     * @param held how many projects are held in memory, at most {@value #HELD}
     */
    SeenProjects(Path parent, int held) {
        this.parent = parent;
        this.held = held;
        this.high = new long[SLOTS];
        this.low = new long[SLOTS];
        this.places = new long[SLOTS];
    }

    /** A project at a date, as 128 bits. */
    public record Key(long high, long low) {
    }

    /** Makes keys. One thread at a time. */
    public static final class Keys {

        private final MessageDigest sha256 = Sha256.digest();

        /** The key of a project at a date; no date is a date of its own. */
        public Key of(String projectId, LocalDate statusDate) {
            return ofWritten(projectId, statusDate == null ? null : statusDate.toString());
        }

        /** The key of a project at a date as it is written; null for no date. */
        public Key ofWritten(String projectId, String statusDate) {
            sha256.update(projectId.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
            if (statusDate != null) {
                sha256.update(statusDate.getBytes(StandardCharsets.US_ASCII));
            }
            ByteBuffer hash = ByteBuffer.wrap(sha256.digest());
            return new Key(hash.getLong(), hash.getLong());
        }
    }

    /**
     * Where the project was first; where it was not seen before it is now, at this place.
     *
     * @param place anything but 0
     * @return 0 where it was not seen before
     * @throws IOException where the files that hold the earlier ones cannot be written or read
     */
    public long firstOrAdd(Key key, long place) throws IOException {
        int slot = slot(key);
        if (places[slot] != 0) {
            return places[slot];
        }
        if (!runs.isEmpty() && mayBeInFiles(key)) {
            for (SortedRun run : runs) {
                long first = run.placeOf(key);
                if (first != 0) {
                    return first;
                }
            }
        }
        high[slot] = key.high();
        low[slot] = key.low();
        places[slot] = place;
        if (++count == held) {
            spill();
        }
        return 0;
    }

    /**
     * The slot that holds the key, or the free one where it belongs. Keys stand nearly in their order, so that they are
     * soon sorted.
     */
    private int slot(Key key) {
        int slot = (int) (key.high() >>> Long.SIZE - SLOT_BITS);
        while (places[slot] != 0 && (low[slot] != key.low() || high[slot] != key.high())) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private boolean mayBeInFiles(Key key) {
        return isSet(bit(key, 0)) && isSet(bit(key, 1)) && isSet(bit(key, 2));
    }

    private boolean isSet(int bit) {
        return (filter[bit / Long.SIZE] & 1L << bit) != 0;
    }

    private static int bit(Key key, int which) {
        return (int) (key.low() >>> 19 * which) & FILTER_BITS - 1;
    }

    /** Moves what is held to a file, and joins files of like size, so that they stay few. */
    private void spill() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory(parent, "driftsklar-");
        }
        SortedRun run = SortedRun.write(nextFile(), high, low, places, count);
        for (int slot = 0; slot < SLOTS; slot++) {
            if (places[slot] != 0) {
                Key key = new Key(high[slot], low[slot]);
                for (int which = 0; which < 3; which++) {
                    int bit = bit(key, which);
                    filter[bit / Long.SIZE] |= 1L << bit;
                }
                places[slot] = 0;
            }
        }
        count = 0;
        while (!runs.isEmpty() && runs.get(runs.size() - 1).size() <= run.size()) {
            run = SortedRun.merge(nextFile(), runs.remove(runs.size() - 1), run);
        }
        runs.add(run);
    }

    private Path nextFile() {
        return folder.resolve(String.valueOf(nextRun++));
    }

    /** Adds projects of an earlier run, each as the two halves of its key and its place. */
    void addLogged(InputStream in, long projects) throws IOException {
        DataInputStream logged = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        for (long i = 0; i < projects; i++) {
            firstOrAdd(new Key(logged.readLong(), logged.readLong()), logged.readLong());
        }
    }

    @Override
    public void close() throws IOException {
        for (SortedRun run : runs) {
            run.close();
        }
        runs.clear();
        if (folder != null) {
            Files.delete(folder);
        }
    }
}
