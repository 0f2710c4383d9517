package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Rate.percent;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.analysis.integration.RombergIntegrator;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class AttainmentDistributionTest {

    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    // A mean of 0.9 and a deviation of 0.3: the variance of the logarithm is ln(1 + 1/9).
    private static final double VARIANCE = Math.log(10.0 / 9);

    private static final AttainmentDistribution NORMAL = AttainmentDistribution.normal(percent(95), percent(20));
    private static final AttainmentDistribution LOGNORMAL = AttainmentDistribution.lognormal(percent(90), percent(30));
    private static final AttainmentDistribution TRIANGULAR =
            AttainmentDistribution.triangular(percent(40), percent(90), percent(160));

    private static final RealDistribution OTHER_NORMAL = new NormalDistribution(null, 0.95, 0.2);
    private static final RealDistribution OTHER_LOGNORMAL =
            new LogNormalDistribution(null, Math.log(0.9) - VARIANCE / 2, Math.sqrt(VARIANCE));
    private static final RealDistribution OTHER_TRIANGULAR = new TriangularDistribution(null, 0.4, 0.9, 1.6);

    @Property(tries = 200)
    void agreesWithAnotherImplementation(@ForAll @DoubleRange(min = 0.05, max = 2.5) double x) {
        same(NORMAL, OTHER_NORMAL, x, -1);
        same(LOGNORMAL, OTHER_LOGNORMAL, x, 0.0001);
        same(TRIANGULAR, OTHER_TRIANGULAR, x, 0.4);
    }

    private static void same(AttainmentDistribution ours, RealDistribution theirs, double x, double from) {
        ContinuousShape shape = (ContinuousShape) ours.shape();
        assertThat(shape.probability(x)).isCloseTo(theirs.cumulativeProbability(x), within(1e-9));
        double partial = x <= from
                ? 0
                : integral(theirs, from, Math.min(x, 0.9))
                        + (x > 0.9 ? integral(theirs, 0.9, Math.min(x, 1.6)) : 0)
                        + (x > 1.6 ? integral(theirs, 1.6, x) : 0);
        assertThat(shape.partialMean(x)).isCloseTo(partial, within(1e-7));
    }

    /** In parts, so that the bends of a triangle are ends. */
    private static double integral(RealDistribution theirs, double from, double to) {
        return to <= from
                ? 0
                : new RombergIntegrator(1e-10, 1e-10, 3, 25).integrate(1_000_000, t -> t * theirs.density(t), from, to);
    }

    @Property(tries = 200)
    void standsForANormalNumberByItsQuantile(@ForAll @DoubleRange(min = -5, max = 5) double z) {
        double share = STANDARD.cumulativeProbability(z);
        assertThat(NORMAL.shape().at(z)).isCloseTo(OTHER_NORMAL.inverseCumulativeProbability(share), within(1e-6));
        assertThat(TRIANGULAR.shape().at(z))
                .isCloseTo(OTHER_TRIANGULAR.inverseCumulativeProbability(share), within(1e-6));
        assertThat(OTHER_LOGNORMAL.cumulativeProbability(LOGNORMAL.shape().at(z)))
                .isCloseTo(share, within(1e-9));
    }

    @Test
    void hasTheMeanThatWasSaid() {
        assertThat(NORMAL.mean()).isEqualTo(0.95);
        assertThat(LOGNORMAL.mean()).isCloseTo(0.9, within(1e-15));
        assertThat(TRIANGULAR.mean()).isCloseTo(2.9 / 3, within(1e-15));
        assertThat(AttainmentDistribution.certain(percent(70)).mean()).isEqualTo(0.7);
        assertThat(AttainmentDistribution.history(List.of(Ratio.of(1, 2), Ratio.of(1, 1)))
                        .mean())
                .isEqualTo(0.75);
    }

    @Test
    void endsWhereATriangleDoes() {
        ContinuousShape shape = (ContinuousShape) TRIANGULAR.shape();
        assertThat(shape.probability(0.4)).isZero();
        assertThat(shape.probability(1.6)).isEqualTo(1);
        assertThat(shape.partialMean(0.4)).isZero();
        assertThat(shape.partialMean(1.6)).isEqualTo(shape.mean());
        ContinuousShape rising =
                (ContinuousShape) AttainmentDistribution.triangular(percent(0), percent(100), percent(100))
                        .shape();
        assertThat(rising.at(0)).isCloseTo(Math.sqrt(0.5), within(1e-15));
        ContinuousShape falling =
                (ContinuousShape) AttainmentDistribution.triangular(percent(0), percent(0), percent(100))
                        .shape();
        assertThat(falling.at(0)).isCloseTo(1 - Math.sqrt(0.5), within(1e-15));
    }

    @Test
    void isNeverBelowZeroIfLognormal() {
        ContinuousShape shape = (ContinuousShape) LOGNORMAL.shape();
        assertThat(shape.probability(0)).isZero();
        assertThat(shape.partialMean(-1)).isZero();
    }

    @Test
    void drawsFromHistoryInOrder() {
        Shape shape = AttainmentDistribution.history(
                        List.of(Ratio.of(3, 2), Ratio.of(1, 2), Ratio.of(1, 1), Ratio.of(2, 1)))
                .shape();
        // Quarters of probability: below -0.674, to 0, to 0.674, above.
        assertThat(shape.at(-1)).isEqualTo(0.5);
        assertThat(shape.at(-0.5)).isEqualTo(1);
        assertThat(shape.at(0.5)).isEqualTo(1.5);
        assertThat(shape.at(1)).isEqualTo(2);
        assertThat(shape.at(40)).isEqualTo(2);
    }

    @Test
    void isAValue() {
        assertThat(NORMAL)
                .isEqualTo(AttainmentDistribution.normal(percent(95), percent(20)))
                .hasSameHashCodeAs(AttainmentDistribution.normal(percent(95), percent(20)))
                .isNotEqualTo(AttainmentDistribution.normal(percent(95), percent(21)))
                .isNotEqualTo("normal");
        assertThat(AttainmentDistribution.history(List.of(Ratio.of(1, 3), Ratio.of(1, 2))))
                .isEqualTo(AttainmentDistribution.history(List.of(Ratio.of(1, 2), Ratio.of(1, 3))));
        assertThat(NORMAL).hasToString("normal, mean 95 %, deviation 20 %");
        assertThat(LOGNORMAL).hasToString("lognormal, mean 90 %, deviation 30 %");
        assertThat(TRIANGULAR).hasToString("triangular, 40 %, 90 %, 160 %");
        assertThat(AttainmentDistribution.certain(percent(70))).hasToString("always 70 %");
        assertThat(AttainmentDistribution.history(List.of(Ratio.of(5, 4), Ratio.of(1, 2))))
                .hasToString("one of 2 attainments, from 50 % to 125 %");
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertRefused(
                "The standard deviation (0 %) of attainment is not positive.",
                "Use more than 0 %.", () -> AttainmentDistribution.normal(percent(95), percent(0)));
        assertRefused(
                "The standard deviation (-1 %) of attainment is not positive.",
                "Use more than 0 %.", () -> AttainmentDistribution.lognormal(percent(95), percent(-1)));
        assertRefused(
                "The mean (0 %) of attainment is not positive.",
                "Use more than 0 %.", () -> AttainmentDistribution.lognormal(percent(0), percent(1)));
        assertRefused(
                "The worst, the likeliest and the best (50 %, 40 %, 60 %) do not ascend.",
                "Let the likeliest lie between, and the best above the worst.",
                () -> AttainmentDistribution.triangular(percent(50), percent(40), percent(60)));
        assertRefused(
                "The worst, the likeliest and the best (50 %, 70 %, 60 %) do not ascend.",
                "Let the likeliest lie between, and the best above the worst.",
                () -> AttainmentDistribution.triangular(percent(50), percent(70), percent(60)));
        assertRefused(
                "The worst, the likeliest and the best (50 %, 50 %, 50 %) do not ascend.",
                "Let the likeliest lie between, and the best above the worst.",
                () -> AttainmentDistribution.triangular(percent(50), percent(50), percent(50)));
        assertRefused(
                "The history [] is empty.",
                "Hand in one attainment at least.",
                () -> AttainmentDistribution.history(List.of()));
        assertNullRefused("mean", () -> AttainmentDistribution.normal(null, percent(1)));
        assertNullRefused("deviation", () -> AttainmentDistribution.normal(percent(1), null));
        assertNullRefused("mean", () -> AttainmentDistribution.lognormal(null, percent(1)));
        assertNullRefused("deviation", () -> AttainmentDistribution.lognormal(percent(1), null));
        assertNullRefused("lowest", () -> AttainmentDistribution.triangular(null, percent(1), percent(2)));
        assertNullRefused("likeliest", () -> AttainmentDistribution.triangular(percent(1), null, percent(2)));
        assertNullRefused("highest", () -> AttainmentDistribution.triangular(percent(1), percent(2), null));
        assertNullRefused("attained", () -> AttainmentDistribution.history(null));
        assertNullRefused("attained", () -> AttainmentDistribution.certain(null));
    }
}
