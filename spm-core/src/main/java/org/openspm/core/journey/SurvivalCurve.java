package org.openspm.core.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/**
 * Kaplan and Meier's estimate of how many still wait after how many days, as exact ratios; or after how many of what else the time is counted in.
 *
 * <p>Between two steps the curve is level. It ends with the longest wait; beyond that nothing is known unless nobody is left. This class is
 * immutable and thread-safe, and equal by its steps.
 */
public final class SurvivalCurve {

    private static final Ratio ONE = Ratio.of(1, 1);
    private static final Ratio HALF = Ratio.of(1, 2);

    private final List<Step> steps;
    private final List<Map<Integer, Long>> outcomes;
    private final Unit unit;

    private SurvivalCurve(List<Step> steps, List<Map<Integer, Long>> outcomes, Unit unit) {
        this.steps = steps;
        this.outcomes = outcomes;
        this.unit = unit;
    }

    /**
     * What happened after a number of days.
     *
     * @param days  the days
     * @param atRisk  how many had waited so long, those included of whom something happened then
     * @param events  how many had the event
     * @param competing  how many had a competing event
     * @param censored  how many were last seen waiting
     * @param survival  the share that waits longer
     */
    public record Step(long days, long atRisk, long events, long competing, long censored, Ratio survival) {

        /**
         * Checks that the share is not null.
         *
         * @param days  the days
         * @param atRisk  how many had waited so long, those included of whom something happened then
         * @param events  how many had the event
         * @param competing  how many had a competing event
         * @param censored  how many were last seen waiting
         * @param survival  the share that waits longer
         */
        public Step {
            Objects.requireNonNull(survival, "survival");
        }
    }

    /** Makes the curve of numbers of spells by days and outcome. */
    static SurvivalCurve of(NavigableMap<Long, ? extends Map<Integer, Long>> counts, Unit unit) {
        long atRisk = counts.values().stream().mapToLong(SurvivalCurve::sum).reduce(0, Math::addExact);
        List<Step> steps = new ArrayList<>();
        List<Map<Integer, Long>> outcomes = new ArrayList<>();
        Ratio survival = ONE;
        for (Map.Entry<Long, ? extends Map<Integer, Long>> day : counts.entrySet()) {
            long all = sum(day.getValue());
            long events = day.getValue().getOrDefault(Spell.EVENT, 0L);
            long censored = day.getValue().getOrDefault(Spell.CENSORED, 0L);
            survival = survival.times(Ratio.of(atRisk - events, atRisk));
            steps.add(new Step(day.getKey(), atRisk, events, all - events - censored, censored, survival));
            outcomes.add(Map.copyOf(day.getValue()));
            atRisk -= all;
        }
        return new SurvivalCurve(List.copyOf(steps), List.copyOf(outcomes), unit);
    }

    private static long sum(Map<Integer, Long> outcomes) {
        return outcomes.values().stream().reduce(0L, Math::addExact);
    }

    static Rate checkedShare(Rate share) {
        if (share.compareTo(Rate.ZERO) <= 0 || share.compareTo(Rate.ONE) > 0) {
            throw new IllegalArgumentException("The quantile (" + share
                    + ") is out of range.\nUse more than 0 % and at most 100 %; the median is 50 %.");
        }
        return share;
    }

    /**
     * Returns the days on which something happened.
     *
     * @return the steps in order, those with nothing but censoring included
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * Returns how many entities there are.
     *
     * @return those at risk from the beginning
     */
    public long size() {
        return steps.isEmpty() ? 0 : steps.get(0).atRisk();
    }

    /**
     * Returns how many were last seen waiting.
     *
     * @return the censored
     */
    public long censored() {
        return steps.stream().mapToLong(Step::censored).sum();
    }

    /**
     * Returns the median.
     *
     * @param convention  what it is where exactly one half waits for a while
     * @return the days, undefined where more than one half waits to the end of what is known
     */
    public Figure median(MedianConvention convention) {
        Objects.requireNonNull(convention, "convention");
        for (int i = 0; i < steps.size(); i++) {
            Ratio left = steps.get(i).survival();
            if (left.compareTo(HALF) <= 0) {
                long day = steps.get(i).days();
                long next = convention == MedianConvention.MIDPOINT && left.equals(HALF) ? nextEvent(i) : day;
                return Figure.of(Ratio.of(Math.addExact(day, next), 2), unit);
            }
        }
        return notReached("median");
    }

    private long nextEvent(int from) {
        for (Step step : steps.subList(from + 1, steps.size())) {
            if (step.events() > 0) {
                return step.days();
            }
        }
        return steps.get(from).days();
    }

