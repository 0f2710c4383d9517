package org.openspm.benchmarks.frontier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.core.money.Figure;
import org.openspm.core.trace.Trace;

/**
 * How far a unit is from best practice, who sets it an example, and what it would reach if it followed.
 *
 * <p>Obtained from a {@link Frontier}. This record is immutable and thread-safe.
 *
 * @param id  which unit
 * @param score  0 to 1: the share of its inputs it would need, or of its possible outputs it achieves; undefined if the program was not
 *     solved, with the reason
 * @param superEfficiency  its score if it were not among those that make the frontier: above 1, by how much it could slip and still be on it;
 *     the score itself of units that are not on it; undefined if nobody else does what it does
 * @param peers  the other units it is held against, by id, with the share of each in the mixture; empty on the frontier
 * @param slacks  what remains to be saved of single inputs and gained of single outputs, by name, after all of them are moved together
 * @param targets  what the mixture of its peers uses and achieves, by name
 */
public record Efficiency(
        String id,
        Estimate score,
        Estimate superEfficiency,
        SortedMap<String, Double> peers,
        Map<String, Double> slacks,
        Map<String, Double> targets) {

    /**
     * Copies the maps, which keep the order of the inputs and outputs.
     *
     * @param id  which unit
     * @param score  its score
     * @param superEfficiency  its score without itself
     * @param peers  its role models
     * @param slacks  what remains
     * @param targets  what to reach
     */
    public Efficiency {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(superEfficiency, "superEfficiency");
        peers = Collections.unmodifiableSortedMap(new TreeMap<>(peers));
        slacks = Collections.unmodifiableMap(new LinkedHashMap<>(slacks));
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    }

    /**
     * Returns whether the unit is on the frontier and wastes nothing.
     *
     * @return true if its score is 1 and no slack is left
     */
    public boolean isEfficient() {
        return isOnTheFrontier() && slacks.values().stream().allMatch(slack -> slack == 0);
    }

    /**
     * Returns whether the score is 1: on the frontier, maybe on an edge of it where something can still be saved.
     *
     * @return true if the score is 1
     */
    public boolean isOnTheFrontier() {
        return score.isDefined() && score.orThrow() == 1;
    }

    /**
     * Returns the score with what it is made of.
     *
     * @return the score, below it the peers, the slacks that are not zero, and the targets
     */
    public Trace explain() {
        List<Trace> parts = new ArrayList<>();
        parts.add(superEfficiency.explain("super-efficiency"));
        peers.forEach((peer, share) -> parts.add(Trace.of("share of " + peer, figure(share))));
        slacks.forEach((name, slack) -> {
            if (slack > 0) {
                parts.add(Trace.of("slack of " + name, figure(slack)));
            }
        });
        targets.forEach((name, target) -> parts.add(Trace.of("target of " + name, figure(target))));
        Trace found = score.explain("efficiency of " + id);
        return Trace.of(found.label(), found.figure(), found.rule(), parts);
    }

    private static Figure figure(double number) {
        return Estimate.of(number, "").explain("").figure();
    }

    /**
     * Returns the efficiency in words.
     *
     * @return such as {@code "EMEA: 86 % efficient; learns from APAC (0.4), LATAM (0.6)"}
     */
    @Override
    public String toString() {
        if (!score.isDefined()) {
            return id + ": no score, " + score.reason();
        }
        String slack = slacks.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> Words.number(entry.getValue()) + " of " + entry.getKey())
                .collect(Collectors.joining(", "));
        String models = peers.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + Words.number(entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
        return id + ": " + Words.number(score.orThrow() * 100) + " % efficient"
                + (slack.isEmpty() ? "" : "; slack " + slack)
                + (models.isEmpty() ? "" : "; learns from " + models);
    }
}
