package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.RollUp.exactly;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.quota.Quota;
import org.openspm.compensation.quota.Seasonality;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.CustomPay;
import org.openspm.compensation.rate.HigherOf;
import org.openspm.compensation.rate.Lookup;
import org.openspm.compensation.rate.Pay;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.RateMatrix;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** Plans that forums, vendors, filings and text books publish with numbers, each said with what a plan has. */
class WorkedPlansTest {

    private static final Period YEAR_2026 = FiscalCalendar.gregorian().year(2026);

    private static CompensationPlan.Builder paid(Grain grain) {
        return CompensationPlan.named("Published")
                .in("USD")
                .year(YEAR_2026)
                .paidEach(grain)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP));
    }

    private static Roster jill(UnaryOperator<Participant> said) {
        return Roster.builder().participant("jill", said).build();
    }

    private static Deal sold(String date, String amount) {
        return deal(date, "jill", date, amount);
    }

    /** What jill earns in each pay period of the year, in whole dollars where it is whole. */
    private static Stream<String> earned(Evaluation run) {
        return run.payPeriods().stream()
                .map(period ->
                        run.earned("jill", period).value().stripTrailingZeros().toPlainString());
    }

    private static Evaluation alone(PayRule rule, String quota, String amount) {
        return paid(YEAR)
                .component("Pay", c -> c.measure(sum(AMOUNT)).quota("sales").pay(rule))
                .build()
                .evaluate(
                        jill(p -> p.quota("sales", YEAR_2026, amount(quota)).targetIncentive(amount(1000))),
                        facts(sold("2026-03-10", amount)));
    }

    /**
     * https://excelforum.com/excel-formulas-and-functions/861932-vlookup-for-multiple-results-without-duplicates-prev-thread.html: 5 %, and 1 %
     * more above 100,000 and above 125,000; 150,000 pay 5,000 + 1,500 + 1,750. Against the quota of the year, 200,000 after 50,000 and
     * 75,000 are not above it.
     */
    @Test
    void acceleratorsWaitForTheQuotaOfTheYear() {
        RateTable table = RateTable.marginal(
                from(percent(0)).rate(percent(5)),
                from(percent(100)).rate(percent(6)),
                from(percent(125)).rate(percent(7)));
        assertThat(alone(table, "100000", "150000").earned("jill")).hasToString("USD 8,250.00");
        Evaluation year = paid(QUARTER)
                .component(
                        "Pay",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .accumulating(YEAR)
                                .pay(table))
                .build()
                .evaluate(
                        jill(p -> p.quota("sales", YEAR_2026, amount(400_000))),
                        facts(sold("2026-01-20", "50000"), sold("2026-04-20", "75000"), sold("2026-07-20", "200000")));
        assertThat(earned(year)).containsExactly("2500", "3750", "10000", "0");
    }

    /**
     * https://mrexcel.com/board/threads/formula-for-sales-rep-payout-for-overachievement.857705: 2 % of 21,000 for each 1 % above quota, 1 %
     * above 150 %, nothing above 200 %; 14,175 of 21,000 have been earned when 105 % is reached, then 115 %. 21,000 + 2,100 - 14,175 are
     * 8,925, for which the post has 6,825; 21,000 + 6,300 - 23,100 are 4,200.
     */
    @Test
    void overachievementIsPaidToDate() {
        PayCurve curve = PayCurve.from(percent(0), percent(0))
                .to(percent(100), percent(100))
                .to(percent(150), percent(200))
                .to(percent(200), percent(250));
        Evaluation run = paid(QUARTER)
                .component(
                        "Pay",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .accumulating(YEAR)
                                .pay(curve))
                .build()
                .evaluate(
                        jill(p -> p.quota("sales", YEAR_2026, amount(100_000)).targetIncentive(amount(21_000))),
                        facts(sold("2026-01-20", "67500"), sold("2026-04-20", "37500"), sold("2026-07-20", "10000")));
        assertThat(earned(run)).containsExactly("14175", "8925", "4200", "0");
    }

    /**
     * https://comp.quotapath.com/account-executive/accelerators-decelerators: a monthly quota of 33,000, 5 % below half of it, 10 % of
     * everything from there on, 20 % of what is above quota. 13,200 pay 660, 19,800 pay 1,980, 39,600 pay 3,300 + 1,320.
     */
    @Test
    void aDeceleratorIsMadeGoodAndTheAcceleratorIsNot() {
        PayRule rule = new HigherOf(
                RateTable.flat(percent(5)),
                RateTable.marginal(
                                from(percent(0)).rate(percent(10)),
                                from(percent(100)).rate(percent(20)))
                        .threshold(percent(50)));
        assertThat(Stream.of("13200", "16499.99", "16500", "19800", "39600")
                        .map(amount ->
                                alone(rule, "33000", amount).earned("jill").toString()))
                .containsExactly("USD 660.00", "USD 825.00", "USD 1,650.00", "USD 1,980.00", "USD 4,620.00");
    }

    /**
     * https://mrexcel.com/board/threads/commission-model-help.71206: 2, 3 or 5 % of a quarter's sales by attainment; what is sold once 150,000
     * have been earned in the year pays 2 %. Of the second quarter 1,000,000 pay 5 % and 1,100,000 pay 2 %.
     */
    @Test
    void whatIsAboveACapIsPaidAtALowerRate() {
        RateTable table = RateTable.retroactive(
                from(percent(0)).rate(percent(2)),
                from(percent(80)).rate(percent(3)),
                from(percent(100)).rate(percent(5)));
        Evaluation run = paid(QUARTER)
                .component("Pay", c -> c.measure(sum(AMOUNT)).quota("sales").pay(table))
                .cap(YEAR, amount(150_000), Excess.paidAt(percent(40)))
                .build()
                .evaluate(
                        jill(p -> p.quotas(q -> q.with(
                                "sales", Quota.of(YEAR_2026, amount(8_000_000)).spread(Seasonality.even(QUARTER))))),
                        facts(sold("2026-01-20", "2000000"), sold("2026-04-20", "2100000")));
        assertThat(earned(run)).containsExactly("100000", "72000", "0", "0");
    }

    /**
     * https://contracts.justia.com/companies/agiliti-health-inc-7569/contract/672667: 5 points of bonus for each point of target between 93 %
     * and 110 %, nothing below.
     */
    @Test
    void everyPointIsWorthFiveBetweenTwoBookends() {
        PayCurve curve = PayCurve.from(percent(93), percent(65))
                .to(percent(100), percent(100))
                .to(percent(110), percent(150));
        assertThat(Stream.of("92.99", "93", "97", "105", "130")
                        .map(amount ->
                                alone(curve, "100", amount).earned("jill").toString()))
                .containsExactly("USD 0.00", "USD 650.00", "USD 850.00", "USD 1,250.00", "USD 1,500.00");
    }

    /**
     * https://contracts.justia.com/companies/bottomline-technologies-de-inc-200/contract/1208907: a quarterly bonus by operating income and
     * revenue, of which this is a part; both at plan pay 54 %, operating income above plan 60 %, here from 100.0001 % on.
     */
    @Test
    void aBonusHasTwoDimensions() {
        PayRule matrix = RateMatrix.over(
                        Lookup.bands("revenue", percent(95), percent(100), percent(110)),
                        Lookup.bands("income", percent(90), percent(100), percent("100.0001")))
                .row(shares(38, 50, 56))
                .row(shares(42, 54, 60))
                .row(shares(50, 62, 68));
        CompensationPlan plan = paid(QUARTER)
                .component(
                        "Bonus",
                        c -> c.each(QUARTER)
                                .lookup("revenue", Performance.score("revenue"))
                                .lookup("income", Performance.score("income"))
                                .pay(matrix))
                .build();
        Period first = YEAR_2026.divide(QUARTER).get(0);
        Roster roster = Roster.builder()
                .participant(
                        "jill",
                        p -> p.targetIncentive(amount(40_000))
                                .score("revenue", first, percent(100))
                                .score("income", first, percent(100)))
                .participant(
                        "omar",
                        p -> p.targetIncentive(amount(40_000))
                                .score("revenue", first, percent(109))
                                .score("income", first, percent(101)))
                .build();
        Evaluation run = plan.evaluate(roster, facts());
        assertThat(run.earned("jill", first)).hasToString("USD 5,400.00");
        assertThat(run.earned("omar", first)).hasToString("USD 6,000.00");
    }

    private static Pay[] shares(int... ofTarget) {
        return Arrays.stream(ofTarget)
                .mapToObj(share -> Pay.ofTarget(percent(share)))
                .toArray(Pay[]::new);
    }

    /**
     * https://www.sec.gov/Archives/edgar/data/1506439/000165495421001831/shsp_ex10-1.htm: quarters pay at most 100 %, and the year is trued up,
     * with what is above target. The curve of the year pays 90 % at 90 % and 2.5 points for each point above 100 %. 400,000 against
     * quarters of 100,000: 100, 120, 110 and 94 are 106 % of the year and pay 115 % of 100,000; of it 25,000 + 25,000 + 25,000 have been paid, and the
     * 94 pay 23,500.
     */
    @Test
    void quartersAreCappedAndTheYearIsTruedUp() {
        PayCurve ofQuarter = PayCurve.from(percent(90), percent(90)).to(percent(100), percent(100));
        PayCurve ofYear = ofQuarter.to(percent(120), percent(150));
        Evaluation run = paid(QUARTER)
                .component("Quarter", c -> c.measure(sum(AMOUNT)).quota("sales").pay(ofQuarter))
                .component(
                        "Year",
                        c -> c.each(YEAR).measure(sum(AMOUNT)).quota("sales").pay(ofYear))
                .component(
                        "Paid in quarters",
                        c -> c.each(YEAR).measure(Performance.earned("Quarter")).pay(RateTable.flat(percent(-100))))
                .build()
                .evaluate(
                        jill(p -> p.targetIncentive(amount(100_000))
                                .quotas(q -> q.with(
                                        "sales",
                                        Quota.of(YEAR_2026, amount(400_000)).spread(Seasonality.even(QUARTER))))),
                        facts(
                                sold("2026-01-20", "100000"),
                                sold("2026-04-20", "120000"),
                                sold("2026-07-20", "110000"),
                                sold("2026-10-20", "94000")));
        assertThat(earned(run)).containsExactly("25000", "25000", "25000", "40000");
    }

    /**
     * https://affonso.io/help/commission-payouts/commission/multi-level-commissions: 10 % of what the one below earns, three levels up: 100, 10,
     * 1 and 0.10.
     */
    @Test
    void everyLevelEarnsOnWhatTheOneBelowEarned() {
        UnaryOperator<Component> tenth = c -> c.pay(RateTable.flat(percent(10)));
        CompensationPlan plan = paid(MONTH)
                .component("Own", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(50))))
                .component(
                        "Level 1",
                        c -> tenth.apply(c.measure(Performance.earned("Own").ofDirectReports())))
                .component(
                        "Level 2",
                        c -> tenth.apply(c.measure(Performance.earned("Level 1").ofDirectReports())))
                .component(
                        "Level 3",
                        c -> tenth.apply(c.measure(Performance.earned("Level 2").ofDirectReports())))
                .build();
        Evaluation run = plan.evaluate(chain(), facts(sold("2026-03-10", "200")));
        assertThat(Stream.of("jill", "kim", "lea", "mia")
                        .map(id -> run.earned(id).toString()))
                .containsExactly("USD 100.00", "USD 10.00", "USD 1.00", "USD 0.10");
    }

    /** https://socialbug.io/payout-levels: 30 % of what one sells, 6 % one level down, 4 % two levels down. */
    @Test
    void everyLevelEarnsOnWhatWasSold() {
        CompensationPlan plan = CompensationPlan.named("Published")
                .in("USD")
                .year(YEAR_2026)
                .crediting(
                        DEALS,
                        c -> c.on(CLOSED)
                                .to(REP)
                                .rollingUp(exactly(1).as("level 1"))
                                .rollingUp(exactly(2).as("level 2")))
                .component("Own", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(30))))
                .component(
                        "Level 1",
                        c -> c.onRolledUpCredit()
                                .onCreditOf("level 1")
                                .measure(sum(AMOUNT))
                                .pay(RateTable.flat(percent(6))))
                .component(
                        "Level 2",
                        c -> c.onRolledUpCredit()
                                .onCreditOf("level 2")
                                .measure(sum(AMOUNT))
                                .pay(RateTable.flat(percent(4))))
                .build();
        Evaluation run = plan.evaluate(chain(), facts(sold("2026-03-10", "100")));
        assertThat(Stream.of("jill", "kim", "lea", "mia")
                        .map(id -> run.earned(id).toString()))
                .containsExactly("USD 30.00", "USD 6.00", "USD 4.00", "USD 0.00");
    }

    private static Roster chain() {
        return Roster.builder()
                .participant("jill", p -> p.reportsTo("kim"))
                .participant("kim", p -> p.reportsTo("lea"))
                .participant("lea", p -> p.reportsTo("mia"))
                .participant("mia", p -> p)
                .build();
    }

    /**
     * https://garritytraina.com/what-is-capping-in-real-estate/: of a commission 6 % go to the franchise, up to 3,000 a year, 30 % to the market
     * centre, up to 18,000, and 64 % to the agent. 50,000 fill the one cap, 60,000 the other.
     */
    @Test
    void feesEndAtTheirCaps() {
        CompensationPlan plan = paid(MONTH)
                .component("Commission", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(100))))
                .component(
                        "Royalty",
                        c -> c.measure(sum(AMOUNT))
                                .accumulating(YEAR)
                                .pay(new HigherOf(RateTable.flat(percent(-6)), Bonus.of(amount(-3_000)))))
                .component(
                        "Market centre",
                        c -> c.measure(sum(AMOUNT))
                                .accumulating(YEAR)
                                .pay(new HigherOf(RateTable.flat(percent(-30)), Bonus.of(amount(-18_000)))))
                .build();
        Evaluation run = plan.evaluate(
                jill(p -> p), facts(sold("2026-01-20", "50000"), sold("2026-02-20", "20000"), sold("2026-03-20", "1")));
        // 64 % of 50,000; 20,000 less 30 % of 10,000; all of it.
        assertThat(earned(run).limit(3)).containsExactly("32000", "17000", "1");
    }

    /**
     * http://bondsareforlosers.com/the-grid: the payout of a transaction goes by its size and by what was produced in a year; at 350,000 a
     * transaction of 250 pays 43 %, 107.50.
     */
    @Test
    void aGridOfProductionAndTransaction() {
        RateMatrix grid = RateMatrix.over(
                        Lookup.bands("production", amount(0), amount(100_000), amount(300_000)),
                        Lookup.bands("transaction", amount(0), amount(100), amount(200)))
                .row(percent(10), percent(20), percent(20))
                .row(percent(25), percent(25), percent(25))
                .row(percent(35), percent(39), percent(43));
        Evaluation run = paid(MONTH)
                .component(
                        "Payout",
                        c -> c.measure(sum(AMOUNT))
                                .perTransaction()
                                .lookup("transaction", Performance.of(sum(AMOUNT)))
                                .lookup("production", Performance.trailing(sum(AMOUNT), 12, MONTH))
                                .pay(grid))
                .build()
                .evaluate(jill(p -> p), facts(sold("2026-01-20", "349750"), sold("2026-02-20", "250")));
        assertThat(earned(run).skip(1).findFirst()).contains("107.5");
    }

    /**
     * https://studyhelpme.com/question/34523/Wright-Inc-has-an-incentive-compensation-plan-under-which-the-sales-manager-receives-a-bonus-equal:
     * 10 % of income after the bonus and 30 % tax: b = 10 % of 70 % of (400,000 - b), so that b = 28,000 / 1.07 = 26,168.22.
     */
    @Test
    void aBonusOfWhatIsLeftAfterIt() {
        PayRule rule = CustomPay.of(
                "10 % of what is left after it and tax", input -> input.base().times(Ratio.of(7, 107)));
        assertThat(alone(rule, "1", "400000").earned("jill")).hasToString("USD 26,168.22");
    }
}
