package no.driftsklar.summary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How numbers from 0 to 100 with one decimal are distributed. Each of the 1,001 possible numbers has a counter, so that
 * every figure is exact, whatever the order and however many they are. All figures have one decimal, rounded half up, and
 * are null where there are too few numbers for them.
 */
public final class Distribution {

    /** Numbers in one bin of the histogram; the last has 100.0 too. */
    private static final int BIN = 100;
    private static final int BINS = 10;
    private static final int MOST = 1000;

    private final long[] counts = new long[MOST + 1];
    private long n;

    /**
     * Counts a number.
     *
     * @param tenths the number times ten, 0 to 1000
     */
    void add(int tenths) {
        counts[tenths]++;
        n++;
    }

    public long n() {
        return n;
    }

    /** How many numbers lie from 0 to under 10, from 10 to under 20 and so on; in the last from 90 to 100. */
    public long[] bins() {
        long[] bins = new long[BINS];
        for (int tenths = 0; tenths <= MOST; tenths++) {
            bins[Math.min(tenths / BIN, BINS - 1)] += counts[tenths];
        }
        return bins;
    }

    public BigDecimal least() {
        return quartile(0);
    }

    public BigDecimal most() {
        return quartile(4);
    }

    /**
     * A quartile, between two numbers by linear interpolation: type 7 of Hyndman and Fan, as in R, NumPy and Excel.
     *
     * @param quarter 0 the least, 1 the lower quartile, 2 the median, 3 the upper quartile, 4 the greatest
     */
    public BigDecimal quartile(int quarter) {
        if (n == 0) {
            return null;
        }
        long quarters = (n - 1) * quarter;
        long below = numberAt(quarters / 4);
        long above = quarters % 4 == 0 ? below : numberAt(quarters / 4 + 1);
        return BigDecimal.valueOf(4 * below + (quarters % 4) * (above - below))
                .divide(BigDecimal.valueOf(40), 1, RoundingMode.HALF_UP);
    }

    /** The number, in tenths, at a place in ascending order, from 0. */
    private long numberAt(long place) {
        long before = 0;
        int tenths = 0;
        while (before + counts[tenths] <= place) {
            before += counts[tenths++];
        }
        return tenths;
    }

    public BigDecimal mean() {
        return n == 0 ? null : BigDecimal.valueOf(sum())
                .divide(BigDecimal.valueOf(10).multiply(BigDecimal.valueOf(n)), 1, RoundingMode.HALF_UP);
    }

    private long sum() {
        long sum = 0;
        for (int tenths = 1; tenths <= MOST; tenths++) {
            sum += tenths * counts[tenths];
        }
        return sum;
    }

    /** The standard deviation with n - 1; null where n is under 2. */
    public BigDecimal standardDeviation() {
        if (n < 2) {
            return null;
        }
        BigInteger squares = BigInteger.ZERO;
        for (int tenths = 1; tenths <= MOST; tenths++) {
            squares = squares.add(BigInteger.valueOf((long) tenths * tenths).multiply(BigInteger.valueOf(counts[tenths])));
        }
        BigInteger numbers = BigInteger.valueOf(n);
        BigInteger spread = numbers.multiply(squares).subtract(BigInteger.valueOf(sum()).pow(2));
        return new BigDecimal(spread)
                .divide(new BigDecimal(numbers.multiply(numbers.subtract(BigInteger.ONE))), MathContext.DECIMAL64)
                .sqrt(MathContext.DECIMAL64).divide(BigDecimal.TEN, 1, RoundingMode.HALF_UP);
    }
}
