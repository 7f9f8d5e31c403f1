package no.driftsklar.batch.scoring;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of keys and their places in ascending order of the keys, never changed once it is written. */
final class SortedRun implements Closeable {

    private static final int ENTRY = 3 * Long.BYTES;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final long size;

    private SortedRun(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file);
        this.size = channel.size() / ENTRY;
    }

    /** Writes the entries of a table whose place is not 0; the table is quick to write where they are nearly in order. */
    static SortedRun write(Path file, long[] high, long[] low, long[] places, int count) throws IOException {
        int[] slots = new int[count];
        int filled = 0;
        for (int slot = 0; slot < places.length; slot++) {
            if (places[slot] != 0) {
                int at = filled++;
                while (at > 0 && compare(high[slot], low[slot], high[slots[at - 1]], low[slots[at - 1]]) < 0) {
                    slots[at] = slots[at - 1];
                    at--;
                }
                slots[at] = slot;
            }
        }
        try (DataOutputStream out = out(file)) {
            for (int slot : slots) {
                out.writeLong(high[slot]);
                out.writeLong(low[slot]);
                out.writeLong(places[slot]);
            }
        }
        return new SortedRun(file);
    }

    private static DataOutputStream out(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    private static int compare(long high, long low, long otherHigh, long otherLow) {
        return high != otherHigh ? Long.compareUnsigned(high, otherHigh) : Long.compareUnsigned(low, otherLow);
    }

    /** Joins two runs into one and deletes them. */
    static SortedRun merge(Path file, SortedRun first, SortedRun second) throws IOException {
        try (first; second; DataOutputStream out = out(file); Reader a = new Reader(first.file);
                Reader b = new Reader(second.file)) {
            while (a.more || b.more) {
                Reader smaller = !b.more || a.more && compare(a.high, a.low, b.high, b.low) < 0 ? a : b;
                out.writeLong(smaller.high);
                out.writeLong(smaller.low);
                out.writeLong(smaller.place);
                smaller.next();
            }
        }
        return new SortedRun(file);
    }

    private static final class Reader implements Closeable {

        private final DataInputStream in;
        private boolean more = true;
        private long high;
        private long low;
        private long place;

        Reader(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
            next();
        }

        void next() throws IOException {
            try {
                high = in.readLong();
            } catch (EOFException e) {
                more = false;
                return;
            }
            low = in.readLong();
            place = in.readLong();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    long size() {
        return size;
    }

    /** The place of a key; 0 where it is not there. */
    long placeOf(SeenProjects.Key key) throws IOException {
        ByteBuffer entry = ByteBuffer.allocate(ENTRY);
        long from = 0;
        long to = size;
        while (from < to) {
            long middle = from + to >>> 1;
            channel.read(entry.clear(), middle * ENTRY);
            int compared = compare(key.high(), key.low(), entry.getLong(0), entry.getLong(Long.BYTES));
            if (compared == 0) {
                return entry.getLong(2 * Long.BYTES);
            }
            if (compared < 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.delete(file);
    }
}
