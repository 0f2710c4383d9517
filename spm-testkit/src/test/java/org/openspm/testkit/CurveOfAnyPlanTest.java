package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.openspm.compensation.analysis.Certainty;
import org.openspm.compensation.analysis.CurvePoint;
import org.openspm.compensation.analysis.EarningsCurve;
import org.openspm.compensation.analysis.GoalSeek;
import org.openspm.compensation.analysis.Selling;
import org.openspm.core.money.Money;
import org.openspm.testkit.SampleDeals.Deal;

/** The curve of whatever plan, people and deals is the plan, and goal seek is its inverse. */
class CurveOfAnyPlanTest {

    private static final long HIGHEST = 12_000_000;

    private static Money money(long cents) {
        return Money.of(BigDecimal.valueOf(cents, 2), "USD");
    }

    /** One more deal of the first person, in the middle of the year, all others as they are. */
    private static Selling selling(PlanCase sample) {
        LocalDate day = sample.plan().terms().year().range().start().plusDays(150);
        return Selling.of(sample.plan(), sample.roster(), "p0", sold -> {
            List<Deal> deals = new ArrayList<>(sample.deals());
            deals.add(new Deal("more", "p0", "p0", day, sold.value(), "Core"));
            return SampleDeals.facts(deals);
        });
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void whatIsPaidIsSoughtAtNoMoreThanWasSold(
            @ForAll PlanCase sample, @ForAll @Size(6) List<@IntRange(max = (int) HIGHEST) Integer> cents) {
        Selling selling = selling(sample);
        EarningsCurve curve = EarningsCurve.between(money(0), money(HIGHEST), selling);
        Statistics.collect(curve.certainty());
        Statistics.coverage(checked -> checked.check(Certainty.EXACT).percentage(share -> share >= 50));
        for (int sold : cents) {
            Money paid = selling.pay(money(sold));
            GoalSeek answer = curve.seek(paid);
            if (curve.certainty() == Certainty.EXACT) {
                CurvePoint least = answer.least().orElseThrow();
                assertThat(least.sold()).isLessThanOrEqualTo(money(sold));
                for (int other : cents) {
                    if (money(other).compareTo(least.sold()) < 0) {
                        assertThat(selling.pay(money(other)))
                                .as("%s, below %s", money(other), least)
                                .isLessThan(paid);
                    }
                }
            }
            answer.least().ifPresent(least -> {
                assertThat(least.pay()).isEqualTo(selling.pay(least.sold())).isGreaterThanOrEqualTo(paid);
                if (least.sold().signum() > 0) {
                    assertThat(selling.pay(least.sold().minus(money(1)))).isLessThan(paid);
                }
            });
        }
    }
}
