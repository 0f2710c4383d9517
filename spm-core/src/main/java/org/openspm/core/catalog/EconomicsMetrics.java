package org.openspm.core.catalog;

import java.util.List;
import org.openspm.core.catalog.MetricDescription.Aim;
import org.openspm.core.catalog.MetricDescription.RollUp;
import org.openspm.core.catalog.MetricDescription.ZeroRule;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.Shift;

/**
 * What it costs to win customers, and what they are worth.
 *
 * <p>Obtained from {@link SalesMetrics#economics()}. This class is immutable and thread-safe.
 */
public final class EconomicsMetrics {

    private static final Entry CUSTOMER_ACQUISITION_COST = Entry.of(
                    Chapter.ECONOMICS, "customerAcquisitionCost", "Customer acquisition cost")
            .formula("sales and marketing cost / new customers")
            .is("money", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("What is loaded into the cost is part of the metric; customers come later than the cost.")
            .from(Source.FINMARK);

    private static final Entry NEW_CUSTOMER_CAC_RATIO = Entry.of(
                    Chapter.ECONOMICS, "newCustomerCacRatio", "New-customer CAC ratio")
            .formula("sales and marketing cost / recurring revenue of new customers")
            .is("times", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Its inverse is better the higher it is: look which one is shown.")
            .from(Source.BENCHMARKIT);

    private static final Entry BLENDED_CAC_RATIO = Entry.of(Chapter.ECONOMICS, "blendedCacRatio", "Blended CAC ratio")
            .formula("sales and marketing cost / (recurring revenue of new customers + expansion)")
            .is("times", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Lower than the new-customer ratio: not comparable with it.")
            .from(Source.KBCM);

    private static final Entry CAC_PAYBACK = Entry.of(Chapter.ECONOMICS, "cacPayback", "CAC payback")
            .formula("CAC / (monthly revenue of a customer x gross margin), in months")
            .is("months", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Undefined without a positive margin; dividing first and multiplying then gives another number.")
            .from(Source.MRRCANVAS);

    private static final Entry CAC_PAYBACK_WITHOUT_MARGIN = Entry.of(
                    Chapter.ECONOMICS, "cacPaybackWithoutMargin", "CAC payback without margin")
            .formula("CAC / monthly revenue of a customer, in months")
            .is("months", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Shorter than with the margin, and shows revenue as if it were earnings.")
            .from(Source.PUREBUILD_MAGIC);

    private static final Entry MAGIC_NUMBER = Entry.of(Chapter.ECONOMICS, "magicNumber", "Magic number")
            .formula("4 x (revenue of the quarter - revenue of the quarter before) / spend of the quarter before")
            .is("times", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Ask it per quarter; thresholds in use belong to the annualised number.")
            .from(Source.PUREBUILD_MAGIC);

    private static final Entry MAGIC_NUMBER_NOT_ANNUALISED = Entry.of(
                    Chapter.ECONOMICS, "magicNumberNotAnnualised", "Magic number, not annualised")
            .formula("(revenue of the quarter - revenue of the quarter before) / spend of the quarter before")
            .is("times", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("A quarter of the magic number: not comparable with its thresholds.")
            .from(Source.PUREBUILD_MAGIC);

    private static final Entry LIFETIME_VALUE = Entry.of(Chapter.ECONOMICS, "lifetimeValue", "Lifetime value")
            .formula("revenue of a customer x gross margin / churn rate")
            .is("money", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Undefined without churn; assumes that churn stays as it is.")
            .from(Source.FAIRVIEW);

    private static final Entry LIFETIME_VALUE_TO_CAC = Entry.of(Chapter.ECONOMICS, "lifetimeValueToCac", "LTV to CAC")
            .formula("lifetime value / customer acquisition cost")
            .is("times", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Very high can mean that too little is spent.")
            .from(Source.FAIRVIEW);

    private static final Entry LEAD_GENERATION_RETURN = Entry.of(
                    Chapter.ECONOMICS, "leadGenerationReturn", "Return on lead generation")
            .formula("(gross margin attributed - spend) / spend")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Only of cohorts old enough; the rule of attribution decides.")
            .from(Source.OWN);

    private static final Entry SPEND_SHARE_OF_REVENUE = Entry.of(
                    Chapter.ECONOMICS, "spendShareOfRevenue", "Spend share of revenue")
            .formula("sales and marketing cost / revenue")
            .is("percent", Aim.BAND, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Falls with size and growth: compare with the like only.")
            .from(Source.BENCHMARKIT);

    static final List<Entry> ENTRIES = List.of(
            CUSTOMER_ACQUISITION_COST,
            NEW_CUSTOMER_CAC_RATIO,
            BLENDED_CAC_RATIO,
            CAC_PAYBACK,
            CAC_PAYBACK_WITHOUT_MARGIN,
            MAGIC_NUMBER,
            MAGIC_NUMBER_NOT_ANNUALISED,
            LIFETIME_VALUE,
            LIFETIME_VALUE_TO_CAC,
            LEAD_GENERATION_RETURN,
            SPEND_SHARE_OF_REVENUE);

    EconomicsMetrics() {}

    /**
     * Obtains what a new customer costs.
     *
     * <p>Formula: sales and marketing cost / new customers. Unit: money; lower is better. What is loaded into the cost is part of the metric;
     * customers come later than the cost.
     *
     * @param cost  sales and marketing cost
     * @param newCustomers  the count of new customers
     * @return the metric
     * @see <a href="https://help.finmark.com/en/articles/5525177-how-finmark-calculates-ltv-cac-and-cac-payback">finmark</a>
     */
    public Metric customerAcquisitionCost(Measure<?> cost, Measure<?> newCustomers) {
        return CUSTOMER_ACQUISITION_COST.ratio(cost, newCustomers);
    }

    /**
     * Obtains the cost of a unit of new recurring revenue.
     *
     * <p>Formula: sales and marketing cost / recurring revenue of new customers. Unit: times; lower is better. Its inverse is better the higher
     * it is: look which one is shown.
     *
     * @param cost  sales and marketing cost
     * @param newRevenue  recurring revenue of new customers
     * @return the metric
     * @see <a href="https://www.benchmarkit.ai/2025benchmarks">benchmarkit</a>
     */
    public Metric newCustomerCacRatio(Measure<?> cost, Measure<?> newRevenue) {
        return NEW_CUSTOMER_CAC_RATIO.ratio(cost, newRevenue);
    }

    /**
     * Obtains the cost of a unit of new or expanded recurring revenue.
     *
     * <p>Formula: sales and marketing cost / (recurring revenue of new customers + expansion). Unit: times; lower is better. Lower than the
     * new-customer ratio: not comparable with it.
     *
     * @param cost  sales and marketing cost
     * @param newRevenue  recurring revenue of new customers
     * @param expansion  recurring revenue added by existing customers
     * @return the metric
     * @see <a href="https://www.scribd.com/document/486191576/2019-KBCM-SaaS-Survey-pdf">KBCM</a>
     */
    public Metric blendedCacRatio(Measure<?> cost, Measure<?> newRevenue, Measure<?> expansion) {
        return BLENDED_CAC_RATIO.ratio(
                Metric.of("cost", cost), Metric.of("new revenue", newRevenue).plus(Metric.of("expansion", expansion)));
    }

    /**
     * Obtains in how many months a customer earns its cost back.
     *
     * <p>Formula: CAC / (monthly revenue of a customer x gross margin), in months. Unit: months; lower is better. Undefined without a positive
     * margin; dividing first and multiplying then gives another number.
     *
     * @param acquisitionCost  what a new customer costs
     * @param monthlyRevenue  the revenue of a customer in a month
     * @param grossMargin  the margin as a share
     * @return the metric
     * @see <a href="https://mrrcanvas-site.pages.dev/cac-payback-calculator">mrrcanvas</a>
     */
    public Metric cacPayback(Metric acquisitionCost, Metric monthlyRevenue, Metric grossMargin) {
        Metric earned = monthlyRevenue.times(grossMargin).named("monthly margin of a customer");
        return CAC_PAYBACK.ratio(acquisitionCost, earned.ifPositive("a customer earns no margin"));
    }

    /**
     * Obtains in how many months the revenue of a customer equals its cost.
     *
     * <p>Formula: CAC / monthly revenue of a customer, in months. Unit: months; lower is better. Shorter than with the margin, and shows revenue
     * as if it were earnings.
     *
     * @param acquisitionCost  what a new customer costs
     * @param monthlyRevenue  the revenue of a customer in a month
     * @return the metric
     * @see <a href="https://purebuild.xyz/blog/unit-economics-magic-number">purebuild.xyz on the magic number</a>
     */
    public Metric cacPaybackWithoutMargin(Metric acquisitionCost, Metric monthlyRevenue) {
        return CAC_PAYBACK_WITHOUT_MARGIN.ratio(
                acquisitionCost, monthlyRevenue.ifPositive("a customer brings no revenue"));
    }

    /**
     * Obtains the annual revenue gained with a unit of spend.
     *
     * <p>Formula: 4 x (revenue of the quarter - revenue of the quarter before) / spend of the quarter before. Unit: times; higher is better. Ask
     * it per quarter; thresholds in use belong to the annualised number.
     *
     * @param revenue  the revenue
     * @param spend  sales and marketing cost
     * @return the metric
     * @see <a href="https://purebuild.xyz/blog/unit-economics-magic-number">purebuild.xyz on the magic number</a>
     */
    public Metric magicNumber(Measure<?> revenue, Measure<?> spend) {
        Metric gained = Metric.of("revenue", revenue)
                .minus(Metric.of("revenue", revenue).of(Shift.previousPeriod()));
        Metric spent = Metric.of("spend", spend).of(Shift.previousPeriod());
        Metric annual = gained.named("revenue gained").times(Metric.constant(4));
        return MAGIC_NUMBER.ratio(annual.named("annual revenue gained"), spent);
    }

    /**
     * Obtains the quarterly revenue gained with a unit of spend.
     *
     * <p>Formula: (revenue of the quarter - revenue of the quarter before) / spend of the quarter before. Unit: times; higher is better. A
     * quarter of the magic number: not comparable with its thresholds.
     *
     * @param revenue  the revenue
     * @param spend  sales and marketing cost
     * @return the metric
     * @see <a href="https://purebuild.xyz/blog/unit-economics-magic-number">purebuild.xyz on the magic number</a>
     */
    public Metric magicNumberNotAnnualised(Measure<?> revenue, Measure<?> spend) {
        Metric gained = Metric.of("revenue", revenue)
                .minus(Metric.of("revenue", revenue).of(Shift.previousPeriod()));
        Metric spent = Metric.of("spend", spend).of(Shift.previousPeriod());
        return MAGIC_NUMBER_NOT_ANNUALISED.ratio(gained.named("revenue gained"), spent);
    }

    /**
     * Obtains what a customer is worth until it leaves.
     *
     * <p>Formula: revenue of a customer x gross margin / churn rate. Unit: money; higher is better. Undefined without churn; assumes that churn
     * stays as it is.
     *
     * @param revenuePerCustomer  the revenue of a customer in a period
     * @param grossMargin  the margin as a share
     * @param churnRate  the share of customers that leave in such a period
     * @return the metric
     * @see <a href="https://getfairview.com/blog/unit-economics-calculator-template">getfairview.com</a>
     */
    public Metric lifetimeValue(Metric revenuePerCustomer, Metric grossMargin, Metric churnRate) {
        return LIFETIME_VALUE.ratio(revenuePerCustomer.times(grossMargin).named("margin of a customer"), churnRate);
    }

    /**
     * Obtains how many times a customer is worth its cost.
     *
     * <p>Formula: lifetime value / customer acquisition cost. Unit: times; higher is better. Very high can mean that too little is spent.
     *
     * @param lifetimeValue  what a customer is worth
     * @param acquisitionCost  what a new customer costs
     * @return the metric
     * @see <a href="https://getfairview.com/blog/unit-economics-calculator-template">getfairview.com</a>
     */
    public Metric lifetimeValueToCac(Metric lifetimeValue, Metric acquisitionCost) {
        return LIFETIME_VALUE_TO_CAC.ratio(lifetimeValue, acquisitionCost);
    }

    /**
     * Obtains what lead generation returned on its cost.
     *
     * <p>Formula: (gross margin attributed - spend) / spend. Unit: percent; higher is better. Only of cohorts old enough; the rule of attribution
     * decides. Source: OpenSPM.
     *
     * @param attributedMargin  the gross margin attributed
     * @param spend  what was spent
     * @return the metric
     */
    public Metric leadGenerationReturn(Measure<?> attributedMargin, Measure<?> spend) {
        return LEAD_GENERATION_RETURN.ratio(
                Metric.of("margin", attributedMargin)
                        .minus(Metric.of("spend", spend))
                        .named("return"),
                Metric.of("spend", spend));
    }

    /**
     * Obtains the share of revenue spent on sales and marketing.
     *
     * <p>Formula: sales and marketing cost / revenue. Unit: percent; within a band: both tails are bad. Falls with size and growth: compare with
     * the like only.
     *
     * @param spend  sales and marketing cost
     * @param revenue  the revenue
     * @return the metric
     * @see <a href="https://www.benchmarkit.ai/2025benchmarks">benchmarkit</a>
     */
    public Metric spendShareOfRevenue(Measure<?> spend, Measure<?> revenue) {
        return SPEND_SHARE_OF_REVENUE.ratio(spend, revenue);
    }
}
