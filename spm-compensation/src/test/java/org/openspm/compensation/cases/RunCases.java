package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cases.PublishedCase.decimal;
import static org.openspm.compensation.cases.PublishedCase.list;
import static org.openspm.compensation.cases.Sold.REP_ID;
import static org.openspm.compensation.cases.Sold.UNITS;
import static org.openspm.compensation.cases.Sold.earned;
import static org.openspm.compensation.cases.Sold.month;
import static org.openspm.compensation.cases.Sold.total;
import static org.openspm.core.metric.Measure.sum;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openspm.compensation.evaluation.EarningsChange;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.Packages;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.PeerRates;
import org.openspm.compensation.rate.PerPackage;
import org.openspm.compensation.rate.PerUnit;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.Grain;

/**
 * A quantity that adds up within a year and is rated again in every run, under a cap or above a floor of the year: a run books what is earned to date less what
 * was booked. Runs are the last months of the year, so that the last one is that of the floor.
 */
final class RunCases {

    private static final int LAST = 12;
    private static final Rounding EXACT = Rounding.toDigits(10, RoundingMode.HALF_UP);

    static final List<Shape> ALL = List.of(
            new Shape(one -> isPriced(one) && one.has("units_before") && one.has("units_in_line"), RunCases::line),
            new Shape(
                    one -> isPriced(one) && one.has("units") && isBounded(one.inputs()) && one.expects("amount"),
                    RunCases::lastLine),
            Shape.of("cumulative_units_at_each_run price", RunCases::runs)
                    .when(one -> one.in("cumulative_units_at_each_run").size() <= LAST && !hasFreeUnits(one)),
            Shape.of("cumulative_units_by_period_as_known_at_each_run price", RunCases::periods)
                    .when(one -> !hasFreeUnits(one)));

    private RunCases() {}

    private static boolean isPriced(PublishedCase one) {
        return one.has("tiers") || one.has("per_unit");
    }

    private static boolean isBounded(JsonNode price) {
        return price.hasNonNull("max_total") || price.hasNonNull("min_total");
    }

    /** What is free comes off the measure before it is rated: the host's. */
    private static boolean hasFreeUnits(PublishedCase one) {
        return one.in("price").hasNonNull("free_units");
    }

    private static Evaluation run(UnaryOperator<Component> component, List<BigDecimal> units) {
        return run(component, EXACT, units);
    }

    private static Evaluation run(UnaryOperator<Component> component, Rounding rounding, List<BigDecimal> units) {
        List<Sold> sold = new ArrayList<>();
        int first = LAST + 1 - units.size();
        for (int i = 0; i < units.size(); i++) {
            sold.add(Sold.units(first + i, units.get(i)));
        }
        return Sold.evaluate(
                Sold.plan()
                        .rounding(rounding)
                        .component(
                                "Units",
                                c -> component.apply(c.measure(sum(UNITS)).accumulating(Grain.YEAR))),
                sold);
    }

    private static PayRule rule(JsonNode price, boolean retroactive) {
        if (price.has("package_size")) {
            return PerPackage.of(
                    PublishedCase.amount(price.get("package_price")),
                    new Packages(decimal(price.get("package_size")), Packages.Counting.STARTED));
        }
        return price.has("tiers")
                ? PeerRates.table(price.get("tiers"), retroactive)
                : new PerUnit(PublishedCase.amount(price.get("per_unit")));
    }

    /** The discount, then the cap and the floor of the year, where there are any. */
    private static UnaryOperator<Component> bounded(JsonNode price, PayRule rule) {
        return c -> {
            Component paid = c.pay(rule);
            if (price.hasNonNull("pct_off")) {
                BigDecimal left = BigDecimal.valueOf(100).subtract(decimal(price.get("pct_off")));
                paid = paid.multipliedBy(Performance.of(sum(UNITS)), Bonus.of(Amount.amount(left.movePointLeft(2))));
            }
            if (price.hasNonNull("max_total")) {
                paid = paid.cap(Grain.YEAR, PublishedCase.amount(price.get("max_total")));
            }
            boolean last = !price.has("is_last_line_of_period")
                    || price.get("is_last_line_of_period").asBoolean();
            return price.hasNonNull("min_total") && last
                    ? paid.floor(Grain.YEAR, PublishedCase.amount(price.get("min_total")))
                    : paid;
        };
    }

