package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.analysis.EarningsCurveTest.selling;
import static org.openspm.compensation.analysis.EarningsCurveTest.usd;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.core.money.Money;

/** Goal seek is the inverse of the curve, and the curve is the plan, on random plans. */
class GoalSeekLawsTest {

    private static final long HIGHEST = 20_000_000;

    /** Up to four tiers that rise and fall, on each slice or on all, perhaps with a cap and a gate. */
    @Provide
    Arbitrary<Selling> plans() {
        Arbitrary<SortedSet<Integer>> levels =
                Arbitraries.integers().between(1, 190).set().ofMaxSize(3).map(TreeSet::new);
        Arbitrary<List<Integer>> rates =
                Arbitraries.integers().between(0, 25).list().ofSize(4);
        Arbitrary<Optional<Integer>> cap =
                Arbitraries.integers().between(1, 30_000).optional();
        Arbitrary<Optional<Integer>> gate =
                Arbitraries.integers().between(1, 150).optional();
        return Combinators.combine(Arbitraries.of(true, false), levels, rates, cap, gate)
                .as((onAll, at, each, most, least) -> {
                    List<Tier> tiers = new ArrayList<>(List.of(from(percent(0)).rate(percent(each.get(0)))));
                    for (int level : at) {
                        tiers.add(from(percent(level)).rate(percent(each.get(tiers.size()))));
                    }
                    RateTable table = onAll ? RateTable.retroactive(tiers) : RateTable.marginal(tiers);
                    return selling(table, c -> {
                        Component capped =
                                most.map(limit -> c.cap(YEAR, amount(limit))).orElse(c);
                        return least.map(level ->
                                        capped.gatedBy(attainment("Sales").atLeast(percent(level))))
                                .orElse(capped);
                    });
                });
    }

    @Provide
    Arbitrary<List<Long>> cents() {
        return Arbitraries.longs().between(0, HIGHEST).list().ofSize(12);
    }

    private static EarningsCurve curve(Selling selling) {
        return EarningsCurve.between(usd("0"), money(HIGHEST), selling);
    }

    private static Money money(long cents) {
        return Money.of(BigDecimal.valueOf(cents, 2), "USD");
    }

    @Property(tries = 25)
    void whatIsPaidIsSoughtAtNoMoreThanWasSold(@ForAll("plans") Selling selling, @ForAll("cents") List<Long> cents) {
        EarningsCurve curve = curve(selling);
        assertThat(curve.certainty()).isEqualTo(Certainty.EXACT);
        assertThat(curve.hidden()).isEmpty();
        for (long sold : cents) {
            Money paid = selling.pay(money(sold));
            Money least = curve.leastFor(paid).orElseThrow();
            assertThat(least).isLessThanOrEqualTo(money(sold));
            assertThat(selling.pay(least)).isGreaterThanOrEqualTo(paid);
            for (long less : cents) {
                if (money(less).compareTo(least) < 0) {
                    assertThat(selling.pay(money(less))).isLessThan(paid);
                }
            }
            if (least.signum() > 0) {
                assertThat(selling.pay(least.minus(usd("0.01")))).isLessThan(paid);
            }
        }
    }

    @Property(tries = 25)
    void aGoalIsReachedOrNothingReachesIt(@ForAll("plans") Selling selling, @ForAll("cents") List<Long> cents) {
        EarningsCurve curve = curve(selling);
        for (long wanted : cents) {
            Money goal = money(wanted / 5);
            GoalSeek answer = curve.seek(goal);
            answer.least()
                    .ifPresent(point ->
                            assertThat(point.pay()).isGreaterThanOrEqualTo(goal).isEqualTo(selling.pay(point.sold())));
            answer.below().ifPresent(point -> {
                assertThat(point.pay()).isLessThan(goal).isEqualTo(selling.pay(point.sold()));
                assertThat(answer.least().orElseThrow().sold().minus(point.sold()))
                        .isEqualTo(usd("0.01"));
            });
            if (answer.least().isEmpty()) {
                assertThat(answer.highest().pay()).isLessThan(goal);
                assertThat(cents)
                        .allSatisfy(sold -> assertThat(selling.pay(money(sold))).isLessThan(goal));
            }
        }
    }
}
