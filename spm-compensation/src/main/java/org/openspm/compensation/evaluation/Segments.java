package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PaySchedule;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.PersonalRate;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Timeline;

/** Cuts dates where the pay rule of a holder changes: by the plan, or because the holder changes role. */
final class Segments {

    private final Component component;
    private final Holder holder;
    private final PaySchedule schedule;

    /** Whether one rule holds for everybody and always, as it mostly does. */
    private final boolean isConstant;

    Segments(Component component, Holder holder) {
        this.component = component;
        this.holder = holder;
        this.schedule = component.schedule();
        this.isConstant = isConstant(component);
    }

    /** Returns whether one rule holds for everybody and always. */
    static boolean isConstant(Component component) {
        PaySchedule schedule = component.schedule();
        return component.roles().isEmpty()
                && schedule.roles().isEmpty()
                && schedule.participants().isEmpty()
                && schedule.rules().stream().noneMatch(PersonalRate.class::isInstance)
                && schedule.everybody().segments().containsKey(DateRange.all());
    }

    /** Returns the segments of a range in order; neighbours differ in their rule, and there is at least one. */
    List<Segment> of(DateRange range) {
        if (isConstant) {
            return List.of(new Segment(range, ruleOn(range.start())));
        }
        TreeSet<LocalDate> cuts = new TreeSet<>();
        cuts.add(range.start());
        changes(range).forEach(cuts::add);
        List<Segment> segments = new ArrayList<>();
        for (LocalDate cut : cuts) {
            LocalDate next = cuts.higher(cut);
            DateRange dates = DateRange.of(cut, next == null ? range.endExclusive() : next);
            Optional<PayRule> rule = ruleOn(cut);
            int last = segments.size() - 1;
            if (last >= 0 && segments.get(last).rule().equals(rule)) {
                dates = DateRange.of(segments.remove(last).dates().start(), dates.endExclusive());
            }
            segments.add(new Segment(dates, rule));
        }
        return segments;
    }

    /** Returns the rule for what is credited on a day; none for those whose role the component is not for. */
    Optional<PayRule> ruleOn(LocalDate date) {
        Optional<String> role = holder.roles().at(date);
        boolean meant = component.roles().isEmpty()
                || holder instanceof TeamHolder
                || role.filter(component.roles()::contains).isPresent();
        return meant ? schedule.rule(holder.id(), role, date).map(rule -> personal(rule, date)) : Optional.empty();
    }

    /** Returns a rule with the rate that the roster holds on a day put in; without one, the rule says that there is none. */
    private PayRule personal(PayRule rule, LocalDate date) {
        return rule instanceof PersonalRate rate
                ? holder.rates(rate.name()).at(date).<PayRule>map(rate::at).orElse(rate)
                : rule;
    }

    private Stream<LocalDate> changes(DateRange range) {
        return Stream.concat(
                        Stream.concat(Stream.of(schedule.everybody(), holder.roles()), personalRates()),
                        Stream.concat(
                                schedule.roles().values().stream(),
                                Stream.ofNullable(schedule.participants().get(holder.id()))))
                .flatMap(Segments::ends)
                .filter(date -> date.isAfter(range.start()) && range.contains(date));
    }

    private Stream<Timeline<?>> personalRates() {
        return schedule.rules().stream()
                .filter(PersonalRate.class::isInstance)
                .map(rule -> holder.rates(((PersonalRate) rule).name()));
    }

    private static Stream<LocalDate> ends(Timeline<?> timeline) {
        return timeline.segments().keySet().stream().flatMap(dates -> Stream.of(dates.start(), dates.endExclusive()));
    }
}
