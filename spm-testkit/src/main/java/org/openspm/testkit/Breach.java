package org.openspm.testkit;

import java.util.List;
import java.util.Optional;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.Statement;
import org.openspm.compensation.evaluation.StatementLine;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/** What a check found: how the law was broken, and the statements where two differ. */
record Breach(String how, Optional<Statement> before, Optional<Statement> after) {

    static Optional<Breach> of(String how) {
        return Optional.of(new Breach(how, Optional.empty(), Optional.empty()));
    }

    static Optional<Breach> of(String how, Statement before, Statement after) {
        return Optional.of(new Breach(how, Optional.of(before), Optional.of(after)));
    }

    /** The first statement that is not equal, or with other amounts only. */
    static Optional<Breach> between(String how, Evaluation before, Evaluation after, boolean amountsOnly) {
        if (!before.participants().equals(after.participants())) {
            return of(how + ": participants " + before.participants() + " became " + after.participants());
        }
        for (String id : before.participants()) {
            for (Period period : before.payPeriods()) {
                Statement one = before.statement(id, period);
                Statement other = after.statement(id, period);
                if (amountsOnly ? !amounts(one).equals(amounts(other)) : !one.equals(other)) {
                    return of(
                            how + ": (" + id + ") in (" + period + ") earned (" + one.total() + ") and then ("
                                    + other.total() + ")",
                            one,
                            other);
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Breach> largestUnlessEqual(String how, Evaluation before, Evaluation after) {
        boolean equal = before.participants().stream()
                .allMatch(id -> before.payPeriods().stream()
                        .allMatch(period -> before.earned(id, period).equals(after.earned(id, period))));
        return equal ? Optional.empty() : largest(how, before, after);
    }

    /** The statement that changed most, as a witness that totals differ. */
    static Optional<Breach> largest(String how, Evaluation before, Evaluation after) {
        Optional<Breach> most = of(how);
        Money change = Money.zero(before.terms().currency());
        for (String id : before.participants()) {
            for (Period period : before.payPeriods()) {
                Money less = before.earned(id, period).minus(after.earned(id, period));
                Money size = less.signum() < 0 ? less.negated() : less;
                if (size.compareTo(change) > 0) {
                    change = size;
                    most = of(how, before.statement(id, period), after.statement(id, period));
                }
            }
        }
        return most;
    }

    private static List<String> amounts(Statement statement) {
        return statement.lines().stream().map(Breach::line).toList();
    }

    private static String line(StatementLine line) {
        return line.label() + " " + line.amount();
    }
}
