package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cases.PublishedCase.decimal;
import static org.openspm.compensation.cases.PublishedCase.list;
import static org.openspm.compensation.cases.PublishedCase.names;
import static org.openspm.compensation.cases.Sold.AMOUNT;
import static org.openspm.compensation.cases.Sold.KIND;
import static org.openspm.compensation.cases.Sold.ON;
import static org.openspm.compensation.cases.Sold.REP;
import static org.openspm.compensation.cases.Sold.REP_ID;
import static org.openspm.compensation.cases.Sold.SALES;
import static org.openspm.compensation.cases.Sold.UNITS;
import static org.openspm.compensation.cases.Sold.earned;
import static org.openspm.compensation.cases.Sold.month;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.rate.PeerRates;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Rounding;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.WeekPattern;

/** What deals pay one by one, in weeks and months: the rates of these cases are replayed alone too; here a whole plan pays them. */
final class DealCases {

    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun");

    static final List<Shape> ALL = List.of(
            Shape.of("rates probe", DealCases::invoices),
            Shape.of("tiers events", DealCases::territory),
            Shape.of("rules reps", DealCases::weeksWithinAMonth),
            Shape.of("tiers rate_unit process accumulate split transactions", DealCases::individually),
            Shape.of("tiers minimum amounts", DealCases::minimum),
            Shape.of("brackets transactions note", DealCases::brackets),
            Shape.of("bucket_size contributions", DealCases::buckets),
            Shape.of("monthly_units months_before tiers", DealCases::crossingMonth),
            Shape.of("deals_in_order tiers", DealCases::inOrder)
                    .when(one -> one.in("deals_in_order").size() <= 12));

    private DealCases() {}

    /** Rows of a table: from, to, rate. */
    private static RateTable marginal(JsonNode rows) {
        return RateTable.marginal(list(
                rows, row -> Tier.from(PublishedCase.amount(row.get(0))).rate(Rate.ofDecimal(decimal(row.get(2))))));
    }

    private static Sold sold(LocalDate on, BigDecimal amount) {
        return new Sold("s " + on, REP_ID, on, amount, BigDecimal.ZERO, BigDecimal.ZERO, "any");
    }

    private static CompensationPlan.Builder plan(Period year) {
        return CompensationPlan.named("Published")
                .in("USD")
                .year(year)
                .rounding(Rounding.toDigits(10, RoundingMode.HALF_UP))
                .crediting(SALES, c -> c.on(ON).to(REP));
    }

    /** The rule of the date, at most so much for an invoice; invoices that are not above a minimum earn nothing. */
    private static void invoices(PublishedCase one) {
        List<BigDecimal> commissions = new ArrayList<>();
        for (JsonNode probe : one.in("probe")) {
            LocalDate on = LocalDate.parse(probe.get(0).asText());
            CompensationPlan.Builder plan = plan(FiscalCalendar.gregorian().year(on.getYear()));
            for (JsonNode row : one.in("rates")) {
                plan = plan.component("from " + row.get("from").asText(), c -> invoice(c, row));
            }
            commissions.add(earned(Sold.evaluate(plan, List.of(sold(on, decimal(probe.get(1)))))));
        }
        one.expectEach("commission", commissions);
    }

    private static Component invoice(Component c, JsonNode row) {
        LocalDate from = LocalDate.parse(row.get("from").asText());
        var condition = ON.onOrAfter(from);
        if (row.hasNonNull("to")) {
            condition = condition.and(
                    ON.before(LocalDate.parse(row.get("to").asText()).plusDays(1)));
        }
        if (row.hasNonNull("min_invoice")) {
            condition = condition.and(AMOUNT.moreThan(PublishedCase.amount(row.get("min_invoice"))));
        }
        return c.measure(sum(AMOUNT).where(condition))
                .perTransaction()
                .pay(RateTable.flat(Rate.ofDecimal(decimal(row.get("rate")))))
                .mostPerTransaction(PublishedCase.amount(row.get("max")));
    }

