package org.openspm.examples.spark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Earned;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.roster.Team;

/**
 * Whose pay depends on whom, as far as the plan says: groups that share a pool, a contest or a counter, and groups that look at what others earned. Roll-up
 * is none of it: credit that climbs is credit of the manager, and the crediting itself says so.
 */
final class Together {

    private final PlanTerms terms;
    private final Roster roster;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Set<String>> reads = new HashMap<>();

    Together(PlanTerms terms, Roster roster, List<Link> links) {
        this.terms = terms;
        this.roster = roster;
        roster.participants().forEach(participant -> parents.put(participant.id(), participant.id()));
        joinPools();
        joinContests();
        joinCounters(links);
        readReports();
        readOthers();
    }

    private void joinPools() {
        if (terms.components().stream().anyMatch(component -> component.pool().isPresent())) {
            for (Team team : roster.teams().values()) {
                joinAll(team.members());
            }
        }
    }

    private void joinContests() {
        if (terms.components().stream().anyMatch(component -> component.contest().isPresent())) {
            joinAll(onPlan());
        }
    }

    private void joinCounters(List<Link> links) {
        Map<String, Set<String>> byCounter = new HashMap<>();
        links.forEach(link -> byCounter
                .computeIfAbsent(link.counter(), counter -> new LinkedHashSet<>())
                .add(link.participant()));
        byCounter.values().forEach(this::joinAll);
    }

    private void joinAll(Set<String> participants) {
        String first = null;
        for (String participant : participants) {
            if (parents.containsKey(participant)) {
                first = first == null ? participant : first;
                parents.put(groupOf(participant), groupOf(first));
            }
        }
    }

    private Set<String> onPlan() {
        Set<String> ids = new LinkedHashSet<>();
        for (Participant participant : roster.participants()) {
            if (isOnPlan(participant.id())) {
                ids.add(participant.id());
            }
        }
        return ids;
    }

    boolean isOnPlan(String participant) {
        return !roster.activeOn(terms.name(), participant).isEmpty();
    }

    private Set<Performance> performances() {
        Set<Performance> all = new HashSet<>(terms.performances());
        for (Component component : terms.components()) {
            all.addAll(PlanTerms.performancesOf(component));
        }
        return all;
    }

    /** Whoever is paid on what reports earned looks at everybody who ever reported. */
    private void readReports() {
        boolean any = performances().stream()
                .anyMatch(performance -> performance instanceof Earned earned && earned.whose() != Earned.Whose.OWN);
        if (any) {
            for (String participant : onPlan()) {
                for (String manager : managersOf(participant)) {
                    read(manager, participant);
                }
            }
        }
    }

    private Set<String> managersOf(String participant) {
        Set<String> above = new LinkedHashSet<>();
        List<String> next = List.of(participant);
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(id ->
                            roster.participant(id).orElseThrow().managers().segments().values().stream())
                    .filter(above::add)
                    .toList();
        }
        return above;
    }

    private void readOthers() {
        for (Performance performance : performances()) {
            if (performance instanceof Performance.OfAnother another) {
                onPlan().forEach(participant -> read(participant, another.participant()));
            }
        }
    }

    private void read(String reader, String participant) {
        if (parents.containsKey(reader) && parents.containsKey(participant)) {
            reads.computeIfAbsent(groupOf(reader), group -> new HashSet<>()).add(groupOf(participant));
        }
    }

    /** Returns the name of the group that a participant is evaluated in. */
    String groupOf(String participant) {
        String group = participant;
        String parent = Objects.requireNonNull(parents.get(group));
        while (!parent.equals(group)) {
            group = parent;
            parent = Objects.requireNonNull(parents.get(group));
        }
        return group;
    }

    /** Returns the groups whose pay a group depends on, its own included. */
    Set<String> neededBy(String group) {
        Set<String> needed = new HashSet<>(Set.of(group));
        List<String> next = List.of(group);
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(one -> reads.getOrDefault(one, Set.of()).stream())
                    .filter(needed::add)
                    .toList();
        }
        return needed;
    }
}
