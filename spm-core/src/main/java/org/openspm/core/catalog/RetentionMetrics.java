package org.openspm.core.catalog;

import java.util.List;
import org.openspm.core.catalog.MetricDescription.Aim;
import org.openspm.core.catalog.MetricDescription.RollUp;
import org.openspm.core.catalog.MetricDescription.ZeroRule;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.QuantityField;

/**
 * What stays of the revenue and the customers at the start, and what they add.
 *
 * <p>Obtained from {@link SalesMetrics#retention()}. This class is immutable and thread-safe.
 */
public final class RetentionMetrics {

    private static final Entry NET_REVENUE_RETENTION = Entry.of(
                    Chapter.RETENTION, "netRevenueRetention", "Net revenue retention")
            .formula("(start + expansion - contraction - churn) / start")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("New customers never enter; expansion is on the base at the start.")
            .from(Source.RYAN);

    private static final Entry NET_REVENUE_RETENTION_OF_ACCOUNTS = Entry.of(
                    Chapter.RETENTION, "netRevenueRetentionOfAccounts", "Net revenue retention of accounts")
            .formula("sum of end / sum of start, over accounts with revenue at the start")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Accounts that were not customers at the start are left out.")
            .from(Source.BAREMETRICS);

    private static final Entry GROSS_REVENUE_RETENTION = Entry.of(
                    Chapter.RETENTION, "grossRevenueRetention", "Gross revenue retention")
            .formula("(start - contraction - churn) / start")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("At most 100 %: expansion of one account must not hide the loss of another.")
            .from(Source.PUREBUILD);

    private static final Entry GROSS_REVENUE_RETENTION_OF_ACCOUNTS = Entry.of(
                    Chapter.RETENTION, "grossRevenueRetentionOfAccounts", "Gross revenue retention of accounts")
            .formula("sum of min(end, start) / sum of start, over accounts with revenue at the start")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Capped account by account, so never above 100 %.")
            .from(Source.PUREBUILD);

    private static final Entry LOGO_RETENTION = Entry.of(Chapter.RETENTION, "logoRetention", "Logo retention")
            .formula("customers kept / customers at the start")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Counts a small customer like a large one.")
            .from(Source.METRICKIT);

