package org.openspm.compensation.cost;

import java.math.BigInteger;
import java.util.function.Predicate;
import org.openspm.core.money.Money;

/** Searches over whole numbers: bisection needs no slope, takes jumps, and ends at two neighbours that are the proof. */
final class Bisection {

    private Bisection() {}

    /** Returns the least number above the lower one for which a rule that holds at the upper and not at the lower one holds. */
    static BigInteger least(BigInteger lower, BigInteger upper, Predicate<BigInteger> holds) {
        BigInteger not = lower;
        BigInteger yes = upper;
        while (yes.subtract(not).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = not.add(yes).shiftRight(1);
            if (holds.test(middle)) {
                yes = middle;
            } else {
                not = middle;
            }
        }
        return yes;
    }

    /** Returns the least amount in minor units above the lower one for which a rule holds. */
    static Money least(Money lower, Money upper, Predicate<Money> holds) {
        int digits = Sales.digits(lower.currency());
        BigInteger units = least(
                lower.value().movePointRight(digits).toBigIntegerExact(),
                upper.value().movePointRight(digits).toBigIntegerExact(),
                number -> holds.test(Sales.ofUnits(number, lower.currency())));
        return Sales.ofUnits(units, lower.currency());
    }
}
