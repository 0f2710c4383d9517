package org.openspm.performance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openspm.performance.RuleFacts.Deal;
import org.openspm.performance.RuleFacts.Standing;
import org.openspm.performance.Workload.Sale;

/**
 * A host that leaves to rules what rules are for - which sale counts for what, the rate of an attainment, the gates of the bonus - and does the rest itself in longs: sums, rounding
 * and the cap.
 */
final class RuleHost {

    private static final int BATCH = 1_000;

    private final Workload workload;
    private final Consumer<List<Object>> rules;
    private final long[] sums;
    private final long[] counts;

    private RuleHost(Workload workload, Consumer<List<Object>> rules) {
        this.workload = workload;
        this.rules = rules;
        sums = new long[workload.reps().size() * 12];
        counts = new long[workload.reps().size() * 12];
    }

    /** Returns a host with compiled rules, which apply themselves to facts. */
    static Function<Workload, Supplier<long[][]>> with(Supplier<Consumer<List<Object>>> compiled) {
        return workload -> {
            Consumer<List<Object>> rules = compiled.get();
            return () -> new RuleHost(workload, rules).pay();
        };
    }

    private long[][] pay() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String rep : workload.reps()) {
            numbers.put(rep, numbers.size());
        }
        List<Sale> sales = workload.sales();
        for (int from = 0; from < sales.size(); from += BATCH) {
            classify(numbers, sales.subList(from, Math.min(sales.size(), from + BATCH)));
        }
        int reps = workload.reps().size();
        long[][] pay = new long[reps][];
        int some = BATCH / 12;
        for (int from = 0; from < reps; from += some) {
            rate(pay, from, Math.min(reps, from + some));
        }
        return pay;
    }

    private void classify(Map<String, Integer> numbers, List<Sale> sales) {
        List<Object> deals = new ArrayList<>(sales.size());
        for (Sale sale : sales) {
            deals.add(new Deal(sale.product(), SqlPlan.cents(sale)));
        }
        rules.accept(deals);
        for (int i = 0; i < sales.size(); i++) {
            Sale sale = sales.get(i);
            Deal deal = (Deal) deals.get(i);
            BigDecimal share = sale.secondShare();
            add(numbers, sale.rep(), sale, deal, sale.share());
            if (share != null) {
                add(numbers, sale.second(), sale, deal, share);
            }
        }
    }

    private void add(Map<String, Integer> numbers, @Nullable String rep, Sale sale, Deal deal, BigDecimal share) {
        int at = Objects.requireNonNull(numbers.get(rep)) * 12 + sale.date().getMonthValue() - 1;
        long tenths = SqlPlan.tenths(share);
        if (deal.rated()) {
            sums[at] += deal.getCents() * tenths;
        }
        if (deal.large()) {
            counts[at] += tenths;
        }
    }

    private void rate(long[][] pay, int from, int to) {
        List<Object> standings = new ArrayList<>((to - from) * 12);
        for (int rep = from; rep < to; rep++) {
            long toDate = 0;
            long quarter = 0;
            for (int month = 0; month < 12; month++) {
                long sum = sums[rep * 12 + month];
                toDate += sum;
                quarter = (month % 3 == 0 ? 0 : quarter) + sum;
                standings.add(new Standing(toDate, quarter, workload.quota(rep) * 1_000, month % 3 == 2));
            }
        }
        rules.accept(standings);
        for (int rep = from; rep < to; rep++) {
            pay[rep] = months(standings.subList((rep - from) * 12, (rep - from + 1) * 12), rep * 12);
        }
    }

    private long[] months(List<Object> standings, int at) {
        long[] pay = new long[12];
        long before = 0;
        long gross = 0;
        long given = 0;
        for (int month = 0; month < 12; month++) {
            Standing standing = (Standing) standings.get(month);
            long exact = standing.exact();
            long commission = exact >= 0 ? (exact + 500) / 1_000 : -((-exact + 500) / 1_000);
            gross += commission - before + counts[at + month] * 500 + standing.bonus();
            before = commission;
            long allowed = Math.min(gross, 300 * Workload.TARGET);
            pay[month] = allowed - given;
            given = allowed;
        }
        return pay;
    }
}
