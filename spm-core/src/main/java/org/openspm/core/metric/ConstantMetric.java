package org.openspm.core.metric;

import java.util.List;
import java.util.Optional;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;

/** A number that no row changes. */
final class ConstantMetric extends Metric {

    private final Figure figure;

    private ConstantMetric(Traits traits, Figure figure) {
        super(traits);
        this.figure = figure;
    }

    static Metric of(Figure figure) {
        if (!figure.isDefined()) {
            throw new IllegalArgumentException(
                    "The constant (" + figure + ") is no number.\nUse a figure that has a value.");
        }
        return new ConstantMetric(Traits.named(words(figure)), figure);
    }

    /** A figure is shown rounded; what a formula says of a number is exact. */
    private static String words(Figure figure) {
        return figure.unit().isMoney() || figure.unit().isPercent()
                ? figure.toString()
                : (figure.orThrow()
                                        .toExactDecimal()
                                        .map(Object::toString)
                                        .orElseGet(() -> figure.orThrow().toString()) + " " + figure.unit())
                        .strip();
    }

    @Override
    public String formula() {
        return words(figure);
    }

    @Override
    List<Metric> inputs() {
        return List.of();
    }

    @Override
    Computed compute(Cell cell) {
        return Computed.of(figure, "", List.of(), 0);
    }

    @Override
    Optional<Unit> naturalUnit() {
        return Optional.of(figure.unit());
    }

    @Override
    boolean isShare() {
        return figure.unit().isPercent() || figure.unit().equals(Unit.NUMBER);
    }

    @Override
    Metric with(Traits other) {
        return new ConstantMetric(other, figure);
    }

    @Override
    List<Object> definition() {
        return List.of(figure);
    }
}
