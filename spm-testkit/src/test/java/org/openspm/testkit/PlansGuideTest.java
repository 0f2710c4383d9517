package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.RollUp.ALL_MANAGERS;
import static org.openspm.compensation.plan.Gate.onPlanAtEnd;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.compensation.plan.Performance.score;
import static org.openspm.compensation.plan.TargetIncentive.targetIncentive;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.evaluation.EarningsChange;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactChanges;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.evaluation.ScannedFacts;
import org.openspm.compensation.evaluation.Statement;
import org.openspm.compensation.plan.Contest;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.Pool;
import org.openspm.compensation.quota.Quota;
import org.openspm.compensation.quota.Ramp;
import org.openspm.compensation.quota.Seasonality;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.CustomPay;
import org.openspm.compensation.rate.Lookup;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.PayoutTiers;
import org.openspm.compensation.rate.RateMatrix;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/** The guide to compensation plans says nothing that does not compile and hold. */
@SuppressWarnings("ReturnValueIgnored") // a snippet shows a result; below it the same is asserted
class PlansGuideTest {

    private static final FiscalCalendar calendar = FiscalCalendar.gregorian();
    private static final Period year = calendar.year(2026);

    // [fields]
    record Deal(
            String id,
            String rep,
            String engineer,
            LocalDate closed,
            BigDecimal amount,
            BigDecimal margin,
            String product) {}

