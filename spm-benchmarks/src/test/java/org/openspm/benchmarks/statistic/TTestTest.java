package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;

class TTestTest {

    @Test
    void welchFromValuesAndFromTheirSummary() {
        Sample first = Sample.of(19, 22, 16, 29, 24);
        Sample second = Sample.of(20, 11, 17, 12);

        TestResult fromValues = TTest.withDefaults().welch(first, second);

        assertThat(TTest.withDefaults().welch(first.summary(), second.summary()))
                .isEqualTo(fromValues);
        assertThat(fromValues.method()).isEqualTo("Welch's t-test");
        assertThat(fromValues.effect().orThrow()).isEqualTo(7.0);
        assertThat(fromValues.toString())
                .isEqualTo("Welch's t-test: t = 2.2831 with 6.9288 degrees of freedom, p = 0.056751 (differs);"
                        + " 7 (-0.26492 to 14.265 at 95 %), difference of means");
    }

    /** The formula of the textbooks, from mean, deviation and size. */
    @Test
    void agreesWithTheTextbook() {
        TestResult result =
                TTest.withDefaults().welch(new Summary(15, Math.sqrt(87.5), 13), new Summary(12, Math.sqrt(39), 11));
        double a = 87.5 / 13;
        double b = 39.0 / 11;

        assertThat(result.statistic().orElseThrow()).isCloseTo(3 / Math.sqrt(a + b), within(1e-14));
        assertThat(result.degreesOfFreedom().orElseThrow())
                .isCloseTo((a + b) * (a + b) / (a * a / 12 + b * b / 10), within(1e-11));
    }

    @Test
    void oneSample() {
        TestResult result = TTest.withDefaults()
                .with(Alternative.GREATER)
                .at(new ConfidenceLevel(percent(90)))
                .oneSample(Sample.of(1, 2, 3), 1);

        assertThat(result.statistic().orElseThrow()).isCloseTo(Math.sqrt(3), within(1e-14));
        // With two degrees of freedom the tail of t is known: 1/2 - t / (2 sqrt(2 + t²)).
        assertThat(result.pValue().orElseThrow()).isCloseTo(0.5 - Math.sqrt(3.0 / 5) / 2, within(1e-14));
        assertThat(result.effect().interval())
                .isEqualTo(Sample.of(1, 2, 3)
                        .meanWithin(new ConfidenceLevel(percent(90)))
                        .interval());
    }

    @Test
    void undefinedWithoutSpreadOrValues() {
        TTest test = TTest.withDefaults();
        assertThat(test.welch(Sample.of(1), Sample.of(2, 3)).reason())
                .isEqualTo("there are (1) and (2) values, fewer than 2");
        assertThat(test.welch(Sample.of(), Sample.of(2, 3)).reason())
                .isEqualTo("there are (0) and (2) values, fewer than 2");
        assertThat(test.welch(new Summary(1, 1, 2), new Summary(1, 1, 1)).reason())
                .isEqualTo("there are (2) and (1) values, fewer than 2");
        assertThat(test.welch(Sample.of(1, 1), Sample.of(2, 2)).reason()).isEqualTo("the values do not spread");
        assertThat(test.welch(Sample.of(1, 1), Sample.of(2, 2)).effect().orThrow())
                .isEqualTo(-1.0);
        assertThat(test.paired(Pairs.of(new double[] {1, 2}, new double[] {2, 3}))
                        .reason())
                .isEqualTo("the values do not spread");
        assertThat(test.oneSample(Sample.of(1), 2))
                .hasToString("one-sample t-test: undefined, there are (1) values, fewer than 2");
    }

    /** One side without spread is no obstacle. */
    @Test
    void oneSideWithoutSpread() {
        assertThat(TTest.withDefaults()
                        .welch(Sample.of(1, 1, 1), Sample.of(1, 2, 4))
                        .degreesOfFreedom())
                .hasValue(2.0);
    }

    @Test
    void tinyValuesAreAsGoodAsLargeOnes() {
        TestResult tiny = TTest.withDefaults().welch(Sample.of(1e-90, 2e-90, 4e-90), Sample.of(3e-90, 7e-90));
        TestResult large = TTest.withDefaults().welch(Sample.of(1e90, 2e90, 4e90), Sample.of(3e90, 7e90));
        assertThat(tiny.pValue().orElseThrow()).isCloseTo(large.pValue().orElseThrow(), within(1e-12));
    }

    @Test
    void badArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TTest.withDefaults().oneSample(Sample.of(1, 2), Double.NaN))
                .withMessageStartingWith("The mean (NaN)");
        assertThatNullPointerException()
                .isThrownBy(() -> TTest.withDefaults().with(null))
                .withMessage("alternative");
        assertThatNullPointerException()
                .isThrownBy(() -> TTest.withDefaults().at(null))
                .withMessage("level");
    }
}
