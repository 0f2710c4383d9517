package org.openspm.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openspm.performance.NaiveStreams.DecimalPlan;
import org.openspm.performance.Workload.Sale;

/**
 * The plan in BigDecimal with each sale rated as it comes, in order of date: how commission is told and how most hosts write it. {@link NaiveStreams} and {@link CarefulDecimals}
 * know already that one may add first and rate the sums.
 */
final class SaleBySale {

    private static final Set<String> PAID = Set.of(Workload.PAID_PRODUCTS);
    private static final Set<String> COUNTED = Set.of(Workload.BONUS_PRODUCTS);
    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

    private SaleBySale() {}

    private record Credit(String rep, LocalDate date, Sale sale, BigDecimal share) {}

    /** Groups the sales of each rep in a list, sorts it and rates one after the other. */
    static long[][] streams(Workload workload) {
        Map<String, List<Credit>> credits = workload.sales().stream()
                .flatMap(SaleBySale::credits)
                .sorted(Comparator.comparing(Credit::date))
                .collect(Collectors.groupingBy(Credit::rep));
        List<String> reps = workload.reps();
        long[][] pay = new long[reps.size()][];
        for (int i = 0; i < pay.length; i++) {
            State state = new State(BigDecimal.valueOf(workload.quota(i)));
            credits.getOrDefault(reps.get(i), List.of()).forEach(credit -> state.add(credit.sale, credit.share));
            pay[i] = state.pay();
        }
        return pay;
    }

    private static Stream<Credit> credits(Sale sale) {
        Credit first = new Credit(sale.rep(), sale.date(), sale, sale.share());
        String second = sale.second();
        BigDecimal share = sale.secondShare();
        return second == null || share == null
                ? Stream.of(first)
                : Stream.of(first, new Credit(second, sale.date(), sale, share));
    }

    /** Sorts the sales once and keeps a state for each rep. */
    static long[][] loop(Workload workload) {
        List<Sale> sales = new ArrayList<>(workload.sales());
        sales.sort(Comparator.comparing(Sale::date));
        Map<String, State> states = new HashMap<>();
        List<String> reps = workload.reps();
        for (int i = 0; i < reps.size(); i++) {
            states.put(reps.get(i), new State(BigDecimal.valueOf(workload.quota(i))));
        }
        for (Sale sale : sales) {
            state(states, sale.rep()).add(sale, sale.share());
            BigDecimal share = sale.secondShare();
            if (share != null) {
                state(states, sale.second()).add(sale, share);
            }
        }
        return reps.stream().map(rep -> state(states, rep).pay()).toArray(long[][]::new);
    }

    private static State state(Map<String, State> states, @Nullable String rep) {
        return Objects.requireNonNull(states.get(rep));
    }

    /** What is known of a rep so far. */
    private static final class State {
        private final BigDecimal quota;
        private final BigDecimal[] sums = zeros();
        private final BigDecimal[] counts = zeros();
        private final BigDecimal[] commissions = new BigDecimal[12];
        private BigDecimal toDate = BigDecimal.ZERO;
        private BigDecimal rated = BigDecimal.ZERO;
        private BigDecimal commission = BigDecimal.ZERO;

        State(BigDecimal quota) {
            this.quota = quota;
        }

        private static BigDecimal[] zeros() {
            BigDecimal[] zeros = new BigDecimal[12];
            Arrays.fill(zeros, BigDecimal.ZERO);
            return zeros;
        }

        void add(Sale sale, BigDecimal share) {
            int month = sale.date().getMonthValue() - 1;
            if (PAID.contains(sale.product())) {
                BigDecimal part = sale.amount().multiply(share);
                sums[month] = sums[month].add(part);
                toDate = toDate.add(part);
                BigDecimal after = DecimalPlan.tiers(toDate, quota);
                commission = commission.add(after.subtract(rated));
                rated = after;
                commissions[month] = commission;
            } else if (COUNTED.contains(sale.product()) && sale.amount().compareTo(LARGE) > 0) {
                counts[month] = counts[month].add(share);
            }
        }

        long[] pay() {
            BigDecimal[] toDates = new BigDecimal[12];
            BigDecimal last = BigDecimal.ZERO;
            for (int month = 0; month < 12; month++) {
                last = commissions[month] == null ? last : commissions[month];
                toDates[month] = last;
            }
            return DecimalPlan.months(toDates, sums, counts, quota);
        }
    }
}
