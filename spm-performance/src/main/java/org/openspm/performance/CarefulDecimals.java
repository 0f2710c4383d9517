package org.openspm.performance;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openspm.performance.Workload.Sale;

/** One loop over the sales with BigDecimal sums in arrays: what a careful host writes for this one plan. */
final class CarefulDecimals {

    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

    private CarefulDecimals() {}

    /** Returns what each rep earns in each month in cents, in the order of the reps. */
    static long[][] pay(Workload workload) {
        Set<String> paid = Set.of(Workload.PAID_PRODUCTS);
        Set<String> counted = Set.of(Workload.BONUS_PRODUCTS);
        List<String> reps = workload.reps();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < reps.size(); i++) {
            numbers.put(reps.get(i), i);
        }
        BigDecimal[][] sums = zeros(reps.size());
        BigDecimal[][] counts = zeros(reps.size());
        for (Sale sale : workload.sales()) {
            int month = sale.date().getMonthValue() - 1;
            boolean sum = paid.contains(sale.product());
            boolean count = counted.contains(sale.product()) && sale.amount().compareTo(LARGE) > 0;
            if (sum || count) {
                add(sums, counts, number(numbers, sale.rep()), month, sum, sale.amount(), sale.share());
                BigDecimal share = sale.secondShare();
                if (share != null) {
                    add(sums, counts, number(numbers, sale.second()), month, sum, sale.amount(), share);
                }
            }
        }
        long[][] pay = new long[reps.size()][];
        for (int i = 0; i < pay.length; i++) {
            pay[i] = NaiveStreams.DecimalPlan.months(sums[i], counts[i], BigDecimal.valueOf(workload.quota(i)));
        }
        return pay;
    }

    private static int number(Map<String, Integer> numbers, @Nullable String rep) {
        return Objects.requireNonNull(numbers.get(rep));
    }

    private static void add(
            BigDecimal[][] sums,
            BigDecimal[][] counts,
            int rep,
            int month,
            boolean sum,
            BigDecimal amount,
            BigDecimal share) {
        if (sum) {
            BigDecimal part = share.compareTo(BigDecimal.ONE) == 0 ? amount : amount.multiply(share);
            sums[rep][month] = sums[rep][month].add(part);
        } else {
            counts[rep][month] = counts[rep][month].add(share);
        }
    }

    private static BigDecimal[][] zeros(int reps) {
        BigDecimal[][] zeros = new BigDecimal[reps][12];
        for (BigDecimal[] months : zeros) {
            Arrays.fill(months, BigDecimal.ZERO);
        }
        return zeros;
    }
}
