package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.plan.Performance.earned;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

class StatementOutlineTest {

    private static final Period YEAR = FiscalCalendar.gregorian().year(2026);
    private static final Evaluation EVALUATION = CompensationPlan.named("AE")
            .in("USD")
            .year(YEAR)
            .crediting(Deals.DEALS, c -> c.on(Deals.CLOSED).to(Deals.REP))
            .component(
                    "Year",
                    c -> c.measure(sum(Deals.AMOUNT))
                            .accumulating(Grain.YEAR)
                            .pay(RateTable.flat(percent(10)))
                            .cap(Grain.YEAR, amount(150)))
            .component(
                    "Quarter",
                    c -> c.measure(sum(Deals.AMOUNT)).each(Grain.QUARTER).pay(RateTable.flat(percent(1))))
            .component(
                    "Fixed",
                    c -> c.each(Grain.MONTH)
                            .bonus(amount(5))
                            .gatedBy(earned("Year").atLeast(amount(1))))
            .cap(Grain.YEAR, amount(120))
            .build()
            .evaluate(
                    Roster.builder().participant("jill", p -> p).build(),
                    facts(
                            deal("d1", "jill", "2026-01-10", "1000"),
                            deal("d2", "jill", "2026-02-11", "200"),
                            deal("d3", "jill", "2026-03-12", "500")));

    /** Whatever a statement says of labels, amounts and credits, its outline says too. */
    @Test
    void isTheStatementWithoutWhatExplainsIt() {
        for (Period month : YEAR.divide(Grain.MONTH)) {
            List<StatementOutline> expected = EVALUATION.statement("jill", month).lines().stream()
                    .map(line -> new StatementOutline(
                            line.label(),
                            line.amount(),
                            line.transactions().stream()
                                    .filter(part -> part.date().isPresent())
                                    .collect(Collectors.toMap(
                                            StatementTransaction::label, StatementTransaction::credited))))
                    .toList();
            assertThat(EVALUATION.outline("jill", month)).isEqualTo(expected);
        }
        Period march = YEAR.divide(Grain.MONTH).get(2);
        assertThat(EVALUATION.outline("jill", march))
                .extracting(StatementOutline::label)
                .hasSize(5);
        assertThat(EVALUATION.outline("jill", march).get(0).credited())
                .isEqualTo(Map.of("deals d3", Figure.of(Money.of(500, "USD"))));
    }

    @Test
    void refusesNull() {
        assertNullRefused("label", () -> new StatementOutline(null, Money.of(1, "USD"), Map.of()));
        assertNullRefused("amount", () -> new StatementOutline("Sales", null, Map.of()));
    }
}
