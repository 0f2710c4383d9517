package org.openspm.compensation.quota.setting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.openspm.compensation.statistic.Correlation;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/**
 * Whether quotas ask alike of everybody: what each has to win of what there is to win, how unequal that is, whether quotas follow
 * history only, and how many would reach theirs.
 *
 * <p>Quota over potential of each holder is the fairness that matters: where everybody's is the same, so is the effort. It is exact, as are the
 * Gini coefficient and the share at quota; the coefficient of variation and correlations are statistics in floating point.
 *
 * <pre>{@code
 * QuotaFairness.of(List.of(
 *         Holder.of("jill", amount(900), new BigDecimal("3000")).achieved(new BigDecimal("850")),
 *         Holder.of("kim", amount(900), new BigDecimal("1500")).achieved(new BigDecimal("700"))))
 *         .spread();     // 2 x: kim's quota is 60 % of the potential, jill's 30 %
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class QuotaFairness {

    private final List<Holder> holders;

    private QuotaFairness(List<Holder> holders) {
        this.holders = holders;
    }

    /**
     * One holder of a quota.
     *
     * @param name  who
     * @param quota  the quota, zero or more
     * @param potential  what there is to win, zero or more, in the unit of the quota
     * @param history  what was achieved before, or empty for somebody new
     * @param predicted  what is predicted to be achieved, or empty if nothing is
     */
    public record Holder(
            String name,
            Amount quota,
            BigDecimal potential,
            Optional<BigDecimal> history,
            Optional<BigDecimal> predicted) {

        /**
         * Checks that nothing is null, and neither quota nor potential negative.
         *
         * @param name  who
         * @param quota  the quota
         * @param potential  what there is to win
         * @param history  what was achieved before
         * @param predicted  what is predicted to be achieved
         * @throws IllegalArgumentException if the quota or the potential is negative
         */
        public Holder {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(quota, "quota");
            Objects.requireNonNull(potential, "potential");
            Objects.requireNonNull(history, "history");
            Objects.requireNonNull(predicted, "predicted");
            if (quota.value().signum() < 0 || potential.signum() < 0) {
                throw new IllegalArgumentException("The holder (" + name + ") has a quota of (" + quota
                        + ") and a potential of (" + potential.toPlainString() + ").\nState zero or more of both.");
            }
        }

        /**
         * Obtains a holder of whom neither history nor prediction is known.
         *
         * @param name  who
         * @param quota  the quota, zero or more
         * @param potential  what there is to win, zero or more
         * @return the holder
         * @throws IllegalArgumentException if the quota or the potential is negative
         */
        public static Holder of(String name, Amount quota, BigDecimal potential) {
            return new Holder(name, quota, potential, Optional.empty(), Optional.empty());
        }

        /**
         * Returns this holder with what was achieved before.
         *
         * @param before  the figure
         * @return the holder
         */
        public Holder achieved(BigDecimal before) {
            return new Holder(name, quota, potential, Optional.of(before), predicted);
        }

        /**
         * Returns this holder with what is predicted to be achieved.
         *
         * @param prediction  the figure
         * @return the holder
         */
        public Holder predicted(BigDecimal prediction) {
            return new Holder(name, quota, potential, history, Optional.of(prediction));
        }

        /** Returns quota over potential. */
        Figure ratio() {
            return potential.signum() == 0
                    ? Figure.undefined(Unit.PERCENT, "there is no potential")
                    : Figure.of(Ratio.of(quota.value(), potential), Unit.PERCENT);
        }

        boolean isPredictedAtQuota() {
            return predicted.map(figure -> figure.compareTo(quota.value()) >= 0).orElse(false);
        }
    }

    /**
     * Obtains the report on some holders.
     *
     * @param holders  the holders
     * @return the report
     * @throws IllegalArgumentException if two have one name
     */
    public static QuotaFairness of(List<Holder> holders) {
        Set<String> names = new HashSet<>();
        for (Holder holder : Objects.requireNonNull(holders, "holders")) {
            if (!names.add(holder.name())) {
                throw new IllegalArgumentException(
                        "The holder (" + holder.name() + ") is there twice.\nName each holder once.");
            }
        }
        return new QuotaFairness(List.copyOf(holders));
    }

    /**
     * Returns the holders.
     *
     * @return the holders in the order in which they were handed in
     */
    public List<Holder> holders() {
        return holders;
    }

    /**
     * Returns quota over potential of each holder.
     *
     * @return the exact ratios, shown in percent; undefined for a holder without potential
     */
    public Map<String, Figure> quotaToPotential() {
        Map<String, Figure> ratios = new LinkedHashMap<>();
        holders.forEach(holder -> ratios.put(holder.name(), holder.ratio()));
        return Collections.unmodifiableMap(ratios);
    }

    private List<Ratio> ratios() {
        return holders.stream()
                .flatMap(holder -> holder.ratio().value().stream())
                .sorted()
                .toList();
    }

    /**
     * Returns the lowest ratio of quota to potential.
     *
     * @return the exact ratio; undefined if nobody has potential
     */
    public Figure lowest() {
        List<Ratio> ratios = ratios();
        return ratios.isEmpty() ? nobody(Unit.PERCENT) : Figure.of(ratios.get(0), Unit.PERCENT);
    }

    /**
     * Returns the highest ratio of quota to potential.
     *
     * @return the exact ratio; undefined if nobody has potential
     */
    public Figure highest() {
        List<Ratio> ratios = ratios();
        return ratios.isEmpty() ? nobody(Unit.PERCENT) : Figure.of(ratios.get(ratios.size() - 1), Unit.PERCENT);
    }

    /**
     * Returns the median ratio of quota to potential.
     *
     * @return the exact ratio, the mean of the two in the middle of an even number; undefined if nobody has potential
     */
    public Figure median() {
        List<Ratio> ratios = ratios();
        if (ratios.isEmpty()) {
            return nobody(Unit.PERCENT);
        }
        Ratio low = ratios.get((ratios.size() - 1) / 2);
        Ratio high = ratios.get(ratios.size() / 2);
        return Figure.of(low.plus(high).times(Ratio.of(1, 2)), Unit.PERCENT);
    }

    /**
     * Returns how many times as much is asked where most is asked.
     *
     * @return the highest ratio of quota to potential over the lowest, 1 where all are alike; undefined if the lowest is zero or there is none
     */
    public Figure spread() {
        Figure low = lowest();
        if (!low.isDefined()) {
            return nobody(Unit.TIMES);
        }
        return low.orThrow().signum() == 0
                ? Figure.undefined(Unit.TIMES, "the lowest ratio is 0")
                : Figure.of(highest().orThrow().dividedBy(low.orThrow()), Unit.TIMES);
    }

    /**
     * Returns how unequal the ratios of quota to potential are.
     *
     * <p>{@code G = sum over i of (2 i - n - 1) x_i / (n sum of x)} over the ratios in ascending order, without the factor n / (n - 1).
     *
     * @return the exact coefficient, 0 where all are alike and towards 1 where one has everything; undefined if nobody has potential or all
     *     ratios are zero
     */
    public Figure gini() {
        List<Ratio> ratios = ratios();
        Ratio sum = BoundedShares.sum(ratios);
        if (sum.signum() == 0) {
            return ratios.isEmpty() ? nobody(Unit.NUMBER) : Figure.undefined(Unit.NUMBER, "all quotas are 0");
        }
        Ratio weighted = Ratio.ZERO;
        for (int i = 0; i < ratios.size(); i++) {
            weighted = weighted.plus(ratios.get(i).times(Ratio.of(2L * (i + 1) - ratios.size() - 1, 1)));
        }
        return Figure.of(weighted.dividedBy(sum.times(Ratio.of(ratios.size(), 1))), Unit.NUMBER);
    }

    /**
     * Returns how much the ratios of quota to potential vary.
     *
     * @return their standard deviation, of a sample, over their mean; empty for fewer than two, or if all are zero
     */
    public OptionalDouble coefficientOfVariation() {
        return Correlation.variation(
                ratios().stream().mapToDouble(Correlation::approximately).toArray());
    }

    /**
     * Returns how closely quotas follow history, as amounts.
     *
     * @return Pearson's correlation of quota and history over those who have both, -1 to 1; empty for fewer than two, or if one of the two is the
     *     same for all
     */
    public OptionalDouble correlationWithHistory() {
        List<Holder> known = withHistory();
        return Correlation.pearson(quotas(known), histories(known));
    }

    /**
     * Returns how closely quotas follow history, as an order.
     *
     * @return Spearman's rank correlation, ties sharing the mean of their ranks; empty as {@link #correlationWithHistory()}
     */
    public OptionalDouble rankCorrelationWithHistory() {
        List<Holder> known = withHistory();
        return Correlation.spearman(quotas(known), histories(known));
    }

    private List<Holder> withHistory() {
        return holders.stream().filter(holder -> holder.history().isPresent()).toList();
    }

    private static double[] quotas(List<Holder> holders) {
        return holders.stream()
                .mapToDouble(holder -> holder.quota().value().doubleValue())
                .toArray();
    }

    private static double[] histories(List<Holder> holders) {
        return holders.stream()
                .mapToDouble(holder -> holder.history().orElseThrow().doubleValue())
                .toArray();
    }

    /**
     * Returns who is predicted to reach quota.
     *
     * @return the share of those with a prediction whose prediction is the quota or more, exact; undefined if nothing is predicted
     */
    public Figure predictedAtQuota() {
        List<Holder> predicted = holders.stream()
                .filter(holder -> holder.predicted().isPresent())
                .toList();
        return predicted.isEmpty()
                ? Figure.undefined(Unit.PERCENT, "nothing is predicted")
                : Figure.of(
                        Ratio.of(
                                predicted.stream()
                                        .filter(Holder::isPredictedAtQuota)
                                        .count(),
                                predicted.size()),
                        Unit.PERCENT);
    }

    private static Figure nobody(Unit unit) {
        return Figure.undefined(unit, "nobody has potential");
    }

    /**
     * Returns the report as data: the spread, what it is made of, and the other figures. Statistics are shown to four digits.
     *
     * @return the trace; render it for a text
     */
    public Trace explain() {
        List<Trace> parts = new ArrayList<>();
        parts.add(Trace.of("lowest", lowest()));
        parts.add(Trace.of("median", median()));
        parts.add(Trace.of("highest", highest()));
        parts.add(Trace.of("Gini coefficient", gini(), "of quota / potential", List.of()));
        parts.add(statistic("coefficient of variation", coefficientOfVariation(), "of quota / potential"));
        parts.add(statistic("correlation with history", correlationWithHistory(), "Pearson, quota and history"));
        parts.add(statistic("rank correlation with history", rankCorrelationWithHistory(), "Spearman"));
        parts.add(Trace.of("predicted at quota", predictedAtQuota(), "prediction of the quota or more", List.of()));
        holders.forEach(holder -> parts.add(Trace.of(
                holder.name(),
                holder.ratio(),
                "quota / potential",
                List.of(
                        Trace.of("quota", AllocatedQuotas.figure(holder.quota())),
                        Trace.of("potential", Figure.of(holder.potential(), Unit.NUMBER))))));
        return Trace.of("spread of quota to potential", spread(), "highest / lowest", parts);
    }

    private static Trace statistic(String label, OptionalDouble value, String rule) {
        return Trace.of(label, Correlation.figure(value), rule, List.of());
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof QuotaFairness other && holders.equals(other.holders);
    }

    @Override
    public int hashCode() {
        return holders.hashCode();
    }

    /**
     * Returns the report as text.
     *
     * @return the lines of {@link #explain()}
     */
    @Override
    public String toString() {
        return explain().render();
    }
}
