package org.openspm.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.roster.Team;
import org.openspm.core.money.Rate;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Timeline;

/** A roster on which everything that holds on a date is stated again from that date on, for as long as it held. */
record RosterCut(LocalDate date) {

    Roster of(Roster own) {
        Roster.Builder cut = Roster.builder();
        own.participants().forEach(each -> cut.participant(each.id(), begun -> restated(each, each)));
        own.teams().forEach((id, team) -> cut.team(id, begun -> restated(team, team)));
        own.roleQuotas().forEach((role, quotas) -> cut.roleQuotas(role, begun -> quotas));
        own.territoryQuotas().forEach((territory, quotas) -> cut.territoryQuotas(territory, begun -> quotas));
        return cut.build();
    }

    /**
     * States of one participant what holds of another. What is stated from a date on ends where the next begins; what is stated for a range is stated for the
     * rest of it.
     */
    Participant restated(Participant own, Participant onto) {
        Participant cut = onto;
        cut = rest(own.roles()).isEmpty() ? cut : role(cut, rest(own.roles()).orElseThrow(), own);
        for (Map.Entry<String, List<DateRange>> plan : own.plans().entrySet()) {
            Optional<DateRange> rest = rest(plan.getValue());
            cut = rest.isPresent() ? plan(cut, plan.getKey(), rest.orElseThrow()) : cut;
        }
        for (Map.Entry<String, List<DateRange>> territory : own.territories().entrySet()) {
            Optional<DateRange> rest = rest(territory.getValue());
            cut = rest.isPresent() ? territory(cut, territory.getKey(), rest.orElseThrow()) : cut;
        }
        cut = again(cut, own.managers(), (all, manager) -> all.reportsTo(manager, date));
        for (Map.Entry<String, Timeline<String>> along : own.managersAlong().entrySet()) {
            cut = again(cut, along.getValue(), (all, manager) -> all.reportsAlong(along.getKey(), manager, date));
        }
        cut = again(cut, own.targetIncentives(), (all, target) -> all.targetIncentive(target, date));
        cut = again(cut, own.salaries(), (all, salary) -> all.salary(salary, date));
        cut = again(cut, own.payCurrencies(), (all, currency) -> all.paidIn(currency.getCurrencyCode(), date));
        cut = again(cut, own.points(), (all, points) -> all.points(points, date));
        for (Map.Entry<String, Timeline<Rate>> rate : own.rates().entrySet()) {
            cut = again(cut, rate.getValue(), (all, value) -> all.rate(rate.getKey(), value, date));
        }
        return cut;
    }

    private <V> Participant again(
            Participant own, Timeline<V> timeline, BiFunction<Participant, V, Participant> stated) {
        Optional<V> held = timeline.at(date);
        return held.isPresent() ? stated.apply(own, held.orElseThrow()) : own;
    }

    private Participant role(Participant cut, DateRange rest, Participant own) {
        String role = own.roles().at(date).orElseThrow();
        return isOpen(rest) ? cut.role(role, date) : cut.role(role, date, rest.endExclusive());
    }

    private Participant plan(Participant cut, String plan, DateRange rest) {
        return isOpen(rest) ? cut.on(plan, date) : cut.on(plan, date, rest.endExclusive());
    }

    private Participant territory(Participant cut, String territory, DateRange rest) {
        return isOpen(rest) ? cut.territory(territory, date) : cut.territory(territory, date, rest.endExclusive());
    }

    /** States of one team what holds of another. */
    Team restated(Team own, Team onto) {
        Team cut = onto;
        for (String member : own.members()) {
            Timeline<BigDecimal> points = own.points(member);
            Optional<DateRange> rest = rest(points);
            cut = rest.isPresent() ? cut.member(member, points.at(date).orElseThrow(), rest.orElseThrow()) : cut;
        }
        return cut;
    }

    private <V> Optional<DateRange> rest(Timeline<V> timeline) {
        return rest(List.copyOf(timeline.segments().keySet()));
    }

    private Optional<DateRange> rest(List<DateRange> ranges) {
        return ranges.stream()
                .filter(range -> range.contains(date))
                .findFirst()
                .map(range -> DateRange.of(date, range.endExclusive()));
    }

    private static boolean isOpen(DateRange range) {
        return range.endExclusive().equals(LocalDate.MAX);
    }
}
