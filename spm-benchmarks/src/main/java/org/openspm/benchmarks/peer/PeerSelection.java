package org.openspm.benchmarks.peer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.Sample;

/**
 * How peers are selected: first those who share traits, then those of about the same size, then the nearest of them.
 *
 * <p>Nothing is relaxed silently: what was dropped to reach the minimum is among the {@linkplain SelectedPeers#steps() steps}. The subject
 * is never its own peer.
 *
 * <pre>{@code
 * PeerSelection.sharing("role", "segment", "region")
 *         .within("log revenue", 0.7)
 *         .nearest(12)
 *         .relaxing("region")
 *         .atLeast(12)
 *         .select(subject, candidates);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PeerSelection {

    private final List<String> traits;
    private final Map<String, Double> calipers;
    private final int nearest;
    private final List<String> relaxable;
    private final int minimum;

    private PeerSelection(
            List<String> traits, Map<String, Double> calipers, int nearest, List<String> relaxable, int minimum) {
        this.traits = traits;
        this.calipers = calipers;
        this.nearest = nearest;
        this.relaxable = relaxable;
        this.minimum = minimum;
    }

    /**
     * Obtains the selection of all that share traits with the subject.
     *
     * @param traits  the names of the traits; none if everybody may be a peer
     * @return the selection
     */
    public static PeerSelection sharing(String... traits) {
        return new PeerSelection(List.of(traits), Map.of(), Integer.MAX_VALUE, List.of(), 1);
    }

    /**
     * Returns the selection of those alone whose size differs by no more than a caliper.
     *
     * @param size  the name of the size
     * @param caliper  the largest difference either way, above zero, in the unit of the size
     * @return the changed selection
     * @throws IllegalArgumentException if the caliper is not positive
     */
    public PeerSelection within(String size, double caliper) {
        Objects.requireNonNull(size, "size");
        if (!(caliper > 0 && Double.isFinite(caliper))) {
            throw new IllegalArgumentException("The caliper (" + caliper + ") of (" + size
                    + ") is not a positive number.\nLeave it out to take all sizes.");
        }
        Map<String, Double> more = new LinkedHashMap<>(calipers);
        more.put(size, caliper);
        return new PeerSelection(traits, more, nearest, relaxable, minimum);
    }

    /**
     * Returns the selection of the nearest alone: by the sizes that have a caliper, each in its standard deviations.
     *
     * @param count  how many, 1 or more; those as near as the last of them are taken, too
     * @return the changed selection
     * @throws IllegalArgumentException if the number is not positive
     */
    public PeerSelection nearest(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "The number of the nearest (" + count + ") is not positive.\nAsk for 1 or more.");
        }
        return new PeerSelection(traits, calipers, count, relaxable, minimum);
    }

    /**
     * Returns the selection that gives up traits where there are too few peers.
     *
     * @param names  the traits that may be dropped, the first of them first
     * @return the changed selection
     * @throws IllegalArgumentException if one of them is not asked for
     */
    public PeerSelection relaxing(String... names) {
        for (String name : names) {
            if (!traits.contains(name)) {
                throw new IllegalArgumentException(
                        "The trait (" + name + ") is not asked for.\nRelax traits that peers have to share.");
            }
        }
        return new PeerSelection(traits, calipers, nearest, List.of(names), minimum);
    }

    /**
     * Returns the selection that drops what may be relaxed until there are enough.
     *
     * @param count  how many peers there should be, 1 or more
     * @return the changed selection
     * @throws IllegalArgumentException if the number is not positive
     */
    public PeerSelection atLeast(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "The number of peers (" + count + ") is not positive.\nAsk for 1 or more.");
        }
        return new PeerSelection(traits, calipers, nearest, relaxable, count);
    }

    /**
     * Selects the peers of a subject.
     *
     * @param subject  whose peers are sought
     * @param candidates  who may be a peer, in any order
     * @return the peers; fewer than the minimum, or none, if there are no more, and the steps say so
     * @throws IllegalArgumentException if the subject lacks a trait or a size that is asked for
     */
    public SelectedPeers select(Candidate subject, Collection<Candidate> candidates) {
        check(subject);
        List<Candidate> others = candidates.stream()
                .filter(candidate -> !candidate.id().equals(subject.id()))
                .sorted(Comparator.comparing(Candidate::id))
                .toList();
        List<String> steps = new ArrayList<>();
        List<String> asked = new ArrayList<>(traits);
        List<Candidate> found = matching(subject, others, asked, steps);
        for (int i = 0; found.size() < minimum && i < relaxable.size(); i++) {
            asked.remove(relaxable.get(i));
            steps.add(relaxable.get(i) + " dropped to reach n=" + minimum);
            found = matching(subject, others, asked, steps);
        }
        if (found.size() < minimum) {
            steps.add("fewer than n=" + minimum + " are left");
        }
        Map<String, Double> scales = scales(others);
        List<Candidate> near = nearestOf(subject, found, scales);
        if (near.size() < found.size()) {
            steps.add("the nearest " + near.size() + " of " + found.size());
        }
        return new SelectedPeers(near, steps, balance(subject, near, scales));
    }

    private void check(Candidate subject) {
        for (String trait : traits) {
            if (!subject.traits().containsKey(trait)) {
                throw new IllegalArgumentException("The subject (" + subject.id() + ") has no trait (" + trait
                        + ").\nSay what it is, or do not ask for it.");
            }
        }
        for (String size : calipers.keySet()) {
            if (!subject.sizes().containsKey(size)) {
                throw new IllegalArgumentException("The subject (" + subject.id() + ") has no size (" + size
                        + ").\nSay how large it is, or do not ask for it.");
            }
        }
    }

    private List<Candidate> matching(
            Candidate subject, List<Candidate> others, List<String> asked, List<String> steps) {
        List<Candidate> sharing = others.stream()
                .filter(other -> asked.stream()
                        .allMatch(trait -> Objects.equals(
                                subject.traits().get(trait), other.traits().get(trait))))
                .toList();
        steps.add(sharing.size() + " of " + others.size() + " share "
                + (asked.isEmpty() ? "nothing that is asked for" : String.join(", ", asked)));
        if (calipers.isEmpty()) {
            return sharing;
        }
        List<Candidate> within = sharing.stream()
                .filter(other -> calipers.entrySet().stream().allMatch(caliper -> {
                    Double size = other.sizes().get(caliper.getKey());
                    return size != null && Math.abs(size - sizeOf(subject, caliper.getKey())) <= caliper.getValue();
                }))
                .toList();
        steps.add(within.size() + " of them within the caliper of " + String.join(", ", calipers.keySet()));
        return within;
    }

    private static double sizeOf(Candidate candidate, String size) {
        return Objects.requireNonNull(candidate.sizes().get(size), size);
    }

    /** The standard deviation of each size over all candidates that have it; none where it does not spread. */
    private Map<String, Double> scales(List<Candidate> others) {
        Map<String, Double> scales = new TreeMap<>();
        for (String size : calipers.keySet()) {
            Sample.of(others.stream()
                            .filter(other -> other.sizes().containsKey(size))
                            .mapToDouble(other -> sizeOf(other, size))
                            .toArray())
                    .deviation()
                    .value()
                    .ifPresent(deviation -> scales.put(size, deviation));
        }
        return scales;
    }

    private List<Candidate> nearestOf(Candidate subject, List<Candidate> found, Map<String, Double> scales) {
        Map<String, Double> distances = new TreeMap<>();
        for (Candidate other : found) {
            double distance = 0;
            for (Map.Entry<String, Double> scale : scales.entrySet()) {
                double difference = sizeOf(other, scale.getKey()) - sizeOf(subject, scale.getKey());
                distance = Math.hypot(distance, scale.getValue() > 0 ? difference / scale.getValue() : 0);
            }
            distances.put(other.id(), distance);
        }
        List<Candidate> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingDouble((Candidate other) -> Objects.requireNonNull(distances.get(other.id())))
                .thenComparing(Candidate::id));
        int end = Math.min(nearest, sorted.size());
        while (end > 0
                && end < sorted.size()
                && Objects.equals(
                        distances.get(sorted.get(end).id()),
                        distances.get(sorted.get(end - 1).id()))) {
            end++;
        }
        return sorted.subList(0, end);
    }

    private static Map<String, Estimate> balance(Candidate subject, List<Candidate> peers, Map<String, Double> scales) {
        Map<String, Estimate> balance = new TreeMap<>();
        scales.forEach((size, scale) -> {
            String method = "standardised difference of " + size;
            if (peers.isEmpty() || scale == 0) {
                String reason = peers.isEmpty() ? "there are no peers" : "all candidates are of one size";
                balance.put(size, Estimate.undefined(method, reason));
            } else {
                double mean = Sample.of(peers.stream()
                                .mapToDouble(peer -> sizeOf(peer, size))
                                .toArray())
                        .mean()
                        .orThrow();
                balance.put(size, Estimate.of((sizeOf(subject, size) - mean) / scale, method));
            }
        });
        return balance;
    }
}
