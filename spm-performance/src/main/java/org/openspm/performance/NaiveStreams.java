package org.openspm.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openspm.performance.Workload.Sale;

/** What most hosts have today: streams, {@code groupingBy} and BigDecimal, written for this one plan. */
final class NaiveStreams {

    private static final BigDecimal FIFTY = new BigDecimal("50");

    private NaiveStreams() {}

    private record Credit(String rep, int month, BigDecimal amount, BigDecimal count) {}

    /** Returns what each rep earns in each month in cents, in the order of the reps. */
    static long[][] pay(Workload workload) {
        Set<String> paid = Set.of(Workload.PAID_PRODUCTS);
        Set<String> counted = Set.of(Workload.BONUS_PRODUCTS);
        Map<String, Map<Integer, BigDecimal>> sums = workload.sales().stream()
                .filter(sale -> paid.contains(sale.product()))
                .flatMap(NaiveStreams::credits)
                .collect(Collectors.groupingBy(
                        Credit::rep,
                        Collectors.groupingBy(
                                Credit::month, Collectors.reducing(BigDecimal.ZERO, Credit::amount, BigDecimal::add))));
        Map<String, Map<Integer, BigDecimal>> counts = workload.sales().stream()
                .filter(sale -> counted.contains(sale.product()))
                .filter(sale -> sale.amount().compareTo(BigDecimal.valueOf(10_000)) > 0)
                .flatMap(NaiveStreams::credits)
                .collect(Collectors.groupingBy(
                        Credit::rep,
                        Collectors.groupingBy(
                                Credit::month, Collectors.reducing(BigDecimal.ZERO, Credit::count, BigDecimal::add))));
        List<String> reps = workload.reps();
        long[][] pay = new long[reps.size()][];
        for (int i = 0; i < pay.length; i++) {
            pay[i] = DecimalPlan.months(
                    months(sums.getOrDefault(reps.get(i), Map.of())),
                    months(counts.getOrDefault(reps.get(i), Map.of())),
                    BigDecimal.valueOf(workload.quota(i)));
        }
        return pay;
    }

    private static Stream<Credit> credits(Sale sale) {
        int month = sale.date().getMonthValue() - 1;
        Credit first = new Credit(sale.rep(), month, sale.amount().multiply(sale.share()), sale.share());
        String second = sale.second();
        BigDecimal share = sale.secondShare();
        return second == null || share == null
                ? Stream.of(first)
                : Stream.of(first, new Credit(second, month, sale.amount().multiply(share), share));
    }

    private static BigDecimal[] months(Map<Integer, BigDecimal> sums) {
        BigDecimal[] months = new BigDecimal[12];
        for (int month = 0; month < months.length; month++) {
            months[month] = sums.getOrDefault(month, BigDecimal.ZERO);
        }
        return months;
    }

    /** The plan on the sums of one rep, in BigDecimal. */
    static final class DecimalPlan {

        private static final BigDecimal[] BOUNDS = {decimal("0"), decimal("0.5"), decimal("1"), decimal("1.5")};
        private static final BigDecimal[] RATES = {decimal("0.05"), decimal("0.08"), decimal("0.12"), decimal("0.15")};
        private static final BigDecimal CAP = BigDecimal.valueOf(3 * Workload.TARGET);

        private DecimalPlan() {}

        private static BigDecimal decimal(String text) {
            return new BigDecimal(text);
        }

        static long[] months(BigDecimal[] sums, BigDecimal[] counts, BigDecimal quota) {
            BigDecimal toDate = BigDecimal.ZERO;
            BigDecimal[] commissions = new BigDecimal[sums.length];
            for (int month = 0; month < sums.length; month++) {
                toDate = toDate.add(sums[month]);
                commissions[month] = tiers(toDate, quota);
            }
            return months(commissions, sums, counts, quota);
        }

        /** Pays what is commission to date, exactly, at the end of each month. */
        static long[] months(BigDecimal[] commissions, BigDecimal[] sums, BigDecimal[] counts, BigDecimal quota) {
            long[] pay = new long[sums.length];
            BigDecimal before = BigDecimal.ZERO;
            BigDecimal quarter = BigDecimal.ZERO;
            BigDecimal gross = BigDecimal.ZERO;
            BigDecimal paid = BigDecimal.ZERO;
            for (int month = 0; month < pay.length; month++) {
                BigDecimal commission = commissions[month].setScale(2, RoundingMode.HALF_UP);
                quarter = (month % 3 == 0 ? BigDecimal.ZERO : quarter).add(sums[month]);
                BigDecimal month1 = commission
                        .subtract(before)
                        .add(counts[month].multiply(FIFTY).setScale(2, RoundingMode.HALF_UP))
                        .add(month % 3 == 2 ? bonus(quarter, quota.divide(BigDecimal.valueOf(4))) : BigDecimal.ZERO);
                before = commission;
                gross = gross.add(month1);
                BigDecimal allowed = gross.min(CAP);
                pay[month] = allowed.subtract(paid).movePointRight(2).longValueExact();
                paid = allowed;
            }
            return pay;
        }

        private static BigDecimal bonus(BigDecimal sum, BigDecimal goal) {
            if (sum.compareTo(goal.multiply(decimal("1.1"))) >= 0) {
                return decimal("2500");
            }
            return sum.compareTo(goal.multiply(decimal("0.9"))) >= 0 ? decimal("1000") : BigDecimal.ZERO;
        }

        static BigDecimal tiers(BigDecimal base, BigDecimal quota) {
            if (base.signum() < 0) {
                return base.multiply(RATES[0]);
            }
            BigDecimal pay = BigDecimal.ZERO;
            for (int i = 0; i < BOUNDS.length; i++) {
                BigDecimal lower = quota.multiply(BOUNDS[i]);
                BigDecimal upper = i + 1 < BOUNDS.length ? base.min(quota.multiply(BOUNDS[i + 1])) : base;
                if (upper.compareTo(lower) > 0) {
                    pay = pay.add(upper.subtract(lower).multiply(RATES[i]));
                }
            }
            return pay;
        }
    }
}