    /**
     * Returns the first day by which a share has had the event.
     *
     * @param share  the share, more than 0 % and at most 100 %
     * @return the days, undefined where fewer have it to the end of what is known
     * @throws IllegalArgumentException if the share is out of range
     */
    public Figure quantile(Rate share) {
        Ratio left = ONE.minus(checkedShare(share).toRatio());
        return steps.stream()
                .filter(step -> step.survival().compareTo(left) <= 0)
                .findFirst()
                .map(step -> Figure.of(Ratio.of(step.days(), 1), unit))
                .orElseGet(() -> notReached("quantile " + share));
    }

    private Figure notReached(String what) {
        return Figure.undefined(
                unit, steps.isEmpty() ? nobody() : what + " not reached: > " + last().days() + " " + unit);
    }

    private static String nobody() {
        return "nobody waited";
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Returns why nothing is known of so many days, empty if it is; events end what is known only while somebody is left. */
    private String unknown(long days, boolean somebodyLeft) {
        if (steps.isEmpty()) {
            return nobody();
        }
        return days > last().days() && somebodyLeft ? "nothing is known beyond " + last().days() + " " + unit : "";
    }

    private Ratio at(long days) {
        Ratio left = ONE;
        for (Step step : steps) {
            if (step.days() <= days) {
                left = step.survival();
            }
        }
        return left;
    }

    private boolean somebodyLeft() {
        return !steps.isEmpty() && last().survival().signum() > 0;
    }

    /**
     * Returns the share that waits longer than some days.
     *
     * @param days  the days, 0 or more
     * @return the share, undefined beyond what is known
     * @throws IllegalArgumentException if the days are negative
     */
    public Figure survival(long days) {
        String unknown = unknown(Names.age(days), somebodyLeft());
        return unknown.isEmpty() ? Figure.of(at(days), Unit.PERCENT) : Figure.undefined(Unit.PERCENT, unknown);
    }

    /**
     * Returns Greenwood's variance of the share that waits longer than some days: S^2 x sum of d / (n (n - d)).
     *
     * @param days  the days, 0 or more
     * @return the variance, undefined beyond what is known and where nobody is left
     * @throws IllegalArgumentException if the days are negative
     */
    public Figure variance(long days) {
        String unknown = unknown(Names.age(days), somebodyLeft());
        if (!unknown.isEmpty() || at(days).signum() == 0) {
            return Figure.undefined(
                    Unit.NUMBER, unknown.isEmpty() ? "nobody is left after " + days + " " + unit : unknown);
        }
        Ratio sum = Ratio.ZERO;
        for (Step step : steps) {
            if (step.days() <= days && step.events() > 0) {
                long left = step.atRisk() - step.events();
                sum = sum.plus(Ratio.of(step.events(), Math.multiplyExact(step.atRisk(), left)));
            }
        }
        return Figure.of(at(days).times(at(days)).times(sum), Unit.NUMBER);
    }

    /**
     * Returns the mean of the time, that beyond a number of days cut off: the area under the curve up to there.
     *
     * @param days  the days, 0 or more
     * @return the mean, undefined beyond what is known
     * @throws IllegalArgumentException if the days are negative
     */
    public Figure restrictedMean(long days) {
        String unknown = unknown(Names.age(days), somebodyLeft());
        if (!unknown.isEmpty()) {
            return Figure.undefined(unit, unknown);
        }
        Ratio area = Ratio.ZERO;
        Ratio left = ONE;
        long from = 0;
        for (Step step : steps) {
            long to = Math.min(step.days(), days);
            area = area.plus(left.times(Ratio.of(to - from, 1)));
            from = to;
            left = step.survival();
        }
        return Figure.of(area.plus(left.times(Ratio.of(days - from, 1))), unit);
    }

    /** Returns the share that has had an outcome within some days: the sum of those who waited so long times d / n. */
    Figure incidence(int outcome, long days) {
        Ratio waiting = ONE;
        Ratio incidence = Ratio.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.days() <= days) {
                long happened = outcomes.get(i).getOrDefault(outcome, 0L);
                incidence = incidence.plus(waiting.times(Ratio.of(happened, step.atRisk())));
            }
            waiting = waiting.times(Ratio.of(step.atRisk() - step.events() - step.competing(), step.atRisk()));
        }
        String unknown = unknown(days, waiting.signum() > 0);
        return unknown.isEmpty() ? Figure.of(incidence, Unit.PERCENT) : Figure.undefined(Unit.PERCENT, unknown);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof SurvivalCurve other
                && steps.equals(other.steps)
                && outcomes.equals(other.outcomes)
                && unit.equals(other.unit);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /**
     * Returns how many entities there are and their median.
     *
     * @return such as {@code "8 entities, median 5 days"}
     */
    @Override
    public String toString() {
        return size() + " entities, median " + median(MedianConvention.FIRST_DAY);
    }
}
