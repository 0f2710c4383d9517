package org.openspm.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.openspm.core.time.Period;
import org.openspm.testkit.SampleDeals.Deal;

/**
 * A deal, before it is known who sells, in which year and under which plan.
 *
 * @param rep  which of those who sell
 * @param partner  which of those who sell
 * @param day  so many days after the year begins, and within it
 * @param amount  for how much, unless it is to end on a bound
 * @param bound  which bound of the plan what the rep sold ends on; below zero for none
 * @param product  what was sold
 */
record SampleSale(int rep, int partner, int day, BigDecimal amount, int bound, String product) {

    private static final int LONGEST_YEAR = 366;
    private static final int MOST_PEOPLE = 60;

    static Arbitrary<SampleSale> sales() {
        Arbitrary<Integer> days = Arbitraries.oneOf(
                Arbitraries.of(0, 27, 31, 89, 90, 181, 183, LONGEST_YEAR),
                Arbitraries.integers().between(0, LONGEST_YEAR));
        Arbitrary<BigDecimal> amounts = Arbitraries.oneOf(
                SamplePlans.numbers(
                        "1000", "0", "2500.50", "10000", "20000", "-1000", "-10000", "0.01", "-0.01", "33.33"),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-20_000), BigDecimal.valueOf(60_000))
                        .ofScale(2));
        Arbitrary<Integer> who = Arbitraries.integers().between(0, MOST_PEOPLE - 1);
        Arbitrary<Integer> bounds = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(-1)),
                Tuple.of(1, Arbitraries.integers().between(0, 60)));
        return Combinators.combine(who, who, days, amounts, bounds, Arbitraries.of("Core", "Service"))
                .as(SampleSale::new);
    }

    /** Numbers the deals; those that are to end on a bound get the amount that is missing, a cent less or a cent more. */
    static List<Deal> deals(
            List<SampleSale> sales, List<String> people, Period year, Function<String, List<BigDecimal>> boundsOf) {
        List<Deal> deals = new ArrayList<>();
        Map<String, BigDecimal> sold = new HashMap<>();
        for (SampleSale sale : sales) {
            String rep = people.get(sale.rep() % people.size());
            BigDecimal before = sold.getOrDefault(rep, BigDecimal.ZERO);
            BigDecimal amount = sale.amount(before, boundsOf.apply(rep));
            sold.put(rep, before.add(amount));
            deals.add(sale.deal("d" + deals.size(), people, year).withAmount(amount));
        }
        return deals;
    }

    Deal deal(String id, List<String> people, Period year) {
        long last = year.range().days() - 1;
        return new Deal(
                id,
                people.get(rep % people.size()),
                people.get(partner % people.size()),
                year.range().start().plusDays(Math.min(day, last)),
                amount,
                product);
    }

    private BigDecimal amount(BigDecimal before, List<BigDecimal> bounds) {
        if (bound < 0 || bounds.isEmpty()) {
            return amount;
        }
        BigDecimal cents = BigDecimal.valueOf(bound % 3 - 1L, 2);
        return bounds.get(bound / 3 % bounds.size()).add(cents).subtract(before);
    }
}
