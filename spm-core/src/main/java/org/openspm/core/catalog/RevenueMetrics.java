package org.openspm.core.catalog;

import java.util.List;
import org.openspm.core.catalog.MetricDescription.Aim;
import org.openspm.core.catalog.MetricDescription.RollUp;
import org.openspm.core.catalog.MetricDescription.ZeroRule;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.MemberStatistic;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.Shift;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.Dimension;
import org.openspm.core.schema.QuantityField;

/**
 * Bookings and revenue, how they grow and how they are spread.
 *
 * <p>Obtained from {@link SalesMetrics#revenue()}. This class is immutable and thread-safe.
 */
public final class RevenueMetrics {

    private static final Entry BOOKINGS = Entry.of(Chapter.REVENUE, "bookings", "Bookings")
            .formula("sum of the credited amount")
            .is("money", Aim.HIGHER, RollUp.ADDITIVE, ZeroRule.NOTHING_IS_ZERO)
            .beware("Credits of one deal to several people add up to more than the deal: total the deals, not the "
                    + "credits.")
            .from(Source.WINSABOVE);

    private static final Entry GROWTH_YEAR_ON_YEAR = Entry.of(
                    Chapter.REVENUE, "growthYearOnYear", "Growth over last year")
            .formula("current / same period of last year - 1")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.BASE_NOT_POSITIVE)
            .beware("Depends on size: 2 to 6 is more growth than 200 to 290.")
            .from(Source.OWN);

    private static final Entry GROWTH_ON_PREVIOUS_PERIOD = Entry.of(
                    Chapter.REVENUE, "growthOnPreviousPeriod", "Growth over the previous period")
            .formula("current / previous period - 1")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.BASE_NOT_POSITIVE)
            .beware("Seasons show as growth.")
            .from(Source.OWN);

    private static final Entry COMPOUND_ANNUAL_GROWTH = Entry.of(
                    Chapter.REVENUE, "compoundAnnualGrowth", "Compound annual growth")
            .formula("(end / start)^(1 / years) - 1")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.BASE_NOT_POSITIVE)
            .beware("Not the mean of the growth rates of the years, which is higher.")
            .from(Source.PUREBUILD);

    private static final Entry RUN_RATE = Entry.of(Chapter.REVENUE, "runRate", "Run rate")
            .formula("amount of a period x periods a year")
            .is("money", Aim.CONTEXT, RollUp.ADDITIVE, ZeroRule.NOTHING_IS_ZERO)
            .beware("A seasonal peak is not a year.")
            .from(Source.OWN);

    private static final Entry AVERAGE_SELLING_PRICE = Entry.of(
                    Chapter.REVENUE, "averageSellingPrice", "Average selling price")
            .formula("won amount / won deals")
            .is("money", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("A few large deals carry it: show the median beside it.")
            .from(Source.GONG);

    private static final Entry MEDIAN_SELLING_PRICE = Entry.of(
                    Chapter.REVENUE, "medianSellingPrice", "Median selling price")
            .formula("median of the amount of won deals")
            .is("money", Aim.HIGHER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Cannot be rolled up from medians of teams.")
            .from(Source.GONG);

    private static final Entry DISCOUNT_RATE = Entry.of(Chapter.REVENUE, "discountRate", "Discount rate")
            .formula("(sum of list - sum of net) / sum of list")
            .is("percent", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("The mean of the discounts of deals is another number and overweights small ones.")
            .from(Source.OWN);

    private static final Entry PRICE_REALISATION = Entry.of(Chapter.REVENUE, "priceRealisation", "Price realisation")
            .formula("net / target price")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("The target price is set by someone: who, is part of the metric.")
            .from(Source.OWN);

    private static final Entry TOP_CUSTOMERS_SHARE = Entry.of(
                    Chapter.REVENUE, "topCustomersShare", "Share of the largest customers")
            .formula("revenue of the n largest customers / revenue")
            .is("percent", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Customers of one group count as several unless they are joined.")
            .from(Source.OWN);

    private static final Entry CUSTOMER_CONCENTRATION = Entry.of(
                    Chapter.REVENUE, "customerConcentration", "Customer concentration (HHI)")
            .formula("sum of the squared shares of customers in the revenue")
            .is("number", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("1 / n of n equal customers, 1 of a single one.")
            .from(Source.OWN);

    static final List<Entry> ENTRIES = List.of(
            BOOKINGS,
            GROWTH_YEAR_ON_YEAR,
            GROWTH_ON_PREVIOUS_PERIOD,
            COMPOUND_ANNUAL_GROWTH,
            RUN_RATE,
            AVERAGE_SELLING_PRICE,
            MEDIAN_SELLING_PRICE,
            DISCOUNT_RATE,
            PRICE_REALISATION,
            TOP_CUSTOMERS_SHARE,
            CUSTOMER_CONCENTRATION);

    RevenueMetrics() {}

    /**
     * Obtains what was booked.
     *
     * <p>Formula: sum of the credited amount. Unit: money; higher is better. Credits of one deal to several people add up to more than the deal:
     * total the deals, not the credits.
     *
     * @param amount  the amount booked
     * @return the metric
     * @see <a href="https://winsabove.pages.dev/glossary/quota-attainment">winsabove</a>
     */
    public Metric bookings(Measure<?> amount) {
        return BOOKINGS.of(amount);
    }

    /**
     * Obtains the growth over the same period of the year before.
     *
     * <p>Formula: current / same period of last year - 1. Unit: percent; higher is better. Depends on size: 2 to 6 is more growth than 200 to 290.
     * Source: OpenSPM.
     *
     * @param amount  the amount
     * @return the metric
     */
    public Metric growthYearOnYear(Measure<?> amount) {
        return GROWTH_YEAR_ON_YEAR.of(Metric.of("amount", amount).growthOver(Shift.samePeriodLastYear()));
    }

    /**
     * Obtains the growth over the period before.
     *
     * <p>Formula: current / previous period - 1. Unit: percent; higher is better. Seasons show as growth. Source: OpenSPM.
     *
     * @param amount  the amount
     * @return the metric
     */
    public Metric growthOnPreviousPeriod(Measure<?> amount) {
        return GROWTH_ON_PREVIOUS_PERIOD.of(Metric.of("amount", amount).growthOver(Shift.previousPeriod()));
    }

    /**
     * Obtains the growth a year, over several years.
     *
     * <p>Formula: (end / start)^(1 / years) - 1. Unit: percent; higher is better. Not the mean of the growth rates of the years, which is higher.
     *
     * @param amount  the amount
     * @param years  over how many years
     * @return the metric
     * @see <a href="https://purebuild.xyz/blog/saas-benchmarks-2025">purebuild.xyz</a>
     */
    public Metric compoundAnnualGrowth(Measure<?> amount, int years) {
        return COMPOUND_ANNUAL_GROWTH.of(Metric.of("amount", amount).compoundAnnualGrowth(years));
    }

    /**
     * Obtains what a period would amount to in a year.
     *
     * <p>Formula: amount of a period x periods a year. Unit: money; context only. A seasonal peak is not a year. Source: OpenSPM.
     *
     * @param amount  the amount
     * @param periodsPerYear  12 if asked per month, 4 if per quarter
     * @return the metric
     */
    public Metric runRate(Measure<?> amount, int periodsPerYear) {
        return RUN_RATE.of(Metric.of("amount", amount).times(Metric.constant(periodsPerYear)));
    }

    /**
     * Obtains what a won deal amounts to on average.
     *
     * <p>Formula: won amount / won deals. Unit: money; higher is better. A few large deals carry it: show the median beside it.
     *
     * @param wonAmount  the amount of won deals
     * @param wonDeals  the count of won deals
     * @return the metric
     * @see <a href="https://help.gong.io/docs/customize-your-preset-metrics">help.gong.io</a>
     */
    public Metric averageSellingPrice(Measure<?> wonAmount, Measure<?> wonDeals) {
        return AVERAGE_SELLING_PRICE.ratio(wonAmount, wonDeals);
    }

    /**
     * Obtains what a typical won deal amounts to.
     *
     * <p>Formula: median of the amount of won deals. Unit: money; higher is better. Cannot be rolled up from medians of teams.
     *
     * @param <T> the host's row type
     * @param amount  the amount of a deal
     * @param won  what a won deal fulfils
     * @return the metric
     * @see <a href="https://help.gong.io/docs/customize-your-preset-metrics">help.gong.io</a>
     */
    public <T> Metric medianSellingPrice(QuantityField<T, ?> amount, Condition<T> won) {
        return MEDIAN_SELLING_PRICE.of(
                Measure.quantile(amount, Rate.percent(50)).where(won));
    }

    /**
     * Obtains the share of the list price that was given away.
     *
     * <p>Formula: (sum of list - sum of net) / sum of list. Unit: percent; lower is better. The mean of the discounts of deals is another number
     * and overweights small ones. Source: OpenSPM.
     *
     * @param list  the amount at list price
     * @param net  the amount sold for
     * @return the metric
     */
    public Metric discountRate(Measure<?> list, Measure<?> net) {
        return DISCOUNT_RATE.ratio(
                Metric.of("list", list).minus(Metric.of("net", net)).named("discount"), Metric.of("list", list));
    }

    /**
     * Obtains the share of the target price that was reached.
     *
     * <p>Formula: net / target price. Unit: percent; higher is better. The target price is set by someone: who, is part of the metric. Source:
     * OpenSPM.
     *
     * @param net  the amount sold for
     * @param target  the amount at target price
     * @return the metric
     */
    public Metric priceRealisation(Measure<?> net, Measure<?> target) {
        return PRICE_REALISATION.ratio(net, target);
    }

    /**
     * Obtains the part of the revenue that hangs on the largest customers.
     *
     * <p>Formula: revenue of the n largest customers / revenue. Unit: percent; lower is better. Customers of one group count as several unless
     * they are joined. Source: OpenSPM.
     *
     * @param customer  tells customers apart
     * @param revenue  the revenue
     * @param customers  how many of the largest
     * @return the metric
     */
    public Metric topCustomersShare(Dimension customer, Measure<?> revenue, int customers) {
        return TOP_CUSTOMERS_SHARE.of(Metric.overMembers(
                "top", customer, Metric.of("revenue", revenue), MemberStatistic.topShare(customers)));
    }

    /**
     * Obtains the Herfindahl index of the customers.
     *
     * <p>Formula: sum of the squared shares of customers in the revenue. Unit: number; lower is better. 1 / n of n equal customers, 1 of a single
     * one. Source: OpenSPM.
     *
     * @param customer  tells customers apart
     * @param revenue  the revenue
     * @return the metric
     */
    public Metric customerConcentration(Dimension customer, Measure<?> revenue) {
        return CUSTOMER_CONCENTRATION.of(
                Metric.overMembers("HHI", customer, Metric.of("revenue", revenue), MemberStatistic.herfindahl()));
    }
}
