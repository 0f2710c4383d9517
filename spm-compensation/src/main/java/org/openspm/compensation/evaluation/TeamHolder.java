package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.roster.Team;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.Timeline;

/** A team of the roster as if it were one participant: its credit is that of its members while they are members. */
final class TeamHolder implements Holder {

    private final Team team;
    private final PlanRun run;

    TeamHolder(Team team, PlanRun run) {
        this.team = team;
        this.run = run;
    }

    @Override
    public String id() {
        return team.id();
    }

    @Override
    public String name() {
        return team.id();
    }

    @Override
    public List<DateRange> active() {
        return List.of(DateRange.all());
    }

    @Override
    public Entries entries(Source source) {
        List<Entry> all = new ArrayList<>();
        for (Holder member : run.participants()) {
            membership(member.id()).stream()
                    .flatMap(dates -> member.entries(source).in(dates).stream())
                    .forEach(all::add);
        }
        return Entries.of(all);
    }

    @Override
    public Facts rows(CreditKind kind, Optional<String> role, DateRange range) {
        Facts facts = Facts.none();
        for (Holder member : run.participants()) {
            for (DateRange dates : membership(member.id())) {
                Optional<DateRange> common = dates.intersection(range);
                if (common.isPresent()) {
                    facts = facts.merge(member.rows(kind, role, common.get()));
                }
            }
        }
        return facts;
    }

    @Override
    public Optional<Ratio> goal(String quota, Period period, Unit unit) {
        return team.quotas().goal(quota, period, run.quotaContext(unit));
    }

    @Override
    public Optional<Ratio> goalToDate(String quota, Period longer, LocalDate endExclusive, Grain payGrain, Unit unit) {
        return team.quotas().goalToDate(quota, longer, endExclusive, payGrain, run.quotaContext(unit));
    }

    /** Returns the sum of the members' target incentives, each for the part of the period it was a member; that of nobody is zero. */
    @Override
    public Optional<Ratio> target(Period period) {
        Optional<Ratio> sum = Optional.empty();
        List<Holder> members = members(period.range());
        for (Holder member : members) {
            Optional<Ratio> target = member.target(period);
            if (target.isPresent()) {
                Ratio own = target.get().times(shareOfDays(member.id(), period.range()));
                sum = Optional.of(sum.orElse(Ratio.ZERO).plus(own));
            }
        }
        return members.isEmpty() ? Optional.of(Ratio.ZERO) : sum;
    }

    @Override
    public Ratio activeShare(Period period) {
        return Ratio.of(1, 1);
    }

    @Override
    public Timeline<String> roles() {
        return Timeline.empty();
    }

    @Override
    public Timeline<Rate> rates(String rate) {
        return Timeline.empty();
    }

    @Override
    public Optional<Ratio> score(String score, Period period) {
        return Optional.empty();
    }

    @Override
    public Optional<LocalDate> employedSince(LocalDate date) {
        return Optional.empty();
    }

    /** Returns everybody on the plan who is a member on a day of a range. */
    List<Holder> members(DateRange range) {
        return run.participants().stream()
                .filter(member -> shareOfDays(member.id(), range).signum() > 0)
                .toList();
    }

    /** Returns when somebody is a member, with any points. */
    private Set<DateRange> membership(String participant) {
        return team.points(participant).map(points -> true).segments().keySet();
    }

    boolean isMember(String participant, LocalDate date) {
        return team.points(participant).at(date).isPresent();
    }

    Ratio points(String participant, LocalDate date) {
        return team.points(participant).at(date).map(Ratio::of).orElse(Ratio.ZERO);
    }

    /** Returns the part of a range for which somebody is a member, by days. */
    Ratio shareOfDays(String participant, DateRange range) {
        long days = membership(participant).stream()
                .flatMap(dates -> dates.intersection(range).stream())
                .mapToLong(DateRange::days)
                .sum();
        return Ratio.of(days, range.days());
    }
}
