package org.openspm.compensation.cases;

import static org.openspm.compensation.cases.PublishedCase.decimal;
import static org.openspm.compensation.cases.Sold.AMOUNT;
import static org.openspm.compensation.cases.Sold.KIND;
import static org.openspm.compensation.cases.Sold.LESS;
import static org.openspm.compensation.cases.Sold.REP_ID;
import static org.openspm.compensation.cases.Sold.SALES;
import static org.openspm.compensation.cases.Sold.UNITS;
import static org.openspm.compensation.cases.Sold.earned;
import static org.openspm.compensation.cases.Sold.month;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.PeerRates;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.time.Grain;

/** A share and a fixed part of every transaction, its minimum and maximum, what is free; rules that build on each other. */
final class TransactionCases {

    private static final Pattern ON_ITSELF = Pattern.compile("([\\d.]+)% of base plus ([\\d.]+)% of that commission");

    static final List<Shape> ALL = List.of(
            Shape.of(
                    "total_base transaction_count running_totals rate_pct fixed_per_transaction free_transactions"
                            + " free_base_amount",
                    TransactionCases::allowance),
            Shape.of(
                    "transactions rate_pct fixed_per_transaction min_per_transaction max_per_transaction"
                            + " free_transactions free_base_amount",
                    TransactionCases::bounded),
            Shape.of("base rate_pct fixed max min", TransactionCases::nothingSold)
                    .when(one -> one.number("base").signum() <= 0),
            Shape.of("full_units prorated_units tiers", TransactionCases::notBelowZero)
                    .when(one -> Sold.total(one.numbers("full_units")).signum() < 0),
            Shape.of("base formula", TransactionCases::onItself)
                    .when(one -> ON_ITSELF.matcher(one.text("formula")).matches()),
            Shape.of("base_minor_units rules", TransactionCases::stacked));

    private TransactionCases() {}