    private static final Entry LOGO_CHURN = Entry.of(Chapter.RETENTION, "logoChurn", "Logo churn")
            .formula("customers lost / customers at the start")
            .is("percent", Aim.LOWER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Who came and left within the period is in neither count; what is left at the end is no base.")
            .from(Source.FEEDGOT);

    private static final Entry GROSS_REVENUE_CHURN = Entry.of(
                    Chapter.RETENTION, "grossRevenueChurn", "Gross revenue churn")
            .formula("(contraction + churn) / start")
            .is("percent", Aim.LOWER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware(
                    "One less gross retention; some count those who left only: leave contraction out to compare with them.")
            .from(Source.FEEDGOT);

    private static final Entry QUICK_RATIO = Entry.of(Chapter.RETENTION, "quickRatio", "Quick ratio")
            .formula("(new customers + expansion) / (contraction + churn)")
            .is("times", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Of recurring revenue, and not that of balance sheets. Undefined while nothing is lost.")
            .from(Source.PROFITWELL);

    private static final Entry EXPANSION_SHARE = Entry.of(Chapter.RETENTION, "expansionShare", "Expansion share")
            .formula("expansion / (new customers + expansion)")
            .is("percent", Aim.CONTEXT, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Grows with age: young companies have little to expand.")
            .from(Source.BENCHMARKIT);

    static final List<Entry> ENTRIES = List.of(
            NET_REVENUE_RETENTION,
            NET_REVENUE_RETENTION_OF_ACCOUNTS,
            GROSS_REVENUE_RETENTION,
            GROSS_REVENUE_RETENTION_OF_ACCOUNTS,
            LOGO_RETENTION,
            LOGO_CHURN,
            GROSS_REVENUE_CHURN,
            QUICK_RATIO,
            EXPANSION_SHARE);

    RetentionMetrics() {}

    /**
     * Obtains what the customers at the start are worth at the end.
     *
     * <p>Formula: (start + expansion - contraction - churn) / start. Unit: percent; higher is better. New customers never enter; expansion is on
     * the base at the start.
     *
     * @param start  the recurring revenue at the start
     * @param expansion  what those customers added
     * @param contraction  what they reduced, above zero
     * @param churn  what left with them, above zero
     * @return the metric
     * @see <a href="https://ryanconsulting.ai/courses/fa-cohort-analysis/net-revenue-retention-by-cohort">ryanconsulting.ai</a>
     */
    public Metric netRevenueRetention(
            Measure<?> start, Measure<?> expansion, Measure<?> contraction, Measure<?> churn) {
        Metric kept = Metric.of("start", start)
                .plus(Metric.of("expansion", expansion))
                .minus(Metric.of("contraction", contraction))
                .minus(Metric.of("churn", churn));
        return NET_REVENUE_RETENTION.ratio(kept.named("end of those at the start"), Metric.of("start", start));
    }

    /**
     * Obtains what accounts at the start are worth at the end, one row an account.
     *
     * <p>Formula: sum of end / sum of start, over accounts with revenue at the start. Unit: percent; higher is better. Accounts that were not
     * customers at the start are left out.
     *
     * @param <T> the host's row type
     * @param start  the recurring revenue of an account at the start
     * @param end  the same at the end, zero if it left
     * @return the metric
     * @see <a href="https://changelog.baremetrics.com/new-metric-net-revenue-retention-2BOJIA">baremetrics</a>
     */
    public <T> Metric netRevenueRetentionOfAccounts(QuantityField<T, ?> start, QuantityField<T, ?> end) {
        return NET_REVENUE_RETENTION_OF_ACCOUNTS.ratio(
                Measure.sum(end).where(Fields.aboveZero(start)),
                Measure.sum(start).where(Fields.aboveZero(start)));
    }

    /**
     * Obtains what is kept of the revenue at the start.
     *
     * <p>Formula: (start - contraction - churn) / start. Unit: percent; higher is better. At most 100 %: expansion of one account must not hide
     * the loss of another.
     *
     * @param start  the recurring revenue at the start
     * @param contraction  what those customers reduced, above zero
     * @param churn  what left with them, above zero
     * @return the metric
     * @see <a href="https://purebuild.xyz/blog/saas-benchmarks-2025">purebuild.xyz</a>
     */
    public Metric grossRevenueRetention(Measure<?> start, Measure<?> contraction, Measure<?> churn) {
        Metric kept = Metric.of("start", start)
                .minus(Metric.of("contraction", contraction))
                .minus(Metric.of("churn", churn));
        return GROSS_REVENUE_RETENTION.ratio(kept.named("kept"), Metric.of("start", start));
    }

    /**
     * Obtains what is kept of the revenue at the start, one row an account.
     *
     * <p>Formula: sum of min(end, start) / sum of start, over accounts with revenue at the start. Unit: percent; higher is better. Capped account
     * by account, so never above 100 %.
     *
     * @param <T> the host's row type
     * @param start  the recurring revenue of an account at the start
     * @param end  the same at the end, zero if it left
     * @return the metric
     * @see <a href="https://purebuild.xyz/blog/saas-benchmarks-2025">purebuild.xyz</a>
     */
    public <T> Metric grossRevenueRetentionOfAccounts(QuantityField<T, ?> start, QuantityField<T, ?> end) {
        return GROSS_REVENUE_RETENTION_OF_ACCOUNTS.ratio(
                Measure.sum(Fields.smaller(end, start)).where(Fields.aboveZero(start)),
                Measure.sum(start).where(Fields.aboveZero(start)));
    }

    /**
     * Obtains the share of customers that stayed.
     *
     * <p>Formula: customers kept / customers at the start. Unit: percent; higher is better. Counts a small customer like a large one.
     *
     * @param <T> the host's row type
     * @param customersAtStart  the count of customers at the start
     * @param kept  what a customer fulfils that is still there at the end
     * @return the metric
     * @see <a href="https://metrickittools.com/guides/revenue-retention-curve-guide">metrickittools.com</a>
     */
    public <T> Metric logoRetention(Measure<T> customersAtStart, Condition<T> kept) {
        return LOGO_RETENTION.share(customersAtStart, kept);
    }

    /**
     * Obtains the share of customers that left.
     *
     * <p>Formula: customers lost / customers at the start. Unit: percent; lower is better. Who came and left within the period is in neither
     * count; what is left at the end is no base.
     *
     * @param <T> the host's row type
     * @param customersAtStart  the count of customers at the start
     * @param lost  what a customer fulfils that is not there any more at the end
     * @return the metric
     * @see <a href="https://www.feedgot.com/tools/categories/customer-metrics/churn-calculator">feedgot.com</a>
     */
    public <T> Metric logoChurn(Measure<T> customersAtStart, Condition<T> lost) {
        return LOGO_CHURN.share(customersAtStart, lost);
    }

    /**
     * Obtains what is lost of the revenue at the start.
     *
     * <p>Formula: (contraction + churn) / start. Unit: percent; lower is better. One less gross retention; some count those who left only: leave
     * contraction out to compare with them.
     *
     * @param start  the recurring revenue at the start
     * @param contraction  what those customers reduced, above zero
     * @param churn  what left with them, above zero
     * @return the metric
     * @see <a href="https://www.feedgot.com/tools/categories/customer-metrics/churn-calculator">feedgot.com</a>
     */
    public Metric grossRevenueChurn(Measure<?> start, Measure<?> contraction, Measure<?> churn) {
        Metric lost = Metric.of("contraction", contraction).plus(Metric.of("churn", churn));
        return GROSS_REVENUE_CHURN.ratio(lost.named("lost"), Metric.of("start", start));
    }

    /**
     * Obtains how many times over what is lost is gained.
     *
     * <p>Formula: (new customers + expansion) / (contraction + churn). Unit: times; higher is better. Of recurring revenue, and not that of balance
     * sheets. Undefined while nothing is lost.
     *
     * @param newCustomers  recurring revenue of new customers
     * @param expansion  recurring revenue added by existing customers
     * @param contraction  what existing customers reduced, above zero
     * @param churn  what left, above zero
     * @return the metric
     * @see <a href="https://learn.profitwell.com/l/en/article/sxsipjlziy-saa-s-quick-ratio">profitwell</a>
     */
    public Metric quickRatio(Measure<?> newCustomers, Measure<?> expansion, Measure<?> contraction, Measure<?> churn) {
        Metric gained = Metric.of("new customers", newCustomers).plus(Metric.of("expansion", expansion));
        Metric lost = Metric.of("contraction", contraction).plus(Metric.of("churn", churn));
        return QUICK_RATIO.ratio(gained.named("gained"), lost.named("lost"));
    }

    /**
     * Obtains the share of new recurring revenue that existing customers bring.
     *
     * <p>Formula: expansion / (new customers + expansion). Unit: percent; context only. Grows with age: young companies have little to expand.
     *
     * @param expansion  recurring revenue added by existing customers
     * @param newCustomers  recurring revenue of new customers
     * @return the metric
     * @see <a href="https://www.benchmarkit.ai/2025benchmarks">benchmarkit</a>
     */
    public Metric expansionShare(Measure<?> expansion, Measure<?> newCustomers) {
        return EXPANSION_SHARE.ratio(
                Metric.of("expansion", expansion),
                Metric.of("new customers", newCustomers).plus(Metric.of("expansion", expansion)));
    }
}
