package org.openspm.benchmarks.scorecard;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A performance review: totals of a scorecard sorted into bands that are known beforehand.
 *
 * <p>A total on a boundary belongs to the band above. Use totals that mean the same in every period, such as min-max scores between fixed
 * goalposts; bands of ranks make one subject's review depend on the others. This class is immutable and thread-safe.
 */
public final class PerformanceReview {

    private final List<Band> bands;

    private PerformanceReview(List<Band> bands) {
        this.bands = bands;
    }

    /**
     * Obtains a review.
     *
     * @param bands  in any order, each with a beginning of its own; the lowest takes what is below it, too
     * @return the review
     * @throws IllegalArgumentException if there are none, or two begin at the same total
     */
    public static PerformanceReview of(Band... bands) {
        List<Band> sorted = List.of(bands).stream()
                .sorted(Comparator.comparingDouble(Band::from))
                .toList();
        if (sorted.isEmpty() || sorted.stream().map(Band::from).distinct().count() < sorted.size()) {
            throw new IllegalArgumentException("The bands " + sorted
                    + " are none, or two of them begin at the same total.\nGive each band a beginning of its own.");
        }
        return new PerformanceReview(sorted);
    }

    /**
     * Returns the band of a score.
     *
     * @param score  the score
     * @return the band; empty if the score has no total
     */
    public Optional<Band> bandOf(Score score) {
        if (!Objects.requireNonNull(score, "score").total().isDefined()) {
            return Optional.empty();
        }
        double total = score.total().orThrow();
        return Optional.of(
                bands.stream().filter(band -> band.from() <= total).reduce(bands.get(0), (lower, higher) -> higher));
    }

    /**
     * Returns the bands.
     *
     * @return the lowest first
     */
    public List<Band> bands() {
        return bands;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof PerformanceReview other && bands.equals(other.bands);
    }

    @Override
    public int hashCode() {
        return bands.hashCode();
    }

    /**
     * Returns the bands.
     *
     * @return as their list
     */
    @Override
    public String toString() {
        return bands.toString();
    }
}
