package org.openspm.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.Bound;
import org.openspm.compensation.rate.Pay;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.PerUnit;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;

/** What a rule pays for what was achieved. A rule over attainment pays nothing where there is no quota. */
final class ReferencePay {

    private ReferencePay() {}

    static Fraction of(PayRule rule, Fraction achieved, Optional<BigDecimal> quota) {
        if (rule instanceof PerUnit perUnit) {
            return achieved.times(perUnit.amount().value());
        }
        if (rule instanceof Bonus bonus) {
            return Fraction.of(((Pay.Fixed) bonus.pay()).amount().value());
        }
        if (rule instanceof PayCurve curve) {
            boolean attains = curve.points().get(0).at() instanceof Bound.OnAttainment;
            return attains && quota.isEmpty() ? Fraction.zero() : curve(curve, achieved, quota);
        }
        RateTable table = (RateTable) rule;
        if (table.isOnAttainment() && quota.isEmpty()) {
            return Fraction.zero();
        }
        return table.method() == RateTable.Method.MARGINAL
                ? marginal(table, achieved, quota)
                : retroactive(table, achieved, quota);
    }

    /** Each slice at its own rate; a refund below a first tier from zero at the first rate. */
    private static Fraction marginal(RateTable table, Fraction achieved, Optional<BigDecimal> quota) {
        Fraction pay = Fraction.zero();
        List<Tier> tiers = table.tiers();
        for (int i = 0; i < tiers.size(); i++) {
            BigDecimal from = bound(tiers.get(i).from(), quota);
            if (i == 0 && from.signum() == 0 && achieved.compareTo(BigDecimal.ZERO) < 0) {
                return achieved.times(rate(tiers.get(i)));
            }
            if (achieved.compareTo(from) > 0) {
                boolean within = i == tiers.size() - 1
                        || achieved.compareTo(bound(tiers.get(i + 1).from(), quota)) < 0;
                Fraction top =
                        within ? achieved : Fraction.of(bound(tiers.get(i + 1).from(), quota));
                pay = pay.plus(top.minus(Fraction.of(from)).times(rate(tiers.get(i))));
            }
        }
        return pay;
    }

    /** Everything at the rate of the last tier that is reached. */
    private static Fraction retroactive(RateTable table, Fraction achieved, Optional<BigDecimal> quota) {
        BigDecimal reached = BigDecimal.ZERO;
        for (int i = 0; i < table.tiers().size(); i++) {
            Tier tier = table.tiers().get(i);
            BigDecimal from = bound(tier.from(), quota);
            int side = achieved.compareTo(from);
            boolean refund = i == 0 && from.signum() == 0 && achieved.compareTo(BigDecimal.ZERO) < 0;
            if (refund || (table.isBoundaryToTierBelow() ? side > 0 : side >= 0)) {
                reached = rate(tier);
            }
        }
        return achieved.times(reached);
    }

    /** Nothing below the first point, straight lines between the points, as much as at the last from there on. */
    private static Fraction curve(PayCurve curve, Fraction achieved, Optional<BigDecimal> quota) {
        Fraction whole = curve.basis() == PayCurve.Basis.BASE
                ? achieved
                : Fraction.of(curve.amount().orElseThrow().value());
        PayCurve.@Nullable Point before = null;
        for (PayCurve.Point point : curve.points()) {
            BigDecimal at = bound(point.at(), quota);
            if (achieved.compareTo(at) < 0) {
                if (before == null) {
                    return Fraction.zero();
                }
                BigDecimal start = bound(before.at(), quota);
                BigDecimal rise =
                        point.payout().value().subtract(before.payout().value());
                Fraction payout = achieved.minus(Fraction.of(start))
                        .times(rise)
                        .over(at.subtract(start))
                        .plus(Fraction.of(before.payout().value()));
                return whole.times(payout);
            }
            before = point;
        }
        return before == null ? Fraction.zero() : whole.times(before.payout().value());
    }

    private static BigDecimal rate(Tier tier) {
        return ((Pay.Share) tier.pay()).rate().value();
    }

    private static BigDecimal bound(Bound bound, Optional<BigDecimal> quota) {
        return bound instanceof Bound.OnAttainment level
                ? level.level().value().multiply(quota.orElseThrow())
                : bound.value();
    }
}
