package org.openspm.compensation.credit;

import java.util.function.UnaryOperator;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

/** Amounts in the currency of a quantity. */
final class Amounts {

    private Amounts() {}

    /** Returns the units of an amount: as they are if it names no currency, else of what it is converted to. */
    static Ratio in(Amount amount, UnaryOperator<Money> conversion) {
        return Ratio.of((amount instanceof Money money ? conversion.apply(money) : amount).value());
    }

    /** Returns a bound in the unit of the quantity. */
    static Ratio in(CreditBound bound, UnaryOperator<Money> conversion) {
        return bound instanceof CreditBound.OfMoney money
                ? in(money.amount(), conversion)
                : Ratio.of(((CreditBound.OfNumber) bound).number());
    }
}
