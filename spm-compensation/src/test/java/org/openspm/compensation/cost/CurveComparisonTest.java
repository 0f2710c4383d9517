package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cost.Team.ROSTER;
import static org.openspm.compensation.cost.Team.accelerated;
import static org.openspm.compensation.cost.Team.flat;
import static org.openspm.compensation.cost.Team.retroactive;
import static org.openspm.compensation.cost.Team.usd;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.analysis.Certainty;
import org.openspm.compensation.analysis.EarningsCurve;
import org.openspm.compensation.analysis.Selling;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class CurveComparisonTest {

    private static EarningsCurve curve(CompensationPlan plan) {
        return EarningsCurve.between(
                usd("0"),
                usd("200000"),
                Selling.of(plan, ROSTER, "jill", sold -> Team.facts(Map.of("jill", sold, "omar", usd("0")))));
    }

    @Test
    void crossesWhereTheAcceleratorHasCaughtUp() {
        // 6 % of all against 5 % and 9 % beyond 100,000: 0.05 q + 0.09 (x - q) = 0.06 x at x = 4 q / 3.
        CurveComparison comparison = CurveComparison.of(curve(flat(percent(6))), curve(accelerated(percent(9))));
        assertThat(comparison.stretches()).extracting(CurveStretch::sign).containsExactly(-1, 1);
        assertThat(comparison.stretches()).allMatch(stretch -> stretch.certainty() == Certainty.EXACT);
        CurveComparison.Point crossing = comparison.crossovers().get(0);
        assertThat(crossing.sold().minus(usd("133333.33"))).isBetween(usd("-0.50"), usd("0.50"));
        assertThat(crossing.after()).isGreaterThan(crossing.before());
        assertThat(comparison.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("from USD "));
        assertThat(comparison.points())
                .extracting(CurveComparison.Point::sold)
                .startsWith(usd("0"), usd("100000"))
                .endsWith(usd("200000"))
                .hasSize(4);
    }

    @Test
    void turnsAtAJump() {
        CurveComparison comparison = CurveComparison.of(curve(flat(percent(6))), curve(retroactive()));
        assertThat(comparison.stretches())
                .containsExactly(
                        new CurveStretch(usd("0"), usd("100000"), -1, Certainty.EXACT),
                        new CurveStretch(usd("100000"), usd("200000"), 1, Certainty.EXACT));
        assertThat(comparison.crossovers())
                .containsExactly(new CurveComparison.Point(usd("100000"), usd("6000"), usd("8000")));
    }

    @Test
    void partsWhereThePlansDo() {
        CurveComparison comparison = CurveComparison.of(curve(accelerated(percent(8))), curve(accelerated(percent(9))));
        assertThat(comparison.stretches())
                .containsExactly(
                        new CurveStretch(usd("0"), usd("100000"), 0, Certainty.EXACT),
                        new CurveStretch(usd("100000"), usd("200000"), 1, Certainty.EXACT));
    }

    @Test
    void neverCrossesWhereOnePlanIsAlwaysDearer() {
        CurveComparison comparison = CurveComparison.of(curve(flat(percent(6))), curve(flat(percent(5))));
        assertThat(comparison.crossovers()).isEmpty();
        assertThat(comparison.stretches()).extracting(CurveStretch::sign).containsExactly(-1);
    }

    @Test
    void isSampledWhereAPlanIsNotSeenThrough() {
        CompensationPlan own = Team.plan(
                RateTable.flat(percent(5)), c -> c.modifiedBy("own", (pay, window) -> pay.times(Ratio.of(2, 1))));
        assertThat(CurveComparison.of(curve(own), curve(flat(percent(4)))).stretches())
                .anyMatch(stretch -> stretch.certainty() == Certainty.SAMPLED);
        assertThat(CurveComparison.of(curve(flat(percent(4))), curve(own)).stretches())
                .anyMatch(stretch -> stretch.certainty() == Certainty.SAMPLED);
    }

    @Property(tries = 10)
    void saysOfEveryAmountWhatThePlansSay(
            @ForAll @IntRange(min = 1, max = 12) int beyond, @ForAll @IntRange(min = 1, max = 20_000_000) int cents) {
        EarningsCurve before = curve(flat(percent(6)));
        EarningsCurve after = curve(accelerated(percent(beyond)));
        Money sold = Money.of(BigDecimal.valueOf(cents, 2), "USD");
        CurveStretch stretch = CurveComparison.of(before, after).stretches().stream()
                .filter(each -> each.from().compareTo(sold) <= 0 && sold.compareTo(each.to()) <= 0)
                .findFirst()
                .orElseThrow();
        Money difference = after.pay(sold).minus(before.pay(sold));
        // Within a cent of a crossing rounding decides.
        boolean isWithinACent = difference.compareTo(usd("-0.01")) >= 0 && difference.compareTo(usd("0.01")) <= 0;
        assertThat(difference.signum() * stretch.sign() >= 0 || isWithinACent).isTrue();
    }

    @Test
    void refusesCurvesOverOtherAmounts() {
        EarningsCurve one = curve(flat(percent(6)));
        EarningsCurve shorter = EarningsCurve.between(usd("0"), usd("100"), one.selling());
        EarningsCurve later = EarningsCurve.between(usd("1"), usd("200000"), one.selling());
        assertRefused(
                "The curves go from (USD 0.00) to (USD 200,000.00) and from (USD 0.00) to (USD 100.00).",
                "Compare curves over the same amounts.",
                () -> CurveComparison.of(one, shorter));
        assertRefused(
                "The curves go from (USD 0.00) to (USD 200,000.00) and from (USD 1.00) to (USD 200,000.00).",
                "Compare curves over the same amounts.",
                () -> CurveComparison.of(one, later));
        assertNullRefused("before", () -> CurveComparison.of(null, one));
        assertNullRefused("after", () -> CurveComparison.of(one, null));
        assertNullRefused("sold", () -> new CurveComparison.Point(null, usd("1"), usd("1")));
        assertNullRefused("before", () -> new CurveComparison.Point(usd("1"), null, usd("1")));
        assertNullRefused("after", () -> new CurveComparison.Point(usd("1"), usd("1"), null));
    }
}
