package org.openspm.compensation.credit;

import org.openspm.core.money.Ratio;

/** What a proportion asks of the rows it is taken of. */
final class Checks {

    private Checks() {}

    static <T> void total(Proportion<T> proportion, int sign, T row) {
        if (sign == 0) {
            throw new IllegalArgumentException(
                    "The total (" + proportion.total() + ") of (" + describe(proportion, row)
                            + ") is (0), of which nothing is a part.\nFill in the total, or leave the transaction out with when(..).");
        }
    }

    /** Returns a proportion that is no larger than the whole, in either direction. */
    static <T> Ratio proportion(Proportion<T> proportion, Ratio value, T row) {
        if (value.numerator().abs().compareTo(value.denominator()) > 0) {
            throw new IllegalArgumentException("The part (" + proportion.part() + ") of (" + describe(proportion, row)
                    + ") is (" + Percents.show(value) + ") of the total (" + proportion.total()
                    + ").\nHand over at most the total; what goes beyond it is a transaction of its own.");
        }
        return value;
    }

    private static <T> String describe(Proportion<T> proportion, T row) {
        return proportion.total().schema().describe(row);
    }
}
