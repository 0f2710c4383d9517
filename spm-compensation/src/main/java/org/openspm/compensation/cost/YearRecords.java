package org.openspm.compensation.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.quota.Attainment;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.PlanRoster;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Rounding;
import org.openspm.core.money.Unit;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** What an evaluation knows of everybody's pay in the plan year. */
final class YearRecords {

    private final Evaluation run;
    private final PlanTerms terms;
    private final Component component;
    private final String quota;
    private final PlanRoster people;

    YearRecords(Evaluation run, String component) {
        this.run = Objects.requireNonNull(run, "run");
        this.terms = run.terms();
        this.people = run.roster().under(terms.name(), terms.currency(), terms.proration());
        this.component = terms.component(Objects.requireNonNull(component, "component"));
        this.quota = this.component
                .quota()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The component (" + component + ") has no quota.\nName one that has."));
    }

    List<PayRecord> records() {
        return run.participants().stream().map(this::record).toList();
    }

    private PayRecord record(String id) {
        Participant participant = run.participant(id);
        Figure achieved = achieved(id);
        Optional<Ratio> goal = people.quota(id, quota, terms.year(), achieved.unit());
        Figure attainment = achieved.isDefined()
                ? Attainment.of(achieved.orThrow(), goal, component.withoutQuota())
                : Figure.undefined(Unit.PERCENT, achieved.reason());
        return new PayRecord(
                id,
                attainment,
                run.earned(id),
                people.targetIncentive(id, terms.year()).map(this::money),
                salary(participant),
                goal.map(number -> Figure.of(number, achieved.unit())),
                Optional.empty());
    }

    /** Returns the share of the annual salary for the time on the plan, as quota and target incentive are shares of theirs. */
    private Optional<Money> salary(Participant participant) {
        Ratio share = people.activeShare(participant.id(), terms.year());
        return participant
                .salaries()
                .at(terms.year().range().last())
                .map(annual -> annual.in(terms.currency()).value())
                .map(annual -> money(share.times(Ratio.of(annual))));
    }

    private Money money(Ratio amount) {
        return Rounding.halfUp().round(amount, terms.currency());
    }

    /**
     * Adds up what was achieved in the year: to the end of each longer period of a component that runs on or catches up, whose pay periods tell what was
     * achieved to date; in all pay periods of another.
     */
    private Figure achieved(String id) {
        Ratio sum = Ratio.ZERO;
        Unit unit = Unit.NUMBER;
        for (Period period : ends()) {
            Figure part = run.achieved(id, component.name(), period);
            if (!part.isDefined()) {
                return part;
            }
            sum = sum.plus(part.orThrow());
            unit = part.unit();
        }
        return Figure.of(sum, unit);
    }

    private List<Period> ends() {
        Accumulation accumulation = component.accumulation(terms.payGrain());
        Optional<Grain> toDate = component
                .catchUp()
                .or(() -> accumulation.kind() == Accumulation.Kind.CUMULATIVE
                        ? Optional.of(accumulation.grain())
                        : Optional.empty());
        if (toDate.isEmpty()) {
            return run.payPeriods();
        }
        List<Period> ends = new ArrayList<>();
        for (Period payPeriod : run.payPeriods()) {
            boolean isLast = terms.year().divide(toDate.get()).stream()
                    .anyMatch(longer ->
                            longer.range().last().equals(payPeriod.range().last()));
            if (isLast) {
                ends.add(payPeriod);
            }
        }
        return ends;
    }
}
