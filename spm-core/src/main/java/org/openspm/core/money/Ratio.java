package org.openspm.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * An exact quotient of two numbers, such as attainment: achieved over quota.
 *
 * <p>It is never rounded before use: one third stays one third, and two ratios are compared by cross-multiplying. Digits are given
 * up only by {@link #toDecimal(int, RoundingMode)}, whose caller says how many. A quotient by zero is no ratio; results that may
 * lack one are a {@link Figure}, which can be undefined and say why.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Ratio implements Comparable<Ratio> {

    /** Zero. */
    public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

    private final BigInteger numerator;
    private final BigInteger denominator;

    /** The denominator is positive and the two have no common divisor, so that equal ratios are equal objects. */
    private Ratio(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
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
        return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Obtains an exact number as a ratio.
     *
     * @param value  the number
     * @return the number over one
     */
    public static Ratio of(BigDecimal value) {
        return of(Objects.requireNonNull(value, "value"), BigDecimal.ONE);
    }

    private static Ratio reduced(BigInteger above, BigInteger below) {
        if (below.signum() == 0) {
            throw new IllegalArgumentException("The denominator (0) cannot divide (" + above
                    + ").\nAsk for zero first; a result that may have no value is a Figure.");
        }
        if (above.signum() == 0) {
            return ZERO;
        }
        if (above.bitLength() < Long.SIZE && below.bitLength() < Long.SIZE) {
            return reduced(above.longValue(), below.longValue());
        }
        BigInteger divisor = above.gcd(below);
        BigInteger signed = below.signum() < 0 ? divisor.negate() : divisor;
        return new Ratio(above.divide(signed), below.divide(signed));
    }

    /** The same for numbers that fit a long, as nearly all do: their common divisor costs a few divisions and no objects. */
    private static Ratio reduced(long above, long below) {
        long divisor = above;
        long rest = below;
        while (rest != 0) {
            long next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        long signed = (divisor < 0) == (below < 0) ? divisor : -divisor;
        // The least long has no opposite; it is left to numbers without bounds.
        if ((signed == -1 && (above == Long.MIN_VALUE || below == Long.MIN_VALUE)) || divisor == Long.MIN_VALUE) {
            BigInteger by = BigInteger.valueOf(signed);
            return new Ratio(
                    BigInteger.valueOf(above).divide(by),
                    BigInteger.valueOf(below).divide(by));
        }
        return new Ratio(BigInteger.valueOf(above / signed), BigInteger.valueOf(below / signed));
    }

    /**
     * Returns the numerator in lowest terms.
     *
     * @return the whole number above the line, which carries the sign
     */
    public BigInteger numerator() {
        return numerator;
    }

    /**
     * Returns the denominator in lowest terms.
     *
     * @return the whole number below the line, positive
     */
    public BigInteger denominator() {
        return denominator;
    }

    /**
     * Returns this ratio plus another.
     *
     * @param other  the ratio to add
     * @return the exact sum
     */
    public Ratio plus(Ratio other) {
        Objects.requireNonNull(other, "other");
        if (other.signum() == 0) {
            return this;
        }
        if (signum() == 0) {
            return other;
        }
        if (denominator.equals(other.denominator)) {
            BigInteger sum = numerator.add(other.numerator);
            return denominator.equals(BigInteger.ONE) ? new Ratio(sum, denominator) : reduced(sum, denominator);
        }
        return reduced(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
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
        return other.isOne()
                ? this
                : reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
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
        return reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * Returns this ratio with the opposite sign.
     *
     * @return the negated ratio
     */
    public Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    /**
     * Returns the sign of this ratio.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return numerator.signum();
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
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, mode);
    }

    /**
     * Returns this ratio as a whole or decimal number where that loses nothing.
     *
     * @return the exact number, or empty if its digits never end
     */
    public Optional<BigDecimal> toExactDecimal() {
        BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
        while (rest.mod(BigInteger.valueOf(5)).signum() == 0) {
            rest = rest.divide(BigInteger.valueOf(5));
        }
        if (!rest.equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(numerator).divide(new BigDecimal(denominator)));
    }

    private boolean isOne() {
        return numerator.equals(BigInteger.ONE) && denominator.equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Ratio other) {
        Objects.requireNonNull(other, "other");
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Ratio other && numerator.equals(other.numerator) && denominator.equals(other.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /**
     * Returns the fraction in lowest terms.
     *
     * @return such as {@code "2/3"}, or {@code "2"} for a whole number
     */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
