package no.driftsklar.facts;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import no.driftsklar.catalogue.Field;

/** Some of the values that a field lists, in the order in which they were given. Immutable. */
final class AnswerSet extends AbstractSet<String> {

    private final Listed listed;

    /** Which of the values it has, a bit for each. */
    private final long bits;

    /** The places of its values among those that are listed. */
    private final byte[] order;

    private AnswerSet(Listed listed, long bits, byte[] order) {
        this.listed = listed;
        this.bits = bits;
        this.order = order;
    }

    @Override
    public boolean contains(Object value) {
        Integer place = listed.places.get(value);
        return place != null && (bits & 1L << place) != 0;
    }

    @Override
    public int size() {
        return order.length;
    }

    @Override
    public Iterator<String> iterator() {
        return IntStream.range(0, order.length).mapToObj(i -> listed.values[order[i]]).iterator();
    }

    /** The values that a field lists, of which sets are made. */
    static final class Listed {

        private final String[] values;
        private final Map<String, Integer> places = new HashMap<>();

        /**
         * @param field lists no more values than a number has bits
         */
        Listed(Field field) {
            values = field.answers().keySet().stream().map(String::intern).toArray(String[]::new);
            for (String value : values) {
                places.put(value, places.size());
            }
        }

        static boolean canHold(Field field) {
            return field.answers() != null && field.answers().size() <= Long.SIZE;
        }

        /** The place of a value; null where it is not listed. */
        Integer place(String value) {
            return places.get(value);
        }

        /**
         * A set.
         *
         * @param given the places of its values; one that is there before counts for nothing
         * @param count how many of them
         */
        AnswerSet of(byte[] given, int count) {
            byte[] order = new byte[count];
            int size = 0;
            long bits = 0;
            for (int i = 0; i < count; i++) {
                long bit = 1L << given[i];
                if ((bits & bit) == 0) {
                    bits |= bit;
                    order[size++] = given[i];
                }
            }
            return new AnswerSet(this, bits, size == count ? order : Arrays.copyOf(order, size));
        }

        AnswerSet of(Collection<?> set) {
            byte[] given = new byte[set.size()];
            int count = 0;
            for (Object value : set) {
                given[count++] = places.get(value).byteValue();
            }
            return of(given, count);
        }
    }
}
