package org.openspm.compensation.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class CorrelationTest {

    @Property
    void agreesWithAnotherImplementation(
            @ForAll @Size(8) List<@IntRange(min = -3, max = 9) Integer> x,
            @ForAll @Size(8) List<@IntRange(min = 0, max = 5) Integer> y) {
        double[] first = doubles(x);
        double[] second = doubles(y);
        same(Correlation.pearson(first, second), new PearsonsCorrelation().correlation(first, second));
        same(Correlation.spearman(first, second), new SpearmansCorrelation().correlation(first, second));
    }

    private static double[] doubles(List<Integer> values) {
        return values.stream().mapToDouble(Integer::doubleValue).toArray();
    }

    private static void same(OptionalDouble ours, double theirs) {
        if (Double.isNaN(theirs)) {
            assertThat(ours).isEmpty();
        } else {
            assertThat(ours.orElseThrow()).isCloseTo(theirs, within(1e-12));
        }
    }

    @Test
    void isEmptyWhereNothingVaries() {
        assertThat(Correlation.pearson(new double[] {1, 1}, new double[] {1, 2}))
                .isEmpty();
        assertThat(Correlation.spearman(new double[] {1, 2}, new double[] {3, 3}))
                .isEmpty();
        assertThat(Correlation.variation(new double[] {1})).isEmpty();
        assertThat(Correlation.variation(new double[] {-1, 1})).isEmpty();
    }

    /** The mean of these, computed in floating point, is not one of them. */
    @Test
    void isNotMisledByTheMeanOfEqualValues() {
        double[] equal = {0.95, 0.95, 0.95};
        double[] other = {1, 2, 4};
        assertThat(Correlation.pearson(equal, other)).isEmpty();
        assertThat(Correlation.pearson(other, equal)).isEmpty();
        assertThat(Correlation.variation(equal)).hasValue(0);
        // Different, but the squares are too small to tell.
        assertThat(Correlation.pearson(new double[] {0, 1e-200, 0}, other)).isEmpty();
        assertThat(Correlation.pearson(other, new double[] {0, 1e-200, 0})).isEmpty();
    }

    @Test
    void saysWhyVariationIsUndefined() {
        assertThat(Correlation.variationFigure(new double[] {3, 3})).hasToString("0");
        assertThat(Correlation.variationFigure(new double[] {0, 0})).hasToString("undefined: the mean is zero");
        assertThat(Correlation.variationFigure(new double[] {3}))
                .hasToString("undefined: there are fewer than two values");
    }

    @Test
    void ranksTiesByTheMeanOfTheirRanks() {
        // Ranks 1.5, 1.5, 3 and 1, 2, 3: 1.5 / sqrt(1.5 * 2).
        assertThat(Correlation.spearman(new double[] {0, -0.0, 5}, new double[] {1, 2, 3})
                        .orElseThrow())
                .isCloseTo(Math.sqrt(0.75), within(1e-15));
    }

    @Test
    void variesByTheDeviationOfASample() {
        assertThat(Correlation.variation(new double[] {2, 4}).orElseThrow()).isCloseTo(Math.sqrt(2) / 3, within(1e-15));
    }

    @Test
    void isShownToFourDigits() {
        assertThat(Correlation.figure(OptionalDouble.of(2.0 / 3)))
                .isEqualTo(Figure.of(new BigDecimal("0.6667"), Unit.NUMBER));
        assertThat(Correlation.figure(OptionalDouble.empty()))
                .hasToString("undefined: there are too few different values");
        assertThat(Correlation.approximately(Ratio.of(1, 8))).isEqualTo(0.125);
    }
}
