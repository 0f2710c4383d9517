package org.openspm.compensation.roster;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;

/** Fixed and variable pay a year at 100 %, as agreed on a date. */
record OnTargetPay(Optional<Money> salary, Optional<Money> target, LocalDate date, Currency currency) {

    static OnTargetPay of(ParticipantFacts participant, LocalDate date, Currency currency) {
        return new OnTargetPay(
                participant.salaries().at(date).map((Amount annual) -> annual.in(currency)),
                participant.targetIncentives().at(date).map((Amount annual) -> annual.in(currency)),
                date,
                currency);
    }

    Figure total() {
        return salary.flatMap(fixed -> target.map(variable -> Figure.of(fixed.plus(variable))))
                .orElseGet(() -> Figure.undefined(Unit.money(currency), missing()));
    }

    Figure variableShare() {
        Figure total = total();
        if (!total.isDefined()) {
            return Figure.undefined(Unit.PERCENT, missing());
        }
        Money variable = target.orElseThrow();
        Money all = salary.orElseThrow().plus(variable);
        return all.signum() == 0
                ? Figure.undefined(Unit.PERCENT, "salary and target incentive are zero on " + date)
                : Figure.of(variable.dividedBy(all), Unit.PERCENT);
    }

    private String missing() {
        return "no " + (salary.isEmpty() ? "salary" : "target incentive") + " is stated on " + date;
    }
}
