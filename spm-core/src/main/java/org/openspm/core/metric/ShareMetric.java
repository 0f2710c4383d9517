package org.openspm.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Dimension;
import org.openspm.core.trace.Trace;

/** A metric over its own total. */
final class ShareMetric extends Metric {

    private final Metric inner;
    private final List<Dimension> over;

    ShareMetric(Traits traits, Metric inner, List<Dimension> over) {
        super(traits);
        this.inner = inner;
        this.over = List.copyOf(over);
    }

    @Override
    public String formula() {
        String dimensions = over.stream().map(Dimension::name).collect(Collectors.joining(", "));
        return inner.name() + " / its total" + (over.isEmpty() ? "" : " over " + dimensions);
    }

    @Override
    List<Metric> inputs() {
        return List.of(inner);
    }

    @Override
    void need(Needs needs, List<Dimension> dimensions) {
        for (Dimension dimension : over) {
            if (!dimensions.contains(dimension)) {
                throw new IllegalStateException("The metric (" + name() + ") is a share of the total over ("
                        + dimension.name() + "), by which the query does not ask.\nAsk for it by("
                        + dimension.name() + "), or name a dimension of the query in shareOfTotal(..).");
            }
        }
        inner.need(needs, dimensions);
    }

    @Override
    Computed compute(Cell cell) {
        Computed part = inner.at(cell);
        Cell total = cell.without(over.isEmpty() ? List.copyOf(cell.dimensions()) : over);
        Computed whole = total.once(this, () -> inner.at(total));
        List<Trace> parts = List.of(part.trace(inner.name()), whole.trace("total"));
        return new Computed(
                share(part.figure(), whole.figure()),
                status(part, whole),
                formula(),
                parts,
                part.figure(),
                Optional.of(whole.figure()),
                part.rows());
    }

    private static Figure share(Figure part, Figure whole) {
        for (Figure side : List.of(part, whole)) {
            if (!side.isDefined()) {
                return Figure.undefined(Unit.PERCENT, side.reason());
            }
        }
        return whole.orThrow().signum() == 0
                ? Figure.undefined(Unit.PERCENT, "the total is zero")
                : Figure.of(part.orThrow().dividedBy(whole.orThrow()), Unit.PERCENT);
    }

    private static Status status(Computed part, Computed whole) {
        for (Computed side : List.of(part, whole)) {
            if (!side.figure().isDefined()) {
                return side.status();
            }
        }
        return whole.figure().orThrow().signum() == 0 ? Status.ZERO_DENOMINATOR : Computed.maturity(part, whole);
    }

    @Override
    Optional<Unit> naturalUnit() {
        return Optional.of(Unit.PERCENT);
    }

    @Override
    boolean isShare() {
        return true;
    }

    @Override
    Metric with(Traits other) {
        return new ShareMetric(other, inner, over);
    }

    @Override
    List<Object> definition() {
        return List.of(inner, over);
    }
}
