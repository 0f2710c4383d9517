package org.openspm.core.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact quotient of two numbers, such as attainment: achieved over quota.
 *
 * <p>It is never rounded before use: one third stays one third, and two ratios are compared by cross-multiplying. Digits are given
 * up only by {@link #toDecimal(int, RoundingMode)}, whose caller says how many. A quotient by zero is no ratio; results that may
 * lack one are a {@link Figure}, which can be undefined and say why.
 *
 * <p>This class is immutable, thread-safe and serializable.
 */
public final class Ratio implements Comparable<Ratio>, Serializable {

    private static final long serialVersionUID = 1L;

    /** Zero. */
    public static final Ratio ZERO = new Ratio(0, 1);

    private static final int LONG_DIGITS = 18;

    /**
     * Numerator and denominator where one of them does not fit a long, or is the least long, which has no opposite.
     *
     * @param numerator  what is divided
     * @param denominator  what it is divided by, positive
     */
    private record Large(BigInteger numerator, BigInteger denominator) implements Serializable {}

    /** The numerator, if both fit. */
    private final long above;

    /** The denominator, if both fit. */
    private final long below;

    /** Both, if one does not fit. */
    private final @Nullable Large large;

    /** The denominator is positive and the two have no common divisor, so that equal ratios are equal objects. */
    private Ratio(long above, long below) {
        this.above = above;
        this.below = below;
        this.large = null;
    }

    private Ratio(Large large) {
        this.above = 0;
        this.below = 0;
        this.large = large;
    }

    /**
     * Obtains the quotient of two exact numbers.
     *
     * @param numerator  the number to divide
     * @param denominator  the number to divide by, not zero
     * @return the exact quotient
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Ratio of(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal above = Decimals.canonical(numerator, "numerator");
        BigDecimal below = Decimals.canonical(denominator, "denominator");
        int scale = Math.max(above.scale(), below.scale());
        return reduced(
                above.setScale(scale).unscaledValue(), below.setScale(scale).unscaledValue());
    }

    /**
     * Obtains the quotient of two whole numbers.
     *
     * @param numerator  the number to divide
     * @param denominator  the number to divide by, not zero
     * @return the exact quotient
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Ratio of(long numerator, long denominator) {
        return denominator == 0 || numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE
                ? reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator))
                : reduced(numerator, denominator);
    }

    /**
     * Obtains an exact number as a ratio.
     *
     * @param value  the number
     * @return the number over one
     */
    public static Ratio of(BigDecimal value) {
        int scale = Objects.requireNonNull(value, "value").scale();
        if (scale >= 0 && scale <= LONG_DIGITS && value.precision() <= LONG_DIGITS) {
            return decimal(value.scaleByPowerOfTen(scale).longValue(), scale);
        }
        return of(value, BigDecimal.ONE);
    }

    /** The same for a number of a few decimals: nothing but 2 and 5 can divide both, which is found with fewer divisions than any common divisor. */
    private static Ratio decimal(long unscaled, int scale) {
        if (unscaled == 0) {
            return ZERO;
        }
        int twos = Math.min(scale, Long.numberOfTrailingZeros(unscaled));
        long above = unscaled >> twos;
        long below = 1L << (scale - twos);
        for (int i = 0; i < scale; i++) {
            if (above % 5 == 0) {
                above /= 5;
            } else {
                below *= 5;
            }
        }
        return new Ratio(above, below);
    }

    private static Ratio reduced(BigInteger above, BigInteger below) {
        if (below.signum() == 0) {
            throw new IllegalArgumentException("The denominator (0) cannot divide (" + above
                    + ").\nAsk for zero first; a result that may have no value is a Figure.");
        }
        if (above.signum() == 0) {
            return ZERO;
        }
        if (isSmall(above) && isSmall(below)) {
            return reduced(above.longValue(), below.longValue());
        }
        BigInteger divisor = above.gcd(below);
        BigInteger signed = below.signum() < 0 ? divisor.negate() : divisor;
        return inLowestTerms(above.divide(signed), below.divide(signed));
    }

    private static Ratio inLowestTerms(BigInteger above, BigInteger below) {
        return isSmall(above) && isSmall(below)
                ? new Ratio(above.longValue(), below.longValue())
                : new Ratio(new Large(above, below));
    }

    private static boolean isSmall(BigInteger number) {
        return number.bitLength() < Long.SIZE && number.longValue() != Long.MIN_VALUE;
    }

    /** The same for numbers that fit a long, as nearly all do: their common divisor costs a few divisions and no objects. Neither is the least long. */
    private static Ratio reduced(long above, long below) {
        if (above == 0) {
            return ZERO;
        }
        long divisor = Math.abs(above);
        long rest = Math.abs(below);
        while (rest != 0) {
            long next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        long signed = below < 0 ? -divisor : divisor;
        return new Ratio(above / signed, below / signed);
    }

    /** Whether a product of two longs fits a long and is not the least one. */
    private static boolean fits(long high, long low) {
        return (high == 0 && low >= 0) || (high == -1 && low < 0 && low != Long.MIN_VALUE);
    }

    /**
     * Returns the numerator in lowest terms.
     *
     * @return the whole number above the line, which carries the sign
     */
    public BigInteger numerator() {
        return large == null ? BigInteger.valueOf(above) : large.numerator();
    }

    /**
     * Returns the denominator in lowest terms.
     *
     * @return the whole number below the line, positive
     */
    public BigInteger denominator() {
        return large == null ? BigInteger.valueOf(below) : large.denominator();
    }

    /**
     * Returns this ratio plus another.
     *
     * @param other  the ratio to add
     * @return the exact sum
     */
    public Ratio plus(Ratio other) {
        Objects.requireNonNull(other, "other");
        if (large == null && other.large == null) {
            if (other.above == 0) {
                return this;
            }
            if (above == 0) {
                return other;
            }
            if (below == other.below) {
                long sum = above + other.above;
                boolean overflows = ((above ^ sum) & (other.above ^ sum)) < 0 || sum == Long.MIN_VALUE;
                if (!overflows) {
                    return below == 1 ? new Ratio(sum, 1) : reduced(sum, below);
                }
            } else {
                long one = above * other.below;
                long two = other.above * below;
                long product = below * other.below;
                long sum = one + two;
                boolean fits = fits(Math.multiplyHigh(above, other.below), one)
                        && fits(Math.multiplyHigh(other.above, below), two)
                        && fits(Math.multiplyHigh(below, other.below), product)
                        && ((one ^ sum) & (two ^ sum)) >= 0
                        && sum != Long.MIN_VALUE;
                if (fits) {
                    return reduced(sum, product);
                }
            }
        }
        return reduced(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    /**
     * Returns this ratio minus another.
     *
     * @param other  the ratio to subtract
     * @return the exact difference
     */
    public Ratio minus(Ratio other) {
        Objects.requireNonNull(other, "other");
        return plus(other.negated());
    }

    /**
     * Returns this ratio times another.
     *
     * @param other  the ratio to multiply by
     * @return the exact product
     */
    public Ratio times(Ratio other) {
        Objects.requireNonNull(other, "other");
        if (isOne()) {
            return other;
        }
        if (other.isOne()) {
            return this;
        }
        return large == null && other.large == null
                ? product(above, below, other.above, other.below)
                : reduced(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    private static Ratio product(long above, long below, long otherAbove, long otherBelow) {
        long up = above * otherAbove;
        long down = below * otherBelow;
        return fits(Math.multiplyHigh(above, otherAbove), up) && fits(Math.multiplyHigh(below, otherBelow), down)
                ? reduced(up, down)
                : reduced(
                        BigInteger.valueOf(above).multiply(BigInteger.valueOf(otherAbove)),
                        BigInteger.valueOf(below).multiply(BigInteger.valueOf(otherBelow)));
    }

    /**
     * Returns this ratio over another.
     *
     * @param other  the ratio to divide by, not zero
     * @return the exact quotient
     * @throws IllegalArgumentException if the other is zero
     */
    public Ratio dividedBy(Ratio other) {
        Objects.requireNonNull(other, "other");
        return large == null && other.large == null && other.above != 0
                ? product(above, below, other.below, other.above)
                : reduced(
                        numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    /**
     * Returns this ratio with the opposite sign.
     *
     * @return the negated ratio
     */
    public Ratio negated() {
        return large == null
                ? new Ratio(-above, below)
                : inLowestTerms(large.numerator().negate(), large.denominator());
    }

    /**
     * Returns the sign of this ratio.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return large == null ? Long.signum(above) : large.numerator().signum();
    }

    /**
     * Returns this ratio as a decimal number of a stated number of digits.
     *
     * @param digits  how many digits to keep after the decimal point, 0 or more
     * @param mode  what happens to the rest
     * @return the rounded number
     * @throws IllegalArgumentException if the number of digits is negative
     */
    public BigDecimal toDecimal(int digits, RoundingMode mode) {
        Objects.requireNonNull(mode, "mode");
        if (digits < 0) {
            throw new IllegalArgumentException(
                    "The number of digits (" + digits + ") is negative.\nUse 0 (whole units) or more.");
        }
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), digits, mode);
    }

    /**
     * Returns this ratio as a whole or decimal number where that loses nothing.
     *
     * @return the exact number, or empty if its digits never end
     */
    public Optional<BigDecimal> toExactDecimal() {
        BigInteger rest = denominator();
        rest = rest.shiftRight(rest.getLowestSetBit());
        while (rest.mod(BigInteger.valueOf(5)).signum() == 0) {
            rest = rest.divide(BigInteger.valueOf(5));
        }
        if (!rest.equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(numerator()).divide(new BigDecimal(denominator())));
    }

    private boolean isOne() {
        return above == 1 && below == 1;
    }

    @Override
    public int compareTo(Ratio other) {
        Objects.requireNonNull(other, "other");
        if (large == null && other.large == null) {
            return below == other.below
                    ? Long.compare(above, other.above)
                    : compareProducts(above, other.below, other.above, below);
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    /** Compares two products of 128 bits. */
    private static int compareProducts(long one, long by, long other, long otherBy) {
        int high = Long.compare(Math.multiplyHigh(one, by), Math.multiplyHigh(other, otherBy));
        return high != 0 ? high : Long.compareUnsigned(one * by, other * otherBy);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Ratio other
                && above == other.above
                && below == other.below
                && Objects.equals(large, other.large);
    }

    @Override
    public int hashCode() {
        return large == null ? 31 * Long.hashCode(above) + Long.hashCode(below) : large.hashCode();
    }

    /**
     * Returns the fraction in lowest terms.
     *
     * @return such as {@code "2/3"}, or {@code "2"} for a whole number
     */
    @Override
    public String toString() {
        return denominator().equals(BigInteger.ONE) ? numerator().toString() : numerator() + "/" + denominator();
    }
}
