package org.openspm.core.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.openspm.core.catalog.MetricDescription.Aim;
import org.openspm.core.catalog.MetricDescription.RollUp;
import org.openspm.core.catalog.MetricDescription.ZeroRule;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.MemberStatistic;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Dimension;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.TextField;

/**
 * Whether territories and quotas are fair.
 *
 * <p>Obtained from {@link SalesMetrics#territory()}. This class is immutable and thread-safe.
 */
public final class TerritoryMetrics {

    private static final Entry INDEX = Entry.of(Chapter.TERRITORY, "index", "Territory index")
            .formula("value of a territory / mean value of territories")
            .is("number", Aim.CONTEXT, RollUp.DISTRIBUTION, ZeroRule.DENOMINATOR_ZERO)
            .beware("Asked by territory; over all of them it is 1.")
            .from(Source.COZMIX);

    private static final Entry ALIGNMENT_INDEX = Entry.of(Chapter.TERRITORY, "alignmentIndex", "Alignment index")
            .formula("weights x indices of workload, potential and own sales, each scaled to a mean of 1")
            .is("number", Aim.CONTEXT, RollUp.DISTRIBUTION, ZeroRule.DENOMINATOR_ZERO)
            .beware("The weights are a choice: show them with the number.")
            .from(Source.COZMIX);

    private static final Entry WORKLOAD = Entry.of(Chapter.TERRITORY, "workload", "Workload")
            .formula("accounts x service hours + prospects x conversion hours")
            .is("hours", Aim.BAND, RollUp.ADDITIVE, ZeroRule.NOTHING_IS_ZERO)
            .beware("Hours of assumptions: calibrate them with time sheets.")
            .from(Source.WIKISUM);

    private static final Entry BALANCE_SHARE = Entry.of(Chapter.TERRITORY, "balanceShare", "Balanced territories")
            .formula("territories within a band around the mean / territories")
            .is("percent", Aim.HIGHER, RollUp.DISTINCT, ZeroRule.NO_ROWS)
            .beware("The mean moves with every territory; the value must add up.")
            .from(Source.ZSA);

