package org.openspm.benchmarks.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Figure;

/**
 * A figure that somebody published: of which metric, at which levels, where and when, and what to be careful about. Population and year matter more than the
 * number.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param id  what it is found by, such as {@code "spm-2012-reps-at-quota"}
 * @param metric  what was measured, as far as it was published
 * @param levels  the figures by what they are called, such as {@code "best in class"}, in the order they were published
 * @param provenance  who published it when, of whom
 * @param address  where it can be read
 * @param firstHand  whether that is who made the survey, and not somebody who cites it
 * @param note  what a reader should know before comparing with it; empty if there is nothing to say
 */
public record PublishedFigure(
        String id,
        MetricIdentity metric,
        Map<String, Figure> levels,
        Provenance provenance,
        String address,
        boolean firstHand,
        String note) {

    /**
     * Checks the levels and that nothing is null, and keeps an unmodifiable copy.
     *
     * @param id  what it is found by
     * @param metric  what was measured
     * @param levels  the figures by what they are called
     * @param provenance  who published it when, of whom
     * @param address  where it can be read
     * @param firstHand  whether that is who made the survey
     * @param note  what a reader should know before comparing with it
     * @throws IllegalArgumentException if there is no level, or one is of another unit than the metric
     */
    public PublishedFigure {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(metric, "metric");
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(levels, "levels")));
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(note, "note");
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("The published figure (" + id + ") has no level.\nGive at least one.");
        }
        for (Map.Entry<String, Figure> level : levels.entrySet()) {
            if (!level.getValue().unit().equals(metric.unit())) {
                throw new IllegalArgumentException("The level (" + level.getKey() + ") of the published figure (" + id
                        + ") is in (" + level.getValue().unit() + "), the metric in (" + metric.unit()
                        + ").\nGive all levels in the unit of the metric.");
            }
        }
    }

    /**
     * Returns the figure at a level.
     *
     * @param name  what the level is called
     * @return the figure; empty if none of that name was published
     */
    public Optional<Figure> level(String name) {
        return Optional.ofNullable(levels.get(Objects.requireNonNull(name, "name")));
    }

    /**
     * Returns the figure in words.
     *
     * @return such as {@code "Reps at annual quota: best in class 83 %, average 51 %, laggard 22 % (Aberdeen Group, 2012)"}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(metric.name()).append(": ");
        String comma = "";
        for (Map.Entry<String, Figure> level : levels.entrySet()) {
            text.append(comma).append(level.getKey()).append(' ').append(level.getValue());
            comma = ", ";
        }
        return text.append(" (").append(provenance).append(')').toString();
    }
}
