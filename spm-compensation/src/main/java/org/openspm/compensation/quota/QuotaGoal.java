package org.openspm.compensation.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/**
 * Finds the goal of a period that lies in that of a quota. A quota with a seasonality, or with a ramp in fiscal periods, is the sum of its
 * cells, the shortest of those periods; within a cell everything is weighted by time.
 */
final class QuotaGoal {

    private final Quota quota;
    private final QuotaContext context;

    QuotaGoal(Quota quota, QuotaContext context) {
        this.quota = quota;
        this.context = context;
    }

    Reckoned of(Period asked) {
        Optional<Seasonality> seasonality = seasonality(asked);
        Grain cells = cells(asked, seasonality);
        if (cells == asked.grain()) {
            return cell(asked, seasonality);
        }
        List<Reckoned.Labelled> goals = new ArrayList<>();
        for (Period cell : asked.divide(cells)) {
            goals.add(new Reckoned.Labelled(cell.toString(), cell(cell, seasonality)));
        }
        return Reckoned.sum(goals, "sum of the goals of each " + cells, context);
    }

    /** Returns the shortest of the grains asked, of the seasonality and of the ramp. */
    private Grain cells(Period asked, Optional<Seasonality> seasonality) {
        Grain shortest = asked.grain();
        if (seasonality.isPresent() && seasonality.get().grain().compareTo(shortest) < 0) {
            shortest = seasonality.get().grain();
        }
        Optional<Grain> ramp = quota.rampGrain();
        return ramp.isPresent() && ramp.get().compareTo(shortest) < 0 ? ramp.get() : shortest;
    }

    /** Where the parts are free of the whole, the whole is what it is stated as. */
    private Optional<Seasonality> seasonality(Period asked) {
        boolean own = asked.equals(quota.period());
        return quota.seasonality().filter(how -> !own || !SeasonalParts.isFree(how));
    }

    private Reckoned cell(Period cell, Optional<Seasonality> seasonality) {
        if (quota.isConstant() && context.isConstantOver(cell)) {
            FullGoal all = FullGoal.of(quota, 0, cell, seasonality, context);
            return GoalSegment.sum(List.of(GoalSegment.of(cell.range(), all)), cell, quota, context);
        }
        return weighted(cell, seasonality);
    }

    private Reckoned weighted(Period cell, Optional<Seasonality> seasonality) {
        List<Ramp.Step> steps =
                quota.ramp().map(ramp -> ramp.steps(cell, context.start(ramp))).orElse(List.of());
        List<Relief> reliefs = Stream.concat(quota.reliefs().stream(), context.reliefs().stream())
                .filter(relief -> relief.dates().overlaps(cell.range()))
                .toList();
        NavigableSet<LocalDate> cuts = cuts(steps, reliefs);
        FullGoal[] full = new FullGoal[quota.changes().size() + 1];
        List<GoalSegment> segments = new ArrayList<>();
        for (DateRange active : context.active()) {
            Optional<DateRange> here = active.intersection(cell.range());
            if (here.isPresent()) {
                List<DateRange> pieces = pieces(here.get(), cuts);
                HeldShare held = HeldShare.of(cell, active, here.get(), pieces.size() > 1, context);
                for (DateRange dates : pieces) {
                    int amount = amountOn(dates.start());
                    if (full[amount] == null) {
                        full[amount] = FullGoal.of(quota, amount, cell, seasonality, context);
                    }
                    segments.add(GoalSegment.of(
                            dates,
                            full[amount],
                            steps.stream()
                                    .filter(step -> step.dates().encloses(dates))
                                    .findFirst(),
                            reliefs.stream()
                                    .filter(relief -> relief.dates().encloses(dates))
                                    .toList(),
                            held,
                            context));
                }
            }
        }
        return GoalSegment.sum(segments, cell, quota, context);
    }

    private NavigableSet<LocalDate> cuts(List<Ramp.Step> steps, List<Relief> reliefs) {
        NavigableSet<LocalDate> cuts = new TreeSet<>();
        quota.changes().forEach(change -> cuts.add(change.from()));
        Stream.concat(steps.stream().map(Ramp.Step::dates), reliefs.stream().map(Relief::dates))
                .forEach(dates -> {
                    cuts.add(dates.start());
                    cuts.add(dates.endExclusive());
                });
        return cuts;
    }

    private static List<DateRange> pieces(DateRange whole, NavigableSet<LocalDate> cuts) {
        List<DateRange> pieces = new ArrayList<>();
        LocalDate start = whole.start();
        for (LocalDate cut : cuts.subSet(start, false, whole.endExclusive(), false)) {
            pieces.add(DateRange.of(start, cut));
            start = cut;
        }
        pieces.add(DateRange.of(start, whole.endExclusive()));
        return pieces;
    }

    /** Returns which amount is in force: 0 for that at the beginning, 1 for the first change. */
    private int amountOn(LocalDate date) {
        return (int) quota.changes().stream()
                .filter(change -> !change.from().isAfter(date))
                .count();
    }
}
