package org.openspm.benchmarks.scorecard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.core.trace.Trace;

/**
 * The total of a subject, its rank, and the scores it is made of.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param id  who
 * @param total  the total, in the scale of the normalisation, more is better; undefined with the reason
 * @param rank  the place among all that have a total, 1 is the best, equals share the better one; empty without a total
 * @param scores  by indicator, in the order of the scorecard: its score, more is better; undefined with the reason
 */
public record Score(String id, Estimate total, OptionalInt rank, Map<String, Estimate> scores) {

    /**
     * Copies the scores, which keep their order.
     *
     * @param id  who
     * @param total  the total
     * @param rank  the place
     * @param scores  by indicator
     */
    public Score {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(rank, "rank");
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    /**
     * Returns the total with the scores it is made of.
     *
     * @return the total, below it the score of each indicator with how it came about
     */
    public Trace explain() {
        List<Trace> parts = new ArrayList<>();
        scores.forEach((indicator, score) -> parts.add(score.explain("score of " + indicator)));
        Trace found = total.explain("total of " + id);
        return Trace.of(found.label(), found.figure(), found.rule(), parts);
    }

    /**
     * Returns the score in words.
     *
     * @return such as {@code "jill: 0.75, rank 2"}
     */
    @Override
    public String toString() {
        return rank.isEmpty()
                ? id + ": no total, " + total.reason()
                : id + ": " + Words.number(total.orThrow()) + ", rank " + rank.getAsInt();
    }
}
