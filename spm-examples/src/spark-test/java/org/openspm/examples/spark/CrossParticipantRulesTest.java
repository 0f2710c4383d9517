package org.openspm.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.plan.Performance.earned;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.evaluation.CreditTotals;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactOutcome;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Contest;
import org.openspm.compensation.plan.Pool;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/** Rules that look beyond one participant: split deals, roll-up, pools, shared counters, contests, pay on what reports earned. */
class CrossParticipantRulesTest {

    private record Deal(String id, String rep, String partner, String territory, LocalDate closed, BigDecimal amount, boolean won)
            implements Serializable {}

    private static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
    private static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);
    private static final TextField<Deal> PARTNER = DEALS.text("partner", Deal::partner);
    private static final TextField<Deal> TERRITORY = DEALS.text("territory", Deal::territory);
    private static final DateField<Deal> CLOSED = DEALS.date("closed", Deal::closed);
    private static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);
    private static final FlagField<Deal> WON = DEALS.flag("won", Deal::won);
    private static final Period THE_YEAR = FiscalCalendar.gregorian().year(2026);
    private static final RateTable TIERS = RateTable.marginal(
            Tier.from(amount(0)).rate(percent(3)), Tier.from(amount(20_000)).rate(percent("5.5")));

    /** What a plan has beside split commission. */
    private enum Rule {
        SPLIT(c -> c.measure(sum(AMOUNT)).each(QUARTER).pay(TIERS)),
        ROLL_UP(c -> c.onRolledUpCredit().measure(sum(AMOUNT)).accumulating(YEAR).pay(TIERS)),
        POOL(c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(1))).pooled(Pool.sharedByContribution())),
        COUNTER(c -> c.measure(sum(AMOUNT)).sharedCounter(TERRITORY).accumulating(YEAR).pay(TIERS)),
        CONTEST(c -> c.measure(sum(AMOUNT))
                .each(QUARTER)
                .contest(Contest.prizes(amount(900), amount(400), amount(100)).sharingTies())),
        REPORTS(c -> c.kicker(amount(75), earned("Sales").ofAllReports().atLeast(amount(2_000)))
                .measure(sum(AMOUNT))
                .pay(RateTable.flat(percent(2))));

        private final CompensationPlan plan;

        Rule(UnaryOperator<Component> component) {
            plan = CompensationPlan.named("Plan")
                    .in("USD")
                    .year(THE_YEAR)
                    .paidEach(MONTH)
                    .crediting(DEALS, c -> c.on(CLOSED)
                            .to(REP, percent(60))
                            .to(PARTNER, percent(40))
                            .when(WON.isTrue())
                            .rollingUp(RollUp.ALL_MANAGERS))
                    .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(4))))
                    .component("Rule", component)
                    .build();
        }
    }

    private static JavaSparkContext spark;

    @BeforeAll
    static void start() {
        spark = LocalSpark.start();
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    /** Four levels, managers on the plan too, one who changes the manager and one who leaves the plan; teams across managers. */
    private static Roster roster() {
        LocalDate july = LocalDate.of(2026, 7, 1);
        Roster.Builder roster = Roster.builder().participant("top", p -> p.on("none"));
        roster.participant("head", p -> p.on("Plan").reportsTo("top"));
        for (int m = 0; m < 4; m++) {
            roster.participant("m" + m, p -> p.on("Plan").reportsTo("head"));
        }
        for (int r = 0; r < 30; r++) {
            int rep = r;
            roster.participant("r" + r, p -> rep == 3
                    ? p.on("Plan", LocalDate.of(2026, 1, 1), july).reportsTo("m1")
                    : rep == 4
                            ? p.on("Plan").reportsTo("m0").reportsTo("m3", july)
                            : p.on("Plan").reportsTo("m" + rep % 4));
        }
        for (int t = 0; t < 3; t++) {
            int team = t;
            roster.team("t" + t, all -> all.member("r" + team, 2, DateRange.from(LocalDate.of(2026, 1, 1)))
                    .member("r" + (team + 5), 3, DateRange.from(LocalDate.of(2026, 1, 1)))
                    .member("r" + (team + 10)));
        }
        return roster.build();
    }

    private static List<Deal> deals() {
        Random random = new Random(42);
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            // Now and then somebody unknown, an id that was there before, a deal that is lost, a refund, a manager who sells.
            String rep = i % 97 == 0 ? "nobody" : i % 41 == 0 ? "m1" : "r" + random.nextInt(30);
            deals.add(new Deal(
                    i % 211 == 7 ? "d3" : "d" + i,
                    rep,
                    i % 5 == 0 ? rep : "r" + random.nextInt(30),
                    "t" + random.nextInt(6),
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)),
                    BigDecimal.valueOf(random.nextInt(900_000) - 50_000, 2),
                    i % 13 != 0));
        }
        return deals;
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void paysTheSameOnSpark(Rule rule) {
        Evaluation embedded = rule.plan.evaluateLeniently(roster(), Facts.of(DEALS, deals()));
        for (int depth = 0; depth < 3; depth++) {
            PlanOnSpark.Paid paid = new PlanOnSpark<Deal>(
                            spark, () -> rule.plan, CrossParticipantRulesTest::roster, () -> List.of(DEALS), 5, depth)
                    .evaluate(spark.parallelize(deals(), 4));
            assertThat(paid.lines().collect()).containsExactlyInAnyOrderElementsOf(PaidLine.of(embedded));
            assertThat(paid.counts())
                    .isEqualTo(new Counts(
                            embedded.credited().size(),
                            embedded.notCredited().size(),
                            embedded.rejected().size()));
        }
        assertThat(PaidLine.of(embedded)).anyMatch(line -> line.label().equals("Rule"));
        assertThat(PaidLine.of(embedded))
                .contains(new PaidLine("r7", LocalDate.of(2026, 1, 1), "Sales", salesOfJanuary("r7")));
        assertThat(embedded.rejected()).isNotEmpty();
    }

    /** Whoever depends on whom, totals pay the same, but for a counter that single deals move. */
    @ParameterizedTest
    @EnumSource(Rule.class)
    void paysTheSameOnTotals(Rule rule) {
        Maker<FactScan> scan = () -> rule.plan.scan(roster());
        JavaRDD<Deal> facts = spark.parallelize(deals(), 4);
        if (rule == Rule.COUNTER) {
            assertThatThrownBy(() -> TotalsOnSpark.evaluate(facts, () -> DEALS, scan))
                    .hasMessageContaining("The component (Rule) of the plan (Plan) cannot be paid on totals: its transactions move the shared counter");
            return;
        }
        Evaluation embedded = rule.plan.evaluateLeniently(roster(), Facts.of(DEALS, deals()));
        Evaluation paid = TotalsOnSpark.evaluate(facts, () -> DEALS, scan);
        assertThat(PaidLine.of(paid)).isEqualTo(PaidLine.of(embedded));
        assertThat(paid.rejected().stream().map(FactOutcome::reason))
                .containsExactlyInAnyOrderElementsOf(
                        embedded.rejected().stream().map(FactOutcome::reason).toList());
        CreditTotals totals = paid.totals();
        assertThat(new Counts(
                        totals.count(FactOutcome.Kind.CREDITED),
                        totals.count(FactOutcome.Kind.NOT_CREDITED),
                        totals.count(FactOutcome.Kind.REJECTED)))
                .isEqualTo(new Counts(
                        embedded.credited().size(),
                        embedded.notCredited().size(),
                        embedded.rejected().size()));
    }

    /** 4 % of what is credited in January, added up by hand: shares of sound, won deals whose id is the only one. */
    private static Money salesOfJanuary(String rep) {
        BigDecimal credited = BigDecimal.ZERO;
        for (Deal deal : deals()) {
            boolean sound = deal.won() && !deal.id().equals("d3") && !deal.rep().equals("nobody");
            if (sound && deal.closed().getMonthValue() == 1) {
                credited = credited.add(deal.rep().equals(rep) ? deal.amount().multiply(new BigDecimal("0.6")) : BigDecimal.ZERO)
                        .add(deal.partner().equals(rep) ? deal.amount().multiply(new BigDecimal("0.4")) : BigDecimal.ZERO);
            }
        }
        return Money.of(credited.multiply(new BigDecimal("0.04")).setScale(2, RoundingMode.HALF_UP), "USD");
    }
}
