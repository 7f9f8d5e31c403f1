package no.driftsklar.batch.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at once, as one number: a file has few bytes that need a closer look. */
final class EightBytes {

    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long LOWEST_BITS = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;

    private EightBytes() {
    }

    static long read(byte[] bytes, int from) {
        return (long) EIGHT.get(bytes, from);
    }

    static void write(byte[] bytes, int from, long eight) {
        EIGHT.set(bytes, from, eight);
    }

    /** Whether all are ASCII. */
    static boolean areAscii(long eight) {
        return (eight & HIGHEST_BITS) == 0;
    }

    /** Whether all are ASCII and none is NUL: a byte of 0 borrows from its highest bit. */
    static boolean areAsciiOtherThanNull(long eight) {
        return ((eight - LOWEST_BITS | eight) & HIGHEST_BITS) == 0;
    }

    /** Whether one of them is a certain byte. */
    static boolean contain(long eight, char ascii) {
        long zeros = eight ^ LOWEST_BITS * ascii;
        return (zeros - LOWEST_BITS & ~zeros & HIGHEST_BITS) != 0;
    }
}
