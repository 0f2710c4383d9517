package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openspm.compensation.plan.Cap;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.roster.Participant;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/** What one participant earned in every pay period: a row for each component and for each cap, all rounded. */
final class ParticipantEarnings {

    private final PlanTerms terms;
    private final Participant participant;
    private final List<Period> payPeriods;
    private final List<ComponentCalculator> components;
    private final List<Map<Period, Money>> rows = new ArrayList<>();

    ParticipantEarnings(
            PlanTerms terms, Participant participant, List<Period> payPeriods, Map<String, Entries> entries) {
        this.terms = terms;
        this.participant = participant;
        this.payPeriods = payPeriods;
        this.components = terms.components().stream()
                .map(component -> new ComponentCalculator(terms, component, participant, entries))
                .toList();
        for (ComponentCalculator component : components) {
            rows.add(component.earned(payPeriods));
        }
        terms.caps().forEach(cap -> rows.add(cappedOff(cap)));
    }

    /** Returns what a cap takes away in each pay period, zero or less where earnings are not negative. */
    private Map<Period, Money> cappedOff(Cap cap) {
        Map<Period, Money> row = new LinkedHashMap<>();
        Money gross = Money.zero(terms.currency());
        Money paid = gross;
        for (Period period : payPeriods) {
            Period longer = period.within(cap.grain());
            if (period.range().start().equals(longer.range().start())) {
                gross = Money.zero(terms.currency());
                paid = gross;
            }
            Money earned = total(period);
            gross = gross.plus(earned);
            Optional<Money> limit = limit(cap, longer);
            Money allowed = limit.isPresent() && gross.compareTo(limit.get()) > 0 ? limit.get() : gross;
            row.put(period, allowed.minus(paid).minus(earned));
            paid = allowed;
        }
        return row;
    }

    Optional<Money> limit(Cap cap, Period longer) {
        return cap.limitOf(participant, longer, terms.currency(), terms.rounding());
    }

    Participant participant() {
        return participant;
    }

    List<ComponentCalculator> components() {
        return components;
    }

    /** Returns what a component earned, by its place among the terms' components. */
    Money component(int index, Period period) {
        return at(index, period);
    }

    /** Returns what a cap took away, by its place among the terms' caps. */
    Money cap(int index, Period period) {
        return at(components.size() + index, period);
    }

    private Money at(int row, Period period) {
        return rows.get(row).getOrDefault(period, Money.zero(terms.currency()));
    }

    Money total(Period period) {
        Money total = Money.zero(terms.currency());
        for (int row = 0; row < rows.size(); row++) {
            total = total.plus(at(row, period));
        }
        return total;
    }
}
