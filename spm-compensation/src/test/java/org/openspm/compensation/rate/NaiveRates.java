package org.openspm.compensation.rate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

/** What tables pay, straight from the rules, with decimals and lists. It shares no code with what it judges. */
record NaiveRates(List<Row> rows, boolean boundaryBelow) {

    /** A tier: where it begins, its rate in percent, what it pays on entry, and its limits; -1 for none. */
    record Row(int from, BigDecimal percent, int onEntry, int atLeast, int atMost) {

        Tier tier(boolean levels, BigDecimal factor) {
            BigDecimal bound = BigDecimal.valueOf(from);
            TierStart start =
                    levels ? Tier.from(Rate.percent(bound)) : Tier.from(Amount.amount(bound.multiply(factor)));
            Tier tier = start.rate(Rate.percent(percent));
            tier = onEntry < 0
                    ? tier
                    : tier.onEntry(Amount.amount(BigDecimal.valueOf(onEntry).multiply(factor)));
            tier = atLeast < 0
                    ? tier
                    : tier.atLeast(Amount.amount(BigDecimal.valueOf(atLeast).multiply(factor)));
            return atMost < 0
                    ? tier
                    : tier.atMost(Amount.amount(BigDecimal.valueOf(atMost).multiply(factor)));
        }

        boolean isPlain() {
            return onEntry < 0 && atLeast < 0 && atMost < 0;
        }

        BigDecimal pay(BigDecimal part, boolean reached) {
            BigDecimal pay = percent.movePointLeft(2).multiply(part);
            if (reached && onEntry >= 0) {
                pay = pay.add(BigDecimal.valueOf(onEntry));
            }
            if (part.signum() > 0 && atLeast >= 0) {
                pay = pay.max(BigDecimal.valueOf(atLeast));
            }
            if (part.signum() > 0 && atMost >= 0) {
                pay = pay.min(BigDecimal.valueOf(atMost));
            }
            return pay;
        }
    }

    List<Tier> tiers(boolean levels, BigDecimal factor) {
        return rows.stream().map(row -> row.tier(levels, factor)).toList();
    }

    RateTable table(RateTable.Method method, boolean levels, BigDecimal factor) {
        List<Tier> tiers = tiers(levels, factor);
        RateTable table =
                method == RateTable.Method.MARGINAL ? RateTable.marginal(tiers) : RateTable.retroactive(tiers);
        return boundaryBelow ? table.boundaryToTierBelow() : table;
    }

    boolean isPlain() {
        return rows.stream().allMatch(Row::isPlain);
    }

    /** Bounds in units of the base: percent of a quota of 100 are amounts. */
    private BigDecimal from(int row) {
        return BigDecimal.valueOf(rows.get(row).from());
    }

    private boolean reaches(BigDecimal base, int row) {
        if (row == 0 && base.signum() == 0 && rows.get(0).from() == 0) {
            return true;
        }
        int compared = base.compareTo(from(row));
        return boundaryBelow ? compared > 0 : compared >= 0;
    }

    BigDecimal marginal(BigDecimal base) {
        return marginal(base, rows.size());
    }

    private BigDecimal marginal(BigDecimal base, int count) {
        if (base.signum() < 0) {
            return rows.get(0).from() == 0 ? rows.get(0).pay(base, false) : BigDecimal.ZERO;
        }
        BigDecimal pay = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            BigDecimal top = i + 1 < rows.size() ? base.min(from(i + 1)) : base;
            pay = pay.add(rows.get(i).pay(top.subtract(from(i)).max(BigDecimal.ZERO), reaches(base, i)));
        }
        return pay;
    }

    private int reached(BigDecimal base) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (reaches(base, i)) {
                all.add(i);
            }
        }
        return all.isEmpty() ? -1 : all.get(all.size() - 1);
    }

    BigDecimal retroactive(BigDecimal base) {
        int reached = reached(base);
        if (reached >= 0) {
            return rows.get(reached).pay(base, true);
        }
        return base.signum() < 0 && rows.get(0).from() == 0 ? rows.get(0).pay(base, false) : BigDecimal.ZERO;
    }

    BigDecimal backTo(BigDecimal base, int row) {
        return reached(base) < row || base.signum() <= 0
                ? marginal(base)
                : marginal(base, row).add(rows.get(reached(base)).pay(base.subtract(from(row)), true));
    }

    BigDecimal pay(RateTable.Method method, BigDecimal base) {
        return method == RateTable.Method.MARGINAL ? marginal(base) : retroactive(base);
    }
}
