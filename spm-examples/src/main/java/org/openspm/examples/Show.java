package org.openspm.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

/**
 * Numbers the way the tables of this report show them: all digits after the point or none, no unit, a dash for what is undefined.
 *
 * <p>Showing rounds; nothing that is shown here is calculated with.
 */
final class Show {

    static final Money NOTHING = Money.of(0, "USD");

    private static final String UNDEFINED = "-";

    private Show() {}

    /** Shows a figure without decimals, such as {@code 1,776,194}. */
    static String whole(Figure figure) {
        return show(figure, "#,##0", 0);
    }

    /** Shows a figure with two decimals, such as {@code 33,046.42}. */
    static String cents(Figure figure) {
        return show(figure, "#,##0.00", 2);
    }

    /** Shows money with two decimals, such as {@code 12,071.24}; nothing as a dash. */
    static String cents(Money money) {
        return money.signum() == 0 ? UNDEFINED : cents(Figure.of(money));
    }

    /** Shows a share in percent, such as {@code 66.16 %}. */
    static String percent(Figure share) {
        return show(share, "0.00 %", 4);
    }

    /** Shows a share in percent without decimals, such as {@code 66 %}. */
    static String wholePercent(Figure share) {
        return show(share, "0 %", 2);
    }

    /** Shows a change in percent with its sign, such as {@code +33.28 %}. */
    static String change(Figure share) {
        return show(share, "+0.00 %;-0.00 %", 4);
    }

    /** A statistic, which is a double and is rounded in texts only. */
    static String rounded(double number, int digits) {
        return new BigDecimal(number).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    /** Returns a figure as a decimal number to draw, percent as a number of percent. */
    static BigDecimal drawn(Figure figure) {
        BigDecimal value = figure.orThrow().toDecimal(4, RoundingMode.HALF_UP);
        return figure.unit().isPercent() ? value.movePointRight(2) : value;
    }

    private static String show(Figure figure, String pattern, int digits) {
        return figure.value().map(value -> format(value, pattern, digits)).orElse(UNDEFINED);
    }

    private static String format(Ratio value, String pattern, int digits) {
        // The number is rounded before it is formatted: no locale has a say, and no half is rounded twice.
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value.toDecimal(digits, RoundingMode.HALF_UP));
    }
}
