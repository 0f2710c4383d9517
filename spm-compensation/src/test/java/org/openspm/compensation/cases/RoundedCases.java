package org.openspm.compensation.cases;

import static org.openspm.compensation.cases.Sold.AMOUNT;
import static org.openspm.compensation.cases.Sold.REP_ID;
import static org.openspm.compensation.cases.Sold.UNITS;
import static org.openspm.compensation.cases.Sold.YEAR;
import static org.openspm.compensation.cases.Sold.earned;
import static org.openspm.compensation.cases.Sold.month;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.Packages;
import org.openspm.compensation.rate.Packages.Counting;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.PerPackage;
import org.openspm.compensation.rate.PerUnit;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Shift;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Rounding;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Grain;

/** Quantities that are converted and rounded before they are paid on: packages. Amounts that are rounded as the plan says. */
final class RoundedCases {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static final List<Shape> ALL = List.of(
            Shape.of("value function precision", RoundedCases::metric),
            Shape.of("raw_units operation factor rounding", RoundedCases::converted),
            Shape.of("raw_units operation factor rounding precision", RoundedCases::converted),
            Shape.of("raw_units_before raw_units_in_line operation factor rounding per_unit", RoundedCases::perLine),
            Shape.of("raw_units operation factor rounding free_units per_unit", RoundedCases::freeAfterRounding),
            Shape.of("base rate_pct rounding", RoundedCases::commission)
                    .when(one -> one.text("rounding").matches("(up|down|half up) to integer|none \\(2 dp\\)")),
            percent("percent of value, 2 dp half-up", RoundedCases::percentOf),
            percent("ratio as percent", RoundedCases::ratio),
            percent("growth percent", RoundedCases::growth),
            percent("round to half", RoundedCases::halves));

    private RoundedCases() {}

    private static Shape percent(String operation, java.util.function.Consumer<PublishedCase> replay) {
        return new Shape(one -> one.has("operation") && one.text("operation").startsWith(operation), replay);
    }

    private static BigDecimal pays(PayRule rule, BigDecimal units) {
        Evaluation run = Sold.evaluate(
                Sold.plan().component("Units", c -> c.measure(sum(UNITS)).pay(rule)), List.of(Sold.units(1, units)));
        return earned(run);
    }