    private static final Entry VARIATION = Entry.of(Chapter.TERRITORY, "variation", "Territory variation")
            .formula("standard deviation (n - 1) / mean over territories")
            .is("number", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("For territories as a sample; populationVariation divides by n.")
            .from(Source.OWN);

    private static final Entry POPULATION_VARIATION = Entry.of(
                    Chapter.TERRITORY, "populationVariation", "Territory variation, population")
            .formula("standard deviation (n) / mean over territories")
            .is("number", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("For all territories there are; variation divides by n - 1.")
            .from(Source.OWN);

    private static final Entry MAX_TO_MIN = Entry.of(Chapter.TERRITORY, "maxToMin", "Largest to smallest territory")
            .formula("largest value / smallest value over territories")
            .is("number", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Two territories decide it; undefined while one has nothing.")
            .from(Source.OWN);

    private static final Entry GINI = Entry.of(Chapter.TERRITORY, "gini", "Gini coefficient")
            .formula("sum of (2 i - n - 1) x_i / (n^2 mean), values ascending")
            .is("number", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Without the small-sample factor, so below 1 - 1 / n; undefined with negative values.")
            .from(Source.MATHWORLD);

    private static final Entry GINI_CORRECTED = Entry.of(
                    Chapter.TERRITORY, "giniCorrected", "Gini coefficient, corrected")
            .formula("n / (n - 1) x Gini coefficient")
            .is("number", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("With the small-sample factor: 1 where one territory has all; undefined of a single one.")
            .from(Source.MATHWORLD);

    private static final Entry QUOTA_TO_POTENTIAL = Entry.of(
                    Chapter.TERRITORY, "quotaToPotential", "Quota to potential")
            .formula("quota / potential")
            .is("number", Aim.CONTEXT, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("High for one and low for another: see its variation.")
            .from(Source.OWN);

    private static final Entry QUOTA_TO_POTENTIAL_VARIATION = Entry.of(
                    Chapter.TERRITORY, "quotaToPotentialVariation", "Variation of quota to potential")
            .formula("standard deviation (n - 1) / mean of quota / potential over territories")
            .is("number", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Zero where every quota is the same share of potential.")
            .from(Source.OWN);

    private static final Entry QUOTA_POTENTIAL_CORRELATION = Entry.of(
                    Chapter.TERRITORY, "quotaPotentialCorrelation", "Quota-potential correlation")
            .formula("Spearman's correlation of quota and potential")
            .is("number", Aim.HIGHER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Of ranks; undefined while one side is constant.")
            .from(Source.OWN);

    private static final Entry ATTAINMENT_POTENTIAL_CORRELATION = Entry.of(
                    Chapter.TERRITORY, "attainmentPotentialCorrelation", "Attainment-potential correlation")
            .formula("Spearman's correlation of attainment and potential")
            .is("number", Aim.ZERO, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("A strong value, of either sign, means that quotas do not follow potential.")
            .from(Source.OWN);

    private static final Entry OVER_ASSIGNMENT = Entry.of(Chapter.TERRITORY, "overAssignment", "Over-assignment")
            .formula("sum of quotas handed out / plan - 1")
            .is("percent", Aim.BAND, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Not the complement of under-assignment: 20 % less one way is 25 % more the other; by level.")
            .from(Source.KELLBLOG);

    static final List<Entry> ENTRIES = List.of(
            INDEX,
            ALIGNMENT_INDEX,
            WORKLOAD,
            BALANCE_SHARE,
            VARIATION,
            POPULATION_VARIATION,
            MAX_TO_MIN,
            GINI,
            GINI_CORRECTED,
            QUOTA_TO_POTENTIAL,
            QUOTA_TO_POTENTIAL_VARIATION,
            QUOTA_POTENTIAL_CORRELATION,
            ATTAINMENT_POTENTIAL_CORRELATION,
            OVER_ASSIGNMENT);

    TerritoryMetrics() {}

    /**
     * Obtains how many times the mean a territory has.
     *
     * <p>Formula: value of a territory / mean value of territories. Unit: number; context only. Asked by territory; over all of them it is 1.
     *
     * @param <T> the host's row type
     * @param territory  tells territories apart
     * @param value  what is balanced, such as potential
     * @return the metric
     * @see <a href="https://www.cozmix.com/sales-force-size/balanced-accounts-territory-alignments/">cozmix.com</a>
     */
    public <T> Metric index(TextField<T> territory, Measure<T> value) {
        return INDEX.of(Balance.indexOf(territory, value));
    }

    /**
     * Obtains how much a territory is loaded, by several measures at once.
     *
     * <p>Formula: weights x indices of workload, potential and own sales, each scaled to a mean of 1. Unit: number; context only. The weights are
     * a choice: show them with the number.
     *
     * @param <T> the host's row type
     * @param territory  tells territories apart
     * @param workload  the workload
     * @param workloadWeight  its weight
     * @param potential  the potential
     * @param potentialWeight  its weight
     * @param sales  own sales
     * @param salesWeight  their weight, the weights totalling 100 %
     * @return the metric
     * @see <a href="https://www.cozmix.com/sales-force-size/balanced-accounts-territory-alignments/">cozmix.com</a>
     */
    public <T> Metric alignmentIndex(
            TextField<T> territory,
            Measure<T> workload,
            Rate workloadWeight,
            Measure<T> potential,
            Rate potentialWeight,
            Measure<T> sales,
            Rate salesWeight) {
        Balance.requireWhole(workloadWeight.plus(potentialWeight).plus(salesWeight));
        return ALIGNMENT_INDEX.of(Balance.weighted(territory, workload, workloadWeight)
                .plus(Balance.weighted(territory, potential, potentialWeight))
                .named("workload and potential")
                .plus(Balance.weighted(territory, sales, salesWeight)));
    }

    /**
     * Obtains the hours that a territory takes.
     *
     * <p>Formula: accounts x service hours + prospects x conversion hours. Unit: hours; within a band: both tails are bad. Hours of assumptions:
     * calibrate them with time sheets.
     *
     * @param <T> the host's row type
     * @param accounts  how many accounts
     * @param serviceHours  hours that one takes
     * @param prospects  how many prospects
     * @param conversionHours  hours that one takes
     * @return the metric
     * @see <a href="https://wikisum.wiki/wiki/Sales_territory">wikisum</a>
     */
    public <T> Metric workload(
            NumberField<T> accounts,
            NumberField<T> serviceHours,
            NumberField<T> prospects,
            NumberField<T> conversionHours) {
        NumberField<T> hours = accounts.times(serviceHours).plus(prospects.times(conversionHours));
        return WORKLOAD.of(Measure.sum(hours).counting(Unit.HOURS));
    }

    /**
     * Obtains the share of territories that are near the mean.
     *
     * <p>Formula: territories within a band around the mean / territories. Unit: percent; higher is better. The mean moves with every territory;
     * the value must add up.
     *
     * @param <T> the host's row type
     * @param territory  tells territories apart
     * @param value  what is balanced, such as potential
     * @param band  how far from the mean, as a share of it
     * @return the metric
     * @see <a href="http://www.zsassociates.com/news_events/publications/new_approach_to_territory_alignment/">zsassociates</a>
     */
    public <T> Metric balanceShare(TextField<T> territory, Measure<T> value, Rate band) {
        Ratio width = band.toRatio();
        return BALANCE_SHARE.of(Balance.of(
                "share within " + band + " of the mean",
                territory,
                value,
                Unit.PERCENT,
                sums -> Balance.within(sums, width)));
    }

    /**
     * Obtains the coefficient of variation of territories, sample.
     *
     * <p>Formula: standard deviation (n - 1) / mean over territories. Unit: number; lower is better. For territories as a sample;
     * populationVariation divides by n. Source: OpenSPM.
     *
     * @param territory  tells territories apart
     * @param value  what is balanced
     * @return the metric
     */
    public Metric variation(Dimension territory, Measure<?> value) {
        return VARIATION.of(Metric.overMembers(
                "CV", territory, Metric.of("value", value), MemberStatistic.coefficientOfVariation()));
    }

    /**
     * Obtains the coefficient of variation of territories, population.
     *
     * <p>Formula: standard deviation (n) / mean over territories. Unit: number; lower is better. For all territories there are; variation divides
     * by n - 1. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param territory  tells territories apart
     * @param value  what is balanced, such as potential
     * @return the metric
     */
    public <T> Metric populationVariation(TextField<T> territory, Measure<T> value) {
        return POPULATION_VARIATION.of(
                Balance.of("population variation", territory, value, Unit.NUMBER, Balance::populationVariation));
    }

    /**
     * Obtains how many times the smallest territory the largest is.
     *
     * <p>Formula: largest value / smallest value over territories. Unit: number; lower is better. Two territories decide it; undefined while one
     * has nothing. Source: OpenSPM.
     *
     * @param territory  tells territories apart
     * @param value  what is balanced
     * @return the metric
     */
    public Metric maxToMin(Dimension territory, Measure<?> value) {
        return MAX_TO_MIN.of(
                Metric.overMembers("max / min", territory, Metric.of("value", value), MemberStatistic.maxToMin()));
    }

    /**
     * Obtains how unequal territories are.
     *
     * <p>Formula: sum of (2 i - n - 1) x_i / (n^2 mean), values ascending. Unit: number; lower is better. Without the small-sample factor, so
     * below 1 - 1 / n; undefined with negative values.
     *
     * @param territory  tells territories apart
     * @param value  what is balanced
     * @return the metric
     * @see <a href="https://mathworld.wolfram.com/GiniCoefficient.html">mathworld</a>
     */
    public Metric gini(Dimension territory, Measure<?> value) {
        return GINI.of(Metric.overMembers("Gini", territory, Metric.of("value", value), MemberStatistic.gini()));
    }

    /**
     * Obtains how unequal territories are, corrected for their number.
     *
     * <p>Formula: n / (n - 1) x Gini coefficient. Unit: number; lower is better. With the small-sample factor: 1 where one territory has all;
     * undefined of a single one.
     *
     * @param <T> the host's row type
     * @param territory  tells territories apart
     * @param value  what is balanced, such as potential
     * @return the metric
     * @see <a href="https://mathworld.wolfram.com/GiniCoefficient.html">mathworld</a>
     */
    public <T> Metric giniCorrected(TextField<T> territory, Measure<T> value) {
        Measure<T> known = value.where(territory.isMissing().not());
        Metric gini = Metric.overMembers("Gini", territory, Metric.of("value", known), MemberStatistic.gini());
        Metric n = Metric.of("n", Measure.countDistinct(territory).where(known.condition()));
        Metric fewer = n.minus(Metric.constant(Figure.of(BigDecimal.ONE, Unit.of(territory.name()))))
                .named("n - 1");
        return GINI_CORRECTED.of(gini.times(Metric.ratio("n / (n - 1)", n, fewer)));
    }

    /**
     * Obtains how much of the potential the quota asks for.
     *
     * <p>Formula: quota / potential. Unit: number; context only. High for one and low for another: see its variation. Source: OpenSPM.
     *
     * @param quota  the quota
     * @param potential  the potential
     * @return the metric
     */
    public Metric quotaToPotential(Measure<?> quota, Measure<?> potential) {
        return QUOTA_TO_POTENTIAL.ratio(quota, potential);
    }

    /**
     * Obtains how unequally quotas ask for potential.
     *
     * <p>Formula: standard deviation (n - 1) / mean of quota / potential over territories. Unit: number; lower is better. Zero where every quota
     * is the same share of potential. Source: OpenSPM.
     *
     * @param territory  tells territories apart, in both schemas
     * @param quota  the quota
     * @param potential  the potential
     * @return the metric
     */
    public Metric quotaToPotentialVariation(Dimension territory, Measure<?> quota, Measure<?> potential) {
        return QUOTA_TO_POTENTIAL_VARIATION.of(Metric.overMembers(
                "CV",
                territory,
                Metric.ratio("quota / potential", quota, potential),
                MemberStatistic.coefficientOfVariation()));
    }

    /**
     * Obtains whether larger quotas stand where there is more potential.
     *
     * <p>Formula: Spearman's correlation of quota and potential. Unit: number; higher is better. Of ranks; undefined while one side is constant.
     * Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param quota  the quota of a territory, one row a territory
     * @param potential  its potential
     * @return the metric
     */
    public <T> Metric quotaPotentialCorrelation(QuantityField<T, ?> quota, QuantityField<T, ?> potential) {
        return QUOTA_POTENTIAL_CORRELATION.of(Association.spearman(quota, potential));
    }

    /**
     * Obtains whether the attainment hangs on the potential.
     *
     * <p>Formula: Spearman's correlation of attainment and potential. Unit: number; the nearer to zero the better. A strong value, of either sign,
     * means that quotas do not follow potential. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param attainment  the attainment of a territory, one row a territory
     * @param potential  its potential
     * @return the metric
     */
    public <T> Metric attainmentPotentialCorrelation(QuantityField<T, ?> attainment, QuantityField<T, ?> potential) {
        return ATTAINMENT_POTENTIAL_CORRELATION.of(Association.spearman(attainment, potential));
    }

    /**
     * Obtains by how much the quotas handed out exceed the plan.
     *
     * <p>Formula: sum of quotas handed out / plan - 1. Unit: percent; within a band: both tails are bad. Not the complement of under-assignment:
     * 20 % less one way is 25 % more the other; by level.
     *
     * @param assignedQuota  the quotas handed out
     * @param plan  the plan of the level above
     * @return the metric
     * @see <a href="https://kellblog.com/2018/01/23/quota-over-assignment-and-culture/">kellblog.com</a>
     */
    public Metric overAssignment(Measure<?> assignedQuota, Measure<?> plan) {
        return OVER_ASSIGNMENT.ratio(
                Metric.of("quotas", assignedQuota)
                        .minus(Metric.of("plan", plan))
                        .named("excess"),
                Metric.of("plan", plan));
    }
}
