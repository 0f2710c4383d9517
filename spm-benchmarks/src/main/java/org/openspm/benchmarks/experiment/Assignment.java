package org.openspm.benchmarks.experiment;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who gets what in an experiment, by lot.
 *
 * <p>Whole reps or accounts are assigned: what one of them learns it uses in all of its deals. One seed gives one assignment, whatever the order
 * in which the ids are handed in.
 *
 * @param control  the ids that go on as before, in order
 * @param treatment  the ids that try what is new, in order
 */
public record Assignment(List<String> control, List<String> treatment) {

    /**
     * Keeps unmodifiable copies.
     *
     * @param control  the ids that go on as before, in order
     * @param treatment  the ids that try what is new, in order
     */
    public Assignment {
        control = List.copyOf(control);
        treatment = List.copyOf(treatment);
    }

    /**
     * Draws two halves.
     *
     * @param ids  who takes part, two or more, each once
     * @param seed  where the drawing starts
     * @return the assignment; of an odd number the treatment gets one less
     * @throws IllegalArgumentException if there are fewer, or one is there twice
     */
    public static Assignment halves(Collection<String> ids, long seed) {
        Map<String, String> strata = new TreeMap<>();
        for (String id : Objects.requireNonNull(ids, "ids")) {
            Preconditions.checkArgument(
                    strata.put(id, "") == null, "The id (%s) is there twice.\nName each rep or account once.", id);
        }
        return halvesWithin(strata, seed);
    }

    /**
     * Draws two halves within each stratum, so that segments or regions are alike in both.
     *
     * @param strata  the stratum of each id, two ids or more
     * @param seed  where the drawing starts
     * @return the assignment; the strata of odd numbers give the one left over to either side in turn
     * @throws IllegalArgumentException if there are fewer
     */
    public static Assignment halvesWithin(Map<String, String> strata, long seed) {
        Preconditions.checkArgument(
                Objects.requireNonNull(strata, "strata").size() >= 2,
                "The experiment has (%s) participants.\nAssign two or more.",
                strata.size());
        Map<String, List<String>> byStratum = new TreeMap<>();
        new TreeMap<>(strata)
                .forEach((id, stratum) -> byStratum
                        .computeIfAbsent(stratum, name -> new ArrayList<>())
                        .add(id));
        Random random = new Random(mixed(seed));
        TreeSet<String> control = new TreeSet<>();
        TreeSet<String> treatment = new TreeSet<>();
        for (List<String> ids : byStratum.values()) {
            Collections.shuffle(ids, random);
            for (String id : ids) {
                (control.size() <= treatment.size() ? control : treatment).add(id);
            }
        }
        return new Assignment(List.copyOf(control), List.copyOf(treatment));
    }

    /** Seeds such as 1, 2 and 3 make generators whose first draws are alike; spread over all bits (SplitMix64) they do not. */
    private static long mixed(long seed) {
        long bits = seed + 0x9E3779B97F4A7C15L;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }
}
