package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cost.AttainmentDistribution.lognormal;
import static org.openspm.compensation.cost.AttainmentDistribution.normal;
import static org.openspm.compensation.cost.AttainmentDistribution.triangular;
import static org.openspm.compensation.cost.Team.model;
import static org.openspm.compensation.cost.Team.usd;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.money.Money;

/** Whatever is sought and whoever sells how, a calibration hits a budget within reach to a cent of the expectation. */
class CalibrationLawsTest {

    private static final List<AttainmentDistribution> SELLING = List.of(
            normal(percent(95), percent(20)),
            lognormal(percent(100), percent(40)),
            triangular(percent(40), percent(90), percent(180)));

    /** What a plan or its people may be changed by, and between which numbers. */
    private enum Knob {
        RATE("1", "15", (x, sold) -> model(Team.flat(percent(x)), sold)),
        ACCELERATOR("5", "40", (x, sold) -> model(Team.accelerated(percent(x)), sold)),
        BOUND("40", "160", (x, sold) -> model(beyond(x), sold)),
        QUOTA(
                "40",
                "160",
                (x, sold) -> model(beyond(BigDecimal.valueOf(100)), sold).with(Team.roster(x.movePointRight(3))));

        private final BigDecimal least;
        private final BigDecimal most;
        private final BiFunction<BigDecimal, AttainmentDistribution, CostModel> models;

        Knob(String least, String most, BiFunction<BigDecimal, AttainmentDistribution, CostModel> models) {
            this.least = new BigDecimal(least);
            this.most = new BigDecimal(most);
            this.models = models;
        }

        private Money cost(BigDecimal value, AttainmentDistribution sold) {
            return models.apply(value, sold).expected().total();
        }
    }

    private static CompensationPlan beyond(BigDecimal bound) {
        return Team.plan(
                RateTable.marginal(
                        from(percent(0)).rate(percent(5)), from(percent(bound)).rate(percent(12))),
                c -> c);
    }

    @Property(tries = 16, edgeCases = EdgeCasesMode.NONE)
    void aBudgetWithinReachIsHitToACent(
            @ForAll Knob knob,
            @ForAll @IntRange(max = 2) int selling,
            @ForAll @IntRange(min = 1, max = 99) int percentOfTheWay) {
        AttainmentDistribution sold = SELLING.get(selling);
        Money first = knob.cost(knob.least, sold);
        Money last = knob.cost(knob.most, sold);
        BigDecimal way = last.minus(first).value().multiply(BigDecimal.valueOf(percentOfTheWay, 2));
        Money budget = first.plus(Money.of(way.setScale(2, RoundingMode.HALF_UP), "USD"));
        CalibrationResult result = Calibration.of(x -> knob.models.apply(x, sold))
                .between(knob.least, knob.most)
                .decimals(7)
                .meeting(budget);
        assertThat(result.isMonotone()).isTrue();
        assertThat(result.remainder()).isBetween(usd("0"), usd("0.01"));
        assertThat(result.orThrow().cost().total()).isLessThanOrEqualTo(budget);
        assertThat(knob.cost(result.orThrow().value(), sold))
                .isEqualTo(result.orThrow().cost().total());
        result.beyond().ifPresent(beyond -> assertThat(beyond.cost().total()).isGreaterThan(budget));
    }
}
