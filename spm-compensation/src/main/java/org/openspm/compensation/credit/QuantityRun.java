package org.openspm.compensation.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

/** The quantity of one transaction on its way through what a plan does to it. */
final class QuantityRun<T> {

    private final T row;
    private final Ratio original;
    private final boolean money;
    private final UnaryOperator<Money> conversion;
    private final List<Creditable.Step> steps = new ArrayList<>(4);
    private Ratio quantity;

    QuantityRun(T row, Ratio quantity, boolean money, UnaryOperator<Money> conversion) {
        this.row = row;
        this.original = quantity;
        this.quantity = quantity;
        this.money = money;
        this.conversion = conversion;
    }

    Creditable result() {
        return new Creditable(quantity, steps);
    }

    private void step(String label, String rule, Ratio after) {
        steps.add(new Creditable.Step(label, rule, quantity, after));
        quantity = after;
    }

    /** Returns false if the transaction is too small to count. */
    boolean reaches(List<CreditBound> minimums) {
        for (CreditBound minimum : minimums) {
            if (minimum.isMoney() == money && isBeyond(bound(minimum), size())) {
                step("minimum transaction", "nothing below " + minimum, Ratio.ZERO);
                return false;
            }
        }
        return true;
    }

    void deduct(List<Deduction<T>> deductions) {
        for (Deduction<T> deduction : deductions) {
            if (deduction.taken().isPresent() && deduction.condition().test(row)) {
                deduct(deduction.label(), deduction.taken().get());
            }
        }
    }

    private void deduct(String label, Deduction.Taken<T> taken) {
        if (taken instanceof Deduction.Taken.OfOriginal<T> part) {
            take(label, taken, original.times(part.rate().toRatio()));
        } else if (taken instanceof Deduction.Taken.OfRest<T> part) {
            take(label, taken, quantity.times(part.rate().toRatio()));
        } else if (money && taken instanceof Deduction.Taken.Fixed<T> fixed) {
            // By the sign of the original: of nothing left, nothing is taken in either direction.
            take(label, taken, signed(Amounts.in(fixed.amount(), conversion), original));
        } else if (money && taken instanceof Deduction.Taken.InField<T> field) {
            Money amount = field.field().valueOrNull(row);
            if (amount != null) {
                take(label, taken, Amounts.in(amount, conversion));
            }
        }
    }

    /** Takes something, but no more than is left. */
    private void take(String label, Deduction.Taken<T> taken, Ratio amount) {
        Ratio left = quantity.minus(amount);
        step(label, taken.toString(), left.signum() == original.signum() ? left : Ratio.ZERO);
    }

    void count(Proportion<T> proportion) {
        Ratio part = proportion.of(row);
        step("proportion", proportion + " = " + Percents.show(part), quantity.times(part));
    }

    void count(List<PartialCredit<T>> partials) {
        for (PartialCredit<T> partial : partials) {
            if (partial.condition().test(row)) {
                step(
                        "partial credit",
                        partial.toString(),
                        quantity.times(partial.rate().toRatio()));
            }
        }
    }

    void windfalls(List<Windfall> windfalls) {
        for (Windfall windfall : windfalls) {
            if (windfall.above().isMoney() == money) {
                Ratio bound = bound(windfall.above());
                if (isBeyond(size(), bound)) {
                    Ratio rest = size().minus(bound).times(windfall.at().toRatio());
                    step("windfall", windfall.toString(), signed(bound.plus(rest), quantity));
                }
            }
        }
    }

    void cap(List<CreditBound> caps) {
        for (CreditBound cap : caps) {
            if (cap.isMoney() == money && isBeyond(size(), bound(cap))) {
                step("credit cap", "at most " + cap, signed(bound(cap), quantity));
            }
        }
    }

    private Ratio bound(CreditBound bound) {
        return Amounts.in(bound, conversion);
    }

    private Ratio size() {
        return quantity.signum() < 0 ? quantity.negated() : quantity;
    }

    private static Ratio signed(Ratio size, Ratio like) {
        return like.signum() < 0 ? size.negated() : size;
    }

    private static boolean isBeyond(Ratio one, Ratio other) {
        return one.compareTo(other) > 0;
    }
}
