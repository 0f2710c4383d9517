package org.openspm.compensation.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.openspm.compensation.analysis.EarningsCurve;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.statistic.Correlation;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
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

    private static final String COURSE =
            "https://ryanconsulting.ai/courses/fa-commission-modeling/ote-and-quota-architecture";
    private static final String OWN = "OpenSPM";

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
        return reaching(Rate.ONE, "share at quota");
    }

    /**
     * Returns how many reached a level, such as threshold or excellence.
     *
     * @param level  the attainment
     * @return the share with that attainment or more
     */
    public PayIndicator reaching(Rate level) {
        return reaching(Objects.requireNonNull(level, "level"), "share at " + level);
    }

    private PayIndicator reaching(Rate level, String name) {
        List<Ratio> known = attainments();
        long reached = known.stream()
                .filter(each -> each.compareTo(level.toRatio()) >= 0)
                .count();
        return new PayIndicator(
                name,
                share(reached, known.size()),
                "those with an attainment of " + level + " or more / those with an attainment",
                "https://partnersinexcellenceblog.com",
                level.equals(Rate.ONE)
                        ? "83, 51 and 22 % of best in class, average and laggards (Aberdeen 2012, n 291, "
                                + "https://theirf.org/research/rewards-and-recognition-as-a-vital-compensation-component/193/); "
                                + "classes were made by this number, and others define it otherwise"
                        : "");
    }

    private List<Ratio> attainments() {
        return records.stream()
                .flatMap(each -> each.attainment().value().stream())
                .toList();
    }

    private static Figure share(long some, long all) {
        return all == 0 ? nobody(Unit.PERCENT) : Figure.of(Ratio.of(some, all), Unit.PERCENT);
    }

    private static Figure nobody(Unit unit) {
        return Figure.undefined(unit, "nothing is known of anybody");
    }

    /**
     * Returns how attainment is spread, ready to be drawn.
     *
     * @param bounds  where bands begin, ascending
     * @return the band below the first bound and one from each bound on: who attains a bound is in the band above it
     * @throws IllegalArgumentException if there is no bound, or they do not ascend
     */
    public List<Band> bands(List<Rate> bounds) {
        Objects.requireNonNull(bounds, "bounds");
        for (int i = 0; i < bounds.size(); i++) {
            if (i > 0 && bounds.get(i - 1).compareTo(bounds.get(i)) >= 0) {
                throw new IllegalArgumentException("The bounds " + bounds + " do not ascend.\nPut them in order.");
            }
        }
        if (bounds.isEmpty()) {
            throw new IllegalArgumentException("The bounds " + bounds + " are none.\nState one at least.");
        }
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i <= bounds.size(); i++) {
            Optional<Rate> from = i == 0 ? Optional.empty() : Optional.of(bounds.get(i - 1));
            Optional<Rate> to = i == bounds.size() ? Optional.empty() : Optional.of(bounds.get(i));
            long people = attainments().stream()
                    .filter(each -> from.map(bound -> each.compareTo(bound.toRatio()) >= 0)
                            .orElse(true))
                    .filter(each ->
                            to.map(bound -> each.compareTo(bound.toRatio()) < 0).orElse(true))
                    .count();
            bands.add(new Band(from, to, (int) people));
        }
        return List.copyOf(bands);
    }

    /**
     * Returns how many were paid anything.
     *
     * @return the share whose pay is more than zero
     */
    public PayIndicator participation() {
        long paid = records.stream().filter(each -> each.pay().signum() > 0).count();
        return new PayIndicator(
                "participation",
                share(paid, records.size()),
                "those paid more than zero / all",
                "https://theirf.org",
                "");
    }

    /**
     * Returns how closely pay follows performance, as an order.
     *
     * @return Spearman's correlation of attainment with pay over target incentive, over those who have both; ties share the mean of their ranks
     */
    public PayIndicator payForPerformance() {
        return payForPerformance("pay for performance, ranks", "Spearman's", Correlation::spearman);
    }

    /**
     * Returns how closely pay follows performance, in a straight line.
     *
     * @return Pearson's correlation of attainment with pay over target incentive, over those who have both
     */
    public PayIndicator linearPayForPerformance() {
        return payForPerformance("pay for performance, line", "Pearson's", Correlation::pearson);
    }

    /** How two series go together. */
    @FunctionalInterface
    private interface Association {
        OptionalDouble of(double[] x, double[] y);
    }

    private PayIndicator payForPerformance(String name, String whose, Association association) {
        List<PayRecord> known = records.stream()
                .filter(each -> each.attainment().isDefined())
                .filter(each ->
                        each.target().filter(target -> target.signum() > 0).isPresent())
                .toList();
        return new PayIndicator(
                name,
                Correlation.figure(association.of(
                        series(known, PayHealth::attained),
                        series(known, each -> Correlation.approximately(payToTarget(each))))),
                whose + " correlation of attainment with pay / target incentive",
                "https://www.xactlycorp.com",
                "");
    }

    private static double[] series(List<PayRecord> known, ToDoubleFunction<PayRecord> number) {
        return known.stream().mapToDouble(number).toArray();
    }

    private static double attained(PayRecord each) {
        return Correlation.approximately(each.attainment().orThrow());
    }

    private static Ratio payToTarget(PayRecord each) {
        return each.pay().dividedBy(each.target().orElseThrow());
    }

    /**
     * Returns what was paid of what was meant to be paid at 100 %.
     *
     * @return the sum of pay over the sum of target incentives, over those who have one
     */
    public PayIndicator payToTarget() {
        return new PayIndicator(
                "pay to target", paidToTarget(withTarget()), "sum of pay / sum of target incentives", OWN, "");
    }

    private List<PayRecord> withTarget() {
        return records.stream().filter(each -> each.target().isPresent()).toList();
    }

    private static Figure paidToTarget(List<PayRecord> known) {
        if (known.isEmpty()) {
            return nobody(Unit.PERCENT);
        }
        Money target = sum(known, each -> each.target().orElseThrow());
        return target.signum() == 0
                ? Figure.undefined(Unit.PERCENT, "the target incentives are zero")
                : Figure.of(sum(known, PayRecord::pay).dividedBy(target), Unit.PERCENT);
    }

    private static Money sum(List<PayRecord> known, Function<PayRecord, Money> money) {
        return Money.total(
                known.get(0).pay().currency(), known.stream().map(money).toList());
    }

    /**
     * Returns what the best tenth was paid of its target.
     *
     * @return pay over target incentive, in sums, of the tenth with the highest attainment of those who have both, one of ten begun; of equals the
     *     one named first in the alphabet counts first
     */
    public PayIndicator topTenth() {
        List<PayRecord> known = withTarget().stream()
                .filter(each -> each.attainment().isDefined())
                .sorted(Comparator.comparing(
                                (PayRecord each) -> each.attainment().orThrow())
                        .reversed()
                        .thenComparing(PayRecord::name))
                .toList();
        return new PayIndicator(
                "upside of the best tenth",
                paidToTarget(known.subList(0, (known.size() + 9) / 10)),
                "pay / target incentive of the tenth with the highest attainment",
                OWN,
                "");
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
        List<Ratio> ratios = records.stream()
                .filter(each -> onTarget(each).signum() > 0)
                .flatMap(each -> each.quota().filter(quota -> quota.unit().isMoney()).stream()
                        .map(quota -> quota.orThrow().dividedBy(Ratio.of(onTarget(each)))))
                .toList();
        return new PayIndicator(
                "quota to on-target earnings",
                median(ratios, Unit.TIMES),
                "median of quota / (salary + target incentive)",
                COURSE,
                "4 to 5 x (a course of 2026, " + COURSE + ")");
    }

    /**
     * Returns how much of on-target earnings is variable.
     *
     * @return the median of target incentive over on-target earnings of each who has salary and target: 40 % for a mix of 60/40, salary named first
     */
    public PayIndicator payMix() {
        List<Ratio> ratios = records.stream()
                .filter(each -> onTarget(each).signum() > 0)
                .map(each -> Ratio.of(each.target().orElseThrow().value(), onTarget(each)))
                .toList();
        return new PayIndicator(
                "pay mix",
                median(ratios, Unit.PERCENT),
                "median of target incentive / (salary + target incentive)",
                "https://salescomplab.com",
                "50 % is the most frequent (a course of 2026, " + COURSE + ")");
    }

    /** Returns salary and target incentive, or zero if one is not known. */
    private static BigDecimal onTarget(PayRecord each) {
        return each.salary()
                .flatMap(salary ->
                        each.target().map(target -> salary.plus(target).value()))
                .orElse(BigDecimal.ZERO);
    }

    private static Figure median(List<Ratio> ratios, Unit unit) {
        if (ratios.isEmpty()) {
            return nobody(unit);
        }
        List<Ratio> sorted = ratios.stream().sorted().toList();
        Ratio low = sorted.get((sorted.size() - 1) / 2);
        Ratio high = sorted.get(sorted.size() / 2);
        return Figure.of(low.plus(high).times(Ratio.of(1, 2)), unit);
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
        return new PayIndicator(
                "compensation cost of sales",
                costOver(revenue),
                "(salaries + pay) / revenue",
                "https://worldatwork.org",
                "3 to 9 % in general (ZS, undated, https://www.zs.com/insights/putting-ccos-to-work-for-your-incentive-program)");
    }

    private Figure costOver(Money revenue) {
        if (revenue.signum() == 0) {
            return Figure.undefined(Unit.PERCENT, "there is no revenue");
        }
        if (records.isEmpty()) {
            return nobody(Unit.PERCENT);
        }
        String unknown = records.stream()
                .filter(each -> each.salary().isEmpty())
                .map(PayRecord::name)
                .collect(Collectors.joining(", "));
        return unknown.isEmpty()
                ? Figure.of(
                        sum(records, each -> each.salary().orElseThrow().plus(each.pay()))
                                .dividedBy(revenue),
                        Unit.PERCENT)
                : Figure.undefined(Unit.PERCENT, "no salary is known of " + unknown);
    }

    /**
     * Returns how much attainment varies.
     *
     * @return the standard deviation of a sample over the mean; undefined for fewer than two, or a mean of zero
     */
    public PayIndicator attainmentVariation() {
        double[] attained =
                attainments().stream().mapToDouble(Correlation::approximately).toArray();
        return new PayIndicator(
                "variation of attainment",
                Correlation.variationFigure(attained),
                "standard deviation / mean of attainment",
                OWN,
                "");
    }

    /**
     * Returns whether those with large quotas attain less, or more.
     *
     * @return Spearman's correlation of attainment with quota: about zero where quotas are fair; undefined if the quotas are of several units, which do
     *     not compare
     */
    public PayIndicator attainmentByQuota() {
        long units = records.stream()
                .flatMap(each -> each.quota().stream())
                .map(Figure::unit)
                .distinct()
                .count();
        return fairness(
                "attainment by quota",
                "quota",
                units > 1
                        ? Optional.of(Figure.undefined(Unit.NUMBER, "the quotas are of several units"))
                        : Optional.empty(),
                each -> each.quota().map(Figure::orThrow).map(Correlation::approximately));
    }

    /**
     * Returns whether those with rich territories attain more.
     *
     * @return Spearman's correlation of attainment with potential: about zero where quotas allow for it
     */
    public PayIndicator attainmentByPotential() {
        return fairness(
                "attainment by potential",
                "potential",
                Optional.empty(),
                each -> each.potential().map(BigDecimal::doubleValue));
    }

    private PayIndicator fairness(
            String name, String what, Optional<Figure> objection, Function<PayRecord, Optional<Double>> number) {
        List<PayRecord> known = records.stream()
                .filter(each ->
                        each.attainment().isDefined() && number.apply(each).isPresent())
                .toList();
        return new PayIndicator(
                name,
                objection.orElseGet(() -> Correlation.figure(Correlation.spearman(
                        series(known, PayHealth::attained),
                        series(known, each -> number.apply(each).orElseThrow())))),
                "Spearman's correlation of attainment with " + what,
                OWN,
                "about 0 where quotas are fair");
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
