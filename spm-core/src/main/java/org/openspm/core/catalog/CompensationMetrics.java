package org.openspm.core.catalog;

import java.util.List;
import org.openspm.core.catalog.MetricDescription.Aim;
import org.openspm.core.catalog.MetricDescription.RollUp;
import org.openspm.core.catalog.MetricDescription.ZeroRule;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.QuantityField;

/**
 * What sales compensation costs, and whether it pays for performance.
 *
 * <p>Obtained from {@link SalesMetrics#compensation()}. This class is immutable and thread-safe.
 */
public final class CompensationMetrics {

    private static final Entry COST_OF_SALES = Entry.of(
                    Chapter.COMPENSATION, "costOfSales", "Compensation cost of sales")
            .formula("(base + variable pay) / revenue or bookings")
            .is("percent", Aim.BAND, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("What is in the numerator varies, and so does accrued or paid.")
            .from(Source.WORLDATWORK);

    private static final Entry VARIABLE_COST_RATE = Entry.of(
                    Chapter.COMPENSATION, "variableCostRate", "Variable cost rate")
            .formula("incentives paid / credited revenue")
            .is("percent", Aim.BAND, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Credits count a deal several times, revenue once.")
            .from(Source.BETTERCOMP);

    private static final Entry QUOTA_TO_OTE = Entry.of(Chapter.COMPENSATION, "quotaToOte", "Quota to OTE")
            .formula("quota / on-target earnings")
            .is("times", Aim.BAND, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("By plan; not comparable where the quota is in pipeline or meetings.")
            .from(Source.RYAN_OTE);

    private static final Entry PAY_MIX = Entry.of(Chapter.COMPENSATION, "payMix", "Pay mix")
            .formula("sum of base / sum of on-target earnings")
            .is("percent", Aim.CONTEXT, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("The mix of the payroll, not that of the typical rep.")
            .from(Source.COMPLAB);

    private static final Entry PAY_MIX_OF_MEDIANS = Entry.of(
                    Chapter.COMPENSATION, "payMixOfMedians", "Pay mix of medians")
            .formula("median base / median on-target earnings")
            .is("percent", Aim.CONTEXT, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("What surveys publish; nobody need have this mix.")
            .from(Source.COMPLAB);

    private static final Entry MEDIAN_PAY_MIX = Entry.of(Chapter.COMPENSATION, "medianPayMix", "Median pay mix")
            .formula("median of (base / on-target earnings)")
            .is("percent", Aim.CONTEXT, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("People without on-target earnings are left out.")
            .from(Source.COMPLAB);

    private static final Entry LEVERAGE = Entry.of(Chapter.COMPENSATION, "leverage", "Leverage")
            .formula("variable pay at excellence / target variable pay")
            .is("times", Aim.CONTEXT, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("By plan: what the plan would pay, not what it paid.")
            .from(Source.ZS);

    private static final Entry EFFECTIVE_RATE = Entry.of(
                    Chapter.COMPENSATION, "effectiveRate", "Effective commission rate")
            .formula("earned / credited")
            .is("percent", Aim.CONTEXT, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("An average over tiers: the next deal may pay more or less.")
            .from(Source.OWN);

    private static final Entry PAY_PERFORMANCE_CORRELATION = Entry.of(
                    Chapter.COMPENSATION, "payPerformanceCorrelation", "Pay-performance correlation")
            .formula("Spearman's correlation of attainment and payout / target incentive")
            .is("number", Aim.HIGHER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Of ranks: caps and accelerators do not show; undefined while one side is constant.")
            .from(Source.XACTLY);

    private static final Entry PAYOUT_TO_TARGET = Entry.of(Chapter.COMPENSATION, "payoutToTarget", "Payout to target")
            .formula("sum paid / sum of target incentives")
            .is("percent", Aim.BAND, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Far above 100 % with attainment below it: the plan is too rich.")
            .from(Source.OWN);

    private static final Entry CORRECTION_RATE = Entry.of(Chapter.COMPENSATION, "correctionRate", "Correction rate")
            .formula("sum of |corrections| / paid")
            .is("percent", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Net corrections hide those that offset each other.")
            .from(Source.XACTLY);

    private static final Entry DISPUTE_RATE = Entry.of(Chapter.COMPENSATION, "disputeRate", "Dispute rate")
            .formula("disputes / statements")
            .is("percent", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Few disputes may mean that nobody can read the statements.")
            .from(Source.COMPLAB);

    static final List<Entry> ENTRIES = List.of(
            COST_OF_SALES,
            VARIABLE_COST_RATE,
            QUOTA_TO_OTE,
            PAY_MIX,
            PAY_MIX_OF_MEDIANS,
            MEDIAN_PAY_MIX,
            LEVERAGE,
            EFFECTIVE_RATE,
            PAY_PERFORMANCE_CORRELATION,
            PAYOUT_TO_TARGET,
            CORRECTION_RATE,
            DISPUTE_RATE);

    CompensationMetrics() {}

    /**
     * Obtains the share of revenue that goes into pay.
     *
     * <p>Formula: (base + variable pay) / revenue or bookings. Unit: percent; within a band: both tails are bad. What is in the numerator varies,
     * and so does accrued or paid.
     *
     * @param base  fixed pay
     * @param variable  variable pay
     * @param revenue  revenue or bookings
     * @return the metric
     * @see <a href="https://worldatwork.org/resources/publications/workspan-daily/why-compensation-cost-of-sales-is-a-metric-that-deserves-your-attention">worldatwork</a>
     */
    public Metric costOfSales(Measure<?> base, Measure<?> variable, Measure<?> revenue) {
        Metric pay =
                Metric.of("base", base).plus(Metric.of("variable", variable)).named("cash compensation");
        return COST_OF_SALES.ratio(pay, Metric.of("revenue", revenue));
    }

    /**
     * Obtains the share of credited revenue that goes into incentives.
     *
     * <p>Formula: incentives paid / credited revenue. Unit: percent; within a band: both tails are bad. Credits count a deal several times,
     * revenue once.
     *
     * @param incentives  incentives paid
     * @param creditedRevenue  revenue credited
     * @return the metric
     * @see <a href="http://bettersalescomp.com/tag/compensation-costs-2/">bettersalescomp.com</a>
     */
    public Metric variableCostRate(Measure<?> incentives, Measure<?> creditedRevenue) {
        return VARIABLE_COST_RATE.ratio(incentives, creditedRevenue);
    }

    /**
     * Obtains how many times a quota is what it pays on target.
     *
     * <p>Formula: quota / on-target earnings. Unit: times; within a band: both tails are bad. By plan; not comparable where the quota is in
     * pipeline or meetings.
     *
     * @param quota  the quota
     * @param onTargetEarnings  base and target incentive
     * @return the metric
     * @see <a href="https://ryanconsulting.ai/courses/fa-commission-modeling/ote-and-quota-architecture">ryanconsulting.ai on OTE</a>
     */
    public Metric quotaToOte(Measure<?> quota, Measure<?> onTargetEarnings) {
        return QUOTA_TO_OTE.ratio(quota, onTargetEarnings);
    }

    /**
     * Obtains the fixed share of pay on target, a ratio of sums.
     *
     * <p>Formula: sum of base / sum of on-target earnings. Unit: percent; context only. The mix of the payroll, not that of the typical rep.
     *
     * @param base  fixed pay
     * @param onTargetEarnings  base and target incentive
     * @return the metric
     * @see <a href="https://salescomplab.com/blog/sales-compensation-benchmarks-2026-ote-quota-coverage-accelerators-disputes-and-audit-ready-ops">salescomplab.com</a>
     */
    public Metric payMix(Measure<?> base, Measure<?> onTargetEarnings) {
        return PAY_MIX.ratio(base, onTargetEarnings);
    }

    /**
     * Obtains the fixed share of pay on target, a ratio of medians.
     *
     * <p>Formula: median base / median on-target earnings. Unit: percent; context only. What surveys publish; nobody need have this mix.
     *
     * @param <T> the host's row type
     * @param base  fixed pay of a person
     * @param onTargetEarnings  base and target incentive of a person
     * @return the metric
     * @see <a href="https://salescomplab.com/blog/sales-compensation-benchmarks-2026-ote-quota-coverage-accelerators-disputes-and-audit-ready-ops">salescomplab.com</a>
     */
    public <T> Metric payMixOfMedians(QuantityField<T, ?> base, QuantityField<T, ?> onTargetEarnings) {
        return PAY_MIX_OF_MEDIANS.ratio(median(base), median(onTargetEarnings));
    }

    /**
     * Obtains the fixed share of pay on target of the typical person.
     *
     * <p>Formula: median of (base / on-target earnings). Unit: percent; context only. People without on-target earnings are left out.
     *
     * @param <T> the host's row type
     * @param base  fixed pay of a person
     * @param onTargetEarnings  base and target incentive of a person
     * @return the metric
     * @see <a href="https://salescomplab.com/blog/sales-compensation-benchmarks-2026-ote-quota-coverage-accelerators-disputes-and-audit-ready-ops">salescomplab.com</a>
     */
    public <T> Metric medianPayMix(QuantityField<T, ?> base, QuantityField<T, ?> onTargetEarnings) {
        Fields.requireOneCurrency(base, onTargetEarnings);
        return MEDIAN_PAY_MIX.of(Sample.of(
                "median of " + base + " / " + onTargetEarnings,
                base.schema(),
                Unit.PERCENT,
                row -> Fields.alikePair(base, onTargetEarnings, row)
                        .filter(pair -> pair.y().signum() != 0)
                        .map(pair -> Ratio.of(pair.x(), pair.y())),
                mixes -> Ratios.quantile(mixes, Rate.percent(50), Unit.PERCENT, "nobody has on-target earnings")));
    }

    /**
     * Obtains how many times the target incentive excellence pays.
     *
     * <p>Formula: variable pay at excellence / target variable pay. Unit: times; context only. By plan: what the plan would pay, not what it
     * paid.
     *
     * @param variableAtExcellence  what excellence pays
     * @param targetVariable  the target incentive
     * @return the metric
     * @see <a href="https://www.zs.com/insights/putting-ccos-to-work-for-your-incentive-program">zs.com</a>
     */
    public Metric leverage(Measure<?> variableAtExcellence, Measure<?> targetVariable) {
        return LEVERAGE.ratio(variableAtExcellence, targetVariable);
    }

    /**
     * Obtains the share of credited amounts that was earned.
     *
     * <p>Formula: earned / credited. Unit: percent; context only. An average over tiers: the next deal may pay more or less. Source: OpenSPM.
     *
     * @param earned  what was earned
     * @param credited  what was credited
     * @return the metric
     */
    public Metric effectiveRate(Measure<?> earned, Measure<?> credited) {
        return EFFECTIVE_RATE.ratio(earned, credited);
    }

    /**
     * Obtains whether those who attain more are paid more.
     *
     * <p>Formula: Spearman's correlation of attainment and payout / target incentive. Unit: number; higher is better. Of ranks: caps and
     * accelerators do not show; undefined while one side is constant.
     *
     * @param <T> the host's row type
     * @param attainment  the attainment of a person, one row a person
     * @param payout  the payout over target incentive of that person
     * @return the metric
     * @see <a href="https://www.xactlycorp.com/blog/best-class-companies-maximize-sales-comp/">xactlycorp.com</a>
     */
    public <T> Metric payPerformanceCorrelation(QuantityField<T, ?> attainment, QuantityField<T, ?> payout) {
        return PAY_PERFORMANCE_CORRELATION.of(Association.spearman(attainment, payout));
    }

    /**
     * Obtains what was paid of the target incentives.
     *
     * <p>Formula: sum paid / sum of target incentives. Unit: percent; within a band: both tails are bad. Far above 100 % with attainment below it:
     * the plan is too rich. Source: OpenSPM.
     *
     * @param paid  what was paid
     * @param targetIncentive  the target incentive
     * @return the metric
     */
    public Metric payoutToTarget(Measure<?> paid, Measure<?> targetIncentive) {
        return PAYOUT_TO_TARGET.ratio(paid, targetIncentive);
    }

    /**
     * Obtains the share of payments that had to be corrected.
     *
     * <p>Formula: sum of |corrections| / paid. Unit: percent; lower is better. Net corrections hide those that offset each other.
     *
     * @param <T> the host's row type
     * @param correction  what a correction added or took back
     * @param paid  what was paid
     * @return the metric
     * @see <a href="https://www.xactlycorp.com/blog/best-class-companies-maximize-sales-comp/">xactlycorp.com</a>
     */
    public <T> Metric correctionRate(QuantityField<T, ?> correction, Measure<?> paid) {
        return CORRECTION_RATE.ratio(Measure.sum(Fields.absolute(correction)), paid);
    }

    /**
     * Obtains the share of statements that are disputed.
     *
     * <p>Formula: disputes / statements. Unit: percent; lower is better. Few disputes may mean that nobody can read the statements.
     *
     * @param disputes  the count of disputes
     * @param statements  the count of statements
     * @return the metric
     * @see <a href="https://salescomplab.com/blog/sales-compensation-benchmarks-2026-ote-quota-coverage-accelerators-disputes-and-audit-ready-ops">salescomplab.com</a>
     */
    public Metric disputeRate(Measure<?> disputes, Measure<?> statements) {
        return DISPUTE_RATE.ratio(disputes, statements);
    }

    private static Metric median(QuantityField<?, ?> field) {
        return Metric.of("median " + field, Measure.quantile(field, Rate.percent(50)));
    }
}
