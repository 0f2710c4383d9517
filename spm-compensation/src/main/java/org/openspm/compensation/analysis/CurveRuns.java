package org.openspm.compensation.analysis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.statistic.MinorUnits;
import org.openspm.core.money.Money;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;

/** The evaluations of a curve. What each amount pays is kept line by line; of whole evaluations, which are large, the last few are. */
final class CurveRuns {

    /** A straight line is looked for at eight amounts, again and again. */
    private static final int KEPT = 16;

    private final Selling selling;
    private final FactScan scan;
    private final MinorUnits units;
    private final int most;
    private final List<Period> periods;
    private final List<Component> components;
    private final Map<Long, Lines> known = new HashMap<>();
    private final Map<Long, Evaluation> whole = new LinkedHashMap<>(2 * KEPT, 0.75f, true);
    private int evaluations;

    CurveRuns(Selling selling, FactScan scan, MinorUnits units, int most) {
        this.selling = selling;
        this.scan = scan;
        this.units = units;
        this.most = most;
        this.periods = selling.plan().terms().payPeriods();
        this.components = selling.components();
    }

    /** What is paid in each pay period, by each component and in total. */
    private record Lines(Money pay, List<List<Money>> components, List<Money> totals) {}

    Money pay(long sold) {
        return lines(sold).pay();
    }

    /** Returns what is paid in the pay periods that end within some dates, by a component or in total. */
    Money paid(long sold, Optional<Component> component, DateRange within) {
        Lines lines = lines(sold);
        List<Money> line = component
                .map(of -> lines.components().get(components.indexOf(of)))
                .orElse(lines.totals());
        Money sum = Money.zero(units.currency());
        for (int p = 0; p < line.size(); p++) {
            if (within.contains(periods.get(p).range().last())) {
                sum = sum.plus(line.get(p));
            }
        }
        return sum;
    }

    /** Returns how many lines that the pay is the sum of differ: each is rounded once. */
    long changed(long less, long more) {
        List<List<Money>> before = lines(less).components();
        List<List<Money>> after = lines(more).components();
        long changed = 0;
        for (Period period : selling.periods()) {
            int p = periods.indexOf(period);
            for (int c = 0; c < before.size(); c++) {
                if (!before.get(c).get(p).equals(after.get(c).get(p))) {
                    changed++;
                }
            }
        }
        return changed;
    }

    /** Returns a whole evaluation. It is done again if others were asked for in between. */
    Evaluation whole(long sold) {
        Evaluation before = whole.get(sold);
        return before == null ? evaluate(sold) : before;
    }

    private Lines lines(long sold) {
        Lines before = known.get(sold);
        if (before != null) {
            return before;
        }
        Lines lines = lines(whole(sold));
        known.put(sold, lines);
        return lines;
    }

    private Evaluation evaluate(long sold) {
        if (evaluations >= most) {
            throw new IllegalArgumentException("The curve of (" + selling.participant() + ") takes more than (" + most
                    + ") evaluations of the plan (" + selling.plan().name()
                    + ").\nAsk for a narrower range, one component or one pay period, or allow more evaluations.");
        }
        evaluations++;
        Evaluation run = selling.evaluate(scan, units.amount(sold));
        whole.put(sold, run);
        if (whole.size() > KEPT) {
            whole.remove(whole.keySet().iterator().next());
        }
        return run;
    }

    private Lines lines(Evaluation run) {
        String participant = selling.participant();
        List<List<Money>> byComponent = components.stream()
                .map(component -> periods.stream()
                        .map(period -> run.earned(participant, component.name(), period))
                        .toList())
                .toList();
        List<Money> totals =
                periods.stream().map(period -> run.earned(participant, period)).toList();
        return new Lines(selling.payIn(run), byComponent, totals);
    }
}
