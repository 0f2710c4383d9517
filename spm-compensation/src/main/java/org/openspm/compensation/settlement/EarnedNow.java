package org.openspm.compensation.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.StatementLine;
import org.openspm.compensation.evaluation.StatementOutline;
import org.openspm.compensation.evaluation.StatementTransaction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Period;

/**
 * What an evaluation says that one participant earned up to the open period, by component, period and transaction. A statement that stands as it was posted is
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

    private final String participant;
    private final Map<Earning, Target> targets = new LinkedHashMap<>();

    /** The lines of the statements that stand. */
    private final Map<Period, List<StatementOutline>> standing = new HashMap<>();

    private @Nullable KnownTransactions transactions;

    /**
     * Looks at the statements of somebody.
     *
     * @param whole  whether lines are taken as a whole, whatever transactions they are credited on
     */
    EarnedNow(Evaluation evaluation, String participant, List<Period> periods, PostedBefore before, boolean whole) {
        this.participant = participant;
        for (Period period : periods) {
            List<StatementOutline> outline = evaluation.outline(participant, period);
            if (before.stands(period, outline)) {
                standing.put(period, outline);
            } else {
                evaluation.statement(participant, period).lines().forEach(line -> add(period, line, whole));
            }
        }
    }

    /** Whether what was posted for a period stands as it is. */
    boolean stands(Period period) {
        return standing.containsKey(period);
    }

    /** Returns which transactions are credited to the participant, in whatever period. */
    KnownTransactions transactions() {
        KnownTransactions known = transactions;
        if (known == null) {
            known = new KnownTransactions();
            for (Earning earning : targets.keySet()) {
                known.add(earning.component(), List.of(earning.transaction()));
            }
            for (List<StatementOutline> lines : standing.values()) {
                for (StatementOutline line : lines) {
                    known.add(line.label(), line.credited().keySet());
                }
            }
            transactions = known;
        }
        return known;
    }

    private void add(Period period, StatementLine line, boolean whole) {
        if (whole || line.transactions().isEmpty()) {
            add(new Earning(participant, line.label(), period, ""), new Target(line.amount(), Optional.empty()));
            return;
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

    /** Returns what was earned in statements that do not stand, in their order. */
    List<Earning> earnings() {
        return new ArrayList<>(targets.keySet());
    }

    /** Returns what was earned, or null if nothing was. */
    @Nullable
    Target target(Earning earning) {
        return targets.get(earning);
    }
}
