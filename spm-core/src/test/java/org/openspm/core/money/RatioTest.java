package org.openspm.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.openspm.core.Sent;

@Domain(MoneyDomain.class)
class RatioTest {

    private static final Ratio THIRD = Ratio.of(1, 3);

    @Test
    void isKeptInLowestTermsWithThePositiveDenominator() {
        Ratio ratio = Ratio.of(-4, -6);
        assertThat(ratio.numerator()).isEqualTo(BigInteger.TWO);
        assertThat(ratio.denominator()).isEqualTo(BigInteger.valueOf(3));
        assertThat(Ratio.of(4, -6)).isEqualTo(Ratio.of(-2, 3)).hasToString("-2/3");
        assertThat(Ratio.of(new BigDecimal("0.5"), new BigDecimal("1.25"))).isEqualTo(Ratio.of(2, 5));
        assertThat(Ratio.of(0, -7)).isEqualTo(Ratio.ZERO).hasToString("0");
    }

    @Test
    void isEqualByValue() {
        assertThat(Ratio.of(new BigDecimal("1.50")))
                .isEqualTo(Ratio.of(3, 2))
                .hasSameHashCodeAs(Ratio.of(3, 2))
                .isNotEqualTo(Ratio.of(3, 4))
                .isNotEqualTo(Ratio.of(5, 2))
                .isNotEqualTo("3/2");
    }

    @Test
    void isComparedExactly() {
        Ratio almost = Ratio.of(new BigDecimal("0.33333333333333333333333333333333"));
        assertThat(THIRD).isGreaterThan(almost).isLessThan(Ratio.of(1, 2));
        assertThat(THIRD.compareTo(Ratio.of(2, 6))).isZero();
    }

    @Test
    void givesUpDigitsOnlyWhenTold() {
        assertThat(THIRD.toDecimal(4, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("0.3333"));
        assertThat(THIRD.toDecimal(0, RoundingMode.CEILING)).isEqualTo(BigDecimal.ONE);
        assertThat(Ratio.of(-1, 2).toDecimal(0, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("-1"));
    }

    @Test
    void isAnExactDecimalWhereItsDigitsEnd() {
        assertThat(THIRD.toExactDecimal()).isEmpty();
        assertThat(Ratio.of(7, 30).toExactDecimal()).isEmpty();
        assertThat(Ratio.of(3, 8).toExactDecimal()).contains(new BigDecimal("0.375"));
        assertThat(Ratio.of(-1, 25).toExactDecimal()).contains(new BigDecimal("-0.04"));
        assertThat(Ratio.of(100, 1).toExactDecimal()).contains(new BigDecimal("100"));
        assertThat(Ratio.ZERO.toExactDecimal()).contains(BigDecimal.ZERO);
    }

    @Test
    void refusesAZeroDenominator() {
        String remedy = "Ask for zero first; a result that may have no value is a Figure.";
        assertRefused("The denominator (0) cannot divide (5).", remedy, () -> Ratio.of(5, 0));
        assertRefused("The denominator (0) cannot divide (0).", remedy, () -> Ratio.of(0, 0));
        assertRefused(
                "The denominator (0) cannot divide (1).",
                remedy,
                () -> Ratio.of(BigDecimal.ONE, new BigDecimal("0.00")));
        assertRefused("The denominator (0) cannot divide (1).", remedy, () -> THIRD.dividedBy(Ratio.ZERO));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("numerator", () -> Ratio.of(null, BigDecimal.ONE));
        assertNullRefused("denominator", () -> Ratio.of(BigDecimal.ONE, null));
        assertNullRefused("value", () -> Ratio.of(null));
        assertNullRefused("other", () -> THIRD.plus(null));
        assertNullRefused("other", () -> THIRD.minus(null));
        assertNullRefused("other", () -> THIRD.times(null));
        assertNullRefused("other", () -> THIRD.dividedBy(null));
        assertNullRefused("other", () -> THIRD.compareTo(null));
        assertNullRefused("mode", () -> THIRD.toDecimal(1, null));
    }

    @Property
    void ratiosAreAField(@ForAll Ratio a, @ForAll Ratio b, @ForAll Ratio c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Ratio.ZERO)).isEqualTo(a);
        assertThat(a.plus(a.negated())).isEqualTo(Ratio.ZERO);
        assertThat(a.minus(b)).isEqualTo(a.plus(b.negated()));
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
        assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
        assertThat(a.times(Ratio.of(1, 1))).isEqualTo(a);
        if (b.signum() != 0) {
            assertThat(a.times(b).dividedBy(b)).isEqualTo(a);
        }
    }

