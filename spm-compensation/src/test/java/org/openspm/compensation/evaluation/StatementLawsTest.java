package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import org.openspm.compensation.evaluation.PlanSpec.Tiers;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.trace.Trace;

/** Law 4: whatever is shown in parts, the parts sum to it. */
@Domain(Scenarios.class)
@PropertyDefaults(tries = 40, edgeCases = EdgeCasesMode.NONE)
class StatementLawsTest {

    @Property
    void linesSumToTheTotalAndPeriodsToTheYear(@ForAll Scenario scenario) {
        Evaluation run = scenario.evaluate();
        Money all = Money.of(0, scenario.plan().currency());
        for (String id : run.participants()) {
            Money year = Money.of(0, scenario.plan().currency());
            for (var period : run.payPeriods()) {
                Statement statement = run.statement(id, period);
                assertThat(sum(statement.lines().stream().map(StatementLine::amount), scenario))
                        .isEqualTo(statement.total())
                        .isEqualTo(run.earned(id, period));
                year = year.plus(statement.total());
            }
            assertThat(run.earned(id)).isEqualTo(year);
            all = all.plus(year);
        }
        assertThat(run.total()).isEqualTo(all);
    }

    @Property
    void transactionsSumToTheLineAndComeInTheOrderOfTheirDates(@ForAll Scenario scenario) {
        for (StatementLine line : lines(scenario)) {
            List<StatementTransaction> transactions = line.transactions();
            if (!transactions.isEmpty()) {
                assertThat(sum(transactions.stream().map(StatementTransaction::earned), scenario))
                        .isEqualTo(line.amount());
            }
            assertThat(transactions.stream().flatMap(part -> part.date().stream()))
                    .isSorted();
        }
    }

    @Property
    void onlyABonusOrACapIsPaidWithoutATransaction(@ForAll Scenario scenario) {
        for (StatementLine line : lines(scenario)) {
            boolean bonus = scenario.plan().components().stream()
                    .anyMatch(component ->
                            component.name().equals(line.label()) && component.pay() instanceof PlanSpec.Bonus);
            if (line.transactions().isEmpty() && line.kind() == StatementLine.Kind.EARNED && !bonus) {
                assertThat(line.amount().signum()).isZero();
            }
            if (bonus || line.kind() == StatementLine.Kind.CAPPED) {
                assertThat(line.transactions()).isEmpty();
            }
        }
    }

    @Property
    void aTraceEqualsTheAmountItExplains(@ForAll Scenario scenario) {
        for (Statement statement : scenario.statements()) {
            Trace trace = statement.explain();
            assertThat(trace.figure()).isEqualTo(Figure.of(statement.total()));
            assertThat(sum(trace.parts())).isEqualTo(trace.figure().orThrow());
            for (StatementLine line : statement.lines()) {
                assertThat(line.trace().label()).isEqualTo(line.label());
                assertThat(line.trace().figure()).isEqualTo(Figure.of(line.amount()));
            }
            assertThat(trace.render()).startsWith(trace.label()).hasLineCount(size(trace));
        }
    }

    @Property
    void theWindowsOfALineRoundToItsAmount(@ForAll Scenario scenario) {
        for (StatementLine line : lines(scenario)) {
            if (line.kind() == StatementLine.Kind.EARNED) {
                List<Trace> windows = starting(line.trace(), "earned in ");
                List<Trace> before = starting(line.trace(), "earned before ");
                Money exact = Money.of(
                        sum(windows).toExactDecimal().orElseThrow(),
                        scenario.plan().currency());
                Money taken = Money.of(
                        sum(before).toExactDecimal().orElseThrow(),
                        scenario.plan().currency());
                assertThat(exact.rounded(scenario.plan().rounding()).plus(taken))
                        .isEqualTo(line.amount());
            }
        }
    }

    @Property
    void openWindowsSumTheirTiersAndTransactionsTheLine(@ForAll Scenario scenario) {
        for (StatementLine line : lines(scenario)) {
            for (Trace byTransaction : starting(line.trace(), "by transaction")) {
                assertThat(byTransaction.figure()).isEqualTo(Figure.of(line.amount()));
                assertThat(sum(byTransaction.parts()))
                        .isEqualTo(byTransaction.figure().orThrow());
            }
            boolean rated = scenario.plan().components().stream()
                    .anyMatch(component -> component.name().equals(line.label()) && component.pay() instanceof Tiers);
            for (Trace window : starting(line.trace(), "earned in ")) {
                boolean open = starting(window, "gate: ").stream()
                        .allMatch(gate -> gate.rule().equals("open"));
                if (!open) {
                    assertThat(window.figure().orThrow()).isEqualTo(Ratio.ZERO);
                } else if (rated) {
                    assertThat(sum(starting(window, "from ")))
                            .isEqualTo(window.figure().orThrow());
                }
            }
        }
    }

    private static List<StatementLine> lines(Scenario scenario) {
        return scenario.statements().stream()
                .flatMap(statement -> statement.lines().stream())
                .toList();
    }

    private static List<Trace> starting(Trace trace, String label) {
        return trace.parts().stream()
                .filter(part -> part.label().startsWith(label))
                .toList();
    }

    private static Money sum(Stream<Money> amounts, Scenario scenario) {
        return amounts.reduce(Money.of(0, scenario.plan().currency()), Money::plus);
    }

    private static Ratio sum(List<Trace> traces) {
        return traces.stream().map(trace -> trace.figure().orThrow()).reduce(Ratio.ZERO, Ratio::plus);
    }

    private static int size(Trace trace) {
        return 1 + trace.parts().stream().mapToInt(StatementLawsTest::size).sum();
    }
}
