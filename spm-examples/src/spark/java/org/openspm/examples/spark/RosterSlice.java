package org.openspm.examples.spark;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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
        Participant named = nobody.on(ELSEWHERE);
        for (Map.Entry<DateRange, String> held : like.managers().segments().entrySet()) {
            named = named.reportsTo(held.getValue(), held.getKey().start());
        }
        named = end(named, like.managers());
        for (Map.Entry<String, Timeline<String>> along : like.managersAlong().entrySet()) {
            for (Map.Entry<DateRange, String> held : along.getValue().segments().entrySet()) {
                named = named.reportsAlong(along.getKey(), held.getValue(), held.getKey().start());
            }
        }
        return named;
    }

    private static Participant end(Participant named, Timeline<String> managers) {
        Participant ended = named;
        java.time.LocalDate end = java.time.LocalDate.MAX;
        for (DateRange held : managers.segments().keySet()) {
            if (!end.equals(java.time.LocalDate.MAX) && !end.equals(held.start())) {
                ended = ended.reportsToNobody(end);
            }
            end = held.endExclusive();
        }
        return end.equals(java.time.LocalDate.MAX) ? ended : ended.reportsToNobody(end);
    }
}
