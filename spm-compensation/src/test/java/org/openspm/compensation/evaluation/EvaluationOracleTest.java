package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.openspm.compensation.evaluation.Scenario.Person;

/** Every earning and every cap of random plans, against a second, naive computation. */
@Domain(Scenarios.class)
class EvaluationOracleTest {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void paysWhatTheOraclePays(@ForAll Scenario scenario) {
        assertAgrees(scenario.evaluate(), scenario);
    }

    static void assertAgrees(Evaluation run, Scenario scenario) {
        Oracle oracle = new Oracle(scenario);
        for (Person person : scenario.people()) {
            List<List<BigDecimal>> earned = oracle.earned(person);
            List<List<BigDecimal>> cappedOff = oracle.cappedOff(person);
            for (int i = 0; i < run.payPeriods().size(); i++) {
                Statement statement =
                        run.statement(person.id(), run.payPeriods().get(i));
                assertThat(amounts(statement, StatementLine.Kind.EARNED))
                        .as("%s earned", statement)
                        .containsExactlyElementsOf(column(earned, i));
                assertThat(amounts(statement, StatementLine.Kind.CAPPED))
                        .as("%s capped", statement)
                        .containsExactlyElementsOf(column(cappedOff, i).stream()
                                .filter(amount -> amount.signum() != 0)
                                .toList());
            }
        }
    }

    private static List<BigDecimal> amounts(Statement statement, StatementLine.Kind kind) {
        return statement.lines().stream()
                .filter(line -> line.kind() == kind)
                .map(line -> plain(line.amount().value()))
                .toList();
    }

    private static List<BigDecimal> column(List<List<BigDecimal>> rows, int period) {
        return rows.stream().map(row -> plain(row.get(period))).toList();
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
