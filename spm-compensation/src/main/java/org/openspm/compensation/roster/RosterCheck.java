package org.openspm.compensation.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openspm.core.organization.Hierarchy;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Timeline;

/** Draws the reporting lines of participants, and finds what is wrong with all of them together. */
final class RosterCheck {

    private final Map<String, Participant> participants;
    private final List<String> problems = new ArrayList<>();

    RosterCheck(Map<String, Participant> participants, Map<String, Team> teams) {
        this.participants = participants;
        participants.values().forEach(this::check);
        teams.values().forEach(this::check);
    }

    List<String> problems() {
        return problems;
    }

    private void check(Participant participant) {
        problems.addAll(participant.problems());
        checkManagers(participant, "", participant.managers());
        participant
                .managersAlong()
                .forEach((along, managers) -> checkManagers(participant, " along (" + along + ")", managers));
        checkPerson(participant);
    }

    private void checkManagers(Participant participant, String along, Timeline<String> managers) {
        new TreeSet<>(managers.segments().values())
                .stream()
                        .filter(manager -> !participants.containsKey(manager))
                        .forEach(manager -> problems.add("The participant (" + participant.id() + ") reports to ("
                                + manager + ")" + along
                                + ", who is not on the roster.\nDescribe the manager too."));
    }

    private void checkPerson(Participant participant) {
        Optional<Participant> person = Optional.ofNullable(participants.get(participant.person()));
        person.filter(of -> !of.person().equals(of.id()))
                .ifPresent(of -> problems.add("The participant (" + participant.id() + ") is a position of ("
                        + of.id() + "), which is a position of (" + of.person()
                        + ").\nName the person as that of both."));
    }

    private void check(Team team) {
        problems.addAll(team.problems());
        team.members().stream()
                .filter(member -> !participants.containsKey(member))
                .forEach(member -> problems.add("The team (" + team.id() + ") has the member (" + member
                        + "), who is not on the roster.\nDescribe the member too."));
    }

    /** Draws the usual lines, without anybody in a circle: that is a problem of its own. */
    Optional<Hierarchy> lines() {
        Map<String, Timeline<String>> managers = new TreeMap<>();
        participants.forEach((id, participant) -> managers.put(id, participant.managers()));
        return lines("", managers);
    }

    /** Draws the lines of all other hierarchies. */
    Map<String, Hierarchy> linesAlong() {
        Map<String, Map<String, Timeline<String>>> managers = new TreeMap<>();
        participants.forEach((id, participant) -> participant
                .managersAlong()
                .forEach((along, timeline) ->
                        managers.computeIfAbsent(along, key -> new TreeMap<>()).put(id, timeline)));
        Map<String, Hierarchy> found = new TreeMap<>();
        managers.forEach((along, timelines) ->
                lines("Along (" + along + "): ", timelines).ifPresent(hierarchy -> found.put(along, hierarchy)));
        return found;
    }

    private Optional<Hierarchy> lines(String prefix, Map<String, Timeline<String>> managers) {
        Hierarchy.Builder lines = Hierarchy.builder();
        managers.forEach((id, timeline) -> draw(lines, id, timeline));
        try {
            return Optional.of(lines.build());
        } catch (IllegalStateException circle) {
            problems.add(prefix + circle.getMessage());
            return Optional.empty();
        }
    }

    private static void draw(Hierarchy.Builder lines, String id, Timeline<String> managers) {
        List<DateRange> covered = new ArrayList<>(managers.segments().keySet());
        managers.segments().forEach((dates, manager) -> lines.reportsTo(id, manager, dates.start()));
        Ranges.without(Ranges.ALWAYS, Ranges.union(covered)).stream()
                .filter(gap ->
                        !covered.isEmpty() && gap.start().isAfter(covered.get(0).start()))
                .forEach(gap -> lines.reportsToNobody(id, gap.start()));
    }
}