    /** All sales of the territory move the counter, whoever makes them; each seller is paid on the own ones. */
    private static void territory(PublishedCase one) {
        Roster.Builder roster = Roster.builder();
        List<Sold> sold = new ArrayList<>();
        List<String> people = new ArrayList<>();
        for (JsonNode event : one.in("events")) {
            String person = event.get("person").asText();
            if (!people.contains(person)) {
                people.add(person);
                roster = roster.participant(person, p -> p);
            }
            sold.add(Sold.amount(MONTHS.indexOf(event.get("month").asText()) + 1, decimal(event.get("amount")))
                    .withId("s" + sold.size())
                    .withRep(person)
                    .withKind("west"));
        }
        Evaluation run = Sold.plan()
                .component(
                        "Territory",
                        c -> c.measure(sum(AMOUNT))
                                .sharedCounter(KIND)
                                .accumulating(Grain.YEAR)
                                .pay(marginal(one.in("tiers"))))
                .build()
                .evaluate(roster.build(), Facts.of(SALES, sold));
        BigDecimal pay = BigDecimal.ZERO;
        JsonNode slices = one.expected().get("p2_slices");
        for (String rate : names(slices)) {
            pay = pay.add(decimal(slices.get(rate))
                    .multiply(new BigDecimal(rate.replace("pct", "")))
                    .movePointLeft(2));
        }
        assertThat(run.earned("P2").value()).isEqualByComparingTo(pay);
    }

