package org.openspm.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openspm.performance.Workload.Sale;

/** The loop over the records with Joda-Money's {@code BigMoney}, which keeps every digit, from the sums to the pay. */
final class JodaLoop {

    private static final BigMoney ZERO = BigMoney.zero(CurrencyUnit.USD);
    private static final BigMoney LARGE = money(10_000);
    private static final BigMoney FIFTY = money(50);
    private static final BigMoney CAP = money(3 * Workload.TARGET);
    private static final BigDecimal[] BOUNDS = decimals("0", "0.5", "1", "1.5");
    private static final BigDecimal[] RATES = decimals("0.05", "0.08", "0.12", "0.15");

    private JodaLoop() {}

    private static BigMoney money(long amount) {
        return BigMoney.of(CurrencyUnit.USD, BigDecimal.valueOf(amount));
    }

    private static BigDecimal[] decimals(String... texts) {
        return Arrays.stream(texts).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    /** What is known of a rep. */
    private static final class State {
        private final BigMoney[] sums = new BigMoney[12];
        private final BigDecimal[] counts = new BigDecimal[12];

        State() {
            Arrays.fill(sums, ZERO);
            Arrays.fill(counts, BigDecimal.ZERO);
        }

        void add(int month, @Nullable BigMoney amount, BigDecimal share) {
            if (amount == null) {
                counts[month] = counts[month].add(share);
            } else {
                sums[month] = sums[month].plus(amount.multipliedBy(share));
            }
        }
    }

    static long[][] pay(Workload workload) {
        Set<String> paid = Set.of(Workload.PAID_PRODUCTS);
        Set<String> counted = Set.of(Workload.BONUS_PRODUCTS);
        Map<String, State> states = new HashMap<>();
        workload.reps().forEach(rep -> states.put(rep, new State()));
        for (Sale sale : workload.sales()) {
            boolean sum = paid.contains(sale.product());
            if (!sum && !counted.contains(sale.product())) {
                continue;
            }
            BigMoney amount = BigMoney.of(CurrencyUnit.USD, sale.amount());
            if (sum || amount.isGreaterThan(LARGE)) {
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
            pay[i] = months(state(states, workload.reps().get(i)), money(workload.quota(i)));
        }
        return pay;
    }

    private static State state(Map<String, State> states, @Nullable String rep) {
        return Objects.requireNonNull(states.get(rep));
    }

    private static long[] months(State state, BigMoney quota) {
        long[] pay = new long[12];
        BigMoney goal = quota.dividedBy(4, RoundingMode.UNNECESSARY);
        BigMoney toDate = ZERO;
        BigMoney before = ZERO;
        BigMoney quarter = ZERO;
        BigMoney gross = ZERO;
        BigMoney given = ZERO;
        for (int month = 0; month < 12; month++) {
            toDate = toDate.plus(state.sums[month]);
            quarter = (month % 3 == 0 ? ZERO : quarter).plus(state.sums[month]);
            BigMoney commission = tiers(toDate, quota).rounded(2, RoundingMode.HALF_UP);
            gross = gross.plus(commission).minus(before).plus(FIFTY.multipliedBy(state.counts[month]));
            before = commission;
            if (month % 3 == 2) {
                gross = gross.plus(bonus(quarter, goal));
            }
            BigMoney allowed = gross.isGreaterThan(CAP) ? CAP : gross;
            pay[month] = allowed.minus(given).getAmount().movePointRight(2).longValueExact();
            given = allowed;
        }
        return pay;
    }

    private static BigMoney bonus(BigMoney quarter, BigMoney goal) {
        if (!quarter.isLessThan(goal.multipliedBy(new BigDecimal("1.1")))) {
            return money(2_500);
        }
        return quarter.isLessThan(goal.multipliedBy(new BigDecimal("0.9"))) ? ZERO : money(1_000);
    }

    private static BigMoney tiers(BigMoney base, BigMoney quota) {
        if (base.isNegative()) {
            return base.multipliedBy(RATES[0]);
        }
        BigMoney pay = ZERO;
        for (int i = 0; i < RATES.length; i++) {
            BigMoney lower = quota.multipliedBy(BOUNDS[i]);
            BigMoney upper = i + 1 < RATES.length ? quota.multipliedBy(BOUNDS[i + 1]) : base;
            BigMoney reached = base.isLessThan(upper) ? base : upper;
            if (reached.isGreaterThan(lower)) {
                pay = pay.plus(reached.minus(lower).multipliedBy(RATES[i]));
            }
        }
        return pay;
    }
}
