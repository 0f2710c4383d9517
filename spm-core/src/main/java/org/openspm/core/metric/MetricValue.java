package org.openspm.core.metric;

import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Figure;
import org.openspm.core.trace.Trace;

/**
 * A metric's number for one group of rows, with what it was made of.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class MetricValue {

    private final Metric metric;
    private final MetricKey key;
    private final Status status;
    private final Computed computed;

    MetricValue(Metric metric, MetricKey key, Status status, Computed computed) {
        this.metric = metric;
        this.key = key;
        this.status = status;
        this.computed = computed;
    }

    /**
     * Returns the metric.
     *
     * @return the metric
     */
    public Metric metric() {
        return metric;
    }

    /**
     * Returns which group of rows this is the value of.
     *
     * @return the key
     */
    public MetricKey key() {
        return key;
    }

    /**
     * Returns the number with its unit, or why there is none.
     *
     * @return the exact number
     */
    public Figure figure() {
        return computed.figure();
    }

    /**
     * Returns the number above the line; of a metric that is no ratio, the number itself.
     *
     * @return the exact number
     */
    public Figure numerator() {
        return computed.numerator();
    }

    /**
     * Returns the number below the line.
     *
     * @return the exact number, or empty if the metric is no ratio
     */
    public Optional<Figure> denominator() {
        return computed.denominator();
    }

    /**
     * Returns how many rows took part: those of the denominator if the metric is a ratio.
     *
     * @return the number of rows
     */
    public long rows() {
        return computed.rows();
    }

    /**
     * Returns whether there is a number, and if not, why.
     *
     * @return the status
     */
    public Status status() {
        return status;
    }

    /**
     * Returns how the number came about.
     *
     * @return the trace, its figure equal to {@link #figure()}
     */
    public Trace explain() {
        return computed.trace(metric.name() + " of " + key);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof MetricValue other
                && metric.equals(other.metric)
                && key.equals(other.key)
                && status == other.status
                && explain().equals(other.explain())
                && rows() == other.rows();
    }

    @Override
    public int hashCode() {
        return Objects.hash(metric, key, computed.figure());
    }

    /**
     * Returns the number as its unit shows it.
     *
     * @return such as {@code "62.5 %"}
     */
    @Override
    public String toString() {
        return figure().toString();
    }
}