    /** Paid each week on what the month adds up to: a year of weeks, in which a month is a number of them. */
    private static void weeksWithinAMonth(PublishedCase one) {
        FiscalCalendar calendar = FiscalCalendar.isoWeeks(WeekPattern.FOUR_FOUR_FIVE);
        Period month = calendar.month(2026, 2);
        List<Period> weeks = month.divide(Grain.WEEK);
        Roster.Builder roster = Roster.builder();
        List<Sold> sold = new ArrayList<>();
        for (String rep : names(one.in("reps"))) {
            JsonNode told = one.in("reps").get(rep);
            roster = roster.participant(rep, p -> p.quota("sales", month, PublishedCase.amount(told.get("goal"))));
            for (int week = 0; week < told.get("weeks").size(); week++) {
                sold.add(sold(
                                weeks.get(week).range().start(),
                                decimal(told.get("weeks").get(week)))
                        .withId(rep + week)
                        .withRep(rep));
            }
        }
        // To 50 % of goal 3 %, to 100 % 4 %, above 5 %, as the rules say.
        RateTable table = RateTable.marginal(
                Tier.from(percent(0)).rate(percent(3)),
                Tier.from(percent(50)).rate(percent(4)),
                Tier.from(percent(100)).rate(percent(5)));
        Evaluation run = plan(calendar.year(2026))
                .paidEach(Grain.WEEK)
                .component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .accumulating(Grain.MONTH)
                                .pay(table))
                .build()
                .evaluate(roster.build(), Facts.of(SALES, sold));
        JsonNode weekly = one.expected().get("weekly");
        for (String rep : names(weekly)) {
            List<Money> paid = weeks.subList(0, weekly.get(rep).size()).stream()
                    .map(week -> run.earned(rep, week))
                    .toList();
            assertThat(paid.stream().map(Money::value).toList())
                    .as(rep)
                    .usingElementComparator(BigDecimal::compareTo)
                    .isEqualTo(list(weekly.get(rep), PublishedCase::decimal));
        }
    }

    /** Every transaction climbs the tiers from the bottom; pay days tell them apart. */
    private static void individually(PublishedCase one) {
        boolean proRata = one.text("split").equals("proportional");
        List<Tier> tiers = new ArrayList<>(list(one.in("tiers"), row -> {
            var start = Tier.from(PublishedCase.amount(row.get(0)));
            return proRata
                    ? start.proRata(PublishedCase.amount(row.get(2)))
                    : start.rate(Rate.ofDecimal(decimal(row.get(2))));
        }));
        if (proRata) {
            JsonNode last = one.in("tiers").get(one.in("tiers").size() - 1);
            tiers.add(Tier.from(PublishedCase.amount(last.get(1))).rate(Rate.ZERO));
        }
        List<Sold> sold = list(
                one.in("transactions"),
                each -> sold(LocalDate.parse(each.get("date").asText()), decimal(each.get("amount"))));
        FiscalCalendar calendar = FiscalCalendar.gregorian();
        Evaluation run = Sold.evaluate(
                plan(calendar.year(sold.get(0).on().getYear()))
                        .paidEach(Grain.DAY)
                        .component(
                                "Sales",
                                c -> c.measure(sum(AMOUNT)).perTransaction().pay(RateTable.marginal(tiers))),
                sold);
        one.expectEach(
                "commissions",
                sold.stream()
                        .map(each -> run.earned(REP_ID, calendar.period(Grain.DAY, each.on()))
                                .value())
                        .toList());
        one.expect("total", earned(run));
    }

    private static void minimum(PublishedCase one) {
        List<BigDecimal> commissions = new ArrayList<>();
        for (BigDecimal amount : one.numbers("amounts")) {
            commissions.add(earned(Sold.evaluate(
                    Sold.plan()
                            .component(
                                    "Sales",
                                    c -> c.measure(sum(AMOUNT))
                                            .perTransaction()
                                            .pay(marginal(one.in("tiers")))
                                            .leastPerTransaction(one.amount("minimum"))),
                    List.of(Sold.amount(1, amount)))));
        }
        one.expectEach("commission", commissions);
    }

    /** One transaction a month, in a year that adds up. */
    private static Evaluation monthly(RateTable table, List<BigDecimal> amounts, boolean units) {
        List<Sold> sold = new ArrayList<>();
        for (BigDecimal amount : amounts) {
            int month = sold.size() + 1;
            sold.add(units ? Sold.units(month, amount) : Sold.amount(month, amount));
        }
        return Sold.evaluate(
                Sold.plan()
                        .component(
                                "Sales",
                                c -> (units ? c.measure(sum(UNITS)) : c.measure(sum(AMOUNT)))
                                        .accumulating(Grain.YEAR)
                                        .pay(table)),
                sold);
    }

    private static List<BigDecimal> months(Evaluation run, int count) {
        List<BigDecimal> paid = new ArrayList<>();
        for (int month = 1; month <= count; month++) {
            paid.add(earned(run, month));
        }
        return paid;
    }

    private static void brackets(PublishedCase one) {
        List<BigDecimal> amounts = one.numbers("transactions");
        Evaluation run = monthly(marginal(one.in("brackets")), amounts, false);
        one.expectEach("commissions", months(run, amounts.size()));
        List<BigDecimal> totals = new ArrayList<>();
        for (int month = 1; month <= amounts.size(); month++) {
            totals.add(run.achieved(REP_ID, "Sales", month(month)).orThrow().toDecimal(2, RoundingMode.HALF_UP));
        }
        one.expectEach("period_totals", totals);
    }

    /** Each month fills a bucket, which counts when it is full. */
    private static void buckets(PublishedCase one) {
        List<Tier> tiers = new ArrayList<>();
        List<BigDecimal> cash = new ArrayList<>();
        for (BigDecimal contribution : one.numbers("contributions")) {
            BigDecimal full = one.number("bucket_size").multiply(BigDecimal.valueOf(tiers.size() + 1L));
            tiers.add(Tier.from(Amount.amount(full)).fixed(Amount.amount(contribution)));
            cash.add(one.number("bucket_size"));
        }
        Evaluation run = monthly(RateTable.marginal(tiers), cash, false);
        List<BigDecimal> pool = new ArrayList<>();
        BigDecimal toDate = BigDecimal.ZERO;
        for (BigDecimal paid : months(run, cash.size())) {
            toDate = toDate.add(paid);
            pool.add(toDate);
        }
        one.expectEach("ytd_pool", pool);
    }

    private static void crossingMonth(PublishedCase one) {
        RateTable table = RateTable.marginal(
                list(one.in("tiers"), row -> Tier.from(decimal(row.get(0))).perUnit(PublishedCase.amount(row.get(2)))));
        int before = one.in("months_before").asInt();
        List<BigDecimal> units = Collections.nCopies(before + 1, one.number("monthly_units"));
        one.expect("october_payout", earned(monthly(table, units, true), before + 1));
    }

    /** What a tier pays on entry lands on the deal that first enters it. */
    private static void inOrder(PublishedCase one) {
        List<BigDecimal> deals = one.numbers("deals_in_order");
        RateTable table = PeerRates.table(one.in("tiers"), false);
        boolean units = one.in("tiers").get(0).has("per_unit");
        Evaluation run = monthly(table, deals, units);
        one.expectEach("per_deal", months(run, deals.size()));
        one.expect("total", Sold.total(months(run, deals.size())));
    }
}
