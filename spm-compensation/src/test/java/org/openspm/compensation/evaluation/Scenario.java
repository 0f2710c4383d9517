package org.openspm.compensation.evaluation;

import static org.openspm.core.money.Amount.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** A plan, the people on it and what they sold, as plain words and numbers. */
record Scenario(PlanSpec plan, List<Person> people, List<Deal> deals) {

    record Person(String id, BigDecimal targetIncentive, List<Line> lines, List<Goal> goals) {}

    /** Reports to a manager from a date on. */
    record Line(String manager, LocalDate from) {}

    /** A goal stated for the period of a grain that starts a number of months after the year did. */
    record Goal(String quota, Grain grain, int firstMonth, BigDecimal amount) {}

    Scenario withPlan(PlanSpec other) {
        return new Scenario(other, people, deals);
    }

    Scenario withDeals(List<Deal> other) {
        return new Scenario(plan, people, other);
    }

    Scenario withPeople(UnaryOperator<Person> change) {
        return new Scenario(plan, people.stream().map(change).toList(), deals);
    }

    Facts facts() {
        return Facts.of(Deals.DEALS, deals);
    }

    Evaluation evaluate() {
        return plan.build().evaluate(roster(), facts());
    }

    /** All statements, by participant and pay period in order: everything an evaluation says about pay. */
    List<Statement> statements() {
        return statements(evaluate());
    }

    static List<Statement> statements(Evaluation run) {
        List<Statement> statements = new ArrayList<>();
        run.participants().forEach(id -> run.payPeriods().forEach(period -> statements.add(run.statement(id, period))));
        return statements;
    }

    Roster roster() {
        Roster.Builder roster = Roster.builder();
        people.forEach(person -> roster.participant(person.id(), p -> describe(p, person)));
        return roster.build();
    }

    private Participant describe(Participant begun, Person person) {
        Participant participant = begun.targetIncentive(amount(person.targetIncentive()));
        for (Line line : person.lines()) {
            participant = participant.reportsTo(line.manager(), line.from());
        }
        for (Goal goal : person.goals()) {
            participant =
                    participant.quota(goal.quota(), period(goal.grain(), goal.firstMonth()), amount(goal.amount()));
        }
        return participant;
    }

    private Period period(Grain grain, int firstMonth) {
        LocalDate start = plan.year().range().start();
        return plan.year().calendar().period(grain, start.plusMonths(firstMonth));
    }
}
