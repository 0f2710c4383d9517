package org.openspm.compensation.settlement;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactOutcome;
import org.openspm.compensation.evaluation.StatementLine;
import org.openspm.compensation.evaluation.StatementOutline;
import org.openspm.compensation.evaluation.StatementTransaction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Period;

/**
 * What an evaluation says was earned up to the open period, by participant, component, period and transaction. A statement that stands as it was posted is
 * not looked into: where each line has its amount and is credited on the same transactions, what they were posted with stays.
 */
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

    private final Evaluation evaluation;
    private final Set<List<Object>> standing = new HashSet<>();
    private final Set<List<String>> creditedTo = new HashSet<>();
    private @Nullable Set<String> creditedPlaces;

    EarnedNow(Evaluation evaluation, Period open, PostedBefore before) {
        this.evaluation = evaluation;
        for (String participant : evaluation.participants()) {
            for (Period period : evaluation.payPeriods()) {
                if (!period.range().start().isAfter(open.range().start())) {
                    add(participant, period, before);
                }
            }
        }
        for (Earning earning : targets.keySet()) {
            credit(earning.participant(), earning.component(), earning.transaction());
        }
    }

    private void add(String participant, Period period, PostedBefore before) {
        List<StatementOutline> outline = evaluation.outline(participant, period);
        if (before.stands(participant, period, outline)) {
            standing.add(List.of(participant, period));
            outline.forEach(line ->
                    line.credited().keySet().forEach(transaction -> credit(participant, line.label(), transaction)));
        } else {
            evaluation.statement(participant, period).lines().forEach(line -> add(participant, period, line));
        }
    }

    private void credit(String participant, String component, String transaction) {
        creditedTo.add(List.of(participant, transaction));
        creditedTo.add(List.of(participant, component, transaction));
    }

    /** Whether what was posted for a participant and period stands as it is. */
    boolean stands(String participant, Period period) {
        return standing.contains(List.of(participant, period));
    }

    /** Whether the transaction is credited to the participant, on whatever component. */
    boolean isCredited(String participant, String transaction) {
        return creditedTo.contains(List.of(participant, transaction));
    }

    /** Whether the transaction is credited to the participant on a component, in whatever period. */
    boolean isCredited(String participant, String component, String transaction) {
        return creditedTo.contains(List.of(participant, component, transaction));
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
        if (creditedPlaces == null) {
            creditedPlaces =
                    evaluation.credited().stream().map(FactOutcome::place).collect(Collectors.toSet());
        }
        return creditedPlaces.contains(transaction);
    }
}
