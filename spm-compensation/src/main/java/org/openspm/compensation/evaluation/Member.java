package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.PlanRoster;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** A participant of the roster as a plan sees one, whatever facts there are: when on the plan, with which goals and targets. */
final class Member {

    private record GoalKey(String quota, Period period, Unit unit) {}

    private final Participant participant;
    private final PlanRoster people;
    private final List<DateRange> active;
    private final int number;
    private final @Nullable Person person;
    private final boolean onPlan;

    /** Goals and targets are asked for by every window and every explanation; the roster works them out each time it is asked. */
    private final Remembered<GoalKey, Optional<Ratio>> goals = new Remembered<>();

    private final Remembered<Period, Optional<Ratio>> targets = new Remembered<>();

    /** The same in longs, for a whole year at once: all that totals look at. */
    private final Remembered<GoalSeries, long[]> series = new Remembered<>();

    /**
     * Describes somebody.
     *
     * @param number  the place among all members
     * @param person  what scans know of them; null if their credit never counts
     * @param onPlan  whether they are active on the plan within its year
     */
    Member(
            Participant participant,
            PlanRoster people,
            List<DateRange> active,
            int number,
            @Nullable Person person,
            boolean onPlan) {
        this.participant = participant;
        this.people = people;
        this.active = active;
        this.number = number;
        this.person = person;
        this.onPlan = onPlan;
    }

    String id() {
        return participant.id();
    }

    Participant participant() {
        return participant;
    }

    PlanRoster people() {
        return people;
    }

    List<DateRange> active() {
        return active;
    }

    int number() {
        return number;
    }

    @Nullable
    Person person() {
        return person;
    }

    boolean isOnPlan() {
        return onPlan;
    }

    Optional<Ratio> goal(String quota, Period period, Unit unit) {
        return goals.get(new GoalKey(quota, period, unit), key -> people.quota(id(), quota, period, unit));
    }

    /** Returns the part of the goal of a longer period that is due by a day. */
    Optional<Ratio> goalToDate(String quota, Period longer, LocalDate endExclusive, Grain payGrain, Unit unit) {
        Optional<Ratio> sum = Optional.empty();
        for (Period part : longer.divide(payGrain)) {
            if (part.range().start().isBefore(endExclusive)) {
                Optional<Ratio> goal = goal(quota, part, unit);
                sum = sum.isPresent() && goal.isPresent()
                        ? Optional.of(sum.get().plus(goal.get()))
                        : sum.or(() -> goal);
            }
        }
        return sum;
    }

    Optional<Ratio> target(Period period) {
        return targets.get(period, key -> people.targetIncentive(id(), key));
    }

    /** Returns goals or targets in longs: see {@link GoalSeries}. */
    long[] series(GoalSeries wanted) {
        return series.get(wanted, key -> key.of(this));
    }
}
