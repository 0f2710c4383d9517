package org.openspm.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;
import org.openspm.performance.Workload.Sale;

/** The loop over the records with JSR 354 amounts of Moneta: {@code Money}, or {@code FastMoney}, whose five decimals just suffice for this plan. */
final class MonetaLoop {

    static final CurrencyUnit USD = Monetary.getCurrency("USD");
    private static final BigDecimal[] BOUNDS = decimals("0", "0.5", "1", "1.5");
    private static final BigDecimal[] RATES = decimals("0.05", "0.08", "0.12", "0.15");

    private final MonetaryAmount zero;
    private final MonetaryAmount large;
    private final MonetaryAmount fifty;
    private final MonetaryAmount cap;

    private MonetaLoop(MonetaryAmount zero) {
        this.zero = zero;
        large = money(BigDecimal.valueOf(10_000));
        fifty = money(BigDecimal.valueOf(50));
        cap = money(BigDecimal.valueOf(3 * Workload.TARGET));
    }

    private MonetaryAmount money(BigDecimal amount) {
        return zero.getFactory().setCurrency(USD).setNumber(amount).create();
    }

    private static BigDecimal[] decimals(String... texts) {
        return Arrays.stream(texts).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    private static final class State {
        private final MonetaryAmount[] sums = new MonetaryAmount[12];
        private final BigDecimal[] counts = new BigDecimal[12];

        State(MonetaryAmount zero) {
            Arrays.fill(sums, zero);
            Arrays.fill(counts, BigDecimal.ZERO);
        }

        void add(int month, @Nullable MonetaryAmount amount, BigDecimal share) {
            if (amount == null) {
                counts[month] = counts[month].add(share);
            } else {
                sums[month] = sums[month].add(amount.multiply(share));
            }
        }
    }

    /** Returns the pay, computed in the kind of money of the zero given. */
    static long[][] pay(Workload workload, MonetaryAmount zero) {
        return new MonetaLoop(zero).pay(workload);
    }

    private long[][] pay(Workload workload) {
        Set<String> paid = Set.of(Workload.PAID_PRODUCTS);
        Set<String> counted = Set.of(Workload.BONUS_PRODUCTS);
        Map<String, State> states = new HashMap<>();
        workload.reps().forEach(rep -> states.put(rep, new State(zero)));
        for (Sale sale : workload.sales()) {
            boolean sum = paid.contains(sale.product());
            if (!sum && !counted.contains(sale.product())) {
                continue;
            }
            MonetaryAmount amount = money(sale.amount());
            if (sum || amount.isGreaterThan(large)) {
                int month = sale.date().getMonthValue() - 1;
                state(states, sale.rep()).add(month, sum ? amount : null, sale.share());
                BigDecimal share = sale.secondShare();
                if (share != null) {
                    state(states, sale.second()).add(month, sum ? amount : null, share);
                }
            }
        }
        long[][] pay = new long[workload.reps().size()][];
        for (int i = 0; i < pay.length; i++) {
            MonetaryAmount quota = money(BigDecimal.valueOf(workload.quota(i)));
            pay[i] = months(state(states, workload.reps().get(i)), quota);
        }
        return pay;
    }

    private static State state(Map<String, State> states, @Nullable String rep) {
        return Objects.requireNonNull(states.get(rep));
    }

    private long[] months(State state, MonetaryAmount quota) {
        long[] pay = new long[12];
        MonetaryAmount goal = quota.divide(4);
        MonetaryAmount toDate = zero;
        MonetaryAmount before = zero;
        MonetaryAmount quarter = zero;
        MonetaryAmount gross = zero;
        MonetaryAmount given = zero;
        for (int month = 0; month < 12; month++) {
            toDate = toDate.add(state.sums[month]);
            quarter = (month % 3 == 0 ? zero : quarter).add(state.sums[month]);
            MonetaryAmount commission = money(decimal(tiers(toDate, quota)).setScale(2, RoundingMode.HALF_UP));
            gross = gross.add(commission).subtract(before).add(fifty.multiply(state.counts[month]));
            before = commission;
            if (month % 3 == 2) {
                gross = gross.add(bonus(quarter, goal));
            }
            MonetaryAmount allowed = gross.isGreaterThan(cap) ? cap : gross;
            pay[month] = decimal(allowed.subtract(given)).movePointRight(2).longValueExact();
            given = allowed;
        }
        return pay;
    }

    private static BigDecimal decimal(MonetaryAmount amount) {
        return amount.getNumber().numberValueExact(BigDecimal.class);
    }

    private MonetaryAmount bonus(MonetaryAmount quarter, MonetaryAmount goal) {
        if (quarter.isGreaterThanOrEqualTo(goal.multiply(new BigDecimal("1.1")))) {
            return money(BigDecimal.valueOf(2_500));
        }
        return quarter.isLessThan(goal.multiply(new BigDecimal("0.9"))) ? zero : money(BigDecimal.valueOf(1_000));
    }

    private MonetaryAmount tiers(MonetaryAmount base, MonetaryAmount quota) {
        if (base.isNegative()) {
            return base.multiply(RATES[0]);
        }
        MonetaryAmount pay = zero;
        for (int i = 0; i < RATES.length; i++) {
            MonetaryAmount lower = quota.multiply(BOUNDS[i]);
            MonetaryAmount upper = i + 1 < RATES.length ? quota.multiply(BOUNDS[i + 1]) : base;
            MonetaryAmount reached = base.isLessThan(upper) ? base : upper;
            if (reached.isGreaterThan(lower)) {
                pay = pay.add(reached.subtract(lower).multiply(RATES[i]));
            }
        }
        return pay;
    }
}
