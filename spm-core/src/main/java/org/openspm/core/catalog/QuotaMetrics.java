package org.openspm.core.catalog;

import java.util.List;
import org.openspm.core.catalog.MetricDescription.Aim;
import org.openspm.core.catalog.MetricDescription.RollUp;
import org.openspm.core.catalog.MetricDescription.ZeroRule;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.MemberStatistic;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Dimension;
import org.openspm.core.time.Grain;

/**
 * What was achieved of what was to be achieved, in total and by seller.
 *
 * <p>Obtained from {@link SalesMetrics#quota()}. This class is immutable and thread-safe.
 */
public final class QuotaMetrics {

    private static final Entry ATTAINMENT = Entry.of(Chapter.QUOTA, "attainment", "Quota attainment")
            .formula("sum credited / sum quota")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("The basis - recurring, total value, margin - is part of the metric; without a quota it is "
                    + "undefined, not 0 %.")
            .from(Source.OSCOM);

    private static final Entry MEAN_REP_ATTAINMENT = Entry.of(
                    Chapter.QUOTA, "meanRepAttainment", "Mean attainment of reps")
            .formula("mean of (credited / quota) over reps")
            .is("percent", Aim.HIGHER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Not the attainment of the team: small quotas weigh as much as large ones.")
            .from(Source.OWN);

    private static final Entry REPS_AT_QUOTA = Entry.of(Chapter.QUOTA, "repsAtQuota", "Reps at quota")
            .formula("reps with an attainment of 100 % or more / reps with a quota")
            .is("percent", Aim.HIGHER, RollUp.DISTINCT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Also called quota attainment by some; say who is eligible, and show an interval.")
            .from(Source.PARTNERS);

    private static final Entry ATTAINMENT_QUANTILE = Entry.of(
                    Chapter.QUOTA, "attainmentQuantile", "Attainment quantile")
            .formula("quantile of (credited / quota) over reps")
            .is("percent", Aim.CONTEXT, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Cannot be rolled up from quantiles of teams.")
            .from(Source.CRO_REPORT);

    private static final Entry ATTAINMENT_BAND = Entry.of(Chapter.QUOTA, "attainmentBand", "Attainment band")
            .formula("reps with an attainment from a bound up to below another / reps with a quota")
            .is("percent", Aim.CONTEXT, RollUp.DISTINCT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Bands that meet without a gap add up to 100 %.")
            .from(Source.CRO_REPORT);

    private static final Entry ATTAINMENT_VARIATION = Entry.of(
                    Chapter.QUOTA, "attainmentVariation", "Attainment variation")
            .formula("standard deviation / mean of the attainment of reps")
            .is("number", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("With n - 1 below the line; above 0.3 quotas are often called unfair.")
            .from(Source.PULSE);

    private static final Entry ATTAINMENT_SPREAD = Entry.of(Chapter.QUOTA, "attainmentSpread", "Attainment spread")
            .formula("90 % quantile / 10 % quantile of the attainment of reps")
            .is("number", Aim.CONTEXT, RollUp.DISTRIBUTION, ZeroRule.DENOMINATOR_ZERO)
            .beware("Undefined where a tenth of the reps have sold nothing.")
            .from(Source.SALESCADIA);

    private static final Entry CONSISTENCY = Entry.of(Chapter.QUOTA, "consistency", "Consistency")
            .formula("periods with an attainment of 100 % or more / periods with a quota")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Ask it by rep: over all reps it says how often the team made its quota.")
            .from(Source.INSIGHTSQUARED);

    private static final Entry PACE_TO_PLAN = Entry.of(Chapter.QUOTA, "paceToPlan", "Pace to plan")
            .formula("credited to date / quota to date")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Phase the quota by season and selling days, not by days / 365.")
            .from(Source.OWN);

    private static final Entry REPS_BELOW_THRESHOLD = Entry.of(
                    Chapter.QUOTA, "repsBelowThreshold", "Reps below threshold")
            .formula("reps with an attainment below the threshold of their plan / reps with a quota")
            .is("percent", Aim.LOWER, RollUp.DISTINCT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Half of a team below threshold says more of quotas than of sellers.")
            .from(Source.GTMNOW);

    private static final Entry REPS_AT_EXCELLENCE = Entry.of(Chapter.QUOTA, "repsAtExcellence", "Reps at excellence")
            .formula("reps with an attainment at excellence or more / reps with a quota")
            .is("percent", Aim.BAND, RollUp.DISTINCT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Meant to be about a tenth: none and a third are both signs of wrong quotas.")
            .from(Source.WORLDATWORK);

    static final List<Entry> ENTRIES = List.of(
            ATTAINMENT,
            MEAN_REP_ATTAINMENT,
            REPS_AT_QUOTA,
            ATTAINMENT_QUANTILE,
            ATTAINMENT_BAND,
            ATTAINMENT_VARIATION,
            ATTAINMENT_SPREAD,
            CONSISTENCY,
            PACE_TO_PLAN,
            REPS_BELOW_THRESHOLD,
            REPS_AT_EXCELLENCE);

    QuotaMetrics() {}

    /**
     * Obtains what was achieved of the quota, a ratio of sums.
     *
     * <p>Formula: sum credited / sum quota. Unit: percent; higher is better. The basis - recurring, total value, margin - is part of the metric;
     * without a quota it is undefined, not 0 %.
     *
     * @param credited  what was credited
     * @param quota  the quota
     * @return the metric
     * @see <a href="https://oscom.ai/glossary/quota-attainment">oscom.ai</a>
     */
    public Metric attainment(Measure<?> credited, Measure<?> quota) {
        return ATTAINMENT.ratio(credited, quota);
    }

    /**
     * Obtains the attainment of the average rep.
     *
     * <p>Formula: mean of (credited / quota) over reps. Unit: percent; higher is better. Not the attainment of the team: small quotas weigh as
     * much as large ones. Source: OpenSPM.
     *
     * @param rep  tells sellers apart, in both schemas
     * @param credited  what was credited
     * @param quota  the quota
     * @return the metric
     */
    public Metric meanRepAttainment(Dimension rep, Measure<?> credited, Measure<?> quota) {
        return MEAN_REP_ATTAINMENT.of(
                Metric.overMembers("mean", rep, attained(credited, quota), MemberStatistic.mean()));
    }

    /**
     * Obtains the share of reps who made their quota.
     *
     * <p>Formula: reps with an attainment of 100 % or more / reps with a quota. Unit: percent; higher is better. Also called quota attainment by
     * some; say who is eligible, and show an interval.
     *
     * @param rep  tells sellers apart, in both schemas
     * @param credited  what was credited
     * @param quota  the quota
     * @return the metric
     * @see <a href="https://partnersinexcellenceblog.com/sales-and-sales-management-is-broken">partnersinexcellenceblog.com</a>
     */
    public Metric repsAtQuota(Dimension rep, Measure<?> credited, Measure<?> quota) {
        return REPS_AT_QUOTA.of(Metric.shareOfMembers("share", rep, attained(credited, quota), Rate.ONE));
    }

    /**
     * Obtains a quantile of the attainment of reps.
     *
     * <p>Formula: quantile of (credited / quota) over reps. Unit: percent; context only. Cannot be rolled up from quantiles of teams.
     *
     * @param rep  tells sellers apart, in both schemas
     * @param credited  what was credited
     * @param quota  the quota
     * @param quantile  which one: 90 % is exceeded by a tenth
     * @return the metric
     * @see <a href="https://thecroreport.com/glossary/quota-attainment">thecroreport.com</a>
     */
    public Metric attainmentQuantile(Dimension rep, Measure<?> credited, Measure<?> quota, Rate quantile) {
        return ATTAINMENT_QUANTILE.of(
                Metric.overMembers("quantile", rep, attained(credited, quota), MemberStatistic.quantile(quantile)));
    }

    /**
     * Obtains the share of reps whose attainment lies in a band.
     *
     * <p>Formula: reps with an attainment from a bound up to below another / reps with a quota. Unit: percent; context only. Bands that meet
     * without a gap add up to 100 %.
     *
     * @param rep  tells sellers apart, in both schemas
     * @param credited  what was credited
     * @param quota  the quota
     * @param from  the lowest attainment in the band
     * @param below  the lowest attainment above the band
     * @return the metric
     * @see <a href="https://thecroreport.com/glossary/quota-attainment">thecroreport.com</a>
     */
    public Metric attainmentBand(Dimension rep, Measure<?> credited, Measure<?> quota, Rate from, Rate below) {
        Metric attained = attained(credited, quota);
        Metric reached = Metric.shareOfMembers("at least " + from, rep, attained, from);
        return ATTAINMENT_BAND.of(reached.minus(Metric.shareOfMembers("at least " + below, rep, attained, below)));
    }

    /**
     * Obtains the coefficient of variation of the attainment of reps.
     *
     * <p>Formula: standard deviation / mean of the attainment of reps. Unit: number; lower is better. With n - 1 below the line; above 0.3 quotas
     * are often called unfair.
     *
     * @param rep  tells sellers apart, in both schemas
     * @param credited  what was credited
     * @param quota  the quota
     * @return the metric
     * @see <a href="https://pulserevops.com/sales-trainings/q125">pulserevops q125</a>
     */
    public Metric attainmentVariation(Dimension rep, Measure<?> credited, Measure<?> quota) {
        return ATTAINMENT_VARIATION.of(Metric.overMembers(
                "variation", rep, attained(credited, quota), MemberStatistic.coefficientOfVariation()));
    }

    /**
     * Obtains how many times the attainment of the best reps is that of the weakest.
     *
     * <p>Formula: 90 % quantile / 10 % quantile of the attainment of reps. Unit: number; context only. Undefined where a tenth of the reps have
     * sold nothing.
     *
     * @param rep  tells sellers apart, in both schemas
     * @param credited  what was credited
     * @param quota  the quota
     * @return the metric
     * @see <a href="https://www.salescadia.com/blog/quota-attainment-benchmarks-2026">salescadia.com</a>
     */
    public Metric attainmentSpread(Dimension rep, Measure<?> credited, Measure<?> quota) {
        Metric attained = attained(credited, quota);
        return ATTAINMENT_SPREAD.ratio(
                Metric.overMembers("P90", rep, attained, MemberStatistic.quantile(Rate.percent(90))),
                Metric.overMembers("P10", rep, attained, MemberStatistic.quantile(Rate.percent(10))));
    }

    /**
     * Obtains the share of periods in which the quota was made.
     *
     * <p>Formula: periods with an attainment of 100 % or more / periods with a quota. Unit: percent; higher is better. Ask it by rep: over all
     * reps it says how often the team made its quota.
     *
     * @param period  the period of a row, in both schemas
     * @param credited  what was credited
     * @param quota  the quota
     * @return the metric
     * @see <a href="https://www.insightsquared.com/blog/is-your-sales-quota-spiky-or-smooth/">insightsquared.com</a>
     */
    public Metric consistency(Dimension period, Measure<?> credited, Measure<?> quota) {
        return CONSISTENCY.of(Metric.shareOfMembers("share", period, attained(credited, quota), Rate.ONE));
    }

    /**
     * Obtains what was achieved to date of the quota to date.
     *
     * <p>Formula: credited to date / quota to date. Unit: percent; higher is better. Phase the quota by season and selling days, not by days /
     * 365. Source: OpenSPM.
     *
     * @param credited  what was credited
     * @param quota  the quota
     * @param within  the period that runs up, such as a year
     * @return the metric
     */
    public Metric paceToPlan(Measure<?> credited, Measure<?> quota, Grain within) {
        return PACE_TO_PLAN.of(attained(credited, quota).toDate(within));
    }

    /**
     * Obtains the share of reps who miss even the threshold.
     *
     * <p>Formula: reps with an attainment below the threshold of their plan / reps with a quota. Unit: percent; lower is better. Half of a team
     * below threshold says more of quotas than of sellers.
     *
     * @param rep  tells sellers apart, in both schemas
     * @param credited  what was credited
     * @param quota  the quota
     * @param threshold  the attainment from which the plan pays
     * @return the metric
     * @see <a href="https://gtmnow.com/do-not-hit-your-sales-quota/">gtmnow.com</a>
     */
    public Metric repsBelowThreshold(Dimension rep, Measure<?> credited, Measure<?> quota, Rate threshold) {
        Metric reached = Metric.shareOfMembers("at threshold", rep, attained(credited, quota), threshold);
        return REPS_BELOW_THRESHOLD.of(Metric.constant(Figure.of(Rate.ONE)).minus(reached));
    }

    /**
     * Obtains the share of reps who reach excellence.
     *
     * <p>Formula: reps with an attainment at excellence or more / reps with a quota. Unit: percent; within a band: both tails are bad. Meant to be
     * about a tenth: none and a third are both signs of wrong quotas.
     *
     * @param rep  tells sellers apart, in both schemas
     * @param credited  what was credited
     * @param quota  the quota
     * @param excellence  the attainment of excellence in the plan
     * @return the metric
     * @see <a href="https://worldatwork.org/resources/publications/workspan-daily/why-compensation-cost-of-sales-is-a-metric-that-deserves-your-attention">worldatwork</a>
     */
    public Metric repsAtExcellence(Dimension rep, Measure<?> credited, Measure<?> quota, Rate excellence) {
        return REPS_AT_EXCELLENCE.of(Metric.shareOfMembers("share", rep, attained(credited, quota), excellence));
    }

    private static Metric attained(Measure<?> credited, Measure<?> quota) {
        return ATTAINMENT.ratio(credited, quota);
    }
}
