package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cost.Team.ROSTER;
import static org.openspm.compensation.cost.Team.accelerated;
import static org.openspm.compensation.cost.Team.usd;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Plans.YEAR_2026;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.analysis.EarningsCurve;
import org.openspm.compensation.analysis.Selling;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.fixture.Plans;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class PayHealthTest {

    private static PayRecord paid(String name, int attained, String pay, String target) {
        return PayRecord.of(name, Figure.of(percent(attained)), usd(pay)).target(usd(target));
    }

    private static final PayHealth FOUR = PayHealth.of(List.of(
            paid("ann", 120, "70", "50")
                    .salary(usd("50"))
                    .quota(Figure.of(usd("400")))
                    .potential(new BigDecimal("9")),
            paid("bob", 100, "40", "40")
                    .salary(usd("60"))
                    .quota(Figure.of(usd("500")))
                    .potential(new BigDecimal("7")),
            paid("cat", 80, "45", "50")
                    .salary(usd("50"))
                    .quota(Figure.of(usd("600")))
                    .potential(new BigDecimal("5")),
            PayRecord.of("dan", Figure.undefined(Unit.PERCENT, "there is no quota"), usd("0"))));

    private static String shown(PayIndicator indicator) {
        return indicator.value().toString();
    }

    @Test
    void countsWhoReachedQuota() {
        assertThat(FOUR.atQuota().value()).isEqualTo(Figure.of(Ratio.of(2, 3), Unit.PERCENT));
        assertThat(FOUR.atQuota().benchmark()).contains("Aberdeen 2012");
        assertThat(shown(FOUR.reaching(percent(120)))).isEqualTo("33.33 %");
        assertThat(FOUR.reaching(percent(120)).name()).isEqualTo("share at 120 %");
        assertThat(FOUR.reaching(percent(120)).benchmark()).isEmpty();
    }

    @Test
    void putsAttainmentInBands() {
        assertThat(FOUR.bands(List.of(percent(80), percent(100))))
                .containsExactly(
                        new PayHealth.Band(Optional.empty(), Optional.of(percent(80)), 0),
                        new PayHealth.Band(Optional.of(percent(80)), Optional.of(percent(100)), 1),
                        new PayHealth.Band(Optional.of(percent(100)), Optional.empty(), 2));
    }

    @Test
    void countsWhoWasPaid() {
        assertThat(shown(FOUR.participation())).isEqualTo("75 %");
    }

    @Test
    void correlatesPayOfTargetWithAttainment() {
        // Pay of target 1.4, 1 and 0.9 for 1.2, 1 and 0.8: deviations 0.3, -0.1, -0.2 and 0.2, 0, -0.2; 0.1 / sqrt(0.14
        // x 0.08).
        assertThat(shown(FOUR.payForPerformance())).isEqualTo("1");
        assertThat(FOUR.linearPayForPerformance().value().toString()).startsWith("0.94");
        PayHealth alike = PayHealth.of(List.of(paid("ann", 120, "50", "50"), paid("bob", 80, "50", "50")));
        assertThat(shown(alike.payForPerformance())).startsWith("undefined");
        PayHealth unpaid = PayHealth.of(List.of(paid("ann", 120, "50", "0"), paid("bob", 80, "40", "0")));
        assertThat(shown(unpaid.payForPerformance())).startsWith("undefined");
    }

    @Test
    void holdsPayAgainstTarget() {
        // 155 of 140.
        assertThat(shown(FOUR.payToTarget())).isEqualTo("110.71 %");
        // One of three is the best tenth begun: Ann, 70 of 50.
        assertThat(shown(FOUR.topTenth())).isEqualTo("140 %");
        PayHealth eleven = PayHealth.of(IntStream.rangeClosed(1, 11)
                .mapToObj(i -> paid("p" + (10 + i), i * 10, Integer.toString(i), "10"))
                .toList());
        // Two of eleven: 11 and 10 of 20.
        assertThat(shown(eleven.topTenth())).isEqualTo("105 %");
        assertThat(shown(PayHealth.of(List.of(paid("ann", 100, "1", "0"))).payToTarget()))
                .isEqualTo("undefined: the target incentives are zero");
    }

    @Test
    void takesMediansOfRatios() {
        // 4, 5 and 6 times on-target earnings of 100; half, 40 % and half of them variable.
        assertThat(shown(FOUR.quotaToOnTargetEarnings())).isEqualTo("5 x");
        assertThat(shown(FOUR.payMix())).isEqualTo("50 %");
        PayHealth two = PayHealth.of(List.of(
                paid("ann", 100, "1", "40").salary(usd("60")),
                paid("bob", 100, "1", "50").salary(usd("50"))));
        assertThat(shown(two.payMix())).isEqualTo("45 %");
    }

    @Test
    void comparesQuotasOfOneUnit() {
        PayRecord ann = paid("ann", 120, "1", "40").salary(usd("60")).quota(Figure.of(usd("400")));
        PayRecord bob = paid("bob", 90, "1", "40").salary(usd("60"));
        PayHealth both = PayHealth.of(List.of(ann, bob.quota(deals(300))));
        // 300 deals are not three times earnings of 100.
        assertThat(shown(both.quotaToOnTargetEarnings())).isEqualTo("4 x");
        assertThat(shown(both.attainmentByQuota())).isEqualTo("undefined: the quotas are of several units");
        PayHealth counted = PayHealth.of(List.of(ann.quota(deals(200)), bob.quota(deals(300))));
        assertThat(shown(counted.quotaToOnTargetEarnings())).isEqualTo("undefined: nothing is known of anybody");
        assertThat(shown(counted.attainmentByQuota())).isEqualTo("-1");
    }

    private static Figure deals(long count) {
        return Figure.of(Ratio.of(count, 1), Unit.of("deals"));
    }

    @Test
    void measuresTheCostOfSales() {
        // The published illustration: salaries of 5.0 and incentives of 2.9 on 100.
        PayHealth one = PayHealth.of(List.of(paid("all", 100, "2.90", "3").salary(usd("5"))));
        assertThat(shown(one.costOfSales(usd("100")))).isEqualTo("7.9 %");
        assertThat(one.costOfSales(usd("100")).benchmark()).startsWith("3 to 9 %");
        assertThat(shown(one.costOfSales(usd("0")))).isEqualTo("undefined: there is no revenue");
        assertThat(shown(PayHealth.of(List.of()).costOfSales(usd("1"))))
                .isEqualTo("undefined: nothing is known of anybody");
        assertThat(shown(FOUR.costOfSales(usd("100")))).isEqualTo("undefined: no salary is known of dan");
        PayHealth unknown = PayHealth.of(List.of(paid("ann", 1, "1", "1"), paid("bob", 1, "1", "1")));
        assertThat(shown(unknown.costOfSales(usd("100")))).isEqualTo("undefined: no salary is known of ann, bob");
    }

    @Test
    void measuresFairness() {
        // 1.2, 1 and 0.8: a deviation of 0.2 on a mean of 1.
        assertThat(shown(FOUR.attainmentVariation())).isEqualTo("0.2");
        assertThat(shown(FOUR.attainmentByQuota())).isEqualTo("-1");
        assertThat(shown(FOUR.attainmentByPotential())).isEqualTo("1");
        assertThat(FOUR.attainmentByQuota().benchmark()).isEqualTo("about 0 where quotas are fair");
    }

    @Test
    void isUndefinedForNobody() {
        PayHealth nobody = PayHealth.of(List.of());
        assertThat(nobody.indicators()).hasSize(11).allSatisfy(each -> {
            assertThat(each.value().isDefined()).isFalse();
            assertThat(each.definition()).isNotBlank();
            assertThat(each.source()).isNotBlank();
        });
        assertThat(nobody.bands(List.of(percent(100))))
                .extracting(PayHealth.Band::people)
                .containsExactly(0, 0);
    }

    @Test
    void explainsItself() {
        assertThat(FOUR.explain().render())
                .contains("people", "share at quota", "66.67 %", "pay mix", "attainment by quota");
        assertThat(FOUR).hasToString(FOUR.explain().render());
        assertThat(FOUR.records()).hasSize(4);
    }

    private static final Roster STAFF = Roster.builder()
            .participant(
                    "jill",
                    p -> p.targetIncentive(amount(10_000))
                            .salary(amount(30_000))
                            .quota("sales", YEAR_2026, amount(100_000)))
            .participant("omar", p -> p)
            .build();

    private static Evaluation run(CompensationPlan plan) {
        return plan.evaluate(
                STAFF, facts(deal("d1", "jill", "2026-02-01", "30000"), deal("d2", "jill", "2026-11-05", "90000")));
    }

    @Test
    void readsAnEvaluation() {
        PayRecord jill = PayRecord.of("jill", Figure.of(percent(120)), usd("6600"))
                .target(usd("10000"))
                .salary(usd("30000"))
                .quota(Figure.of(usd("100000")));
        PayHealth year = PayHealth.of(run(accelerated(percent(8))), "Sales");
        assertThat(year.records().get(0)).isEqualTo(jill);
        assertThat(year.records().get(1).attainment()).hasToString("undefined: there is no quota");
        assertThat(year.records().get(1).target()).isEmpty();
    }

    @Test
    void addsUpTheYearWhateverTheWindow() {
        for (CompensationPlan plan : List.of(
                Plans.plan(c -> c.quota("sales").accumulating(QUARTER)).build(),
                Plans.plan(c -> c.quota("sales").each(QUARTER)).build(),
                Plans.plan(c -> c.quota("sales")
                                .each(QUARTER)
                                .gatedBy(Gate.onPlanAtEnd())
                                .catchingUp(YEAR))
                        .build(),
                Plans.plan(c -> c.quota("sales")).build())) {
            assertThat(PayHealth.of(run(plan), "Sales").records().get(0).attainment())
                    .isEqualTo(Figure.of(percent(120)));
        }
    }

    @Test
    void takesSalaryForTheTimeOnThePlan() {
        Roster late = Roster.builder()
                .participant(
                        "jill",
                        p -> p.hired(LocalDate.of(2026, 7, 1))
                                .targetIncentive(amount(36_500))
                                .salary(amount(73_000))
                                .quota("sales", YEAR_2026, amount(365_000)))
                .build();
        Evaluation run = accelerated(percent(8)).evaluate(late, facts(deal("d1", "jill", "2026-11-05", "92000")));
        // 184 of 365 days of each.
        PayRecord jill = PayHealth.of(run, "Sales").records().get(0);
        assertThat(jill.salary()).contains(usd("36800"));
        assertThat(jill.target()).contains(usd("18400"));
        assertThat(jill.attainment()).isEqualTo(Figure.of(percent(50)));
    }

    @Test
    void readsTheLeverageOffACurve() {
        EarningsCurve curve = EarningsCurve.between(
                usd("0"),
                usd("200000"),
                Selling.of(accelerated(percent(15)), ROSTER, "jill", sold -> Team.facts(Map.of("jill", sold))));
        // 5,000 at quota, 7,500 for the half above.
        assertThat(PayHealth.leverage(curve, "Sales", percent(150), usd("5000")))
                .hasToString("leverage: 2.5 x");
        assertThat(PayHealth.leverage(curve, "Sales", percent(250), usd("5000")))
                .hasToString("leverage: undefined: the curve does not reach an attainment of 250 %");
        assertThat(PayHealth.leverage(curve, "Sales", percent(150), usd("0")))
                .hasToString("leverage: undefined: the target incentive is zero");
        assertNullRefused("curve", () -> PayHealth.leverage(null, "Sales", percent(150), usd("1")));
        assertNullRefused("target", () -> PayHealth.leverage(curve, "Sales", percent(150), null));
    }

    @Test
    void refusesWhatIsNoPay() {
        PayRecord ann = paid("ann", 100, "1", "1");
        assertRefused("The name (ann) is there twice.", "Name everybody once.", () -> PayHealth.of(List.of(ann, ann)));
        for (PayRecord euros : List.of(
                PayRecord.of("bob", Figure.of(percent(1)), Money.of(1, "EUR")),
                paid("bob", 1, "1", "1").target(Money.of(1, "EUR")),
                paid("bob", 1, "1", "1").salary(Money.of(1, "EUR")))) {
            assertRefused(
                    "The money (EUR 1.00) is not in (USD).",
                    "Convert all to one currency.",
                    () -> PayHealth.of(List.of(ann, euros)));
        }
        assertRefused(
                "The money (USD 70.00) is not in (EUR).",
                "Convert all to one currency.",
                () -> FOUR.costOfSales(Money.of(1, "EUR")));
        assertRefused(
                "The money (EUR 0.00) is not in (USD).",
                "Convert all to one currency.",
                () -> PayHealth.of(List.of(ann.quota(Figure.of(Money.of(1, "EUR"))))));
        assertRefused("The bounds [] are none.", "State one at least.", () -> FOUR.bands(List.of()));
        assertRefused(
                "The bounds [100 %, 100 %] do not ascend.",
                "Put them in order.", () -> FOUR.bands(List.of(percent(100), percent(100))));
        Evaluation run = run(Plans.plan(c -> c).build());
        assertRefused("The component (Sales) has no quota.", "Name one that has.", () -> PayHealth.of(run, "Sales"));
        assertNullRefused("records", () -> PayHealth.of(null));
        assertNullRefused("run", () -> PayHealth.of(null, "Sales"));
        assertNullRefused("component", () -> PayHealth.of(run, null));
        assertNullRefused("level", () -> FOUR.reaching(null));
        assertNullRefused("bounds", () -> FOUR.bands(null));
        assertNullRefused("revenue", () -> FOUR.costOfSales(null));
        assertNullRefused("from", () -> new PayHealth.Band(null, Optional.empty(), 1));
        assertNullRefused("to", () -> new PayHealth.Band(Optional.empty(), null, 1));
    }
}