    static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
    static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);
    static final TextField<Deal> ENGINEER = DEALS.text("engineer", Deal::engineer);
    static final DateField<Deal> CLOSED = DEALS.date("closed", Deal::closed);
    static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);
    static final MoneyField<Deal> MARGIN = DEALS.money("margin", "USD", Deal::margin);
    static final TextField<Deal> PRODUCT = DEALS.text("product", Deal::product);
    // [/fields]

    private static final List<Deal> deals = List.of(
            deal("d1", "jill", "2026-01-20", 80_000, 24_000, "Core"),
            deal("d2", "omar", "2026-02-20", 120_000, 12_000, "Resale"),
            deal("d3", "jill", "2026-03-10", 100_000, 30_000, "Core"));

    private static final Facts facts = Facts.of(DEALS, deals);
    private static final Facts withRefund =
            facts.merge(Facts.of(DEALS, List.of(deal("d4", "jill", "2026-03-31", -50_000, -15_000, "Core"))));

    private static final Roster roster = Roster.builder()
            .participant("jill", p -> p)
            .participant("omar", p -> p)
            .build();

    private static final Roster people = Roster.builder()
            .participant(
                    "jill",
                    p -> p.reportsTo("sam").targetIncentive(amount(50_000)).quota("sales", year, amount(150_000)))
            .participant(
                    "omar",
                    p -> p.reportsTo("sam").targetIncentive(amount(50_000)).quota("sales", year, amount(150_000)))
            .participant("kim", p -> p.targetIncentive(amount(1)))
            .participant("sam", p -> p.targetIncentive(amount(1)))
            .build();

    private static Deal deal(String id, String rep, String closed, long amount, long margin, String product) {
        return new Deal(
                id,
                rep,
                "kim",
                LocalDate.parse(closed),
                BigDecimal.valueOf(amount),
                BigDecimal.valueOf(margin),
                product);
    }

    @Test
    void theFirstPlanItsChangesAndCurrencies() {
        // [first]
        CompensationPlan plan = CompensationPlan.named("Commission 2026")
                .in("USD")
                .year(year)
                .paidEach(MONTH)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component("Commission", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(8))))
                .build();
        Roster roster = Roster.builder()
                .participant("jill", p -> p)
                .participant("omar", p -> p)
                .build();

        Evaluation run = plan.evaluate(roster, facts);
        run.earned("jill", calendar.month(2026, 3)); // USD 8,000.00
        run.earned("omar"); // USD 9,600.00
        run.total(); // USD 24,000.00
        // [/first]
        // jill: 80,000 in January and 100,000 in March; omar: 120,000; at 8 %
        assertThat(run.earned("jill", calendar.month(2026, 3))).hasToString("USD 8,000.00");
        assertThat(run.earned("omar")).hasToString("USD 9,600.00");
        assertThat(run.total()).hasToString("USD 24,000.00");
        // [changes]
        Evaluation later = plan.evaluate(roster, withRefund);

        EarningsChange change = later.changesSince(run).get(0);
        change.participant(); // jill
        change.before(); // USD 8,000.00
        change.after(); // USD 4,000.00
        // [/changes]
        // half of the deal of March came back on its last day
        assertThat(change.participant()).hasToString("jill");
        assertThat(change.before()).hasToString("USD 8,000.00");
        assertThat(change.after()).hasToString("USD 4,000.00");
        assertThat(later.changesSince(run)).hasSize(1);
        // [revised]
        Evaluation revised = run.revised(FactChanges.none()
                .adding(DEALS, deal("d4", "jill", "2026-03-31", -50_000, -15_000, "Core"))
                .replacing(DEALS, deal("d2", "omar", "2026-02-20", 100_000, 10_000, "Resale")));

        revised.earned("jill", calendar.month(2026, 3)); // USD 4,000.00
        revised.earned("omar"); // USD 8,000.00
        revised.changesSince(run).size(); // 2
        // [/revised]
        assertThat(revised.earned("jill", calendar.month(2026, 3))).hasToString("USD 4,000.00");
        assertThat(revised.earned("omar")).hasToString("USD 8,000.00");
        assertThat(revised.changesSince(run).size()).hasToString("2");
        // [scanned]
        FactScan scan = plan.scan(roster);
        Evaluation streamed = deals.parallelStream().collect(scan.collecting(DEALS));

        ScannedFacts parts =
                scan.of(Facts.of(DEALS, deals.subList(0, 1))).merge(scan.of(Facts.of(DEALS, deals.subList(1, 3))));
        List<String> ids = List.copyOf(scan.participants());
        Evaluation merged = Stream.of(ids.subList(0, 1), ids.subList(1, ids.size()))
                .parallel()
                .map(parts::evaluateOnly)
                .reduce(Evaluation::merge)
                .orElseThrow();

        merged.total(); // USD 24,000.00
        // [/scanned]
        assertThat(merged.total()).hasToString("USD 24,000.00");
        assertThat(streamed.total()).hasToString("USD 24,000.00");
        assertThat(plan.evaluateOnly(List.of("jill"), roster, facts).total()).hasToString("USD 14,400.00");
        // [currencies]
        ExchangeRates rates = ExchangeRates.builder()
                .rate("USD", "EUR", LocalDate.of(2026, 1, 1), "0.90")
                .rate("USD", "EUR", LocalDate.of(2026, 3, 31), "0.95")
                .build();
        Roster abroad = Roster.builder()
                .participant("jill", p -> p.paidIn("EUR"))
                .participant("omar", p -> p)
                .build();

        plan.evaluate(abroad, facts, rates).payable("jill", calendar.month(2026, 3)); // EUR 7,600.00
        // [/currencies]
        // 8,000 at 0.95 on 31 March
        assertThat(plan.evaluate(abroad, facts, rates).payable("jill", calendar.month(2026, 3)))
                .hasToString("EUR 7,600.00");
    }

    @Test
    void whoIsCredited() {
        // [crediting]
        CompensationPlan split = CompensationPlan.named("Split")
                .in("USD")
                .year(year)
                .crediting(
                        DEALS,
                        c -> c.on(CLOSED)
                                .to(REP)
                                .overlay(ENGINEER, percent(100))
                                .as("engineer")
                                .deducting(
                                        "partner fee",
                                        d -> d.ofOriginal(percent(10)).when(PRODUCT.is("Resale")))
                                .windfall(amount(90_000), percent(50))
                                .rollingUp(ALL_MANAGERS))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(8))))
                .component(
                        "Support",
                        c -> c.on(CreditKind.OVERLAY)
                                .onCreditOf("engineer")
                                .measure(sum(AMOUNT))
                                .pay(RateTable.flat(percent(1))))
                .component(
                        "Override",
                        c -> c.onRolledUpCredit().measure(sum(AMOUNT)).pay(RateTable.flat(percent(2))))
                .build();
        Evaluation shared = split.evaluate(people, facts);

        shared.earned("jill", "Sales", calendar.month(2026, 3)); // USD 7,600.00
        shared.earned("kim", "Support", calendar.month(2026, 3)); // USD 950.00
        shared.earned("sam", "Override", calendar.month(2026, 3)); // USD 1,900.00
        // [/crediting]
        // 100,000 in March: 90,000 and half of the 10,000 above it are credited; kim engineers it, sam is jill's
        // manager
        assertThat(shared.earned("jill", "Sales", calendar.month(2026, 3))).hasToString("USD 7,600.00");
        assertThat(shared.earned("kim", "Support", calendar.month(2026, 3))).hasToString("USD 950.00");
        assertThat(shared.earned("sam", "Override", calendar.month(2026, 3))).hasToString("USD 1,900.00");
        // omar's 120,000 are resale: 108,000 after the fee, 99,000 after the windfall
        assertThat(shared.earned("omar", "Sales", calendar.month(2026, 2))).hasToString("USD 7,920.00");
    }

    @Test
    void whatIsMeasured() {
        // [measure]
        Metric marginRate =
                Metric.ratio("Margin rate", sum(MARGIN), sum(AMOUNT)).asPercent();

        CompensationPlan byMargin = CompensationPlan.named("By margin")
                .in("USD")
                .year(year)
                .paidEach(QUARTER)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT).where(PRODUCT.in("Core", "Resale")))
                                .lookup(Performance.of(marginRate))
                                .pay(RateTable.retroactive(
                                        from(percent(0)).rate(percent(2)),
                                        from(percent(25)).rate(percent(4)))))
                .component("New deals", c -> c.measure(count(DEALS)).perUnit(amount(100)))
                .build();
        Evaluation margins = byMargin.evaluate(roster, facts);

        margins.earned("jill", "Commission", calendar.quarter(2026, 1)); // USD 7,200.00
        margins.earned("omar", "Commission", calendar.quarter(2026, 1)); // USD 2,400.00
        margins.earned("jill", "New deals", calendar.quarter(2026, 1)); // USD 200.00
        // [/measure]
        // jill: 54,000 of 180,000 are 30 %; omar: 12,000 of 120,000 are 10 %
        assertThat(margins.earned("jill", "Commission", calendar.quarter(2026, 1)))
                .hasToString("USD 7,200.00");
        assertThat(margins.earned("omar", "Commission", calendar.quarter(2026, 1)))
                .hasToString("USD 2,400.00");
        assertThat(margins.earned("jill", "New deals", calendar.quarter(2026, 1)))
                .hasToString("USD 200.00");
    }

    @Test
    void rates() {
        // [rates]
        PayRule accelerating = RateTable.marginal(
                from(percent(0)).rate(percent(6)),
                from(percent(100)).rate(percent(9)).onEntry(amount(1_000)));
        PayRule fromTheFirstDollar = RateTable.retroactive(
                from(amount(0)).rate(percent(4)), from(amount(100_000)).rate(percent(5)));
        PayRule ofTarget = PayCurve.from(percent(50), percent(25))
                .to(percent(100), percent(100))
                .to(percent(150), percent(200));
        PayRule byProduct =
                RateMatrix.over(Lookup.categories("product", "Core", "Resale")).row(percent(6), percent(3));
        PayRule companyDollar = PayoutTiers.of(
                        from(amount(0)).rate(percent(30)), from(amount(12_000)).rate(percent(0)))
                .payingTheRest();

        CompensationPlan dated = CompensationPlan.named("Dated")
                .in("USD")
                .year(year)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .pay(fromTheFirstDollar) // everybody
                                .payFrom(LocalDate.of(2026, 3, 1), RateTable.flat(percent(10))) // from March on
                                .payForRole("senior", RateTable.flat(percent(7)))) // seniors, whenever
                .build();
        dated.evaluate(roster, facts).earned("jill", calendar.month(2026, 1)); // USD 3,200.00
        dated.evaluate(roster, facts).earned("jill", calendar.month(2026, 3)); // USD 10,000.00
        dated.evaluate(roster, facts).earned("omar", calendar.month(2026, 2)); // USD 6,000.00
        // [/rates]
        // 80,000 at 4 %; 100,000 at 10 % from March on; 120,000, all at 5 %
        assertThat(dated.evaluate(roster, facts).earned("jill", calendar.month(2026, 1)))
                .hasToString("USD 3,200.00");
        assertThat(dated.evaluate(roster, facts).earned("jill", calendar.month(2026, 3)))
                .hasToString("USD 10,000.00");
        assertThat(dated.evaluate(roster, facts).earned("omar", calendar.month(2026, 2)))
                .hasToString("USD 6,000.00");
        CompensationPlan rates = CompensationPlan.named("Rates")
                .in("USD")
                .year(year)
                .paidEach(YEAR)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component("a", c -> c.measure(sum(AMOUNT)).quota("sales").pay(accelerating))
                .component("b", c -> c.measure(sum(AMOUNT)).quota("sales").pay(ofTarget))
                .component(
                        "c",
                        c -> c.measure(sum(AMOUNT)).lookup("product", PRODUCT).pay(byProduct))
                .component("d", c -> c.measure(sum(AMOUNT)).pay(companyDollar))
                .build();
        Evaluation all = rates.evaluate(people, facts);
        // of a quota of 150,000: 150,000 at 6 %, 30,000 at 9 %, 1,000 for getting there
        assertThat(all.earned("jill", "a", year)).hasToString("USD 12,700.00");
        // 120 % is two fifths of the way from 100 % to 200 % of 50,000
        assertThat(all.earned("jill", "b", year)).hasToString("USD 70,000.00");
        // 180,000 of core at 6 %
        assertThat(all.earned("jill", "c", year)).hasToString("USD 10,800.00");
        // the company keeps 12,000
        assertThat(all.earned("jill", "d", year)).hasToString("USD 168,000.00");
    }

    @Test
    void modifiersInOrder() {
        // [modifiers]
        CompensationPlan modified = CompensationPlan.named("Modified")
                .in("USD")
                .year(year)
                .paidEach(QUARTER)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(RateTable.flat(percent(10)))
                                .gatedBy(attainment("Commission").atLeast(percent(50)))
                                .multipliedBy(
                                        score("quality"),
                                        RateTable.retroactive(
                                                from(percent(0)).times("0.9"),
                                                from(percent(80)).times("1.1")))
                                .kicker(amount(500), attainment("Commission").atLeast(percent(100)))
                                .atMost(amount(20_000)))
                .cap(YEAR, targetIncentive().times("0.35"), Excess.paidAt(percent(50)))
                .build();
        Roster scored = Roster.builder()
                .participant(
                        "jill",
                        p -> p.targetIncentive(amount(50_000))
                                .quota("sales", year, amount(600_000))
                                .score("quality", calendar.quarter(2026, 1), percent(90)))
                .participant(
                        "omar",
                        p -> p.targetIncentive(amount(40_000))
                                .quota("sales", year, amount(600_000))
                                .score("quality", calendar.quarter(2026, 1), percent(70)))
                .build();
        Evaluation capped = modified.evaluate(scored, facts);

        capped.earned("jill", "Commission", calendar.quarter(2026, 1)); // USD 20,000.00
        capped.earned("jill", calendar.quarter(2026, 1)); // USD 18,750.00
        capped.earned("omar", "Commission", calendar.quarter(2026, 1)); // USD 10,800.00
        // [/modifiers]
        // jill: 18,000 x 1.1 + 500 are 20,300, at most 20,000; half of what is above 35 % of 50,000 is paid
        assertThat(capped.earned("jill", "Commission", calendar.quarter(2026, 1)))
                .hasToString("USD 20,000.00");
        assertThat(capped.earned("jill", calendar.quarter(2026, 1))).hasToString("USD 18,750.00");
        // omar: 12,000 x 0.9, at 80 % of 150,000
        assertThat(capped.earned("omar", "Commission", calendar.quarter(2026, 1)))
                .hasToString("USD 10,800.00");
    }

    @Test
    void peopleByDate() {
        // [people]
        LocalDate promoted = LocalDate.of(2026, 2, 15);
        CompensationPlan roles = CompensationPlan.named("Roles")
                .in("USD")
                .year(year)
                .paidEach(QUARTER)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .payForRole("junior", RateTable.flat(percent(5)))
                                .payForRole("senior", RateTable.flat(percent(8))))
                .component(
                        "Target",
                        c -> c.each(QUARTER).pay(Bonus.ofTarget(percent(50))).gatedBy(onPlanAtEnd()))
                .build();
        Roster moving = Roster.builder()
                .participant(
                        "jill",
                        p -> p.role("junior")
                                .role("senior", promoted)
                                .targetIncentive(amount(36_500))
                                .targetIncentive(amount(73_000), LocalDate.of(2026, 4, 1)))
                .participant(
                        "omar",
                        p -> p.role("senior")
                                .targetIncentive(amount(40_000))
                                .on("Roles")
                                .terminated(LocalDate.of(2026, 2, 28)))
                .build();
        Evaluation moved = roles.evaluate(moving, facts);

        moved.earned("jill", "Commission", calendar.quarter(2026, 1)); // USD 12,000.00
        moved.earned("jill", "Target", calendar.quarter(2026, 1)); // USD 4,562.50
        moved.earned("jill", "Target", calendar.quarter(2026, 2)); // USD 9,125.00
        moved.earned("omar", "Target", calendar.quarter(2026, 1)); // USD 0.00
        // [/people]
        // 80,000 of January at 5 %, 100,000 of March at 8 %
        assertThat(moved.earned("jill", "Commission", calendar.quarter(2026, 1)))
                .hasToString("USD 12,000.00");
        // half of 36,500 / 4, then half of 73,000 / 4
        assertThat(moved.earned("jill", "Target", calendar.quarter(2026, 1))).hasToString("USD 4,562.50");
        assertThat(moved.earned("jill", "Target", calendar.quarter(2026, 2))).hasToString("USD 9,125.00");
        // omar left before the quarter's end
        assertThat(moved.earned("omar", "Target", calendar.quarter(2026, 1))).hasToString("USD 0.00");
    }

    @Test
    void togetherAndAgainstEachOther() {
        // [teams]
        CompensationPlan together = CompensationPlan.named("Together")
                .in("USD")
                .year(year)
                .paidEach(QUARTER)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Pool",
                        c -> c.measure(sum(AMOUNT))
                                .pay(RateTable.flat(percent(1)))
                                .pooled(Pool.sharedByPoints()))
                .component(
                        "Race",
                        c -> c.measure(sum(AMOUNT))
                                .contest(
                                        Contest.prizes(amount(900), amount(400)).sharingTies()))
                .build();
        Roster team = Roster.builder()
                .participant("jill", p -> p)
                .participant("omar", p -> p)
                .team("east", t -> t.member("jill", 2, year.range()).member("omar", 1, year.range()))
                .build();
        Evaluation joint = together.evaluate(team, facts);

        joint.earned("jill", "Pool", calendar.quarter(2026, 1)); // USD 2,000.00
        joint.earned("omar", "Pool", calendar.quarter(2026, 1)); // USD 1,000.00
        joint.earned("omar", "Race", calendar.quarter(2026, 1)); // USD 400.00
        // [/teams]
        // 1 % of 300,000 in three points; jill sold 180,000, omar 120,000
        assertThat(joint.earned("jill", "Pool", calendar.quarter(2026, 1))).hasToString("USD 2,000.00");
        assertThat(joint.earned("omar", "Pool", calendar.quarter(2026, 1))).hasToString("USD 1,000.00");
        assertThat(joint.earned("omar", "Race", calendar.quarter(2026, 1))).hasToString("USD 400.00");
    }

    @Test
    void aRuleOfYourOwn() {
        // [own]
        PayRule squared = CustomPay.of(
                "a hundredth for every 100,000, of all of it",
                input -> input.base().times(input.base()).dividedBy(Ratio.of(10_000_000, 1)));
        Performance largest = Performance.custom(
                "largest deal",
                Unit.money(Money.currencyOf("USD")),
                window -> Metric.of("Largest", Measure.max(AMOUNT))
                        .evaluate(window.credited())
                        .figure());

        CompensationPlan own = CompensationPlan.named("Own")
                .in("USD")
                .year(year)
                .paidEach(QUARTER)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Squared",
                        c -> c.measure(sum(AMOUNT))
                                .pay(squared)
                                .modifiedBy(
                                        "whole dollars",
                                        (pay, window) -> Ratio.of(pay.toDecimal(0, RoundingMode.DOWN))))
                .component("Large", c -> c.bonus(amount(250)).gatedBy(largest.atLeast(amount(110_000))))
                .build();
        Evaluation owned = own.evaluate(roster, facts);

        owned.earned("jill", "Squared", calendar.quarter(2026, 1)); // USD 3,240.00
        owned.earned("jill", "Large", calendar.quarter(2026, 1)); // USD 0.00
        owned.earned("omar", "Large", calendar.quarter(2026, 1)); // USD 250.00
        // [/own]
        // 180,000 at 1.8 %; jill's largest deal is 100,000, omar's 120,000
        assertThat(owned.earned("jill", "Squared", calendar.quarter(2026, 1))).hasToString("USD 3,240.00");
        assertThat(owned.earned("jill", "Large", calendar.quarter(2026, 1))).hasToString("USD 0.00");
        assertThat(owned.earned("omar", "Large", calendar.quarter(2026, 1))).hasToString("USD 250.00");
    }

    @Test
    void quotasStatementsAndOutlooks() {
        // [quota]
        CompensationPlan attaining = CompensationPlan.named("Attaining")
                .in("USD")
                .year(year)
                .paidEach(QUARTER)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .accumulating(YEAR)
                                .quotaToDate()
                                .pay(RateTable.marginal(
                                        from(percent(0)).rate(percent(5)),
                                        from(percent(100)).rate(percent(10)))))
                .build();
        Roster goals = Roster.builder()
                .participant(
                        "jill",
                        p -> p.quotas(q -> q.with(
                                "sales",
                                Quota.of(year, amount(400_000))
                                        .spread(Seasonality.percents(
                                                QUARTER, percent(30), percent(20), percent(20), percent(30))))))
                .participant("omar", p -> p.hired(LocalDate.of(2026, 2, 15)).role("AE"))
                .roleQuotas(
                        "AE",
                        q -> q.with(
                                "sales",
                                Quota.of(year, amount(480_000))
                                        .spread(Seasonality.even(MONTH))
                                        .ramped(Ramp.monthly(percent(50), percent(75)))))
                .build();
        Evaluation attained = attaining.evaluate(goals, facts);

        attained.attainment("jill", "Commission", calendar.quarter(2026, 1)); // 150 %
        attained.earned("jill", calendar.quarter(2026, 1)); // USD 12,000.00
        attained.attainment("omar", "Commission", calendar.quarter(2026, 1)); // 300 %
        // [/quota]
        // jill: 180,000 of 30 % of 400,000: 120,000 at 5 % and 60,000 at 10 %
        assertThat(attained.attainment("jill", "Commission", calendar.quarter(2026, 1)))
                .hasToString("150 %");
        assertThat(attained.earned("jill", calendar.quarter(2026, 1))).hasToString("USD 12,000.00");
        // omar: 40,000 x 50 % for 14 of 28 days of February and 40,000 x 75 % in March are 40,000; 120,000 sold
        assertThat(attained.attainment("omar", "Commission", calendar.quarter(2026, 1)))
                .hasToString("300 %");
        // [statement]
        Statement first = attained.statement("jill", calendar.quarter(2026, 1));
        first.total(); // USD 12,000.00
        first.lines().get(0).transactions().get(1).earned(); // USD 8,000.00
        first.outlooks().get(0).marginalRate(); // 10 %

        Statement second = attained.statement("jill", calendar.quarter(2026, 2));
        second.total(); // USD -3,000.00
        second.outlooks().get(0).remaining(); // USD 20,000.00

        first.explain().render();
        // [/statement]
        assertThat(first.total()).hasToString("USD 12,000.00");
        // the deal of March: 40,000 at 5 % up to the quota to date and 60,000 at 10 %
        assertThat(first.lines().get(0).transactions().get(1).earned()).hasToString("USD 8,000.00");
        assertThat(first.outlooks().get(0).marginalRate()).hasToString("10 %");
        // the quota to date rises to 200,000: 180,000 at 5 % are 9,000 and a deal of 20,000 would reach it
        assertThat(second.total()).hasToString("USD -3,000.00");
        assertThat(second.outlooks().get(0).remaining()).hasToString("USD 20,000.00");
        assertThat(first.explain().render()).isEqualTo(DocSource.guide("plans").block("text", 0));
    }

    @Test
    void snippetsAreTheOnesAbove() {
        DocSource guide = DocSource.guide("plans");
        String source = DocSource.testSource("PlansGuideTest");
        List<String> regions = List.of(
                "fields",
                "first",
                "crediting",
                "measure",
                "quota",
                "rates",
                "modifiers",
                "people",
                "teams",
                "statement",
                "changes",
                "revised",
                "scanned",
                "currencies",
                "own");
        assertThat(guide.codeBlocks("java")).hasSize(regions.size());
        for (int i = 0; i < regions.size(); i++) {
            assertThat(guide.codeOf("java", i)).as(regions.get(i)).isEqualTo(DocSource.region(source, regions.get(i)));
        }
    }

    @Test
    void resultsInCommentsAreTheOnesAsserted() {
        String source = DocSource.testSource("PlansGuideTest");
        List<String> results = DocSource.guide("plans").codeBlocks("java").stream()
                .flatMap(block -> Pattern.compile(";    +// (.+)$", Pattern.MULTILINE)
                        .matcher(block)
                        .results())
                .map(match -> match.group(1))
                .toList();
        assertThat(results).hasSizeGreaterThan(25);
        assertThat(results).allSatisfy(result -> assertThat(source).contains("hasToString(\"" + result + "\")"));
    }
}
