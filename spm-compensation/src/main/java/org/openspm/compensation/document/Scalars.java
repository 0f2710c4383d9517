package org.openspm.compensation.document;

import java.math.BigDecimal;
import org.openspm.compensation.credit.CreditBound;
import org.openspm.compensation.rate.Bound;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/**
 * Numbers as texts: {@code "12.5 %"} is a rate, {@code "USD 10000"} money, {@code "10000"} an amount in the plan's currency, {@code
 * "10 units"} a quantity, {@code "1/3"} a share that no decimal holds.
 */
final class Scalars {

    private static final String PERCENT = "%";
    private static final String UNITS = " units";

    private Scalars() {}

    static String decimal(BigDecimal number) {
        return number.toPlainString();
    }

    static String rate(Rate rate) {
        return Amount.amount(rate.value().movePointRight(2)).value().toPlainString() + " " + PERCENT;
    }

    static Rate rate(Node node) {
        return Rate.parse(node.text());
    }

    static String amount(Amount amount) {
        String digits = amount.value().toPlainString();
        return amount instanceof Money money ? money.currency().getCurrencyCode() + " " + digits : digits;
    }

    static Amount amount(Node node) {
        if (node.isText()
                && !node.text().isEmpty()
                && Character.isLetter(node.text().charAt(0))) {
            return Money.parse(node.text());
        }
        return Amount.amount(node.decimal());
    }

    static Money money(Node node) {
        return Money.parse(node.text());
    }

    static boolean isRate(Node node) {
        return node.isText() && node.text().endsWith(PERCENT);
    }

    private static boolean isQuantity(Node node) {
        return node.isText() && node.text().endsWith(UNITS);
    }

    private static BigDecimal quantity(Node node) {
        String text = node.text();
        return Amount.amount(text.substring(0, text.length() - UNITS.length())).value();
    }

    static String bound(Bound bound) {
        if (bound instanceof Bound.OnAttainment level) {
            return rate(level.level());
        }
        return bound instanceof Bound.OnAmount onAmount
                ? amount(onAmount.amount())
                : decimal(((Bound.OnNumber) bound).number()) + UNITS;
    }

    static Bound bound(Node node) {
        if (isRate(node)) {
            return new Bound.OnAttainment(rate(node));
        }
        try {
            return isQuantity(node) ? new Bound.OnNumber(quantity(node)) : new Bound.OnAmount(amount(node));
        } catch (IllegalArgumentException unreadable) {
            throw node.problem(
                    "The bound (" + node.text() + ") is none.\nWrite a level such as \"50 %\", an amount such as"
                            + " \"10000\", or a quantity such as \"10 units\".");
        }
    }

    static String creditBound(CreditBound bound) {
        return bound instanceof CreditBound.OfMoney money
                ? amount(money.amount())
                : decimal(((CreditBound.OfNumber) bound).number()) + UNITS;
    }

    static CreditBound creditBound(Node node) {
        return isQuantity(node) ? new CreditBound.OfNumber(quantity(node)) : new CreditBound.OfMoney(amount(node));
    }

    /** Writes a share in percent where that is exact, as thirds are not. */
    static String share(Ratio share) {
        return share.toExactDecimal()
                .filter(decimal -> decimal.scale() <= 20)
                .map(decimal -> rate(Rate.ofDecimal(decimal)))
                .orElseGet(() -> share.numerator() + "/" + share.denominator());
    }

    static Ratio share(Node node) {
        String text = node.text();
        int slash = text.indexOf('/');
        return slash < 0
                ? Rate.parse(text).toRatio()
                : Ratio.of(
                        Amount.amount(text.substring(0, slash)).value(),
                        Amount.amount(text.substring(slash + 1)).value());
    }

    static String unit(Unit unit) {
        return unit.toString();
    }

    static Unit unit(Node node) {
        String symbol = node.text();
        return symbol.equals(PERCENT) ? Unit.PERCENT : symbol.isEmpty() ? Unit.NUMBER : Unit.of(symbol);
    }
}
