package org.openspm.benchmarks.peer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openspm.core.money.Ratio;

/**
 * Who is in which class of a population, and by which metrics the classes were formed.
 *
 * <p>Classes differ by construction in the metrics that they were formed by: that the best have more is how they were chosen. Only a
 * difference in something else tells what goes with it, and even that does not tell what causes it. This class is immutable and thread-safe.
 */
public final class Classification {

    private final MaturitySplit split;
    private final Map<String, List<Peer>> members;
    private final Set<String> formedBy;

    Classification(MaturitySplit split, Map<String, List<Peer>> members, Collection<String> formedBy) {
        this.split = split;
        Map<String, List<Peer>> copy = new LinkedHashMap<>();
        members.forEach((name, peers) -> copy.put(name, List.copyOf(peers)));
        this.members = Collections.unmodifiableMap(copy);
        this.formedBy = Collections.unmodifiableSet(new TreeSet<>(formedBy));
    }

    /**
     * Returns the members of each class.
     *
     * @return the members by the name of the class, best class and best member first
     */
    public Map<String, List<Peer>> members() {
        return members;
    }

    /**
     * Returns the class of a member.
     *
     * @param id  the member
     * @return the name of the class; empty if there is no such member
     */
    public Optional<String> classOf(String id) {
        Objects.requireNonNull(id, "id");
        return members.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(peer -> peer.id().equals(id)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Returns the share that a class really has.
     *
     * @param name  the class
     * @return its members over all, which differs from the share asked for where values are equal or the population is small; zero of nobody
     * @throws IllegalArgumentException if there is no such class
     */
    public Ratio realisedShare(String name) {
        List<Peer> found = members.get(Objects.requireNonNull(name, "name"));
        if (found == null) {
            throw new IllegalArgumentException("There is no class (" + name + ").\nAsk for one of the split.");
        }
        int all = members.values().stream().mapToInt(List::size).sum();
        return all == 0 ? Ratio.ZERO : Ratio.of(found.size(), all);
    }

    /**
     * Returns the metrics that the classes were formed by.
     *
     * @return their names in alphabetical order
     */
    public Set<String> formedBy() {
        return formedBy;
    }

    /**
     * Returns whether classes differ in a metric because they were formed by it.
     *
     * @param metric  the metric
     * @return true if a difference between the classes tells nothing new
     */
    public boolean isByConstruction(String metric) {
        return formedBy.contains(Objects.requireNonNull(metric, "metric"));
    }

    /**
     * Returns the classification in words.
     *
     * @return the classes with their sizes and the metrics that they were formed by
     */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        split.classes()
                .forEach(one -> parts.add(one.name() + " "
                        + Objects.requireNonNull(members.get(one.name())).size() + " (" + one.share() + " asked for)"));
        return String.join(", ", parts) + "; formed by " + String.join(", ", formedBy);
    }
}