    private static void line(PublishedCase one) {
        List<BigDecimal> units = List.of(one.number("units_before"), one.number("units_in_line"));
        PayRule rule = rule(one.inputs(), one.tags().contains("retroactive_tiers"));
        Evaluation run = run(bounded(one.inputs(), rule), units);
        // A tier that is reached without a unit has paid before the first of them.
        if (one.has("already_billed")) {
            assertThat(earned(run).subtract(earned(run, LAST))).isEqualByComparingTo(one.number("already_billed"));
        }
        one.expect("amount", earned(run, LAST));

        BigDecimal gross = earned(run(c -> c.pay(rule), units), LAST);
        BigDecimal cappedOff = gross.subtract(earned(run, LAST));
        if (one.expects("gross")) {
            one.expect("gross", gross);
            one.expect("capped_off", cappedOff);
        } else if (one.expects("line_gross")) {
            assertThat(gross)
                    .isEqualByComparingTo(total(list(one.expected().get("line_gross"), PublishedCase::decimal)));
            assertThat(cappedOff)
                    .isEqualByComparingTo(total(list(one.expected().get("line_capped_off"), PublishedCase::decimal)));
        }
    }

    /** What the quantity earns, and what the floor puts on top. */
    private static void lastLine(PublishedCase one) {
        PayRule rule = rule(one.inputs(), one.tags().contains("retroactive_tiers"));
        List<BigDecimal> units = List.of(one.number("units"));
        BigDecimal paid = earned(run(bounded(one.inputs(), rule), units));
        one.expect("amount", paid);
        BigDecimal rated = earned(run(c -> c.pay(rule), units));
        BigDecimal top = paid.subtract(rated);
        if (one.expects("lines")) {
            one.expectEach("lines", top.signum() == 0 ? List.of(rated) : List.of(rated, top));
        }
    }

    private static void runs(PublishedCase one) {
        List<BigDecimal> units = differences(one.in("cumulative_units_at_each_run"));
        JsonNode price = one.in("price");
        Rounding rounding = price.hasNonNull("currency_precision")
                ? Rounding.toDigits(price.get("currency_precision").asInt(), RoundingMode.HALF_UP)
                : EXACT;
        PayRule rule = rule(price, price.get("mode").asText().equals("volume"));
        Evaluation run = run(bounded(price, rule), rounding, units);
        List<BigDecimal> booked = new ArrayList<>();
        for (int month = LAST + 1 - units.size(); month <= LAST; month++) {
            booked.add(earned(run, month));
        }
        // A tier that is reached without a unit has paid before the first run.
        booked.set(0, earned(run).subtract(total(booked.subList(1, booked.size()))));
        one.expectEach("booked_per_run", booked);
        one.expect("net", total(booked));
    }

    private static List<BigDecimal> differences(JsonNode cumulative) {
        List<BigDecimal> differences = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (JsonNode units : cumulative) {
            differences.add(decimal(units).subtract(before));
            before = decimal(units);
        }
        return differences;
    }

    /** Late units change the periods they belong to: what a run books there is the change since the run before. */
    private static void periods(PublishedCase one) {
        JsonNode price = one.in("price");
        PayRule rule = rule(price, price.path("mode").asText().equals("volume"));
        JsonNode runs = one.in("cumulative_units_by_period_as_known_at_each_run");
        int first = LAST + 1 - runs.size();
        Evaluation before = run(bounded(price, rule), padded(List.of(), runs.size()));
        for (int run = 0; run < runs.size(); run++) {
            List<BigDecimal> units = padded(differences(runs.get(run)), runs.size());
            Evaluation now = run(bounded(price, rule), units);
            JsonNode booked = one.expected().get("booked_per_run").get(run);
            for (int period = 0; period < run; period++) {
                assertThat(change(now.changesSince(before), first + period))
                        .as("run %s, period %s", run + 1, period + 1)
                        .isEqualByComparingTo(amount(booked, "p" + (period + 1)));
            }
            // The period that a run closes has nothing booked before it, and the floor belongs to the last one.
            assertThat(earned(now, first + run))
                    .as("run %s, its own period", run + 1)
                    .isEqualByComparingTo(amount(booked, "p" + (run + 1)).add(amount(booked, "floor_topup")));
            before = now;
        }
    }

    /** Periods that are not over have no units yet. */
    private static List<BigDecimal> padded(List<BigDecimal> units, int size) {
        List<BigDecimal> all = new ArrayList<>(units);
        while (all.size() < size) {
            all.add(BigDecimal.ZERO);
        }
        return all;
    }

    private static BigDecimal amount(JsonNode booked, String period) {
        return booked.has(period) ? decimal(booked.get(period)) : BigDecimal.ZERO;
    }

    private static BigDecimal change(List<EarningsChange> changes, int month) {
        return changes.stream()
                .filter(change ->
                        change.participant().equals(REP_ID) && change.period().equals(month(month)))
                .map(change -> change.after().minus(change.before()).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
