package org.openspm.benchmarks.statistic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;

/** Numbers in words and figures, the same in every country. */
final class Words {

    private static final MathContext READABLE = new MathContext(5, RoundingMode.HALF_EVEN);
    private static final MathContext FIGURE = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int MOST_DECIMALS = 180;

    private Words() {}

    /** A number with five significant digits, without trailing zeros. */
    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(READABLE).stripTrailingZeros();
        boolean plain = rounded.signum() == 0 || (rounded.scale() < 12 && rounded.precision() - rounded.scale() < 16);
        return plain ? rounded.toPlainString() : rounded.toString();
    }

    /** A share in percent with five significant digits. */
    static String percent(double share) {
        return number(share * 100) + " %";
    }

    static String plural(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    /** The figure of a trace: the double to 15 digits, those that it surely has; to no more than 180 decimals, as figures have them. */
    static Figure figure(double value) {
        BigDecimal rounded = new BigDecimal(value).round(FIGURE);
        boolean isTiny = rounded.scale() > MOST_DECIMALS;
        return Figure.of(isTiny ? rounded.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN) : rounded, Unit.NUMBER);
    }
}
