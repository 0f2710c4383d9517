package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

class StatementTest {

    private static final Period YEAR = FiscalCalendar.gregorian().year(2026);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Roster ROSTER = Roster.builder()
            .participant("jill", p -> p.name("Jill Jones").quota("sales", YEAR, amount(12_000)))
            .participant("joe", p -> p.name("Joe"))
            .build();
    private static final Evaluation RUN = CompensationPlan.named("AE")
            .in("USD")
            .year(YEAR)
            .crediting(DEALS, c -> c.on(CLOSED).to(REP))
            .component("Sales", c -> c.measure(sum(AMOUNT)).quota("sales").pay(RateTable.flat(percent("3.335"))))
            .component(
                    "Kicker",
                    c -> c.measure(sum(AMOUNT))
                            .pay(RateTable.flat(percent(1)))
                            .gatedBy(Performance.attainment("Sales").atLeast(percent(200))))
            .cap(Grain.MONTH, amount(5))
            .build()
            .evaluate(
                    ROSTER,
                    facts(
                            deal("d1", "jill", "2026-01-05", "101"),
                            deal("d2", "jill", "2026-01-05", "101"),
                            deal("d3", "jill", "2026-01-02", "0"),
                            deal("d4", "joe", "2026-02-01", "100")));
    private static final Statement STATEMENT = RUN.statement("jill", JANUARY);

    @Test
    void tellsWhoseItIsAndItsTotal() {
        assertThat(STATEMENT.participant().id()).isEqualTo("jill");
        assertThat(STATEMENT.period()).hasToString("2026-01");
        assertThat(STATEMENT.total()).isEqualTo(Money.of(5, "USD"));
        assertThat(STATEMENT).hasToString("jill, 2026-01: USD 5.00");
    }

    @Test
    void hasALineForEachComponentAndForEachCapThatTookPart() {
        assertThat(STATEMENT.lines())
                .extracting(line -> line.kind() + " " + line.label() + " " + line.amount())
                .containsExactly(
                        "EARNED Sales USD 6.74", "EARNED Kicker USD 0.00", "CAPPED Cap: 5 each MONTH USD -1.74");
        assertThat(RUN.statement("joe", YearMonth.of(2026, 2)).lines())
                .extracting(StatementLine::label)
                .containsExactly("Sales", "Kicker");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> STATEMENT.lines().clear());
    }

    @Test
    void handsTheOddCentToTheLargestRest() {
        // 3.36835 each, which is 6.7367 or 6.74 in all; both lose as much, so that the first id in order gets the cent.
        assertThat(STATEMENT.lines().get(0).transactions())
                .extracting(StatementTransaction::toString)
                .containsExactly("deals d3: USD 0.00", "deals d1: USD 3.37", "deals d2: USD 3.37");
    }

    @Test
    void explainsAClosedGateAndACap() {
        assertThat(STATEMENT.explain().render()).isEqualTo("""
                        Jill Jones, 2026-01                                 USD 5.00   AE: sum of the lines
                          Sales                                             USD 6.74   rounded HALF_UP to the minor unit
                            earned in 2026-01                             USD 6.7367   marginal from 0 at 3.335 %
                              achieved                                    USD 202.00   sum of amount, direct credit
                              quota sales of 2026-01                    USD 1,000.00
                              attainment                                      20.2 %   achieved / quota
                              from 0                                      USD 6.7367   USD 202.00 at 3.335 %
                            by transaction                                  USD 6.74   with each less without it, in order of date
                              deals d3                                      USD 0.00   USD 0.00 credited on 2026-01-02
                              deals d1                                      USD 3.37   USD 101.00 credited on 2026-01-05
                              deals d2                                      USD 3.37   USD 101.00 credited on 2026-01-05
                          Kicker                                            USD 0.00   rounded HALF_UP to the minor unit
                            earned in 2026-01                               USD 0.00   marginal from 0 at 1 %
                              achieved                                    USD 202.00   sum of amount, direct credit
                              from 0                                        USD 2.02   USD 202.00 at 1 %
                              gate: attainment of Sales at least 200 %        20.2 %   closed, nothing is paid
                            by transaction                                  USD 0.00   with each less without it, in order of date
                              deals d3                                      USD 0.00   USD 0.00 credited on 2026-01-02
                              deals d1                                      USD 0.00   USD 101.00 credited on 2026-01-05
                              deals d2                                      USD 0.00   USD 101.00 credited on 2026-01-05
                          Cap: 5 each MONTH                                USD -1.74   keeps what is paid within the MONTH at or below the limit
                            limit of 2026-01                                USD 5.00""");
    }

    @Test
    void isEqualByWhatItTells() {
        Statement same = RUN.statement("jill", JANUARY);
        assertThat(same).isEqualTo(STATEMENT).hasSameHashCodeAs(STATEMENT);
        assertThat(STATEMENT)
                .isNotEqualTo(RUN.statement("joe", JANUARY))
                .isNotEqualTo(RUN.statement("jill", YearMonth.of(2026, 2)))
                .isNotEqualTo(altered("AE 2", STATEMENT.lines(), STATEMENT.total()))
                .isNotEqualTo(altered("AE", List.of(), STATEMENT.total()))
                .isNotEqualTo(altered("AE", STATEMENT.lines(), Money.of(6, "USD")))
                .isNotEqualTo("jill, 2026-01: USD 5.00");
        assertThat(altered("AE", STATEMENT.lines(), STATEMENT.total())).isEqualTo(STATEMENT);
    }

    private static Statement altered(String plan, List<StatementLine> lines, Money total) {
        return new Statement(plan, STATEMENT.participant(), STATEMENT.period(), lines, total, STATEMENT::outlooks);
    }
}
