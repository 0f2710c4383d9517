package org.openspm.compensation.roster;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;
import org.openspm.core.trace.Trace;

/** Finds the target incentive of a period: the annual amounts in force, each for its part of the period. */
record TargetFinder(
        Participant participant,
        List<DateRange> active,
        Period period,
        Currency currency,
        Proration proration,
        AnnualSpread spread) {

    Optional<Ratio> target() {
        List<Part> parts = parts();
        return parts.isEmpty() ? Optional.empty() : Optional.of(Part.sum(parts));
    }

    Trace explain() {
        Unit unit = Unit.money(currency);
        List<Part> parts = parts();
        Figure figure = parts.isEmpty()
                ? Figure.undefined(unit, "no target incentive is stated for " + participant.id() + " in " + period)
                : Figure.of(Part.sum(parts), unit);
        return Trace.of(
                "target incentive of " + period,
                figure,
                "annual amount spread " + spread + ", " + proration,
                parts.stream().map(part -> part.trace(unit)).toList());
    }

    private List<Part> parts() {
        Period year = period.within(Grain.YEAR);
        boolean evenly = spread == AnnualSpread.EVENLY;
        Ratio ofYear = evenly && period.grain() != Grain.YEAR
                ? Ratio.of(1, year.divide(period.grain()).size())
                : Ratio.of(1, 1);
        Held held = new Held(proration, evenly ? period : year, active);
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<DateRange, Amount> said :
                participant.agreed.targets().segments().entrySet()) {
            Amount annual = said.getValue();
            said.getKey()
                    .intersection(period.range())
                    .ifPresent(dates -> parts.add(new Part(
                            () -> annual + " a year",
                            Ranges.within(active, dates),
                            Ratio.of(annual.in(currency).value()).times(ofYear),
                            held.share(List.of(dates)))));
        }
        return parts;
    }
}
