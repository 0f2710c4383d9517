package org.openspm.compensation.plan;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.Shift;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;
import org.openspm.core.time.Grain;

/**
 * A number that a participant's pay can depend on: what is paid on, what a rate is looked up by, what opens a gate or sets a multiplier.
 *
 * <pre>{@code
 * Performance.of(sum(AMOUNT))                              // what the participant is credited with
 * Performance.of(marginPercent)                            // any metric, over the rows the participant is credited with
 * attainment("New business")                               // achieved over quota of a component
 * earned("New business").ofDirectReports()                 // what somebody's team was paid
 * scorecard().part(percent(80), attainment("Revenue")).part(percent(20), attainment("EBITDA"))
 * }</pre>
 *
 * <p>A performance is read over the window of the component that asks: the period, or the longer period to date. Values are immutable
 * and thread-safe.
 */
public sealed interface Performance
        permits Performance.Credited,
                Performance.OfMetric,
                Performance.Attainment,
                Performance.Score,
                Performance.Tenure,
                Performance.OfAnother,
                Earned,
                Growth,
                TrailingCredit,
                Scorecard,
                Difference,
                CustomPerformance {

    /**
     * The sum or count of what the participant is credited with.
     *
     * @param measure  a measure that adds up; each transaction counts by the participant's share of it
     */
    record Credited(Measure<?> measure) implements Performance {

        /**
         * Checks that the measure is not null.
         *
         * @param measure  a measure that adds up
         */
        public Credited {
            Objects.requireNonNull(measure, "measure");
        }

        @Override
        public String toString() {
            return measure.toString();
        }
    }

    /**
     * A metric over the transactions the participant is credited with, each taken whole whatever the share.
     *
     * @param metric  the metric, such as a margin in percent or an average deal
     */
    record OfMetric(Metric metric) implements Performance {

        /**
         * Checks that the metric is not null.
         *
         * @param metric  the metric
         */
        public OfMetric {
            Objects.requireNonNull(metric, "metric");
        }

        @Override
        public String toString() {
            return metric.name();
        }
    }

    /**
     * Achieved over quota of a component of the plan.
     *
     * @param component  the name of the component, which has a measure and a quota
     */
    record Attainment(String component) implements Performance {

        /**
         * Checks that the name is not null.
         *
         * @param component  the name of the component
         */
        public Attainment {
            Objects.requireNonNull(component, "component");
        }

        @Override
        public String toString() {
            return "attainment of " + component;
        }
    }

    /**
     * A score that somebody gave the participant for the period, such as for reaching objectives (MBO).
     *
     * @param name  what the roster calls the score
     */
    record Score(String name) implements Performance {

        /**
         * Checks that the name is not null.
         *
         * @param name  what the roster calls the score
         */
        public Score {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public String toString() {
            return "score " + name;
        }
    }

    /** The number of full months the participant has been employed at the end of the window. */
    record Tenure() implements Performance {

        @Override
        public String toString() {
            return "months of tenure";
        }
    }

    /**
     * Somebody else's performance, such as a team lead's.
     *
     * @param participant  whose
     * @param of  what
     */
    record OfAnother(String participant, Performance of) implements Performance {

        /**
         * Checks that nothing is null.
         *
         * @param participant  whose
         * @param of  what
         */
        public OfAnother {
            Objects.requireNonNull(participant, "participant");
            Objects.requireNonNull(of, "of");
        }

        @Override
        public String toString() {
            return of + " of " + participant;
        }
    }

    /**
     * Obtains the sum or count of what a participant is credited with.
     *
     * @param measure  a measure that adds up
     * @return the performance
     */
    static Credited of(Measure<?> measure) {
        return new Credited(measure);
    }

    /**
     * Obtains a metric over what a participant is credited with.
     *
     * @param metric  the metric
     * @return the performance
     */
    static OfMetric of(Metric metric) {
        return new OfMetric(metric);
    }

    /**
     * Obtains the attainment of a component.
     *
     * @param component  the name of the component
     * @return the performance
     */
    static Attainment attainment(String component) {
        return new Attainment(component);
    }

    /**
     * Obtains what a component earned the participant.
     *
     * @param component  the name of the component
     * @return the performance, which {@link Earned#ofDirectReports()} turns to the participant's team
     */
    static Earned earned(String component) {
        return new Earned(component, Earned.Whose.OWN);
    }

    /**
     * Obtains the change of what the participant is credited with.
     *
     * @param measure  a measure that adds up
     * @param over  the earlier period it is compared with
     * @return the change in the unit of the measure; {@link Growth#inPercent()} makes it a ratio
     */
    static Growth growth(Measure<?> measure, Shift over) {
        return new Growth(measure, over, false);
    }

    /**
     * Obtains what the participant is credited with in the last periods.
     *
     * @param measure  a measure that adds up
     * @param count  how many periods, 1 or more
     * @param grain  how long a period is
     * @return the performance
     * @throws IllegalArgumentException if the count is not positive
     */
    static TrailingCredit trailing(Measure<?> measure, int count, Grain grain) {
        return new TrailingCredit(measure, count, grain);
    }

    /**
     * Obtains a scorecard without parts.
     *
     * @return the scorecard
     */
    static Scorecard scorecard() {
        return new Scorecard(List.of());
    }

    /**
     * Obtains a score the roster holds.
     *
     * @param name  what the roster calls it
     * @return the performance
     */
    static Score score(String name) {
        return new Score(name);
    }

    /**
     * Obtains the tenure of a participant.
     *
     * @return the full months employed
     */
    static Tenure tenure() {
        return new Tenure();
    }

    /**
     * Obtains a rule of the host's own.
     *
     * @param label  what traces call it
     * @param unit  what its figures are in
     * @param rule  from the participant's window to a figure; a pure function
     * @return the performance
     */
    static CustomPerformance custom(String label, Unit unit, Function<? super PerformanceContext, Figure> rule) {
        return new CustomPerformance(label, unit, rule);
    }

    /**
     * Returns this performance of somebody else.
     *
     * @param participant  the id of whose performance is meant
     * @return the performance
     */
    default OfAnother of(String participant) {
        return new OfAnother(participant, this);
    }

    /**
     * Returns this performance less another of the same unit.
     *
     * @param other  what is taken off
     * @return the performance
     */
    default Difference less(Performance other) {
        return new Difference(this, other);
    }

    /**
     * Returns a gate that this performance opens at a level or above.
     *
     * @param level  the level, such as 90 % of a quota
     * @return the gate
     */
    default Gate atLeast(Rate level) {
        return Gate.of(this, Gate.Test.AT_LEAST, new Gate.Level.OfRate(level));
    }

    /**
     * Returns a gate that this performance opens at an amount or above.
     *
     * @param level  the amount, in the currency of the plan, or a number
     * @return the gate
     */
    default Gate atLeast(Amount level) {
        return Gate.of(this, Gate.Test.AT_LEAST, new Gate.Level.OfAmount(level));
    }

    /**
     * Returns a gate that this performance opens above a level.
     *
     * @param level  the level
     * @return the gate
     */
    default Gate moreThan(Rate level) {
        return Gate.of(this, Gate.Test.MORE_THAN, new Gate.Level.OfRate(level));
    }

    /**
     * Returns a gate that this performance opens above an amount.
     *
     * @param level  the amount, in the currency of the plan, or a number
     * @return the gate
     */
    default Gate moreThan(Amount level) {
        return Gate.of(this, Gate.Test.MORE_THAN, new Gate.Level.OfAmount(level));
    }

    /**
     * Returns a gate that this performance opens at a level or below.
     *
     * @param level  the level
     * @return the gate
     */
    default Gate atMost(Rate level) {
        return Gate.of(this, Gate.Test.AT_MOST, new Gate.Level.OfRate(level));
    }

    /**
     * Returns a gate that this performance opens at an amount or below.
     *
     * @param level  the amount, in the currency of the plan, or a number
     * @return the gate
     */
    default Gate atMost(Amount level) {
        return Gate.of(this, Gate.Test.AT_MOST, new Gate.Level.OfAmount(level));
    }

    /**
     * Returns a gate that this performance opens below a level.
     *
     * @param level  the level
     * @return the gate
     */
    default Gate lessThan(Rate level) {
        return Gate.of(this, Gate.Test.LESS_THAN, new Gate.Level.OfRate(level));
    }

    /**
     * Returns a gate that this performance opens below an amount.
     *
     * @param level  the amount, in the currency of the plan, or a number
     * @return the gate
     */
    default Gate lessThan(Amount level) {
        return Gate.of(this, Gate.Test.LESS_THAN, new Gate.Level.OfAmount(level));
    }
}
