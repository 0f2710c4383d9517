package org.openspm.compensation.statistic;

import java.math.BigInteger;
import java.util.function.Predicate;
import org.openspm.core.money.Money;

/** Searches by halves over whole numbers: they need no slope, take jumps, and end at two neighbours that are the proof. */
public final class Bisection {

    private Bisection() {}

    /**
     * Returns where a rule begins to hold.
     *
     * @param lower  a number for which the rule does not hold
     * @param upper  a greater one for which it does
     * @param holds  the rule; neither of the two is asked again
     * @return a number for which it holds, and not for the one before; the least if it holds from some number on
     */
    public static BigInteger least(BigInteger lower, BigInteger upper, Predicate<BigInteger> holds) {
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

    /**
     * Returns where a rule begins to hold, to the minor unit.
     *
     * @param lower  an amount for which the rule does not hold
     * @param upper  a greater one of the same currency for which it does
     * @param holds  the rule; neither of the two is asked again
     * @return an amount for which it holds, and not for a minor unit less; the least if it holds from some amount on
     */
    public static Money least(Money lower, Money upper, Predicate<Money> holds) {
        MinorUnits units = MinorUnits.of(lower.currency());
        return units.amount(least(
                BigInteger.valueOf(units.units(lower)),
                BigInteger.valueOf(units.units(upper)),
                number -> holds.test(units.amount(number))));
    }
}