    /** Packages of so many digits, each paid what it counts. */
    private static PerPackage rounded(BigDecimal size, int digits, Counting counting, BigDecimal price) {
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-digits);
        return PerPackage.of(Amount.amount(unit.multiply(price)), new Packages(size.multiply(unit), counting));
    }

    private static Counting counting(String rounding, BigDecimal value) {
        return switch (rounding) {
            case "round", "half_up" -> Counting.NEAREST;
            // Packages count the same on both sides of zero.
            case "ceil", "ceiling" -> value.signum() < 0 ? Counting.COMPLETED : Counting.STARTED;
            case "floor" -> value.signum() < 0 ? Counting.STARTED : Counting.COMPLETED;
            default -> throw new AssertionError(rounding);
        };
    }

    private static void metric(PublishedCase one) {
        int digits = one.has("precision") ? one.number("precision").intValueExact() : 0;
        BigDecimal value = one.number("value");
        PayRule rule = one.has("function")
                ? rounded(BigDecimal.ONE, digits, counting(one.text("function"), value), BigDecimal.ONE)
                : new PerUnit(amount(1));
        one.expect("value", pays(rule, value));
    }

    /** How many units make one that is paid on. */
    private static BigDecimal size(PublishedCase one) {
        return one.text("operation").equals("divide") ? one.number("factor") : inverse(one.number("factor"));
    }

    private static BigDecimal inverse(BigDecimal factor) {
        return Ratio.of(BigDecimal.ONE, factor).toExactDecimal().orElseThrow();
    }

    private static PayRule conversion(PublishedCase one, BigDecimal units, BigDecimal price) {
        int digits = one.has("precision") ? one.number("precision").intValueExact() : 0;
        return one.text("rounding").equals("none")
                ? unrounded(one, price)
                : rounded(size(one), digits, counting(one.text("rounding"), units), price);
    }

    private static PayRule unrounded(PublishedCase one, BigDecimal price) {
        BigDecimal factor = one.number("factor");
        BigDecimal each = one.text("operation").equals("multiply") ? factor : inverse(factor);
        return new PerUnit(Amount.amount(each.multiply(price)));
    }

    private static void converted(PublishedCase one) {
        BigDecimal units = one.number("raw_units");
        BigDecimal billed = one.text("operation").equals("multiply")
                        && !one.text("rounding").equals("none")
                ? multipliedThenRounded(one, units)
                : pays(conversion(one, units, BigDecimal.ONE), units);
        one.expect("billed_units", billed);
        if (one.expects("unrounded_units")) {
            one.expect("unrounded_units", pays(unrounded(one, BigDecimal.ONE), units));
        }
    }

    /** One component multiplies, another rounds what it earns: not every factor has a size of package. */
    private static BigDecimal multipliedThenRounded(PublishedCase one, BigDecimal units) {
        int digits = one.has("precision") ? one.number("precision").intValueExact() : 0;
        PayRule packages = rounded(BigDecimal.ONE, digits, counting(one.text("rounding"), units), BigDecimal.ONE);
        Evaluation run = Sold.evaluate(
                Sold.plan()
                        .component("Converted", c -> c.measure(sum(UNITS)).pay(unrounded(one, BigDecimal.ONE)))
                        .component(
                                "Billed",
                                c -> c.measure(Performance.earned("Converted")).pay(packages)),
                List.of(Sold.units(1, units)));
        return run.earned(REP_ID, "Billed", month(1)).value();
    }

    /** Every transaction is rounded on its own, as the component says. */
    private static void perLine(PublishedCase one) {
        BigDecimal line = one.number("raw_units_in_line");
        Evaluation run = Sold.evaluate(
                Sold.plan()
                        .component(
                                "Units",
                                c -> c.measure(sum(UNITS)).perTransaction().pay(conversion(one, line, BigDecimal.ONE)))
                        .component(
                                "Pay",
                                c -> c.measure(sum(UNITS))
                                        .perTransaction()
                                        .pay(conversion(one, line, one.number("per_unit")))),
                List.of(
                        Sold.units(1, one.number("raw_units_before")).withId("before"),
                        Sold.units(1, line).withId("line"),
                        Sold.units(2, line)));
        one.expect("billed_units_in_line", run.earned(REP_ID, "Units", month(2)));
        one.expect("amount", run.earned(REP_ID, "Pay", month(2)));
        // Together with the transaction before it, each on its own still.
        Evaluation before = Sold.evaluate(
                Sold.plan()
                        .component(
                                "Pay",
                                c -> c.measure(sum(UNITS))
                                        .perTransaction()
                                        .pay(conversion(one, line, one.number("per_unit")))),
                List.of(Sold.units(1, one.number("raw_units_before"))));
        one.expect("amount", run.earned(REP_ID, "Pay", month(1)).value().subtract(earned(before, 1)));
    }

    /** One component converts and rounds, another pays what is more than the free units of it. */
    private static void freeAfterRounding(PublishedCase one) {
        BigDecimal units = one.number("raw_units");
        Evaluation run = Sold.evaluate(
                Sold.plan()
                        .component("Units", c -> c.measure(sum(UNITS)).pay(conversion(one, units, BigDecimal.ONE)))
                        .component(
                                "Pay",
                                c -> c.measure(Performance.earned("Units"))
                                        .pay(RateTable.marginal(
                                                Tier.from(amount(0)).rate(Rate.ZERO),
                                                Tier.from(one.amount("free_units"))
                                                        .rate(Rate.ofDecimal(one.number("per_unit")))))),
                List.of(Sold.units(1, units)));
        BigDecimal billed = run.earned(REP_ID, "Units", month(1)).value().subtract(one.number("free_units"));
        one.expect("billed_units", billed);
        one.expect("amount", run.earned(REP_ID, "Pay", month(1)));
    }

    private static BigDecimal flat(BigDecimal percent, Rounding rounding, BigDecimal base) {
        Evaluation run = Sold.evaluate(
                Sold.plan()
                        .rounding(rounding)
                        .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(Rate.percent(percent)))),
                List.of(Sold.amount(1, base)));
        return earned(run);
    }

    private static void commission(PublishedCase one) {
        Rounding rounding = switch (one.text("rounding")) {
            case "up to integer" -> Rounding.toDigits(0, RoundingMode.UP);
            case "down to integer" -> Rounding.toDigits(0, RoundingMode.DOWN);
            case "half up to integer" -> Rounding.toDigits(0, RoundingMode.HALF_UP);
            default -> Rounding.halfUp();
        };
        BigDecimal commission = flat(one.number("rate_pct"), rounding, one.number("base"));
        one.expect("commission", commission);
        one.expect("total", one.number("base").add(commission));
    }

    private static void percentOf(PublishedCase one) {
        one.expect("result", flat(one.number("pct"), Rounding.halfUp(), one.number("value")));
    }

    private static void ratio(PublishedCase one) {
        Roster quota = Roster.builder()
                .participant(REP_ID, p -> p.quota("sales", YEAR, one.amount("denominator")))
                .build();
        Evaluation run = Sold.plan()
                .component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .accumulating(Grain.YEAR)
                                .pay(RateTable.flat(Rate.ONE)))
                .build()
                .evaluate(quota, Facts.of(Sold.SALES, List.of(Sold.amount(1, one.number("numerator")))));
        one.expect("result", inPercent(run.attainment(REP_ID, "Sales", month(1)).orThrow()));
    }

    private static Ratio inPercent(Ratio ratio) {
        return ratio.times(Ratio.of(HUNDRED));
    }

    private static void growth(PublishedCase one) {
        Evaluation run = Sold.evaluate(
                Sold.plan()
                        .component(
                                "Growth",
                                c -> c.measure(Performance.growth(sum(AMOUNT), Shift.previousPeriod())
                                                .inPercent())
                                        .pay(Bonus.of(amount(1)))),
                List.of(Sold.amount(1, one.number("from")), Sold.amount(2, one.number("to"))));
        one.expect("result", inPercent(run.achieved(REP_ID, "Growth", month(2)).orThrow()));
    }

    private static void halves(PublishedCase one) {
        BigDecimal half = new BigDecimal("0.5");
        one.expect(
                "result",
                pays(PerPackage.of(Amount.amount(half), new Packages(half, Counting.NEAREST)), one.number("pct")));
    }
}
