package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.Bound;
import org.openspm.compensation.rate.Pay;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.PerUnit;
import org.openspm.compensation.rate.RateInput;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** A rule over longs pays what the rule pays, or gives up. */
class SumRuleTest {

    private static final Currency USD = Currency.getInstance("USD");

    private static BigDecimal exact(PayRule rule, BigDecimal base, Optional<Ratio> goal, RoundingMode mode) {
        Ratio sum = Ratio.of(base);
        RateInput input = RateInput.of(sum, USD);
        if (goal.isPresent()) {
            input = input.withQuota(goal.get()).attaining(Figure.of(sum.dividedBy(goal.get()), Unit.PERCENT));
        }
        return rule.apply(input).pay().toDecimal(2, mode);
    }

    private static BigDecimal overLongs(SumRule rule, BigDecimal base, Optional<Ratio> goal, RoundingMode mode) {
        long scaled = CreditColumns.scaled(base);
        Ratio asked = goal.orElse(Ratio.of(1, 1));
        return BigDecimal.valueOf(
                rule.pay(
                        scaled,
                        asked.numerator().longValueExact(),
                        asked.denominator().longValueExact(),
                        2,
                        mode),
                2);
    }

    private static Pay pay(int kind, String rate) {
        return switch (kind) {
            case 0 -> Pay.rate(Rate.ofDecimal(new BigDecimal(rate)));
            case 1 -> Pay.perUnit(Amount.amount(rate));
            default -> Pay.fixed(Amount.amount(rate));
        };
    }

    @Provide
    Arbitrary<RateTable> tables() {
        Arbitrary<List<Integer>> bounds = Arbitraries.integers()
                .between(0, 300)
                .set()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(set -> set.stream().sorted().toList());
        Arbitrary<List<String>> rates = Arbitraries.of(
                        "0", "0.05", "0.0725", "-0.01", "12.5", "0.000000000001", "0.123456789012")
                .list()
                .ofSize(6);
        return Combinators.combine(
                        bounds,
                        rates,
                        Arbitraries.integers().between(0, 2).list().ofSize(6),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false))
                .as((froms, rated, kinds, bound, marginal) -> {
                    List<Tier> tiers = new ArrayList<>();
                    for (int i = 0; i < froms.size(); i++) {
                        Bound from = bound == 0
                                ? new Bound.OnAttainment(percent(froms.get(i)))
                                : bound == 1
                                        ? new Bound.OnAmount(amount(froms.get(i) * 100L))
                                        : new Bound.OnNumber(BigDecimal.valueOf(froms.get(i)));
                        int kind = marginal ? kinds.get(i) % 2 : kinds.get(i);
                        tiers.add(Tier.from(from).pays(pay(kind, rated.get(i))));
                    }
                    return marginal ? RateTable.marginal(tiers) : RateTable.retroactive(tiers);
                });
    }

    @Property(tries = 3_000)
    void paysWhatTheTablePays(
            @ForAll("tables") RateTable table,
            @ForAll @IntRange(min = -2_000_000, max = 9_000_000) int cents,
            @ForAll @IntRange(min = 1, max = 2_000_000) int goalAbove,
            @ForAll @IntRange(min = 1, max = 366) int goalBelow,
            @ForAll RoundingMode mode) {
        if (mode == RoundingMode.UNNECESSARY) {
            return;
        }
        BigDecimal base = BigDecimal.valueOf(cents, 2);
        Optional<Ratio> goal = table.isOnAttainment() ? Optional.of(Ratio.of(goalAbove, goalBelow)) : Optional.empty();
        SumRule rule = SumRule.of(table, USD).orElseThrow();
        BigDecimal found;
        try {
            found = overLongs(rule, base, goal, mode);
        } catch (ArithmeticException e) {
            return; // the exact way is taken
        }
        assertThat(found).isEqualByComparingTo(exact(table, base, goal, mode));
    }

    @Test
    void paysOnBothSidesOfABoundAndOnIt() {
        RateTable table = RateTable.marginal(
                Tier.from(percent(0)).rate(percent(5)), Tier.from(percent(100)).rate(percent(8)));
        SumRule rule = SumRule.of(table, USD).orElseThrow();
        Optional<Ratio> goal = Optional.of(Ratio.of(100_000, 3));
        for (String base : List.of("33333.33", "33333.34", "0", "-0.01", "-33333.33", "999999999.99")) {
            BigDecimal sold = new BigDecimal(base);
            assertThat(overLongs(rule, sold, goal, RoundingMode.HALF_UP))
                    .isEqualByComparingTo(exact(table, sold, goal, RoundingMode.HALF_UP));
        }
    }

    @Test
    void paysForEachUnit() {
        SumRule rule = SumRule.of(new PerUnit(amount(50)), USD).orElseThrow();
        assertThat(overLongs(rule, new BigDecimal("2.6"), Optional.empty(), RoundingMode.HALF_UP))
                .isEqualByComparingTo("130");
    }

    @Test
    void walksAHundredThousandTiers() {
        List<Tier> tiers = LongStream.range(0, 100_000)
                .mapToObj(i -> Tier.from(amount(i)).rate(Rate.ofDecimal(BigDecimal.valueOf(i, 12))))
                .toList();
        RateTable table = RateTable.marginal(tiers);
        BigDecimal sold = new BigDecimal("99999.5");
        assertThat(overLongs(SumRule.of(table, USD).orElseThrow(), sold, Optional.empty(), RoundingMode.HALF_UP))
                .isEqualByComparingTo(exact(table, sold, Optional.empty(), RoundingMode.HALF_UP));
    }

    @Test
    void givesUpWhereALongEnds() {
        RateTable table = RateTable.marginal(
                Tier.from(percent(0)).rate(Rate.ofDecimal(new BigDecimal("0.123456789012"))),
                Tier.from(Rate.ofDecimal(new BigDecimal("0.123456789012"))).rate(percent(8)));
        SumRule rule = SumRule.of(table, USD).orElseThrow();
        assertThatThrownBy(() -> overLongs(
                        rule, new BigDecimal("999999999999.99"), Optional.of(Ratio.of(7, 3)), RoundingMode.HALF_UP))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void declinesWhatIsNotAPlainTable() {
        RateTable plain = RateTable.flat(percent(5));
        RateTable many =
                RateTable.marginal(Tier.from(amount(0)).rate(Rate.ofDecimal(new BigDecimal("0.1234567890123"))));
        assertThat(SumRule.of(plain, USD)).isPresent();
        assertThat(List.<PayRule>of(
                        plain.boundaryToTierBelow(),
                        plain.threshold(amount(5)),
                        plain.roundingPosition(2, RoundingMode.HALF_UP),
                        RateTable.retroactive(Tier.from(amount(0)).rate(percent(5)))
                                .backTo(amount(5)),
                        RateTable.marginal(Tier.from(amount(0)).fixed(amount(5))),
                        RateTable.marginal(Tier.from(amount(0)).rate(percent(5)).onEntry(amount(5))),
                        RateTable.marginal(Tier.from(amount(0)).rate(percent(5)).atMost(amount(5))),
                        RateTable.marginal(),
                        Bonus.of(amount(5)),
                        many))
                .allMatch(rule -> SumRule.of(rule, USD).isEmpty());
    }
}
