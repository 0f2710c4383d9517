package org.openspm.compensation.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/**
 * The goal of a quota day by day, straight from the rules: every day of a cell has the same share of its goal, and is held to what was in
 * force on that day. Nothing of the library's calculation is used, only what a quota says. Numbers, not money; actual days.
 */
final class NaiveQuota {

    private static final Ratio ONE = Ratio.of(1, 1);

    private final Quota quota;
    private final LocalDate hired;
    private final List<DateRange> active;

    NaiveQuota(Quota quota, LocalDate hired, List<DateRange> active) {
        this.quota = quota;
        this.hired = hired;
        this.active = active;
    }

    Ratio goal(Period asked) {
        Grain cell = asked.grain();
        if (quota.seasonality().isPresent()) {
            cell = shorter(cell, quota.seasonality().get().grain());
        }
        boolean spreads = quota.ramp().isPresent()
                && quota.ramp().get().counting() != Ramp.Counting.DATES
                && quota.ramp().get().grain().compareTo(quota.period().grain()) < 0;
        if (spreads) {
            cell = shorter(cell, quota.ramp().get().grain());
        }
        Ratio goal = Ratio.ZERO;
        for (Period each : cell == asked.grain() ? List.of(asked) : asked.divide(cell)) {
            goal = goal.plus(cell(each, spreads));
        }
        return goal;
    }

    private static Grain shorter(Grain one, Grain other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Ratio cell(Period cell, boolean rampSpreads) {
        Ratio goal = Ratio.ZERO;
        for (LocalDate day = cell.range().start(); day.isBefore(cell.range().endExclusive()); day = day.plusDays(1)) {
            LocalDate date = day;
            if (active.stream().anyMatch(range -> range.contains(date))) {
                goal = goal.plus(ofDay(day, cell, rampSpreads));
            }
        }
        return goal;
    }

    private Ratio ofDay(LocalDate day, Period cell, boolean rampSpreads) {
        for (Relief relief : quota.reliefs()) {
            if (relief.dates().contains(day) && relief.replacement().isPresent()) {
                return Ratio.of(relief.replacement().get().value())
                        .times(Ratio.of(1, relief.dates().days()));
            }
        }
        Ratio ofDay = full(amountOn(day), cell, rampSpreads)
                .times(Ratio.of(1, cell.range().days()))
                .times(ramp(day));
        for (Relief relief : quota.reliefs()) {
            if (relief.dates().contains(day)) {
                ofDay = ofDay.times(ONE.minus(relief.relieved().toRatio()));
            }
        }
        return ofDay;
    }

    private Amount amountOn(LocalDate day) {
        Amount amount = quota.amount();
        for (Quota.Change change : quota.changes()) {
            if (!day.isBefore(change.from())) {
                amount = change.amount();
            }
        }
        return amount;
    }

    private Ratio full(Amount amount, Period cell, boolean rampSpreads) {
        Ratio full = Ratio.of(amount.value());
        Period whole = quota.period();
        if (quota.seasonality().isPresent() && !cell.equals(whole)) {
            Seasonality how = quota.seasonality().get();
            List<Period> parts = whole.divide(how.grain());
            int index = parts.indexOf(cell.within(how.grain()));
            full = full.times(share(how, parts.size()).apply(index));
            whole = parts.get(index);
        }
        List<Grain> steps = new ArrayList<>();
        if (rampSpreads && quota.ramp().get().grain().compareTo(whole.grain()) < 0) {
            steps.add(quota.ramp().get().grain());
        }
        steps.add(cell.grain());
        for (Grain grain : steps) {
            if (grain.compareTo(cell.grain()) >= 0) {
                full = full.times(Ratio.of(1, whole.divide(grain).size()));
                whole = cell.within(grain);
            }
        }
        return full;
    }

    private static Function<Integer, Ratio> share(Seasonality how, int parts) {
        if (how instanceof Seasonality.Percents percents) {
            return index -> percents.percents().get(index).toRatio();
        }
        if (how instanceof Seasonality.Weights weights) {
            Ratio sum = weights.weights().stream().map(Ratio::of).reduce(Ratio.ZERO, Ratio::plus);
            return index -> Ratio.of(weights.weights().get(index)).dividedBy(sum);
        }
        return index -> Ratio.of(1, parts);
    }

    /** Counts the periods of tenure up to a day one by one. */
    private Ratio ramp(LocalDate day) {
        if (quota.ramp().isEmpty()) {
            return ONE;
        }
        Ramp ramp = quota.ramp().get();
        FiscalCalendar calendar = quota.period().calendar();
        int number;
        if (ramp.counting() == Ramp.Counting.DATES) {
            int months = ramp.grain() == Grain.MONTH ? 1 : 3;
            number = 1;
            while (!day.isBefore(hired.plusMonths((long) number * months))) {
                number++;
            }
        } else {
            Period first = calendar.period(ramp.grain(), hired);
            if (ramp.counting() == Ramp.Counting.WHOLE_PERIODS
                    && !first.range().start().equals(hired)) {
                first = first.next();
            }
            number = 1;
            for (Period at = first; !day.isBefore(at.range().endExclusive()); at = at.next()) {
                number++;
            }
        }
        List<Rate> rates = ramp.rates();
        return number > rates.size() ? ONE : rates.get(number - 1).toRatio();
    }
}
