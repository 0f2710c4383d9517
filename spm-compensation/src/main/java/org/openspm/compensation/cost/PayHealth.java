package org.openspm.compensation.cost;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openspm.compensation.analysis.EarningsCurve;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.statistic.Correlation;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/**
 * Whether pay did what it is for: who reached quota, whether more performance was paid more, and whether quotas were fair.
 *
 * <pre>{@code
 * PayHealth health = PayHealth.of(run, "New business");
 * health.atQuota();                  // share at quota: 62.5 %
 * health.payForPerformance();        // rank correlation of attainment and pay: 0.91
 * health.explain().render();         // all of it
 * }</pre>
 *
 * <p>Who lacks what a number needs is left out of it, and a number without anybody is undefined. Published benchmarks are named as text: they differ
 * by year, population and definition, and none is a target. This class is immutable and thread-safe.
 */
public final class PayHealth {

    private final List<PayRecord> records;

    private PayHealth(List<PayRecord> records) {
        this.records = records;
    }

    /**
     * A band of attainment.
     *
     * @param from  the least attainment in it; empty for the lowest band
     * @param to  where the next band begins; empty for the highest
     * @param people  how many attained that
     */
    public record Band(Optional<Rate> from, Optional<Rate> to, int people) {

        /**
         * Checks that nothing is null.
         *
         * @param from  the least attainment in it
         * @param to  where the next band begins
         * @param people  how many attained that
         */
        public Band {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * Obtains the health of some pay.
     *
     * @param records  what is known of each
     * @return the health
     * @throws IllegalArgumentException if two have one name, or money is of two currencies
     */
    public static PayHealth of(List<PayRecord> records) {
        Set<String> names = new HashSet<>();
        for (PayRecord each : Objects.requireNonNull(records, "records")) {
            if (!names.add(each.name())) {
                throw new IllegalArgumentException(
                        "The name (" + each.name() + ") is there twice.\nName everybody once.");
            }
            requireOne(each.pay(), records.get(0).pay());
            each.target().ifPresent(money -> requireOne(money, records.get(0).pay()));
            each.salary().ifPresent(money -> requireOne(money, records.get(0).pay()));
            each.quota()
                    .flatMap(quota -> quota.unit().currency())
                    .ifPresent(currency ->
                            requireOne(Money.zero(currency), records.get(0).pay()));
        }
        return new PayHealth(List.copyOf(records));
    }

    private static void requireOne(Money money, Money first) {
        if (!money.currency().equals(first.currency())) {
            throw new IllegalArgumentException(
                    "The money (" + money + ") is not in (" + first.currency() + ").\nConvert all to one currency.");
        }
    }

    /**
     * Obtains the health of a plan year that was evaluated, by the attainment of one component whose measure adds up, such as a sum or a count: what was
     * achieved in the year over the quota of the year. Pay is the total of the year; the salary is the annual salary of the last day of the year times the
     * share of the year that one was active on the plan, as target incentive and quota are for that time.
     *
     * @param run  the evaluation
     * @param component  the name of a component with a quota
     * @return the health of everybody on the plan
     * @throws IllegalArgumentException if the plan has no such component, or it has no quota
     */
    public static PayHealth of(Evaluation run, String component) {
        return of(new YearRecords(run, component).records());
    }

    private AttainmentHealth attainment() {
        return new AttainmentHealth(records);
    }

    private EarningsHealth earnings() {
        return new EarningsHealth(records);
    }

    /**
     * Returns what is known of each.
     *
     * @return the records in the order in which they were handed in
     */
    public List<PayRecord> records() {
        return records;
    }

    /**
     * Returns how many reached quota.
     *
     * @return the share with an attainment of 100 % or more
     */
    public PayIndicator atQuota() {
        return attainment().reaching(Rate.ONE, "share at quota");
    }

    /**
     * Returns how many reached a level, such as threshold or excellence.
     *
     * @param level  the attainment
     * @return the share with that attainment or more
     */
    public PayIndicator reaching(Rate level) {
        return attainment().reaching(Objects.requireNonNull(level, "level"), "share at " + level);
    }

    /**
     * Returns how attainment is spread, ready to be drawn.
     *
     * @param bounds  where bands begin, ascending
     * @return the band below the first bound and one from each bound on: who attains a bound is in the band above it
     * @throws IllegalArgumentException if there is no bound, or they do not ascend
     */
    public List<Band> bands(List<Rate> bounds) {
        return attainment().bands(Objects.requireNonNull(bounds, "bounds"));
    }

    /**
     * Returns how many were paid anything.
     *
     * @return the share whose pay is more than zero
     */
    public PayIndicator participation() {
        return earnings().participation();
    }

    /**
     * Returns how closely pay follows performance, as an order.
     *
     * @return Spearman's correlation of attainment with pay over target incentive, over those who have both; ties share the mean of their ranks
     */
    public PayIndicator payForPerformance() {
        return attainment().payForPerformance("pay for performance, ranks", "Spearman's", Correlation::spearman);
    }

    /**
     * Returns how closely pay follows performance, in a straight line.
     *
     * @return Pearson's correlation of attainment with pay over target incentive, over those who have both
     */
    public PayIndicator linearPayForPerformance() {
        return attainment().payForPerformance("pay for performance, line", "Pearson's", Correlation::pearson);
    }

    /**
     * Returns what was paid of what was meant to be paid at 100 %.
     *
     * @return the sum of pay over the sum of target incentives, over those who have one
     */
    public PayIndicator payToTarget() {
        return earnings().payToTarget();
    }

    /**
     * Returns what the best tenth was paid of its target.
     *
     * @return pay over target incentive, in sums, of the tenth with the highest attainment of those who have both, one of ten begun; of equals the
     *     one named first in the alphabet counts first
     */
    public PayIndicator topTenth() {
        return earnings().topTenth();
    }

    /**
     * Returns the leverage of a plan: what is paid at excellence of what is paid at target.
     *
     * @param curve  the earnings curve of a participant
     * @param component  the component whose attainment counts
     * @param excellence  the attainment that is called excellent
     * @param target  the target incentive
     * @return the pay at excellence over the target incentive; undefined if the curve does not reach excellence, or the target is zero
     * @throws IllegalArgumentException if the plan has no such component, or the target is money of another currency
     */
    public static PayIndicator leverage(EarningsCurve curve, String component, Rate excellence, Money target) {
        Objects.requireNonNull(curve, "curve");
        Objects.requireNonNull(target, "target");
        Figure value = target.signum() == 0
                ? Figure.undefined(Unit.TIMES, "the target incentive is zero")
                : curve.at(component, excellence)
                        .map(point -> Figure.of(point.pay().dividedBy(target), Unit.TIMES))
                        .orElseGet(() -> Figure.undefined(
                                Unit.TIMES, "the curve does not reach an attainment of " + excellence));
        return new PayIndicator(
                "leverage", value, "pay at " + excellence + " / target incentive", "https://www.zs.com", "");
    }

    /**
     * Returns how much is to be sold for what one is to earn.
     *
     * @return the median of quota over on-target earnings (salary and target incentive) of each who has all three, not the ratio of medians; a quota
     *     that is not money is left out
     */
    public PayIndicator quotaToOnTargetEarnings() {
        return earnings().quotaToOnTargetEarnings();
    }

    /**
     * Returns how much of on-target earnings is variable.
     *
     * @return the median of target incentive over on-target earnings of each who has salary and target: 40 % for a mix of 60/40, salary named first
     */
    public PayIndicator payMix() {
        return earnings().payMix();
    }

    /**
     * Returns the compensation cost of sales.
     *
     * @param revenue  what was sold by all of them
     * @return salaries and pay over revenue; undefined if there is no revenue or nobody, or if the salary of somebody is not known
     * @throws IllegalArgumentException if the revenue is money of another currency
     */
    public PayIndicator costOfSales(Money revenue) {
        Objects.requireNonNull(revenue, "revenue");
        records.forEach(each -> requireOne(each.pay(), revenue));
        return earnings().costOfSales(revenue);
    }

    /**
     * Returns how much attainment varies.
     *
     * @return the standard deviation of a sample over the mean; undefined for fewer than two, or a mean of zero
     */
    public PayIndicator attainmentVariation() {
        return attainment().attainmentVariation();
    }

    /**
     * Returns whether those with large quotas attain less, or more.
     *
     * @return Spearman's correlation of attainment with quota: about zero where quotas are fair; undefined if the quotas are of several units, which do
     *     not compare
     */
    public PayIndicator attainmentByQuota() {
        return attainment().attainmentByQuota();
    }

    /**
     * Returns whether those with rich territories attain more.
     *
     * @return Spearman's correlation of attainment with potential: about zero where quotas allow for it
     */
    public PayIndicator attainmentByPotential() {
        return attainment().attainmentByPotential();
    }

    /**
     * Returns all numbers that need nothing more.
     *
     * @return the indicators, those that are undefined included
     */
    public List<PayIndicator> indicators() {
        return List.of(
                atQuota(),
                participation(),
                payForPerformance(),
                linearPayForPerformance(),
                payToTarget(),
                topTenth(),
                quotaToOnTargetEarnings(),
                payMix(),
                attainmentVariation(),
                attainmentByQuota(),
                attainmentByPotential());
    }

    /**
     * Returns the numbers as data.
     *
     * @return the trace; render it for a text
     */
    public Trace explain() {
        return Trace.of(
                "people",
                Figure.of(BigDecimal.valueOf(records.size()), Unit.NUMBER),
                "",
                indicators().stream().map(PayIndicator::line).toList());
    }

    /**
     * Returns the numbers as text.
     *
     * @return the lines of {@link #explain()}
     */
    @Override
    public String toString() {
        return explain().render();
    }
}
