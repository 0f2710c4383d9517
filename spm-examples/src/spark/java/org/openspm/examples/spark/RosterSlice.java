package org.openspm.examples.spark;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Timeline;

/** The part of a roster that a cell needs: some participants as they are, others only as names with their managers, so that nobody is paid there twice. */
final class RosterSlice {

    private static final String ELSEWHERE = "evaluated elsewhere";

    private final Roster whole;
    private final String plan;
    private final Roster.Builder slice = Roster.builder();
    private final Set<String> known = new LinkedHashSet<>();
    private final Deque<String> toName = new ArrayDeque<>();

    private RosterSlice(Roster whole, String plan) {
        this.whole = whole;
        this.plan = plan;
    }

    /** Returns the slice of some people, with those whom transactions mention beside them. */
    static Roster of(Roster whole, String plan, Set<String> described, Collection<String> mentioned) {
        RosterSlice slice = new RosterSlice(whole, plan);
        described.forEach(slice::describe);
        slice.toName.addAll(mentioned);
        slice.teams(described);
        while (!slice.toName.isEmpty()) {
            slice.name(slice.toName.remove());
        }
        whole.roleQuotas().forEach((role, quotas) -> slice.slice.roleQuotas(role, none -> quotas));
        whole.territoryQuotas().forEach((place, quotas) -> slice.slice.territoryQuotas(place, none -> quotas));
        return slice.slice.build();
    }

    private void teams(Set<String> described) {
        whole.teams().forEach((id, team) -> {
            if (team.members().stream().anyMatch(described::contains)) {
                slice.team(id, none -> team);
                toName.addAll(team.members());
            }
        });
    }

    private void describe(String id) {
        if (known.add(id)) {
            Participant participant = whole.participant(id).orElseThrow();
            slice.participant(id, nobody -> participant);
            lookAt(participant);
            if (!participant.person().equals(id)) {
                whole.participant(participant.person()).ifPresent(person -> describe(person.id()));
            }
        }
    }

    private void name(String id) {
        whole.participant(id).filter(found -> known.add(id)).ifPresent(participant -> {
            slice.participant(
                    id, nobody -> whole.activeOn(plan, id).isEmpty() ? participant : withLines(nobody, participant));
            lookAt(participant);
            if (!participant.person().equals(id)) {
                toName.add(participant.person());
            }
        });
    }

    private void lookAt(Participant participant) {
        toName.addAll(participant.managers().segments().values());
        participant
                .managersAlong()
                .values()
                .forEach(line -> toName.addAll(line.segments().values()));
    }

    private static Participant withLines(Participant nobody, Participant like) {
        Participant named = line(
                nobody.on(ELSEWHERE), like.managers(), Participant::reportsTo, Participant::reportsToNobody);
        for (Map.Entry<String, Timeline<String>> along : like.managersAlong().entrySet()) {
            String name = along.getKey();
            named = line(
                    named,
                    along.getValue(),
                    (who, manager, from) -> who.reportsAlong(name, manager, from),
                    (who, from) -> who.reportsToNobodyAlong(name, from));
        }
        return named;
    }

    /** Says every manager of a line from the first day, and nobody where the line has a gap or ends. */
    private static Participant line(
            Participant named,
            Timeline<String> managers,
            Reporting reporting,
            BiFunction<Participant, LocalDate, Participant> nobody) {
        Participant told = named;
        for (Map.Entry<DateRange, String> held : managers.segments().entrySet()) {
            told = reporting.from(told, held.getValue(), held.getKey().start());
            LocalDate end = held.getKey().endExclusive();
            if (!end.equals(LocalDate.MAX) && managers.at(end).isEmpty()) {
                told = nobody.apply(told, end);
            }
        }
        return told;
    }

    private interface Reporting {

        Participant from(Participant who, String manager, LocalDate first);
    }
}
