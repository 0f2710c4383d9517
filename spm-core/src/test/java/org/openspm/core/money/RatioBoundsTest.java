package org.openspm.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where a long ends: numbers next to its bounds, of sums and products just within and just beyond, against whole numbers without bounds. */
class RatioBoundsTest {

    private static final List<BigInteger> NUMBERS = numbers();

    private static List<BigInteger> numbers() {
        List<BigInteger> all = new ArrayList<>();
        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
        for (BigInteger base : List.of(
                BigInteger.ONE,
                BigInteger.valueOf(3),
                BigInteger.ONE.shiftLeft(31),
                BigInteger.ONE.shiftLeft(61),
                BigInteger.ONE.shiftLeft(62),
                most.divide(BigInteger.valueOf(3)),
                most,
                most.shiftLeft(1),
                BigInteger.TEN.pow(30))) {
            for (int near = -1; near <= 1; near++) {
                BigInteger number = base.add(BigInteger.valueOf(near));
                if (number.signum() != 0) {
                    all.add(number);
                    all.add(number.negate());
                }
            }
        }
        return all;
    }

    private static Ratio of(BigInteger above, BigInteger below) {
        return Ratio.of(new BigDecimal(above), new BigDecimal(below));
    }

    private static List<Ratio> ratios() {
        List<Ratio> ratios = new ArrayList<>();
        for (BigInteger number : NUMBERS) {
            ratios.add(of(number, BigInteger.ONE));
            ratios.add(of(number, BigInteger.valueOf(3)));
            ratios.add(of(BigInteger.valueOf(5), number));
        }
        return ratios;
    }

    private static void assertIs(Ratio actual, BigInteger above, BigInteger below) {
        BigInteger divisor = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
        Ratio expected = of(above, below);
        boolean equal = actual.numerator().equals(above.divide(divisor))
                && actual.denominator().equals(below.divide(divisor))
                && actual.equals(expected)
                && actual.hashCode() == expected.hashCode();
        // An assertion object for each of a hundred thousand would take longer than the arithmetic.
        if (!equal) {
            throw new AssertionError(actual + " is not " + above + " / " + below);
        }
    }

    @Test
    void sumsAndProductsAreExactOnBothSidesOfTheBound() {
        for (Ratio one : ratios()) {
            for (Ratio other : ratios()) {
                BigInteger a = one.numerator();
                BigInteger b = one.denominator();
                BigInteger c = other.numerator();
                BigInteger d = other.denominator();
                assertIs(one.plus(other), a.multiply(d).add(c.multiply(b)), b.multiply(d));
                assertIs(one.minus(other), a.multiply(d).subtract(c.multiply(b)), b.multiply(d));
                assertIs(one.times(other), a.multiply(c), b.multiply(d));
                if (c.signum() != 0) {
                    assertIs(one.dividedBy(other), a.multiply(d), b.multiply(c));
                }
                if (Integer.signum(one.compareTo(other)) != a.multiply(d).compareTo(c.multiply(b))) {
                    throw new AssertionError(one + " compared with " + other);
                }
            }
        }
    }

    @Test
    void theLeastLongIsReachedAndPassed() {
        Ratio half = Ratio.of(-(1L << 62), 1);
        assertThat(half.plus(half).numerator()).isEqualTo(BigInteger.valueOf(Long.MIN_VALUE));
        Ratio sum = Ratio.of(-(1L << 61), 1).plus(Ratio.of(-(1L << 61), 3));
        assertThat(sum.numerator()).isEqualTo(BigInteger.valueOf(Long.MIN_VALUE));
        assertThat(sum.denominator()).isEqualTo(BigInteger.valueOf(3));
    }

    @Test
    void decimalsOfAsManyDigitsAsALongHoldsAreExact() {
        for (int digits = 17; digits <= 20; digits++) {
            BigInteger nines = BigInteger.TEN.pow(digits).subtract(BigInteger.ONE);
            for (int scale = -1; scale <= 20; scale++) {
                BigDecimal value = new BigDecimal(nines, scale);
                assertThat(Ratio.of(value)
                                .times(Ratio.of(BigDecimal.TEN.pow(20)))
                                .numerator())
                        .isEqualTo(value.movePointRight(20).toBigIntegerExact());
            }
        }
    }

    @Test
    void hashesTellRatiosApart() {
        Set<Integer> hashes = new HashSet<>();
        int ratios = 0;
        for (int above = 1; above <= 30; above++) {
            for (int below = 1; below <= 30; below++) {
                if (BigInteger.valueOf(above).gcd(BigInteger.valueOf(below)).equals(BigInteger.ONE)) {
                    ratios++;
                    hashes.add(Ratio.of(above, below).hashCode());
                }
            }
        }
        assertThat(hashes.size()).isGreaterThan(ratios * 9 / 10);
    }

    /** Twos and fives in all measures, of which a decimal and its power of ten have some in common. */
    @Test
    void decimalsAreInLowestTerms() {
        for (int scale = 0; scale <= 20; scale++) {
            BigInteger below = BigInteger.TEN.pow(scale);
            for (int twos = 0; twos < 60; twos++) {
                for (int fives = 0; fives < 26; fives++) {
                    for (long rest : new long[] {1, -3, 7}) {
                        BigInteger above = BigInteger.valueOf(rest)
                                .shiftLeft(twos)
                                .multiply(BigInteger.valueOf(5).pow(fives));
                        assertIs(Ratio.of(new BigDecimal(above, scale)), above, below);
                    }
                }
            }
            assertThat(Ratio.of(new BigDecimal(BigInteger.ZERO, scale))).isEqualTo(Ratio.ZERO);
        }
    }
}
