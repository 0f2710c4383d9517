package org.openspm.compensation.settlement;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactOutcome;
import org.openspm.compensation.evaluation.StatementLine;
import org.openspm.compensation.evaluation.StatementTransaction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Period;

/** What an evaluation says was earned up to the open period, by participant, component, period and transaction. */
final class EarnedNow {

    /** What was earned, and the credit it was earned on. */
    record Target(Money amount, Optional<Figure> credited) {

        Target plus(Target other) {
            Optional<Figure> both = credited.isPresent() && other.credited.isPresent()
                    ? Optional.of(sum(credited.get(), other.credited.get()))
                    : credited.or(other::credited);
            return new Target(amount.plus(other.amount), both);
        }

        private static Figure sum(Figure one, Figure other) {
            if (!one.isDefined() || !other.isDefined()) {
                return one.isDefined() ? other : one;
            }
            Ratio sum = one.orThrow().plus(other.orThrow());
            return Figure.of(sum, one.unit());
        }
    }

    private final Map<Earning, Target> targets = new LinkedHashMap<>();
    private final Set<String> creditedPlaces = new HashSet<>();

    EarnedNow(Evaluation evaluation, Period open) {
        evaluation.credited().stream().map(FactOutcome::place).forEach(creditedPlaces::add);
        for (String participant : evaluation.participants()) {
            for (Period period : evaluation.payPeriods()) {
                if (!period.range().start().isAfter(open.range().start())) {
                    evaluation.statement(participant, period).lines().forEach(line -> add(participant, period, line));
                }
            }
        }
    }

    private void add(String participant, Period period, StatementLine line) {
        if (line.transactions().isEmpty()) {
            add(new Earning(participant, line.label(), period, ""), new Target(line.amount(), Optional.empty()));
        }
        for (StatementTransaction part : line.transactions()) {
            boolean known = part.date().isPresent();
            add(
                    new Earning(participant, line.label(), period, known ? part.label() : ""),
                    new Target(part.earned(), known ? Optional.of(part.credited()) : Optional.empty()));
        }
    }

    private void add(Earning earning, Target target) {
        targets.merge(earning, target, Target::plus);
    }

    Map<Earning, Target> targets() {
        return targets;
    }

    /** Whether anybody is credited with the transaction. */
    boolean isCredited(String transaction) {
        return creditedPlaces.contains(transaction);
    }
}
