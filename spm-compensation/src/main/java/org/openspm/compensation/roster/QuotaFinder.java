package org.openspm.compensation.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openspm.compensation.quota.QuotaContext;
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
        Optional<LocalDate> hired,
        Map<String, Quotas> ofRoles,
        Map<String, Quotas> ofTerritories,
        String name,
        Period period,
        Unit unit,
        QuotaContext asked,
        Held held) {

    private static final Quotas NO_QUOTAS = Quotas.none();

    /** What one source contributes, and how. */
    private record Contribution(Ratio value, Supplier<Trace> how) {

        Trace trace() {
            return how.get();
        }
    }

    Optional<Ratio> quota() {
        List<Contribution> parts = parts();
        return parts.isEmpty() ? Optional.empty() : Optional.of(sum(parts));
    }

    Trace explain() {
        List<Contribution> parts = parts();
        Figure figure = parts.isEmpty()
                ? Figure.undefined(unit, "no quota (" + name + ") is stated for " + participant.id() + " in " + period)
                : Figure.of(sum(parts), unit);
        return Trace.of(
                "quota (" + name + ") of " + period,
                figure,
                held.proration().toString(),
                parts.stream().map(Contribution::trace).toList());
    }

    private static Ratio sum(List<Contribution> parts) {
        return parts.stream().map(Contribution::value).reduce(Ratio.ZERO, Ratio::plus);
    }

    private List<Contribution> parts() {
        Quotas own = participant.quotas();
        QuotaContext context = context();
        Optional<Ratio> stated = stated(own, context);
        if (stated.isPresent()) {
            return List.of(contribution(
                    () -> "participant (" + participant.id() + ")",
                    own,
                    List.of(period.range()),
                    stated.get(),
                    context));
        }
        List<Contribution> parts = new ArrayList<>();
        List<DateRange> rest = new ArrayList<>(List.of(period.range()));
        participant.roles().during(period.range()).segments().forEach((dates, role) -> {
            Quotas quotas = ofRoles.getOrDefault(role, NO_QUOTAS);
            Optional<Ratio> ofRole = stated(quotas, context);
            if (ofRole.isPresent()) {
                parts.add(contribution(() -> "role (" + role + ")", quotas, List.of(dates), ofRole.get(), context));
                List<DateRange> left = Ranges.without(rest, List.of(dates));
                rest.clear();
                rest.addAll(left);
            }
        });
        participant.territories().forEach((territory, ranges) -> {
            List<DateRange> dates = Ranges.intersection(ranges, rest);
            Quotas quotas = ofTerritories.getOrDefault(territory, NO_QUOTAS);
            Optional<Ratio> ofTerritory = dates.isEmpty() ? Optional.empty() : stated(quotas, context);
            ofTerritory.ifPresent(goal ->
                    parts.add(contribution(() -> "territory (" + territory + ")", quotas, dates, goal, context)));
        });
        return parts;
    }

    /** Returns the goal of the whole period, if quotas state one. */
    private Optional<Ratio> stated(Quotas quotas, QuotaContext context) {
        return quotas.of(name).isEmpty() ? Optional.empty() : quotas.goal(name, period, context);
    }

    /**
     * Returns what quotas contribute for some dates; by a convention whose shares do not add up, a share of the goal of all active dates.
     *
     * @param whole  the goal of the whole period
     */
    private Contribution contribution(
            Supplier<String> source, Quotas quotas, List<DateRange> dates, Ratio whole, QuotaContext context) {
        List<DateRange> counted = Ranges.intersection(dates, held.active());
        if (held.proration().isAdditive()
                || counted.equals(Ranges.intersection(List.of(period.range()), held.active()))) {
            boolean all = counted.size() == 1 && counted.get(0).encloses(period.range());
            QuotaContext there = all ? context : context.active(counted);
            Ratio goal = all ? whole : quotas.goal(name, period, there).orElse(Ratio.ZERO);
            return new Contribution(
                    goal,
                    () -> Trace.of(
                            source.get(),
                            Figure.of(goal, unit),
                            "on " + counted,
                            List.of(quotas.explain(name, period, there))));
        }
        Part part = new Part(source, counted, whole, held.share(dates));
        return new Contribution(part.value(), () -> part.trace(unit));
    }

    /** Returns for whom quotas are asked, as if active all the time. */
    private QuotaContext context() {
        QuotaContext context = asked;
        if (hired.isPresent()) {
            context = context.hired(hired.get());
        }
        Optional<LocalDate> inRole = inRoleSince();
        return inRole.isPresent() ? context.inRoleSince(inRole.get()) : context;
    }

    /** Returns when the last role by the end of the period began; before there is any, when the first one begins. */
    private Optional<LocalDate> inRoleSince() {
        Map<DateRange, String> roles = participant.assigned.roles().segments();
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        List<LocalDate> starts = roles.keySet().stream().map(DateRange::start).toList();
        return starts.stream()
                .filter(start -> start.isBefore(period.range().endExclusive()))
                .reduce((earlier, later) -> later)
                .or(() -> starts.stream().findFirst())
                .filter(start -> !start.equals(LocalDate.MIN));
    }
}
