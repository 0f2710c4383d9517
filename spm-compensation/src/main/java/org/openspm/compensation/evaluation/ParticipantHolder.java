package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.PlanRoster;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.Timeline;

/** A participant of the roster, as a plan sees one. */
final class ParticipantHolder implements Holder {

    private record GoalKey(String quota, Period period, Unit unit) {}

    private final Participant participant;
    private final PlanRoster people;
    private final CreditSource credited;
    private final List<DateRange> active;

    /** Goals and targets are asked for by every window and every explanation; the roster works them out each time it is asked. */
    private final Remembered<GoalKey, Optional<Ratio>> goals;

    private final Remembered<Source, Entries> entries = new Remembered<>();

    private final Remembered<Period, Optional<Ratio>> targets;

    ParticipantHolder(Participant participant, PlanRoster people, CreditSource credited) {
        this.participant = participant;
        this.people = people;
        this.credited = credited;
        this.active = people.active(participant.id());
        this.goals = new Remembered<>();
        this.targets = new Remembered<>();
    }

    private ParticipantHolder(ParticipantHolder same, CreditSource credited) {
        this.participant = same.participant;
        this.people = same.people;
        this.credited = credited;
        this.active = same.active;
        this.goals = same.goals;
        this.targets = same.targets;
    }

    /** Returns the same participant, whose goals and targets stay known, with other credit. */
    ParticipantHolder credited(CreditSource other) {
        return new ParticipantHolder(this, other);
    }

    @Override
    public String id() {
        return participant.id();
    }

    @Override
    public String name() {
        return participant.name();
    }

    @Override
    public List<DateRange> active() {
        return active;
    }

    @Override
    public Entries entries(Source source) {
        return entries.get(source, key -> credited.of(participant.id(), key));
    }

    @Override
    public boolean addUp(Source source, long[] sums) {
        return credited.addUp(participant.id(), source, sums);
    }

    @Override
    public Facts rows(CreditKind kind, Optional<String> role, DateRange range) {
        return credited.rows(participant.id(), kind, role, range);
    }

    @Override
    public Optional<Ratio> goal(String quota, Period period, Unit unit) {
        return goals.get(new GoalKey(quota, period, unit), key -> people.quota(participant.id(), quota, period, unit));
    }

    @Override
    public Optional<Ratio> goalToDate(String quota, Period longer, LocalDate endExclusive, Grain payGrain, Unit unit) {
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

    @Override
    public Optional<Ratio> target(Period period) {
        return targets.get(period, key -> people.targetIncentive(participant.id(), key));
    }

    @Override
    public Timeline<String> roles() {
        return participant.roles();
    }

    @Override
    public Timeline<Rate> rates(String rate) {
        return participant.rates().getOrDefault(rate, Timeline.empty());
    }

    @Override
    public Optional<Ratio> score(String score, Period period) {
        return participant.score(score, period).map(Rate::toRatio);
    }

    @Override
    public Optional<LocalDate> employedSince(LocalDate date) {
        return people.roster().hiredOn(participant.id(), date);
    }
}
