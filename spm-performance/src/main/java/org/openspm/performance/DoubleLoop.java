package org.openspm.performance;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openspm.performance.Workload.Sale;

/** The loop over the records in double, as spreadsheets count: here to show that it does not pay to the cent. */
final class DoubleLoop {

    private static final double[] BOUNDS = {0, 0.5, 1, 1.5, Double.POSITIVE_INFINITY};
    private static final double[] RATES = {0.05, 0.08, 0.12, 0.15};

    private DoubleLoop() {}

    static long[][] pay(Workload workload) {
        Set<String> paid = Set.of(Workload.PAID_PRODUCTS);
        Set<String> counted = Set.of(Workload.BONUS_PRODUCTS);
        List<String> reps = workload.reps();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < reps.size(); i++) {
            numbers.put(reps.get(i), i);
        }
        double[] sums = new double[reps.size() * 12];
        double[] counts = new double[reps.size() * 12];
        for (Sale sale : workload.sales()) {
            double amount = sale.amount().doubleValue();
            boolean sum = paid.contains(sale.product());
            if (sum || (counted.contains(sale.product()) && amount > 10_000)) {
                double[] target = sum ? sums : counts;
                double size = sum ? amount : 1;
                int month = sale.date().getMonthValue() - 1;
                target[number(numbers, sale.rep()) * 12 + month] +=
                        size * sale.share().doubleValue();
                BigDecimal second = sale.secondShare();
                if (second != null) {
                    target[number(numbers, sale.second()) * 12 + month] += size * second.doubleValue();
                }
            }
        }
        long[][] pay = new long[reps.size()][];
        for (int i = 0; i < pay.length; i++) {
            pay[i] = months(sums, counts, i * 12, (double) workload.quota(i));
        }
        return pay;
    }

    private static int number(Map<String, Integer> numbers, @Nullable String rep) {
        return Objects.requireNonNull(numbers.get(rep));
    }

    private static long[] months(double[] sums, double[] counts, int at, double quota) {
        long[] pay = new long[12];
        double toDate = 0;
        double before = 0;
        double quarter = 0;
        double gross = 0;
        double given = 0;
        for (int month = 0; month < 12; month++) {
            toDate += sums[at + month];
            double commission = Math.round(tiers(toDate, quota) * 100) / 100.0;
            quarter = (month % 3 == 0 ? 0 : quarter) + sums[at + month];
            gross += commission - before + counts[at + month] * 50;
            before = commission;
            if (month % 3 == 2) {
                double attainment = quarter / (quota / 4);
                gross += attainment >= 1.1 ? 2_500 : attainment >= 0.9 ? 1_000 : 0;
            }
            double allowed = Math.min(gross, 3.0 * Workload.TARGET);
            pay[month] = Math.round((allowed - given) * 100);
            given = allowed;
        }
        return pay;
    }

    private static double tiers(double base, double quota) {
        if (base < 0) {
            return base * RATES[0];
        }
        double pay = 0;
        for (int i = 0; i < RATES.length; i++) {
            double slice = Math.min(base, BOUNDS[i + 1] * quota) - BOUNDS[i] * quota;
            pay += slice > 0 ? slice * RATES[i] : 0;
        }
        return pay;
    }
}
