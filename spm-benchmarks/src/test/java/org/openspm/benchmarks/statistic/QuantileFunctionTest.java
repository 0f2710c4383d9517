package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuantileFunctionTest {

    private final double[] shares = {0.25, 0.5, 0.75};
    private final QuantileFunction pay = QuantileFunction.linear(shares, new double[] {80, 100, 130});

    /** The example of the documentation. */
    @Test
    void betweenPublishedQuantiles() {
        assertThat(pay.at(0.6).orThrow()).isCloseTo(112, within(1e-12));
        assertThat(pay.at(0.5).orThrow()).isEqualTo(100);
        assertThat(pay.shareBelow(90).orThrow()).isCloseTo(0.375, within(1e-14));
        assertThat(pay.leastBelow(90)).isEqualTo(0.25);
        assertThat(pay.mostBelow(90)).isEqualTo(0.5);
        assertThat(pay.shareBelow(100).orThrow()).isEqualTo(0.5);
        assertThat(pay.leastBelow(100)).isEqualTo(0.5);
        assertThat(pay.mostBelow(100)).isEqualTo(0.5);
        assertThat(pay).hasToString("linear between 3 published quantiles");
    }

    @Test
    void outsideThereAreBoundsAlone() {
        assertThat(pay.at(0.1).reason()).isEqualTo("below the published quantile at 25 %");
        assertThat(pay.at(0.9).reason()).isEqualTo("above the published quantile at 75 %");
        assertThat(pay.shareBelow(150).reason()).isEqualTo("above the published quantile at 75 %");
        assertThat(pay.leastBelow(150)).isEqualTo(0.75);
        assertThat(pay.mostBelow(150)).isEqualTo(1.0);
        assertThat(pay.shareBelow(50).reason()).isEqualTo("below the published quantile at 25 %");
        assertThat(pay.leastBelow(50)).isEqualTo(0.0);
        assertThat(pay.mostBelow(50)).isEqualTo(0.25);
    }

    /** Where several quantiles are equal, that many values are. */
    @Test
    void equalQuantiles() {
        QuantileFunction flat =
                QuantileFunction.monotoneCubic(new double[] {0.1, 0.4, 0.7, 0.9}, new double[] {1, 5, 5, 9});
        assertThat(flat.leastBelow(5)).isEqualTo(0.4);
        assertThat(flat.mostBelow(5)).isEqualTo(0.7);
        assertThat(flat.shareBelow(5).orThrow()).isCloseTo(0.55, within(1e-15));
        assertThat(flat.at(0.55).orThrow()).isEqualTo(5.0);
    }

    /** The inverse inverts, and never decreases. */
    @Property(tries = 200)
    void sharesInvertQuantiles(
            @ForAll @IntRange(min = 0, max = 50) int a,
            @ForAll @IntRange(min = 1, max = 50) int b,
            @ForAll @IntRange(min = 1, max = 50) int c) {
        double[] values = {a, a + b, a + b + c};
        for (QuantileFunction function :
                List.of(QuantileFunction.linear(shares, values), QuantileFunction.monotoneCubic(shares, values))) {
            double last = 0;
            for (int i = 0; i <= 40; i++) {
                double number = a + (b + c) * i / 40.0;
                double share = function.shareBelow(number).orThrow();
                assertThat(share).isGreaterThanOrEqualTo(last);
                assertThat(function.at(share).orThrow()).isCloseTo(number, within(1e-9));
                assertThat(share).isBetween(function.leastBelow(number), function.mostBelow(number));
                last = share;
            }
        }
    }

    @Test
    void twoQuantilesAreALine() {
        QuantileFunction two = QuantileFunction.monotoneCubic(new double[] {0.1, 0.9}, new double[] {2, 10});
        assertThat(two.at(0.3).orThrow()).isCloseTo(4, within(1e-14));
    }

    @Test
    void equality() {
        assertThat(pay)
                .isEqualTo(QuantileFunction.linear(shares, new double[] {80, 100, 130}))
                .hasSameHashCodeAs(QuantileFunction.linear(shares, new double[] {80, 100, 130}));
        assertThat(pay)
                .isNotEqualTo(QuantileFunction.monotoneCubic(shares, new double[] {80, 100, 130}))
                .isNotEqualTo(QuantileFunction.linear(shares, new double[] {80, 100, 131}))
                .isNotEqualTo("pay");
    }

    @Test
    void badQuantilesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileFunction.linear(shares, new double[] {80, 79, 130}))
                .withMessage(
                        "The quantile (79.0 at 0.5) follows (80.0 at 0.25).\nGive ascending shares, and quantiles that do not descend.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileFunction.linear(new double[] {0.5, 0.5}, new double[] {1, 2}))
                .withMessageStartingWith("The quantile (2.0 at 0.5) follows (1.0 at 0.5).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileFunction.linear(new double[] {0.5}, new double[] {1}))
                .withMessageStartingWith("The number of quantiles (1) is below 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileFunction.linear(shares, new double[] {1}))
                .withMessageStartingWith("There are (3) shares but (1) values.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileFunction.linear(new double[] {0, 2}, new double[] {1, 2}))
                .withMessageStartingWith("The share (2.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileFunction.monotoneCubic(shares, new double[] {1, Double.NaN, 2}))
                .withMessageStartingWith("The quantile (NaN)");
        assertThatIllegalArgumentException().isThrownBy(() -> pay.at(-1)).withMessageStartingWith("The share (-1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pay.shareBelow(Double.NaN))
                .withMessageStartingWith("The number (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pay.leastBelow(Double.NaN))
                .withMessageStartingWith("The number (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pay.mostBelow(Double.NaN))
                .withMessageStartingWith("The number (NaN)");
        assertThatNullPointerException()
                .isThrownBy(() -> QuantileFunction.linear(null, shares))
                .withMessage("shares");
        assertThatNullPointerException()
                .isThrownBy(() -> QuantileFunction.linear(shares, null))
                .withMessage("values");
    }
}
