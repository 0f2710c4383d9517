package org.openspm.core.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openspm.core.metric.Accumulator;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/** The number of spells by days and outcome: all that a survival curve is made of. */
final class Survivors implements Accumulator<Spell> {

    private final Unit unit;
    private final Function<SurvivalCurve, Figure> reading;
    private final NavigableMap<Long, NavigableMap<Integer, Long>> counts = new TreeMap<>();
    private @Nullable SurvivalCurve curve;

    Survivors(Unit unit, Function<SurvivalCurve, Figure> reading) {
        this.unit = unit;
        this.reading = reading;
    }

    @Override
    public boolean add(Spell row) {
        count(row.days(), row.outcome(), 1);
        return true;
    }

    @Override
    public void merge(Accumulator<Spell> other) {
        ((Survivors) other)
                .counts.forEach(
                        (days, outcomes) -> outcomes.forEach((outcome, number) -> count(days, outcome, number)));
    }

    private void count(long days, int outcome, long number) {
        curve = null;
        counts.computeIfAbsent(days, day -> new TreeMap<>()).merge(outcome, number, Math::addExact);
    }

    SurvivalCurve curve() {
        SurvivalCurve known = curve;
        if (known == null) {
            known = SurvivalCurve.of(counts, unit);
            curve = known;
        }
        return known;
    }

    @Override
    public Figure figure() {
        return reading.apply(curve());
    }

    /** What is not reached yet may still be, as long as somebody waits. */
    @Override
    public boolean isSettled() {
        return counts.isEmpty() || figure().isDefined() || curve().censored() == 0;
    }

    @Override
    public List<Trace> parts() {
        List<Trace> parts = new ArrayList<>();
        for (SurvivalCurve.Step step : curve().steps()) {
            if (step.events() > 0) {
                parts.add(Trace.of(
                        "still waiting after " + step.days() + " " + unit,
                        Figure.of(step.survival(), Unit.PERCENT),
                        step.events() + " of " + step.atRisk() + " at risk",
                        List.of()));
            }
        }
        return parts;
    }
}
