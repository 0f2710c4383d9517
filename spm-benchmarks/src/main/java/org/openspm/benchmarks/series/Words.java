package org.openspm.benchmarks.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/**
 * How statistics are written in sentences: enough digits to read, none to be proud of.
 *
 * <p>Only texts are rounded, never what is computed with. Public because the packages of this module share it.
 */
public final class Words {

    private static final int DIGITS = 5;
    private static final BigDecimal SMALLEST_PERCENT = new BigDecimal("0.01");

    private Words() {}

    /**
     * Writes a number with five significant digits, an integer with all of its digits.
     *
     * @param number  a finite number
     * @return such as {@code "2.6596"} or {@code "12345679"}, a point before decimals, without an exponent or closing zeros
     */
    public static String number(double number) {
        BigDecimal exact = new BigDecimal(number);
        int integers = exact.precision() - exact.scale();
        BigDecimal rounded = exact.setScale(Math.max(0, DIGITS - integers), RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /**
     * Writes a probability in percent.
     *
     * @param probability  a number from 0 to 1
     * @return such as {@code "4.12 %"}; {@code "below 0.01 %"} and {@code "above 99.99 %"} at the ends, which are never called certain
     */
    public static String probability(double probability) {
        BigDecimal percent = new BigDecimal(probability).movePointRight(2);
        if (percent.compareTo(SMALLEST_PERCENT) < 0) {
            return "below 0.01 %";
        }
        if (percent.compareTo(BigDecimal.valueOf(100).subtract(SMALLEST_PERCENT)) > 0) {
            return "above 99.99 %";
        }
        BigDecimal shown = percent.setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return shown.toPlainString() + " %";
    }

    /**
     * Writes a number with its unit.
     *
     * @param number  a finite number, a share in decimal form
     * @param unit  what it counts
     * @return such as {@code "62.5 %"}, {@code "USD 12,400.00"} or {@code "17.25 deals"}; a number without a unit as {@link #number} does
     */
    public static String inUnit(double number, Unit unit) {
        if (unit.equals(Unit.NUMBER)) {
            return number(number);
        }
        // Eight digits, so that the error of a binary fraction is not taken for digits of an amount.
        BigDecimal decimal = new BigDecimal(number).setScale(8, RoundingMode.HALF_EVEN);
        return unit.show(Ratio.of(unit.isMoney() ? decimal.setScale(2, RoundingMode.HALF_EVEN) : decimal));
    }
}
