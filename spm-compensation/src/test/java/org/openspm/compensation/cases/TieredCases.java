package org.openspm.compensation.cases;

import static org.openspm.compensation.cases.PublishedCase.decimal;
import static org.openspm.compensation.cases.PublishedCase.list;
import static org.openspm.compensation.cases.Sold.AMOUNT;
import static org.openspm.compensation.cases.Sold.REP_ID;
import static org.openspm.compensation.cases.Sold.SALES;
import static org.openspm.compensation.cases.Sold.UNITS;
import static org.openspm.compensation.cases.Sold.YEAR;
import static org.openspm.compensation.cases.Sold.earned;
import static org.openspm.core.metric.Measure.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.rate.PeerRates;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Grain;

/** Tables of peers, whose tables are replayed alone too: here a whole plan pays by them what adds up in a year, and sold in two halves of it. */
final class TieredCases {

    /** What a case calls what is sold, and what it pays. */
    private static final Map<String, String> NAMES = Map.of(
            "sale",
            "commission",
            "deal",
            "commission",
            "sales",
            "commission",
            "units",
            "amount",
            "amount_base",
            "amount");

    static final List<Shape> ALL = List.of(
            new Shape(TieredCases::isTable, TieredCases::table),
            Shape.of("revenue quota base_rate accelerators", TieredCases::accelerated)
                    .when(one ->
                            one.expects("commission") || one.number("revenue").compareTo(one.number("quota")) > 0));

    private TieredCases() {}

    private static boolean isTable(PublishedCase one) {
        return base(one) != null
                && one.in("tiers").get(0).get("block_size") == null
                && one.expects(NAMES.get(base(one)));
    }

    private static String base(PublishedCase one) {
        return one.has("tiers") && !one.in("tiers").isEmpty()
                ? NAMES.keySet().stream()
                        .filter(name ->
                                one.hasInputs(name, "tiers") || one.hasInputs(name, "tiers", "is_last_line_of_period"))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static void table(PublishedCase one) {
        RateTable table = PeerRates.table(one.in("tiers"), one.tags().contains("retroactive_tiers"));
        boolean units = one.in("tiers").get(0).hasNonNull("per_unit")
                || !one.in("tiers").get(0).hasNonNull("rate_pct");
        BigDecimal quantity = one.number(base(one));
        List<Sold> sold = new ArrayList<>();
        // Sold at once or in two halves: what adds up pays the same.
        for (int month : List.of(3, 9)) {
            BigDecimal half = quantity.divide(BigDecimal.valueOf(2));
            sold.add(units ? Sold.units(month, half) : Sold.amount(month, half));
        }
        Evaluation run = Sold.evaluate(
                Sold.plan()
                        .component(
                                "Sales",
                                c -> (units ? c.measure(sum(UNITS)) : c.measure(sum(AMOUNT)))
                                        .accumulating(Grain.YEAR)
                                        .pay(table)),
                sold);
        one.expect(NAMES.get(base(one)), earned(run));
    }

    /** A base rate up to quota, and all beyond it at the multiple of the attainment that is reached. */
    private static void accelerated(PublishedCase one) {
        List<Tier> tiers = new ArrayList<>(list(
                one.in("accelerators"),
                row -> Tier.from(PublishedCase.percent(row.get("from_pct_inclusive")))
                        .times(decimal(row.get("multiplier")))));
        if (tiers.get(0).from().value().signum() > 0) {
            tiers.add(0, Tier.from(Rate.ZERO).times(1));
        }
        RateTable table = RateTable.retroactive(tiers)
                .baseRate(Rate.ofDecimal(one.number("base_rate")))
                .backTo(Rate.percent(100));
        Roster roster = Roster.builder()
                .participant(REP_ID, p -> p.quota("sales", YEAR, one.amount("quota")))
                .build();
        Evaluation run = Sold.plan()
                .component("Sales", c -> sales(c).pay(table))
                .build()
                .evaluate(roster, Facts.of(SALES, List.of(Sold.amount(6, one.number("revenue")))));
        Ratio paid = Ratio.of(earned(run));
        Ratio revenue = Ratio.of(one.number("revenue"));
        Ratio quota = Ratio.of(one.number("quota"));
        Ratio rate = Ratio.of(one.number("base_rate"));
        boolean over = revenue.compareTo(quota) > 0;
        Ratio overage = over ? paid.minus(quota.times(rate)) : Ratio.ZERO;
        if (one.expects("commission")) {
            one.expect("commission", paid);
        }
        if (one.expects("overage_commission")) {
            one.expect("overage_commission", overage);
        }
        if (over && one.expects("multiplier")) {
            one.expect("multiplier", overage.dividedBy(revenue.minus(quota).times(rate)));
        }
    }

    private static Component sales(Component c) {
        return c.measure(sum(AMOUNT)).quota("sales").accumulating(Grain.YEAR);
    }
}
