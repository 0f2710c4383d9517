package org.openspm.benchmarks.statistic;

import java.math.RoundingMode;
import java.util.Locale;
import org.openspm.core.metric.QuantileType;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/** Quantiles of sorted doubles: the rank is exact, so that no share falls beside a value by the rounding of a double. */
final class Quantiles {

    private static final Ratio ONE = Ratio.of(1, 1);

    private Quantiles() {}

    static double of(double[] ascending, Rate share, QuantileType type) {
        Ratio p = share.toRatio();
        Ratio n = Ratio.of(ascending.length, 1);
        Ratio np = n.times(p);
        return switch (type) {
            case INVERSE_OF_DISTRIBUTION -> at(ascending, whole(np, RoundingMode.CEILING));
            case AVERAGED_INVERSE -> {
                double low = at(ascending, whole(np, RoundingMode.CEILING));
                double high = at(ascending, whole(np, RoundingMode.FLOOR) + 1);
                yield low + (high - low) / 2;
            }
            case NEAREST_EVEN -> at(ascending, whole(np, RoundingMode.HALF_EVEN));
            case LINEAR_OF_DISTRIBUTION -> between(ascending, np);
            case MIDWAY -> between(ascending, np.plus(Ratio.of(1, 2)));
            case EXCLUSIVE -> between(ascending, n.plus(ONE).times(p));
            case INCLUSIVE -> between(ascending, n.minus(ONE).times(p).plus(ONE));
            case MEDIAN_UNBIASED ->
                between(ascending, n.plus(Ratio.of(1, 3)).times(p).plus(Ratio.of(1, 3)));
            case NORMAL_UNBIASED ->
                between(ascending, n.plus(Ratio.of(1, 4)).times(p).plus(Ratio.of(3, 8)));
        };
    }

    static String words(QuantileType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static double between(double[] ascending, Ratio rank) {
        int below = whole(rank, RoundingMode.FLOOR);
        double part = rank.minus(Ratio.of(below, 1))
                .toDecimal(20, RoundingMode.HALF_EVEN)
                .doubleValue();
        double low = at(ascending, below);
        return low + part * (at(ascending, below + 1) - low);
    }

    /** The value at a rank from 1; ranks beyond the ends stand for the ends. */
    private static double at(double[] ascending, int rank) {
        return ascending[Math.max(1, Math.min(rank, ascending.length)) - 1];
    }

    private static int whole(Ratio ratio, RoundingMode mode) {
        return ratio.toDecimal(0, mode).intValueExact();
    }
}
