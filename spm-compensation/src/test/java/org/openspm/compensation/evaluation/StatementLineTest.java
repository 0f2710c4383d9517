package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.evaluation.StatementLine.Kind;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.trace.Trace;

class StatementLineTest {

    private static final Money TEN = Money.of(10, "USD");
    private static final Trace TRACE = Trace.of("Sales", Figure.of(TEN));

    @Test
    void keepsItsOwnTransactions() {
        StatementTransaction deal =
                new StatementTransaction("deals d1", LocalDate.of(2026, 1, 1), Figure.of(TEN), TEN, List.of());
        List<StatementTransaction> mine = new ArrayList<>(List.of(deal));
        StatementLine line = new StatementLine(Kind.EARNED, "Sales", TEN, mine, () -> TRACE);
        mine.clear();
        assertThat(line.transactions()).containsExactly(deal);
        assertThat(line)
                .isNotEqualTo(new StatementLine(Kind.CAPPED, "Sales", TEN, List.of(deal), () -> TRACE))
                .isEqualTo(new StatementLine(Kind.EARNED, "Sales", TEN, List.of(deal), () -> TRACE))
                .hasToString("Sales: USD 10.00");
        assertThat(line.trace()).isEqualTo(TRACE);
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("kind", () -> new StatementLine(null, "Sales", TEN, List.of(), () -> TRACE));
        assertNullRefused("label", () -> new StatementLine(Kind.EARNED, null, TEN, List.of(), () -> TRACE));
        assertNullRefused("amount", () -> new StatementLine(Kind.EARNED, "Sales", null, List.of(), () -> TRACE));
        assertNullRefused("trace", () -> new StatementLine(Kind.EARNED, "Sales", TEN, List.of(), null));
    }
}
