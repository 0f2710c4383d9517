package org.openspm.benchmarks.statistic;

import java.math.RoundingMode;
import org.openspm.core.money.Ratio;

/**
 * The one way from an exact ratio to the double that statistics are computed with.
 *
 * <p>Public because the packages of this module share it. There is no way back: a statistic never becomes an amount.
 */
public final class Ratios {

    private Ratios() {}

    /**
     * Returns the double nearest to a ratio, whatever its size: a fixed number of decimals would lose small ones.
     *
     * @param ratio  the ratio
     * @return the nearest double, to 17 significant digits; infinite beyond the range of doubles
     */
    public static double toDouble(Ratio ratio) {
        int digits =
                Math.max(0, ratio.denominator().bitLength() - ratio.numerator().bitLength());
        return ratio.toDecimal(digits / 3 + 40, RoundingMode.HALF_EVEN).doubleValue();
    }
}
