package org.openspm.examples.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;

/**
 * The company dealt to cells, each of which one task evaluates as if it were a company of its own. Who depends on each other is in one cell, or the
 * facts of the one go to the cell of the other too.
 */
final class Cells {

    private final int count;
    private final Map<String, Integer> own = new HashMap<>();
    private final Map<String, Set<Integer>> destinations = new HashMap<>();
    private final Map<Integer, Set<String>> described = new TreeMap<>();

    /**
     * Deals the company.
     *
     * @param depth  how far below the top the manager stands whose people are kept in one cell, so that a transaction seldom goes to several; 0 to deal
     *     everybody apart
     */
    Cells(int count, int depth, Roster roster, Together together) {
        this.count = count;
        Map<String, List<String>> groups = new TreeMap<>();
        for (Participant participant : roster.participants()) {
            groups.computeIfAbsent(together.groupOf(participant.id()), group -> new ArrayList<>())
                    .add(participant.id());
        }
        groups.forEach((group, members) -> {
            if (members.stream().anyMatch(together::isOnPlan)) {
                int cell = cellOf(anchor(group, depth, roster));
                members.forEach(member -> own.put(member, cell));
                together.neededBy(group).forEach(needed -> Objects.requireNonNull(groups.get(needed)).forEach(id -> send(id, cell)));
            }
        });
    }

    private void send(String participant, int cell) {
        destinations.computeIfAbsent(participant, id -> new HashSet<>()).add(cell);
        described.computeIfAbsent(cell, c -> new HashSet<>()).add(participant);
    }

    /** Any choice is correct: it decides how often a transaction is sent, never what is paid. */
    private static String anchor(String participant, int depth, Roster roster) {
        List<String> line = new ArrayList<>(List.of(participant));
        boolean higher = true;
        while (higher && line.size() <= roster.participants().size()) {
            List<String> managers = List.copyOf(roster.participant(line.get(line.size() - 1))
                    .orElseThrow()
                    .managers()
                    .segments()
                    .values());
            higher = !managers.isEmpty();
            if (higher) {
                line.add(managers.get(managers.size() - 1));
            }
        }
        return line.get(depth == 0 ? 0 : Math.max(0, line.size() - 1 - depth));
    }

    int cellOf(String key) {
        return Math.floorMod((key.hashCode() * 0x9E3779B9) >>> 8, count);
    }

    /** Returns where transactions of a participant are needed. */
    Set<Integer> destinations(String participant) {
        return destinations.getOrDefault(participant, Set.of());
    }

    /** Returns who is described in full in a cell. */
    Set<String> described(int cell) {
        return described.getOrDefault(cell, Set.of());
    }

    /** Returns whether a cell answers for the pay of a participant. */
    boolean answersFor(int cell, String participant) {
        return Integer.valueOf(cell).equals(own.get(participant));
    }
}
