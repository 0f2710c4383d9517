package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DistributionTest {

    @TestFactory
    Stream<DynamicTest> tailsToTwelveDigits() {
        return Reference.each("tails.csv", line -> {
            String name = line.text();
            double one = line.number();
            double other = line.number();
            Distribution distribution = named(name, one, other);
            double x = line.number();
            line.expect(distribution.atMost(x), 1e-12);
            line.expect(distribution.above(x), 1e-12);
        });
    }

    private static Distribution named(String name, double one, double other) {
        return switch (name) {
            case "normal" -> Distribution.normal();
            case "studentT" -> Distribution.studentT(one);
            case "chiSquare" -> Distribution.chiSquare(one);
            case "beta" -> Distribution.beta(one, other);
            case "binomial" -> Distribution.binomial((long) one, other);
            default -> Distribution.poisson(one);
        };
    }

    /** Quantiles are inverses: of continuous distributions to the last digits, of others by their definition. */
    @Property(tries = 200)
    void quantilesInvertTails(
            @ForAll @DoubleRange(min = 0, max = 1, minIncluded = false, maxIncluded = false) double p,
            @ForAll @IntRange(min = 1, max = 60) int size) {
        for (Distribution distribution : List.of(
                Distribution.normal(),
                Distribution.studentT(size / 2.0),
                Distribution.chiSquare(size),
                Distribution.gamma(size, 3),
                Distribution.beta(size / 3.0, 4))) {
            assertThat(distribution.atMost(distribution.quantile(p))).isCloseTo(p, within(1e-9 * p + 1e-13));
            assertThat(distribution.above(distribution.upperQuantile(p))).isCloseTo(p, within(1e-9 * p + 1e-13));
        }
        for (Distribution counts : List.of(Distribution.binomial(size, 0.3), Distribution.poisson(size / 7.0))) {
            double k = counts.quantile(p);
            assertThat(counts.atMost(k)).isGreaterThanOrEqualTo(p * (1 - 1e-12));
            assertThat(counts.atMost(k - 1)).isLessThan(p);
            double u = counts.upperQuantile(p);
            assertThat(counts.above(u)).isLessThanOrEqualTo(p * (1 + 1e-12));
            assertThat(counts.above(u - 1)).isGreaterThan(p);
        }
    }

    /** Of a normal distribution, the tails of Abramowitz and Stegun; of t, the table in every textbook. */
    @Test
    void quantilesOfTheTables() {
        assertThat(Distribution.normal().upperQuantile(0.025)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(Distribution.normal().upperQuantile(1e-10)).isCloseTo(6.361340902404056, within(1e-13));
        assertThat(Distribution.normal().quantile(0.5)).isEqualTo(0.0);
        assertThat(Distribution.studentT(7).upperQuantile(0.025)).isCloseTo(2.364624251592785, within(1e-13));
        assertThat(Distribution.studentT(1).quantile(0.025)).isCloseTo(-Math.tan(0.475 * Math.PI), within(1e-12));
        assertThat(Distribution.chiSquare(1).upperQuantile(0.05)).isCloseTo(3.841458820694124, within(1e-13));
    }

    /** Where Commons Math 3.6.1 was off by 42 %: t at 1E-300 with two degrees of freedom, whose quantile is known in closed form. */
    @Test
    void farTailOfStudent() {
        double p = 1e-300;
        double exact = (1 - 2 * p) / Math.sqrt(2 * p * (1 - p));
        assertThat(Distribution.studentT(2).upperQuantile(p)).isCloseTo(exact, within(exact * 1e-12));
    }

    /** A density integrates to the difference of two tails, and probabilities sum to them. */
    @Test
    void densitiesBelongToTheTails() {
        for (Distribution distribution : List.of(
                Distribution.normal(),
                Distribution.studentT(3),
                Distribution.chiSquare(5),
                Distribution.gamma(2.5, 0.7),
                Distribution.beta(2, 3))) {
            double sum = 0;
            int steps = 2_000;
            for (int i = 0; i < steps; i++) {
                sum += distribution.density(0.1 + 0.8 * (i + 0.5) / steps) * 0.8 / steps;
            }
            assertThat(sum).isCloseTo(distribution.atMost(0.9) - distribution.atMost(0.1), within(1e-6));
        }
        for (Distribution counts : List.of(Distribution.binomial(9, 0.3), Distribution.poisson(2.5))) {
            double sum = 0;
            for (int k = 0; k <= 6; k++) {
                sum += counts.density(k);
                assertThat(counts.atMost(k)).isCloseTo(sum, within(1e-14));
                assertThat(counts.above(k)).isCloseTo(1 - sum, within(1e-14));
            }
        }
    }

    @Test
    void endsOfTheRange() {
        assertThat(Distribution.beta(2, 3).atMost(-1)).isEqualTo(0.0);
        assertThat(Distribution.beta(2, 3).above(-1)).isEqualTo(1.0);
        assertThat(Distribution.beta(2, 3).atMost(1)).isEqualTo(1.0);
        assertThat(Distribution.beta(2, 3).density(2)).isEqualTo(0.0);
        assertThat(Distribution.beta(1, 3).density(0)).isEqualTo(3.0);
        assertThat(Distribution.beta(0.5, 3).density(0)).isInfinite();
        assertThat(Distribution.beta(2, 3).density(1)).isEqualTo(0.0);
        assertThat(Distribution.chiSquare(2).density(0)).isEqualTo(0.5);
        assertThat(Distribution.chiSquare(1).density(0)).isInfinite();
        assertThat(Distribution.chiSquare(3).density(0)).isEqualTo(0.0);
        assertThat(Distribution.chiSquare(3).density(-1)).isEqualTo(0.0);
        assertThat(Distribution.chiSquare(3).quantile(0)).isEqualTo(0.0);
        assertThat(Distribution.chiSquare(3).quantile(1)).isInfinite();
        assertThat(Distribution.chiSquare(3).upperQuantile(0)).isInfinite();
        assertThat(Distribution.chiSquare(3).upperQuantile(1)).isEqualTo(0.0);
        assertThat(Distribution.beta(2, 3).quantile(1)).isEqualTo(1.0);
        assertThat(Distribution.normal().quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Distribution.normal().upperQuantile(0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Distribution.studentT(3).above(1e300)).isEqualTo(0.0);
        assertThat(Distribution.studentT(3).above(-1e300)).isEqualTo(1.0);
        assertThat(Distribution.binomial(5, 0.5).density(1.5)).isEqualTo(0.0);
        assertThat(Distribution.binomial(5, 0.5).density(6)).isEqualTo(0.0);
        assertThat(Distribution.binomial(5, 0).density(0)).isEqualTo(1.0);
        assertThat(Distribution.binomial(5, 1).density(5)).isEqualTo(1.0);
        assertThat(Distribution.binomial(5, 1).density(4)).isEqualTo(0.0);
        assertThat(Distribution.binomial(5, 0.5).atMost(-1)).isEqualTo(0.0);
        assertThat(Distribution.binomial(5, 0.5).above(-1)).isEqualTo(1.0);
        assertThat(Distribution.binomial(5, 0.5).above(7)).isEqualTo(0.0);
        assertThat(Distribution.binomial(5, 0.5).quantile(1)).isEqualTo(5.0);
        assertThat(Distribution.binomial(5, 0.5).upperQuantile(0)).isEqualTo(5.0);
        assertThat(Distribution.poisson(0).density(0)).isEqualTo(1.0);
        assertThat(Distribution.poisson(0).density(1)).isEqualTo(0.0);
        assertThat(Distribution.poisson(0).atMost(0)).isEqualTo(1.0);
        assertThat(Distribution.poisson(3).quantile(1)).isInfinite();
    }

    /** Equal chances: a median between two counts is the lower one, whatever the rounding of the tail. */
    @Test
    void quantileOnAJump() {
        assertThat(Distribution.binomial(1, 0.5).quantile(0.5)).isEqualTo(0.0);
        assertThat(Distribution.binomial(9, 0.5).quantile(0.5)).isEqualTo(4.0);
    }

    @Test
    void millionsOfTrials() {
        assertThat(Distribution.binomial(1_000_000_000, 0.5).atMost(500_000_000))
                .isCloseTo(0.5000126156626101, within(1e-12));
    }

    @Test
    void badParametersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.studentT(0))
                .withMessage(
                        "The degrees of freedom (0.0) is not a positive number up to 1E100.\nGive one above zero.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.beta(1, Double.NaN))
                .withMessage("The beta (NaN) is not a positive number up to 1E100.\nGive one above zero.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.binomial(-1, 0.5))
                .withMessage("The number of trials (-1) is below 0.\nGive 0 or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.binomial(1, 1.5))
                .withMessage("The probability (1.5) is not within 0 to 1.\nGive it in decimal form: 0.25 is 25 %.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.poisson(-1))
                .withMessage("The mean (-1.0) is not a number from 0 to 1E100.\nGive zero or more.");
        for (Distribution distribution :
                List.of(Distribution.normal(), Distribution.chiSquare(1), Distribution.poisson(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> distribution.quantile(-0.1))
                    .withMessageStartingWith("The probability (-0.1)");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> distribution.upperQuantile(Double.NaN))
                    .withMessageStartingWith("The probability (NaN)");
        }
    }
}
