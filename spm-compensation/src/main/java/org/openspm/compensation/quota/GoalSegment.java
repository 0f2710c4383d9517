package org.openspm.compensation.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/**
 * Some dates of a cell in which nothing changes, and what they contribute to its goal.
 *
 * @param dates  the dates
 * @param full  the goal of the cell before ramp, relief and proration
 * @param step  the period of the ramp, if it is not over
 * @param reliefs  those that hold on these dates, in order
 * @param share  what the dates are of the cell
 * @param value  the contribution
 */
record GoalSegment(
        DateRange dates, FullGoal full, Optional<Ramp.Step> step, List<Relief> reliefs, Ratio share, Ratio value) {

    private static final Ratio ONE = Ratio.of(1, 1);

    /** Returns all dates of a cell in which nothing takes anything off. */
    static GoalSegment of(DateRange dates, FullGoal all) {
        return new GoalSegment(dates, all, Optional.empty(), List.of(), ONE, all.part());
    }

    static GoalSegment of(
            DateRange dates,
            FullGoal full,
            Optional<Ramp.Step> step,
            List<Relief> reliefs,
            HeldShare held,
            QuotaContext context) {
        Ratio share = held.of(dates);
        Ratio value = full.part()
                .times(step.map(Ramp.Step::rate).map(Rate::toRatio).orElse(ONE))
                .times(share);
        for (Relief relief : reliefs) {
            value = relief.replacement().isPresent()
                    ? replaced(relief, dates, context).times(held.scale())
                    : value.times(relief.kept());
        }
        return new GoalSegment(dates, full, step, reliefs, share, value);
    }

    private static Ratio replaced(Relief relief, DateRange dates, QuotaContext context) {
        return relief.replacement().map(context::number).orElse(Ratio.ZERO).times(relief.shareOf(dates));
    }

    /** Returns the goal of a cell. */
    static Reckoned sum(List<GoalSegment> segments, Period cell, Quota quota, QuotaContext context) {
        Ratio sum = segments.size() == 1
                ? segments.get(0).value()
                : segments.stream().map(GoalSegment::value).reduce(Ratio.ZERO, Ratio::plus);
        return new Reckoned(sum, label -> explain(label, sum, segments, cell, quota, context));
    }

    private static Trace explain(
            String label, Ratio sum, List<GoalSegment> segments, Period cell, Quota quota, QuotaContext context) {
        if (segments.size() == 1) {
            return segments.get(0).explain(label, cell, context);
        }
        return Trace.of(
                label,
                context.figure(sum),
                segments.isEmpty() ? "nobody was there" : "sum over dates",
                segments.isEmpty()
                        ? List.of(
                                Trace.of("quota of " + quota.period(), context.figure(context.number(quota.amount()))))
                        : segments.stream()
                                .map(segment -> segment.explain(segment.dates().toString(), cell, context))
                                .toList());
    }

    private Trace explain(String label, Period cell, QuotaContext context) {
        List<Trace> parts = new ArrayList<>(full.explain(cell, context));
        List<String> factors = new ArrayList<>();
        factors.add(full.cuts().isEmpty() ? "quota" : "part");
        step.ifPresent(of -> {
            parts.add(ramp(of));
            factors.add("ramp");
        });
        for (Relief relief : reliefs) {
            parts.add(relief(relief, context));
            if (relief.replacement().isPresent()) {
                factors.clear();
            }
            factors.add(relief.replacement().isPresent() ? "amount in place of the goal" : "relief");
        }
        if (!share.equals(ONE)) {
            parts.add(Trace.of(
                    "share of " + cell,
                    Figure.of(share, Unit.PERCENT),
                    dates.days() + " of " + cell.range().days() + " days, by " + context.proration(),
                    List.of()));
            // An amount in place of the goal is that of the dates, and has no share taken of it.
            if (reliefs.stream().allMatch(relief -> relief.replacement().isEmpty())) {
                factors.add("share");
            }
        }
        return Trace.of(label, context.figure(value), String.join(" x ", factors), parts);
    }

    private Trace ramp(Ramp.Step of) {
        Ramp ramp = full.quota().ramp().orElseThrow();
        return Trace.of(
                "ramp " + ramp.grain().name().toLowerCase(Locale.ROOT) + " " + of.number(),
                Figure.of(of.rate()),
                ramp.toString(),
                List.of());
    }

    private Trace relief(Relief relief, QuotaContext context) {
        return Trace.of(
                "relief over " + relief.dates(),
                relief.replacement().isPresent()
                        ? context.figure(replaced(relief, dates, context))
                        : Figure.of(relief.kept(), Unit.PERCENT),
                relief.replacement()
                        .map(amount -> amount + " in place of the goal, " + dates.days() + " of "
                                + relief.dates().days() + " days")
                        .orElseGet(() -> relief.relieved() + " relieved"),
                List.of());
    }
}
