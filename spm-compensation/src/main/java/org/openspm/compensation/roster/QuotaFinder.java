package org.openspm.compensation.roster;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openspm.compensation.quota.Quotas;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/** Finds a quota where it is stated: for the participant, else for the role held on a date, else for the territories held on it. */
record QuotaFinder(
        Participant participant,
        Map<String, Quotas> ofRoles,
        Map<String, Quotas> ofTerritories,
        String name,
        Period period,
        Unit unit,
        Currency currency,
        Held held) {

    private static final Quotas NO_QUOTAS = Quotas.none();

    Optional<Ratio> quota() {
        List<Part> parts = parts();
        return parts.isEmpty() ? Optional.empty() : Optional.of(Part.sum(parts));
    }

    Trace explain() {
        List<Part> parts = parts();
        Figure figure = parts.isEmpty()
                ? Figure.undefined(unit, "no quota (" + name + ") is stated for " + participant.id() + " in " + period)
                : Figure.of(Part.sum(parts), unit);
        return Trace.of(
                "quota (" + name + ") of " + period,
                figure,
                held.proration().toString(),
                parts.stream().map(part -> part.trace(unit)).toList());
    }

    private List<Part> parts() {
        Optional<Ratio> own = Goals.whole(participant.quotas(), name, period, currency);
        if (own.isPresent()) {
            return List.of(part("participant (" + participant.id() + ")", own.get(), List.of(period.range())));
        }
        List<Part> parts = new ArrayList<>();
        List<DateRange> rest = new ArrayList<>(List.of(period.range()));
        participant
                .roles()
                .during(period.range())
                .segments()
                .forEach((dates, role) -> Goals.whole(ofRoles.getOrDefault(role, NO_QUOTAS), name, period, currency)
                        .ifPresent(goal -> {
                            parts.add(part("role (" + role + ")", goal, List.of(dates)));
                            List<DateRange> left = Ranges.without(rest, List.of(dates));
                            rest.clear();
                            rest.addAll(left);
                        }));
        participant.territories().forEach((territory, ranges) -> {
            List<DateRange> dates = Ranges.intersection(ranges, rest);
            if (!dates.isEmpty()) {
                Goals.whole(ofTerritories.getOrDefault(territory, NO_QUOTAS), name, period, currency)
                        .ifPresent(goal -> parts.add(part("territory (" + territory + ")", goal, dates)));
            }
        });
        return parts;
    }

    private Part part(String source, Ratio goal, List<DateRange> dates) {
        return new Part(source, Ranges.intersection(dates, held.active()), goal, held.share(dates));
    }
}
