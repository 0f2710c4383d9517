package org.openspm.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Dimension;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/** How much a metric grew over an earlier period, a year on average if the earlier period lies several years back. */
final class GrowthMetric extends Metric {

    private final Metric inner;
    private final Shift shift;
    private final int years;

    GrowthMetric(Traits traits, Metric inner, Shift shift, int years) {
        super(traits);
        this.inner = inner;
        this.shift = shift;
        this.years = years;
    }

    @Override
    public String formula() {
        String quotient = inner.name() + " / " + inner.name() + ", " + shift;
        return years == 1 ? quotient + " - 1" : "(" + quotient + ")^(1/" + years + ") - 1";
    }

    @Override
    List<Metric> inputs() {
        return List.of(inner);
    }

    @Override
    Computed compute(Cell cell) {
        if (cell.period().isEmpty()) {
            return Computed.notApplicable(unit(), "growth needs a period; ask for it per(..)");
        }
        Period period = cell.period().get();
        Optional<Period> earlier = shift.from(period);
        if (earlier.isEmpty()) {
            return Computed.notApplicable(unit(), shift.missing(period));
        }
        Computed now = inner.at(cell);
        Computed then = inner.at(cell.in(earlier.get()));
        Figure growth = growth(now.figure(), then.figure());
        List<Trace> parts =
                List.of(now.trace(inner.name() + " of " + period), then.trace(inner.name() + " of " + earlier.get()));
        return new Computed(
                growth,
                status(growth, now, then),
                formula(),
                parts,
                now.figure(),
                Optional.of(then.figure()),
                now.rows());
    }

    @Override
    void findMembers(Cell cell, Dimension dimension, Set<Object> found) {
        inner.findMembers(cell, dimension, found);
        cell.period().flatMap(shift::from).ifPresent(earlier -> inner.findMembers(cell.in(earlier), dimension, found));
    }

    private Figure growth(Figure now, Figure then) {
        if (!now.isDefined() || !then.isDefined()) {
            return Figure.undefined(Unit.PERCENT, now.isDefined() ? then.reason() : now.reason());
        }
        MemberValues.requireOneUnit(name(), "now", now.unit(), shift.toString(), then.unit());
        Ratio start = then.orThrow();
        if (start.signum() <= 0) {
            return Figure.undefined(Unit.PERCENT, "the earlier value is " + then + ", not above zero");
        }
        Ratio quotient = now.orThrow().dividedBy(start);
        if (years > 1 && quotient.signum() < 0) {
            return Figure.undefined(Unit.PERCENT, "the value is " + now + ", below zero");
        }
        boolean exact = years == 1 || quotient.signum() == 0;
        return Figure.of((exact ? quotient : Roots.root(quotient, years)).minus(Ratio.of(1, 1)), Unit.PERCENT);
    }

    private static Status status(Figure growth, Computed now, Computed then) {
        if (growth.isDefined()) {
            return Computed.maturity(now, then);
        }
        for (Computed side : List.of(now, then)) {
            if (!side.figure().isDefined()) {
                return side.status();
            }
        }
        return Status.ZERO_DENOMINATOR;
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
        return new GrowthMetric(other, inner, shift, years);
    }

    @Override
    List<Object> definition() {
        return List.of(inner, shift, years);
    }
}
