package org.openspm.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.Statement;
import org.openspm.compensation.evaluation.StatementLine;
import org.openspm.compensation.evaluation.StatementTransaction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/** Whatever is shown in parts, the parts sum to it. */
final class StatementLaws {

    private StatementLaws() {}

    static Optional<Breach> reconciliation(Host host, List<Row<?>> rows, Random random) {
        Evaluation run = host.evaluate(rows);
        Money all = Money.zero(run.terms().currency());
        for (String id : run.participants()) {
            Money year = Money.zero(run.terms().currency());
            for (Period period : run.payPeriods()) {
                Statement statement = run.statement(id, period);
                Optional<Breach> breach = check(run, id, statement);
                if (breach.isPresent()) {
                    return breach;
                }
                year = year.plus(statement.total());
            }
            if (!run.earned(id).equals(year)) {
                return Breach.of(
                        "(" + id + ") earned (" + run.earned(id) + ") by the year and (" + year + ") by its periods");
            }
            all = all.plus(year);
        }
        return run.total().equals(all)
                ? Optional.empty()
                : Breach.of("the total is (" + run.total() + ") and its parts sum to (" + all + ")");
    }

    private static Optional<Breach> check(Evaluation run, String id, Statement statement) {
        Money lines = Money.total(
                run.terms().currency(),
                statement.lines().stream().map(StatementLine::amount).toList());
        if (!lines.equals(statement.total()) || !lines.equals(run.earned(id, statement.period()))) {
            return Breach.of(
                    "the lines sum to (" + lines + "), the total is (" + statement.total() + ")", statement, statement);
        }
        if (!statement.explain().figure().equals(Figure.of(statement.total()))) {
            return Breach.of(
                    "the trace says (" + statement.explain().figure() + "), the total is (" + statement.total() + ")",
                    statement,
                    statement);
        }
        for (StatementLine line : statement.lines()) {
            Money transactions = Money.total(
                    run.terms().currency(),
                    line.transactions().stream()
                            .map(StatementTransaction::earned)
                            .toList());
            boolean parted = line.transactions().isEmpty() || transactions.equals(line.amount());
            if (!parted || !line.trace().figure().equals(Figure.of(line.amount()))) {
                return Breach.of(
                        "the line (" + line.label() + ") is (" + line.amount() + "), its transactions sum to ("
                                + transactions + ") and its trace says ("
                                + line.trace().figure() + ")",
                        statement,
                        statement);
            }
        }
        return Optional.empty();
    }
}
