package org.openspm.performance;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openspm.performance.Workload.Sale;

/**
 * The long loop over columns: participants, months and products are small numbers, amounts are cents, made once and read at each run. It is to facts prepared once what
 * {@link LongLoop} is to the host's records.
 */
final class LongColumns {

    private static final int NONE = 0;
    private static final int SUM = 1;
    private static final int COUNT = 2;

    private final Workload workload;
    private final int[] first;
    private final int[] second;
    private final byte[] share;
    private final byte[] month;
    private final byte[] product;
    private final long[] cents;
    private final byte[] use = new byte[12];

    private LongColumns(Workload workload, int size) {
        this.workload = workload;
        first = new int[size];
        second = new int[size];
        share = new byte[size];
        month = new byte[size];
        product = new byte[size];
        cents = new long[size];
        Set<String> paid = Set.of(Workload.PAID_PRODUCTS);
        Set<String> counted = Set.of(Workload.BONUS_PRODUCTS);
        for (int i = 0; i < use.length; i++) {
            use[i] = (byte) (paid.contains("p" + i) ? SUM : counted.contains("p" + i) ? COUNT : NONE);
        }
    }

    /** Makes the columns of the sales. */
    static LongColumns of(Workload workload) {
        List<Sale> sales = workload.sales();
        LongColumns columns = new LongColumns(workload, sales.size());
        Map<String, Integer> numbers = new HashMap<>();
        for (String rep : workload.reps()) {
            numbers.put(rep, numbers.size());
        }
        for (int i = 0; i < sales.size(); i++) {
            Sale sale = sales.get(i);
            BigDecimal other = sale.secondShare();
            columns.first[i] = Objects.requireNonNull(numbers.get(sale.rep()));
            columns.second[i] = other == null ? -1 : Objects.requireNonNull(numbers.get(sale.second()));
            columns.share[i] =
                    (byte) (other == null ? 10 : 10 - other.movePointRight(1).intValueExact());
            columns.month[i] = (byte) (sale.date().getMonthValue() - 1);
            columns.product[i] = Byte.parseByte(sale.product().substring(1));
            columns.cents[i] = sale.amount().movePointRight(2).longValueExact();
        }
        return columns;
    }

    /** Returns the pay: sums first, without a check for overflow. */
    long[][] pay() {
        int reps = workload.reps().size();
        long[] sums = new long[reps * 12];
        long[] counts = new long[reps * 12];
        for (int i = 0; i < cents.length; i++) {
            int kind = use[product[i]];
            if (kind == SUM || (kind == COUNT && cents[i] > 1_000_000)) {
                long[] target = kind == SUM ? sums : counts;
                long size = kind == SUM ? cents[i] : 1;
                target[first[i] * 12 + month[i]] += size * share[i];
                if (second[i] >= 0) {
                    target[second[i] * 12 + month[i]] += size * (10 - share[i]);
                }
            }
        }
        return LongLoop.months(workload, sums, counts);
    }

    /** Returns the pay with every sum checked for overflow and a table for each of the two measures: what an engine for any plan has to do at least. */
    long[][] checked() {
        int reps = workload.reps().size();
        long[][] tables = {new long[reps * 12], new long[reps * 12], new long[reps * 12]};
        long[] above = {Long.MAX_VALUE, Long.MIN_VALUE, 1_000_000};
        for (int measure = SUM; measure <= COUNT; measure++) {
            long[] table = tables[measure];
            for (int i = 0; i < cents.length; i++) {
                if (use[product[i]] == measure && cents[i] > above[measure]) {
                    long size = measure == SUM ? cents[i] : 1;
                    add(table, first[i] * 12 + month[i], Math.multiplyExact(size, (long) share[i]));
                    if (second[i] >= 0) {
                        add(table, second[i] * 12 + month[i], Math.multiplyExact(size, 10L - share[i]));
                    }
                }
            }
        }
        return LongLoop.months(workload, tables[SUM], tables[COUNT]);
    }

    private static void add(long[] table, int at, long size) {
        table[at] = Math.addExact(table[at], size);
    }

    /** Adds each amount to its participant and nothing else: what no grouping can be faster than. */
    long[] scatter() {
        long[] sums = new long[workload.reps().size()];
        for (int i = 0; i < cents.length; i++) {
            sums[first[i]] += cents[i];
        }
        return sums;
    }
}
