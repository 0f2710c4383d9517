package org.openspm.compensation.quota.setting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** Statistics in floating point: they describe quotas and never become one. */
final class Correlation {

    private static final MathContext SHOWN = new MathContext(4);

    private Correlation() {}

    static double approximately(Ratio ratio) {
        return new BigDecimal(ratio.numerator())
                .divide(new BigDecimal(ratio.denominator()), MathContext.DECIMAL64)
                .doubleValue();
    }

    static Figure figure(OptionalDouble value) {
        return value.isPresent()
                ? Figure.of(new BigDecimal(value.getAsDouble(), SHOWN), Unit.NUMBER)
                : Figure.undefined(Unit.NUMBER, "there are too few different values");
    }

    /** Returns the standard deviation of a sample over the mean. */
    static OptionalDouble variation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        if (values.length < 2 || mean == 0) {
            return OptionalDouble.empty();
        }
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return OptionalDouble.of(Math.sqrt(squares / (values.length - 1)) / mean);
    }

    /** Returns the sum of products of deviations over the root of the product of their squares. */
    static OptionalDouble pearson(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double products = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
            squaresX += (x[i] - meanX) * (x[i] - meanX);
            squaresY += (y[i] - meanY) * (y[i] - meanY);
        }
        return squaresX == 0 || squaresY == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(-1, Math.min(1, products / Math.sqrt(squaresX) / Math.sqrt(squaresY))));
    }

    /** Returns Pearson's correlation of the ranks. */
    static OptionalDouble spearman(double[] x, double[] y) {
        return pearson(ranks(x), ranks(y));
    }

    private static double[] ranks(double[] values) {
        return Arrays.stream(values)
                .map(value -> {
                    long less =
                            Arrays.stream(values).filter(other -> other < value).count();
                    long same = Arrays.stream(values)
                            .filter(other -> other == value)
                            .count();
                    return less + (same + 1) / 2.0;
                })
                .toArray();
    }
}