    /** Amounts up to what is free pay nothing, and the first transactions no fixed part. */
    private static void allowance(PublishedCase one) {
        BigDecimal total = one.number("total_base");
        List<BigDecimal> running = one.numbers("running_totals");
        int transactions = one.in("transaction_count").asInt();
        List<Sold> sold = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 0; i < transactions; i++) {
            // What the running totals do not show is in the last transaction.
            BigDecimal after = i < running.size() && i < transactions - 1
                    ? running.get(i)
                    : i == transactions - 1 ? total : before;
            sold.add(Sold.amount(1, after.subtract(before)).withId("s" + i));
            before = after;
        }
        Rate rate = one.percent("rate_pct");
        Amount fixed = one.has("fixed_per_transaction") ? one.amount("fixed_per_transaction") : amount(0);
        Evaluation run = Sold.evaluate(
                Sold.plan()
                        .component("Variable", c -> c.measure(sum(AMOUNT)).pay(above(free(one, running), rate)))
                        .component(
                                "Fixed",
                                c -> c.measure(count(SALES))
                                        .pay(aboveCount(freeCount(one, running), fixed))
                                        .gatedBy(Performance.of(sum(AMOUNT)).moreThan(amount(0)))),
                sold);
        one.expect("variable_amount", run.earned(REP_ID, "Variable", month(1)));
        one.expect("fixed_amount", run.earned(REP_ID, "Fixed", month(1)));
        one.expect("amount", run.earned(REP_ID, month(1)));
    }

    private static RateTable aboveCount(int free, Amount each) {
        return free == 0
                ? RateTable.marginal(Tier.from(0).perUnit(each))
                : RateTable.marginal(
                        Tier.from(0).perUnit(amount(0)), Tier.from(free).perUnit(each));
    }

    private static RateTable above(BigDecimal free, Rate rate) {
        return free.signum() == 0
                ? RateTable.flat(rate)
                : RateTable.marginal(
                        Tier.from(amount(0)).rate(Rate.ZERO),
                        Tier.from(Amount.amount(free)).rate(rate));
    }

    /** The total after the last free transaction, or the free amount as far as it is used. */
    private static BigDecimal free(PublishedCase one, List<BigDecimal> running) {
        if (running.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal last = running.get(running.size() - 1);
        if (one.has("free_transactions")) {
            int count = one.in("free_transactions").asInt();
            if (count > 0 && count < running.size()) {
                return running.get(count - 1);
            }
        }
        return one.has("free_base_amount") ? last.min(one.number("free_base_amount")) : last;
    }

    private static int freeCount(PublishedCase one, List<BigDecimal> running) {
        int stated = one.has("free_transactions") ? one.in("free_transactions").asInt() : 0;
        int below = one.has("free_base_amount")
                ? (int) running.stream()
                        .filter(total -> total.compareTo(one.number("free_base_amount")) < 0)
                        .count()
                : 0;
        return stated == 0 ? below : below == 0 ? stated : Math.min(stated, below);
    }

    /** A transaction that is free is not credited; of one that is free in part, that part comes off. */
    private static void bounded(PublishedCase one) {
        Tier tier = Tier.from(amount(0)).rate(one.percent("rate_pct"));
        RateTable table = RateTable.marginal(
                one.number("fixed_per_transaction").signum() == 0
                        ? tier
                        : tier.onEntry(one.amount("fixed_per_transaction")));
        CompensationPlan.Builder plan = Sold.plan(c -> c.when(KIND.is("paid")).netOf(LESS))
                .component("Sales", c -> {
                    Component paid = c.measure(sum(AMOUNT)).perTransaction().pay(table);
                    paid = one.has("min_per_transaction")
                            ? paid.leastPerTransaction(one.amount("min_per_transaction"))
                            : paid;
                    return one.has("max_per_transaction")
                            ? paid.mostPerTransaction(one.amount("max_per_transaction"))
                            : paid;
                });
        one.expect("amount", earned(Sold.evaluate(plan, withAllowance(one))));
    }

    private static List<Sold> withAllowance(PublishedCase one) {
        int count = one.in("free_transactions").asInt();
        BigDecimal left = one.number("free_base_amount");
        boolean byAmount = left.signum() > 0;
        boolean open = count > 0 || byAmount;
        List<Sold> sold = new ArrayList<>();
        for (BigDecimal amount : one.numbers("transactions")) {
            Sold next = Sold.amount(1, amount).withId("s" + sold.size());
            open = open && (count == 0 || sold.size() < count);
            boolean whole = open && (!byAmount || amount.compareTo(left) <= 0);
            // A transaction that is free in part ends both allowances.
            sold.add(whole ? next.withKind("free") : next.withKind("paid").withLess(open ? left : BigDecimal.ZERO));
            open = whole;
            left = left.subtract(amount);
        }
        return sold;
    }

    /** Nothing was sold, or less, and there is a transaction: it has its fixed part and its minimum. */
    private static void nothingSold(PublishedCase one) {
        Amount fixed = one.has("fixed") ? one.amount("fixed") : amount(0);
        Evaluation run = Sold.evaluate(
                Sold.plan()
                        .component("Transactions", c -> {
                            Component paid =
                                    c.measure(count(SALES)).perTransaction().perUnit(fixed);
                            return one.has("min") ? paid.leastPerTransaction(one.amount("min")) : paid;
                        })
                        .component(
                                "Sales",
                                c -> c.measure(sum(AMOUNT))
                                        .pay(RateTable.flat(one.percent("rate_pct")))
                                        .atLeast(amount(0))),
                List.of(Sold.amount(1, one.number("base"))));
        one.expect("amount", earned(run));
    }

    /** More is taken back than was sold; the plan says that it pays nothing then. */
    private static void notBelowZero(PublishedCase one) {
        RateTable table = PeerRates.table(one.in("tiers"), false);
        List<Sold> sold = new ArrayList<>();
        for (BigDecimal units : one.numbers("full_units")) {
            sold.add(Sold.units(1, units).withId("s" + sold.size()));
        }
        Evaluation run = Sold.evaluate(
                Sold.plan()
                        .component(
                                "Units",
                                c -> c.measure(sum(UNITS))
                                        .accumulating(Grain.YEAR)
                                        .pay(table)
                                        .atLeast(amount(0))),
                sold);
        one.expect("amount", earned(run));
    }

    private static void onItself(PublishedCase one) {
        Matcher formula = ON_ITSELF.matcher(one.text("formula"));
        formula.matches();
        Evaluation run = Sold.evaluate(
                Sold.plan()
                        .component(
                                "Commission",
                                c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(Rate.percent(formula.group(1)))))
                        .component(
                                "On top",
                                c -> c.measure(Performance.earned("Commission"))
                                        .pay(RateTable.flat(Rate.percent(formula.group(2))))),
                List.of(Sold.amount(1, one.number("base"))));
        one.expect("commission", earned(run));
    }

    /** A rule that includes the ones before it pays on what they pay, too. */
    private static void stacked(PublishedCase one) {
        CompensationPlan.Builder plan = Sold.plan();
        List<List<String>> parts = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (JsonNode rule : one.in("rules")) {
            RateTable table = RateTable.flat(Rate.percent(decimal(rule.get("rate_pct"))));
            List<String> own = new ArrayList<>(List.of("rule " + parts.size()));
            plan = plan.component(own.get(0), c -> c.measure(sum(AMOUNT)).pay(table));
            if (rule.path("include_previous").asBoolean()) {
                for (String earlier : before) {
                    String name = own.get(0) + " on " + earlier;
                    plan = plan.component(
                            name, c -> c.measure(Performance.earned(earlier)).pay(table));
                    own.add(name);
                }
            }
            before.addAll(own);
            parts.add(own);
        }
        Evaluation run = Sold.evaluate(plan, List.of(Sold.amount(1, one.number("base_minor_units"))));
        List<BigDecimal> commissions = parts.stream()
                .map(own -> Sold.total(own.stream()
                        .map(part -> run.earned(REP_ID, part, month(1)).value())
                        .toList()))
                .toList();
        one.expectEach("commissions", commissions);
        one.expect("total", one.number("base_minor_units").add(earned(run)));
    }
}
