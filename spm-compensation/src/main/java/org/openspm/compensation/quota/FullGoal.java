package org.openspm.compensation.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/**
 * The goal of a cell for somebody who was there all the time, before ramp and relief, if one of the quota's amounts were in force
 * throughout.
 *
 * @param quota  the quota
 * @param amount  which of its amounts
 * @param stated  that amount
 * @param part  the part of it that falls to the cell
 * @param cuts  how the part was cut out of the whole, one step after the other
 */
record FullGoal(Quota quota, int amount, Ratio stated, Ratio part, List<Cut> cuts) {

    /** One period cut out of a longer one. */
    private record Cut(Optional<Seasonality> seasonality, Period whole, Period part) {

        int index() {
            return PeriodPlace.index(whole, part);
        }

        int count() {
            return PeriodPlace.count(whole, part.grain());
        }

        @Override
        public String toString() {
            return seasonality
                            .map(how -> SeasonalParts.words(how, index(), count()))
                            .orElseGet(() -> "even part (" + (index() + 1) + " of " + count() + ")")
                    + " of " + whole;
        }
    }

    static FullGoal of(Quota quota, int amount, Period cell, Optional<Seasonality> seasonality, QuotaContext context) {
        Ratio stated = context.number(
                amount == 0 ? quota.amount() : quota.changes().get(amount - 1).amount());
        if (cell.equals(quota.period())) {
            return new FullGoal(quota, amount, stated, stated, List.of());
        }
        List<Cut> cuts = new ArrayList<>();
        Period whole = quota.period();
        Ratio part = stated;
        if (seasonality.isPresent()) {
            Cut cut = new Cut(seasonality, whole, cell.within(seasonality.get().grain()));
            part = quota.parts(seasonality.get(), context)
                    .ofAmounts()
                    .get(amount)
                    .get(cut.index());
            cuts.add(cut);
            whole = cut.part();
        }
        for (Grain grain : evenSteps(quota, cell, whole)) {
            Cut cut = new Cut(Optional.empty(), whole, cell.within(grain));
            part = quota.apportionment(context).evenPart(part, cut.index(), cut.count());
            cuts.add(cut);
            whole = cut.part();
        }
        return new FullGoal(quota, amount, stated, part, List.copyOf(cuts));
    }

    /** A day is an even part of its month, and that of the year, where a ramp spreads the year over months. */
    private static List<Grain> evenSteps(Quota quota, Period cell, Period whole) {
        List<Grain> steps = new ArrayList<>();
        quota.rampGrain()
                .filter(grain -> grain.compareTo(whole.grain()) < 0 && grain.compareTo(cell.grain()) > 0)
                .ifPresent(steps::add);
        if (cell.grain() != whole.grain()) {
            steps.add(cell.grain());
        }
        return steps;
    }

    /** Returns the amount and, if the cell is only a part of the period, what falls to it. */
    List<Trace> explain(Period cell, QuotaContext context) {
        List<Trace> traces = new ArrayList<>();
        traces.add(Trace.of(
                "quota of " + quota.period(),
                context.figure(stated),
                amount == 0
                        ? ""
                        : "in force from " + quota.changes().get(amount - 1).from(),
                List.of()));
        if (!cuts.isEmpty()) {
            traces.add(Trace.of(
                    "part of " + cell,
                    context.figure(part),
                    String.join(", ", cuts.stream().map(Cut::toString).toList()),
                    List.of()));
        }
        return traces;
    }
}
