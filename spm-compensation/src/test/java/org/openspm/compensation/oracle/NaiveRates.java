package org.openspm.compensation.oracle;

import java.util.List;
import java.util.Optional;
import org.openspm.compensation.oracle.World.Row;
import org.openspm.compensation.oracle.World.Table;

/** What tables pay. */
final class NaiveRates {

    private NaiveRates() {}

    /** What a base pays whose tiers begin at percentages of a goal; of a hundred where they begin at amounts. */
    static Fraction pay(Table table, Fraction base, Fraction goal) {
        return table.marginal()
                ? slices(table.rows(), base, goal)
                : base.times(reached(table, base, goal).orElse(Fraction.ZERO));
    }

    private static Fraction slices(List<Row> rows, Fraction base, Fraction goal) {
        Fraction pay = Fraction.ZERO;
        for (int i = 0; i < rows.size(); i++) {
            Fraction from = bound(rows, i, goal);
            Fraction top = i + 1 < rows.size() ? base.min(bound(rows, i + 1, goal)) : base;
            boolean refund = i == 0 && from.signum() == 0 && base.signum() < 0;
            Fraction part = refund ? base : top.minus(from).max(Fraction.ZERO);
            pay = pay.plus(part.times(Fraction.percent(rows.get(i).percent())));
        }
        return pay;
    }

    /** The rate of the tier that a position lies in, if any. */
    static Optional<Fraction> reached(Table table, Fraction position, Fraction goal) {
        Optional<Fraction> rate = Optional.empty();
        for (int i = 0; i < table.rows().size(); i++) {
            Fraction from = bound(table.rows(), i, goal);
            int compared = position.compareTo(from);
            boolean lowest = i == 0 && from.signum() == 0 && position.signum() <= 0;
            if (lowest || (table.below() ? compared > 0 : compared >= 0)) {
                rate = Optional.of(Fraction.percent(table.rows().get(i).percent()));
            }
        }
        return rate;
    }

    private static Fraction bound(List<Row> rows, int tier, Fraction goal) {
        return Fraction.percent(rows.get(tier).from()).times(goal);
    }
}