    @Property
    void orderAgreesWithTheSignOfTheDifference(@ForAll Ratio a, @ForAll Ratio b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    }

    @Property
    void anExactDecimalLosesNothing(@ForAll BigDecimal value) {
        assertThat(Ratio.of(value).toExactDecimal())
                .hasValueSatisfying(exact -> assertThat(exact).isEqualByComparingTo(value));
    }

    @Property
    void isExactlyDecimalOnlyIfDigitsEnd(@ForAll Ratio ratio) {
        BigInteger rest = ratio.denominator();
        for (int prime : new int[] {2, 5}) {
            while (rest.mod(BigInteger.valueOf(prime)).signum() == 0) {
                rest = rest.divide(BigInteger.valueOf(prime));
            }
        }
        assertThat(ratio.toExactDecimal().isPresent()).isEqualTo(rest.equals(BigInteger.ONE));
        ratio.toExactDecimal()
                .ifPresent(exact -> assertThat(exact.multiply(new BigDecimal(ratio.denominator())))
                        .isEqualByComparingTo(new BigDecimal(ratio.numerator())));
    }

    @Test
    void refusesNegativeDigits() {
        assertRefused(
                "The number of digits (-1) is negative.",
                "Use 0 (whole units) or more.",
                () -> Ratio.of(2, 3).toDecimal(-1, RoundingMode.HALF_UP));
    }

    @Domain(DomainContext.Global.class)
    @Property(tries = 500)
    void isInLowestTermsAtBothEndsOfTheLongs(@ForAll long above, @ForAll long below) {
        Assume.that(below != 0);
        BigInteger divisor = BigInteger.valueOf(above).gcd(BigInteger.valueOf(below));
        BigInteger signed = below < 0 ? divisor.negate() : divisor;
        Ratio ratio = Ratio.of(above, below);
        assertThat(ratio.numerator()).isEqualTo(BigInteger.valueOf(above).divide(signed));
        assertThat(ratio.denominator()).isEqualTo(BigInteger.valueOf(below).divide(signed));
    }

    @Domain(DomainContext.Global.class)
    @Property(tries = 500)
    void addsMultipliesAndComparesAsFractionsDo(
            @ForAll long a,
            @ForAll @IntRange(min = 1) int b,
            @ForAll long c,
            @ForAll @IntRange(min = 1, max = 3) int d) {
        Ratio one = Ratio.of(a, b);
        Ratio other = Ratio.of(c, d);
        BigInteger cross = BigInteger.valueOf(a).multiply(BigInteger.valueOf(d));
        BigInteger back = BigInteger.valueOf(c).multiply(BigInteger.valueOf(b));
        BigDecimal below = BigDecimal.valueOf(b).multiply(BigDecimal.valueOf(d));
        assertThat(one.plus(other)).isEqualTo(Ratio.of(new BigDecimal(cross.add(back)), below));
        assertThat(one.minus(other)).isEqualTo(Ratio.of(new BigDecimal(cross.subtract(back)), below));
        assertThat(one.times(other)).isEqualTo(Ratio.of(BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(c)), below));
        assertThat(one.compareTo(other)).isEqualTo(cross.compareTo(back));
        assertThat(one.plus(Ratio.ZERO)).isEqualTo(one);
        assertThat(Ratio.ZERO.plus(other)).isEqualTo(other);
        assertThat(one.times(Ratio.of(1, 1))).isEqualTo(one);
        assertThat(Ratio.of(1, 1).times(other)).isEqualTo(other);
    }

    @Test
    void takesTheLeastLongAsItComes() {
        assertThat(Ratio.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Ratio.of(1, 1));
        assertThat(Ratio.of(Long.MIN_VALUE, -1).numerator())
                .isEqualTo(BigInteger.valueOf(Long.MIN_VALUE).negate());
        assertThat(Ratio.of(1, Long.MIN_VALUE).denominator())
                .isEqualTo(BigInteger.valueOf(Long.MIN_VALUE).negate());
    }

    @Test
    void arrivesAsItWasSent() {
        Ratio large = Ratio.of(BigDecimal.TEN.pow(40), new BigDecimal(3));
        assertThat(Sent.copy(Ratio.of(1, 3))).isEqualTo(Ratio.of(1, 3));
        assertThat(Sent.copy(large)).isEqualTo(large);
    }
}
