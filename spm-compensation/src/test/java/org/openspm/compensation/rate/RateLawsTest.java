package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.rate.Json.USD;
import static org.openspm.compensation.rate.Json.base;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openspm.compensation.rate.RateTable.Method;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** What holds for every table, curve and payout table, against a naive reading of the rules. */
@Domain(RateDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class RateLawsTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of a quota of 100, levels in percent are amounts. */
    private static RateInput input(BigDecimal base, boolean levels) {
        RateInput input = base(Ratio.of(base));
        return levels ? input.withQuota(Ratio.of(HUNDRED)) : input;
    }

    private static Ratio pay(PayRule rule, BigDecimal base) {
        return rule.apply(base(Ratio.of(base))).pay();
    }

    @Property
    void tablesPayWhatTheRulesSay(
            @ForAll NaiveRates naive, @ForAll BigDecimal base, @ForAll Method method, @ForAll boolean levels) {
        RateTable table = naive.table(method, levels, BigDecimal.ONE);
        assertThat(table.apply(input(base, levels)).pay()).isEqualTo(Ratio.of(naive.pay(method, base)));
    }

    @Property
    void aRateThatGoesBackPaysWhatTheRulesSay(
            @ForAll NaiveRates naive, @ForAll BigDecimal base, @ForAll @IntRange(max = 4) int row) {
        int back = Math.min(row, naive.rows().size() - 1);
        RateTable table = naive.table(Method.RETROACTIVE, false, BigDecimal.ONE)
                .backTo(Amount.amount(naive.rows().get(back).from()));
        assertThat(pay(table, base)).isEqualTo(Ratio.of(naive.backTo(base, back)));
    }

    @Property
    void aThresholdPaysNothingOrEverything(
            @ForAll NaiveRates naive,
            @ForAll BigDecimal base,
            @ForAll Method method,
            @ForAll @IntRange(min = 1, max = 200) int bound) {
        RateTable table = naive.table(method, false, BigDecimal.ONE);
        int compared = base.compareTo(BigDecimal.valueOf(bound));
        boolean reached = naive.boundaryBelow() ? compared > 0 : compared >= 0;
        assertThat(pay(table.threshold(Amount.amount(bound)), base)).isEqualTo(reached ? pay(table, base) : Ratio.ZERO);
    }

    /** Law 7: it climbs, and never faster than its steepest rate: so it is continuous. */
    @Property
    void marginalIsContinuousAndMonotone(@ForAll NaiveRates naive, @ForAll BigDecimal one, @ForAll BigDecimal other) {
        Assume.that(naive.isPlain());
        RateTable table = naive.table(Method.MARGINAL, false, BigDecimal.ONE);
        Ratio rise = pay(table, one.max(other)).minus(pay(table, one.min(other)));
        BigDecimal steepest = naive.rows().stream()
                .map(NaiveRates.Row::percent)
                .reduce(BigDecimal::max)
                .orElseThrow();
        Ratio most =
                Ratio.of(steepest.movePointLeft(2).multiply(one.subtract(other).abs()));
        assertThat(rise).isBetween(Ratio.ZERO, most);
    }

    /** Law 7: between two bounds a retroactive table is a straight line through zero. */
    @Property
    void retroactiveJumpsOnlyAtBounds(@ForAll NaiveRates naive, @ForAll BigDecimal base) {
        Assume.that(naive.isPlain());
        BigDecimal near = base.add(new BigDecimal("0.0001"));
        boolean bound = naive.rows().stream()
                .map(row -> BigDecimal.valueOf(row.from()))
                .anyMatch(from -> from.compareTo(base) >= 0 && from.compareTo(near) <= 0);
        Assume.that(!bound && base.signum() != 0);
        RateTable table = naive.table(Method.RETROACTIVE, false, BigDecimal.ONE);
        assertThat(pay(table, base).times(Ratio.of(near)))
                .isEqualTo(pay(table, near).times(Ratio.of(base)));
    }

    /** Law 8: what two parts add, one after the other, is what they pay together; a stretch is the difference. */
    @Property
    void aStretchIsADifference(
            @ForAll NaiveRates naive, @ForAll BigDecimal before, @ForAll BigDecimal base, @ForAll boolean levels) {
        Assume.that(base.signum() != 0);
        RateTable table = naive.table(Method.MARGINAL, levels, BigDecimal.ONE);
        Ratio start = Ratio.of(levels ? before.movePointLeft(2) : before);
        Ratio stretch = table.apply(input(base, levels).startingAt(start)).pay();
        Ratio whole = table.apply(input(before.add(base), levels)).pay();
        assertThat(stretch)
                .isEqualTo(whole.minus(table.apply(input(before, levels)).pay()));
    }

    /** Law 9. */
    @Property
    void payScales(
            @ForAll NaiveRates naive,
            @ForAll BigDecimal base,
            @ForAll Method method,
            @ForAll @IntRange(min = 1, max = 1000) int k) {
        BigDecimal factor = BigDecimal.valueOf(k);
        Ratio once = pay(naive.table(method, false, BigDecimal.ONE), base);
        Ratio scaled = pay(naive.table(method, false, factor), base.multiply(factor));
        assertThat(scaled).isEqualTo(once.times(Ratio.of(factor)));
    }

    /** Law 9, with a quota that scales instead of the bounds. */
    @Property
    void payScalesWithTheQuota(
            @ForAll NaiveRates naive,
            @ForAll BigDecimal base,
            @ForAll Method method,
            @ForAll @IntRange(min = 1, max = 1000) int k) {
        Assume.that(naive.isPlain());
        Ratio factor = Ratio.of(k, 1);
        RateTable table = naive.table(method, true, BigDecimal.ONE);
        Ratio once = table.apply(input(base, true)).pay();
        RateInput scaled =
                base(Ratio.of(base).times(factor)).withQuota(Ratio.of(HUNDRED).times(factor));
        assertThat(table.apply(scaled).pay()).isEqualTo(once.times(factor));
    }

    /** Law 4: the slices of a marginal table are all of the base above its first bound. */
    @Property
    void slicesAreTheBase(@ForAll NaiveRates naive, @ForAll BigDecimal base) {
        RateResult result = naive.table(Method.MARGINAL, false, BigDecimal.ONE).apply(base(Ratio.of(base)));
        BigDecimal first = BigDecimal.valueOf(naive.rows().get(0).from());
        BigDecimal counted = first.signum() == 0 ? base : base.subtract(first).max(BigDecimal.ZERO);
        assertThat(Json.sum(Json.bases(result))).isEqualTo(Ratio.of(counted));
        assertThat(result.pay()).isEqualTo(Json.sum(Json.pays(result)));
    }

    /** A table that is looked up by another measure pays the base at the blended rate of that measure. */
    @Property
    void aLookupBlendsTheRate(@ForAll NaiveRates naive, @ForAll BigDecimal base, @ForAll BigDecimal position) {
        Assume.that(naive.isPlain() && position.signum() != 0);
        RateTable table = naive.table(Method.MARGINAL, false, BigDecimal.ONE);
        RateInput input = base(Ratio.of(base)).lookingUp(Figure.of(Ratio.of(position), Unit.money(USD)));
        Ratio blended = Ratio.of(naive.marginal(position), position);
        assertThat(table.apply(input).pay()).isEqualTo(blended.times(Ratio.of(base)));
    }

    /** The outlook is the slope of the very next step, and it holds until the next bound. */
    @Property(tries = 500)
    void theOutlookOfATableIsItsSlope(
            @ForAll NaiveRates naive,
            @ForAll BigDecimal base,
            @ForAll Method method,
            @ForAll boolean levels,
            @ForAll boolean threshold,
            @ForAll boolean back) {
        RateTable table = naive.table(method, levels, BigDecimal.ONE);
        if (threshold) {
            table = levels ? table.threshold(Rate.percent(80)) : table.threshold(Amount.amount(80));
        }
        if (back && method == Method.RETROACTIVE) {
            table = table.backTo(naive.tiers(levels, BigDecimal.ONE)
                    .get(naive.rows().size() / 2)
                    .from());
        }
        assertSlope(table, input(base, levels));
        Outlook outlook = table.outlook(input(base, levels));
        outlook.remaining().filter(rest -> rest.signum() > 0 && naive.isPlain()).ifPresent(rest -> {
            BigDecimal middle = base.add(rest.toExactDecimal().orElseThrow().multiply(new BigDecimal("0.5")));
            RateTable sure = naive.table(method, levels, BigDecimal.ONE);
            assertThat(sure.outlook(input(middle, levels)).marginalRate())
                    .isEqualTo(sure.outlook(input(base, levels)).marginalRate());
        });
    }

    private static void assertSlope(PayRule rule, RateInput input) {
        Ratio step = Ratio.of(1, 1_000_000_000);
        Ratio near = rule.apply(moved(input, step)).pay();
        Ratio far = rule.apply(moved(input, step.plus(step))).pay();
        assertThat(rule.outlook(input).marginalRate()).contains(far.minus(near).dividedBy(step));
    }

    private static RateInput moved(RateInput input, Ratio step) {
        RateInput other = base(input.base().plus(step)).paidBefore(input.paidBefore());
        other = input.quota().map(other::withQuota).orElse(other);
        return input.target().isPresent() ? other.withTarget(input.target().get()) : other;
    }

    private static PayCurve curve(RateDomain.Curve naive) {
        PayCurve curve = PayCurve.from(
                Rate.percent(naive.at().get(0)), Rate.percent(naive.payouts().get(0)));
        for (int i = 1; i < naive.at().size(); i++) {
            curve = curve.to(
                    Rate.percent(naive.at().get(i)),
                    Rate.percent(naive.payouts().get(i)));
        }
        return naive.continuing() ? curve.continuing() : curve;
    }

    private static Ratio payout(PayCurve curve, Ratio percent) {
        RateInput input = base(percent).withQuota(Ratio.of(HUNDRED)).withTarget(Ratio.of(HUNDRED));
        return curve.apply(input).pay();
    }

    @Property
    void aCurvePassesThroughItsPoints(@ForAll RateDomain.Curve naive) {
        PayCurve curve = curve(naive);
        for (int i = 0; i < naive.at().size(); i++) {
            assertThat(payout(curve, Ratio.of(naive.at().get(i), 1)))
                    .isEqualTo(Ratio.of(naive.payouts().get(i), 1));
        }
        Ratio below = Ratio.of(naive.at().get(0), 1).minus(Ratio.of(1, 7));
        boolean fromNothing = naive.at().get(0) == 0 && naive.payouts().get(0) == 0;
        assertThat(payout(curve, below).signum() == 0 || fromNothing).isTrue();
    }

    /** Three points lie on one line where a times b equals c times d. */
    @Property
    void aCurveIsStraightBetweenItsPoints(@ForAll RateDomain.Curve naive, @ForAll @IntRange(max = 700) int weight) {
        PayCurve curve = curve(naive);
        for (int i = 1; i < naive.at().size(); i++) {
            Ratio left = Ratio.of(naive.at().get(i - 1), 1);
            Ratio width = Ratio.of(naive.at().get(i), 1).minus(left);
            Ratio here = left.plus(width.times(Ratio.of(weight, 700)));
            Ratio up = payout(curve, here).minus(Ratio.of(naive.payouts().get(i - 1), 1));
            Ratio all = Ratio.of(naive.payouts().get(i) - naive.payouts().get(i - 1), 1);
            assertThat(up.times(width)).isEqualTo(all.times(here.minus(left)));
        }
    }

    @Property
    void aboveItsLastPointACurveContinuesOrStays(
            @ForAll RateDomain.Curve naive, @ForAll @IntRange(min = 1, max = 500) int above) {
        int last = naive.at().size() - 1;
        Ratio top = Ratio.of(naive.payouts().get(last), 1);
        Ratio slope = naive.continuing()
                ? Ratio.of(
                        naive.payouts().get(last) - naive.payouts().get(last - 1),
                        naive.at().get(last) - naive.at().get(last - 1))
                : Ratio.ZERO;
        Ratio here = Ratio.of(naive.at().get(last) + above, 1);
        assertThat(payout(curve(naive), here)).isEqualTo(top.plus(slope.times(Ratio.of(above, 1))));
        Rate cap = Rate.percent(naive.payouts().get(0) + 10);
        assertThat(payout(curve(naive).cap(cap), here))
                .isLessThanOrEqualTo(Ratio.of(naive.payouts().get(0) + 10, 1));
    }

    @Property
    void theOutlookOfACurveIsItsSlope(
            @ForAll RateDomain.Curve naive, @ForAll BigDecimal base, @ForAll boolean onBase, @ForAll boolean capped) {
        PayCurve curve = onBase ? curve(naive).onBase() : curve(naive);
        Rate cap = Rate.percent(naive.payouts().get(0) + 10);
        RateInput input = base(Ratio.of(base)).withQuota(Ratio.of(HUNDRED)).withTarget(Ratio.of(500, 1));
        PayCurve rule = capped ? curve.cap(cap) : curve;
        if (onBase) {
            // A rate that moves with the base makes a parabola: its slope is between two of its chords.
            Ratio step = Ratio.of(1, 1_000_000_000);
            Ratio near = rule.apply(moved(input, step)).pay();
            Ratio far = rule.apply(moved(input, step.plus(step))).pay();
            Ratio error = far.minus(near)
                    .dividedBy(step)
                    .minus(rule.outlook(input).marginalRate().orElseThrow());
            assertThat(error).isBetween(Ratio.of(-1, 100_000), Ratio.of(1, 100_000));
        } else {
            assertSlope(rule, input);
        }
    }

    private static PayoutTiers payoutTiers(RateDomain.Payouts naive) {
        List<Tier> tiers = new ArrayList<>();
        tiers.add(Tier.from(Amount.amount(0)).rate(Rate.percent(naive.percents().get(0))));
        for (int i = 0; i < naive.bounds().size(); i++) {
            tiers.add(Tier.from(Amount.amount(naive.bounds().get(i)))
                    .rate(Rate.percent(naive.percents().get(i + 1))));
        }
        return PayoutTiers.of(tiers);
    }

    /** Grossed up, tiers over payout are tiers over the base: room over rate is the base that fills it. */
    @Property
    void payoutTiersAreGrossedUp(@ForAll RateDomain.Payouts naive, @ForAll BigDecimal base) {
        List<NaiveBound> bounds = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        for (int i = 0; i <= naive.bounds().size(); i++) {
            BigDecimal rate = BigDecimal.valueOf(naive.percents().get(i)).movePointLeft(2);
            bounds.add(new NaiveBound(from, paid, rate));
            if (i < naive.bounds().size()) {
                BigDecimal next = BigDecimal.valueOf(naive.bounds().get(i));
                from = from.add(next.subtract(paid).divide(rate));
                paid = next;
            }
        }
        BigDecimal scaled = base.multiply(BigDecimal.TEN);
        NaiveBound last = bounds.get(0);
        for (NaiveBound bound : bounds) {
            last = scaled.compareTo(bound.from()) >= 0 ? bound : last;
        }
        BigDecimal expected = last.paid().add(scaled.subtract(last.from()).multiply(last.rate()));
        assertThat(pay(payoutTiers(naive), scaled)).isEqualTo(Ratio.of(expected));
    }

    private record NaiveBound(BigDecimal from, BigDecimal paid, BigDecimal rate) {}

    /** Splitting a transaction in two changes nothing, and a refund undoes the sale it refunds. */
    @Property
    void payoutTiersKnowNoTransactions(
            @ForAll RateDomain.Payouts naive,
            @ForAll BigDecimal before,
            @ForAll BigDecimal one,
            @ForAll BigDecimal other) {
        PayoutTiers rule = payoutTiers(naive);
        Ratio paid = Ratio.of(before.movePointLeft(1));
        Ratio first = rule.apply(base(Ratio.of(one)).paidBefore(paid)).pay();
        Ratio second =
                rule.apply(base(Ratio.of(other)).paidBefore(paid.plus(first))).pay();
        Ratio whole =
                rule.apply(base(Ratio.of(one.add(other))).paidBefore(paid)).pay();
        assertThat(first.plus(second)).isEqualTo(whole);
        RateResult result = rule.apply(base(Ratio.of(one)).paidBefore(paid));
        assertThat(Json.sum(Json.bases(result))).isEqualTo(Ratio.of(one));
    }

    @Property
    void theRestIsWhatPayoutTiersLeave(@ForAll RateDomain.Payouts naive, @ForAll BigDecimal base) {
        PayoutTiers rule = payoutTiers(naive);
        assertThat(pay(rule.payingTheRest(), base).plus(pay(rule, base))).isEqualTo(Ratio.of(base));
    }

    @Property
    void theOutlookOfPayoutTiersIsTheirSlope(
            @ForAll RateDomain.Payouts naive, @ForAll BigDecimal base, @ForAll boolean rest) {
        PayoutTiers rule = rest ? payoutTiers(naive).payingTheRest() : payoutTiers(naive);
        assertSlope(rule, base(Ratio.of(base)));
        Optional<Ratio> remaining = rule.outlook(base(Ratio.of(base))).remaining();
        remaining.ifPresent(more -> assertThat(naive.bounds())
                .extracting(bound -> Ratio.of(bound, 1))
                .contains(payoutTiers(naive)
                        .apply(base(Ratio.of(base).plus(more)))
                        .pay()));
    }
}
