package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;

class StatementTransactionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Figure CREDITED = Figure.of(Money.of(1_000, "USD"));
    private static final Money EARNED = Money.of(80, "USD");
    private static final StatementTransaction DEAL =
            new StatementTransaction("deals d17", DAY, CREDITED, EARNED, List.of());

    @Test
    void isWhatOneTransactionContributed() {
        assertThat(DEAL.label()).isEqualTo("deals d17");
        assertThat(DEAL.date()).contains(DAY);
        assertThat(DEAL.credited()).isEqualTo(CREDITED);
        assertThat(DEAL.earned()).isEqualTo(EARNED);
        assertThat(DEAL).hasToString("deals d17: USD 80.00");
    }

    @Test
    void hasNoDateIfItStandsForEarlierOnes() {
        Figure unknown = Figure.undefined(Unit.money(EARNED.currency()), "credited in earlier periods");
        assertThat(new StatementTransaction("earlier transactions", null, unknown, EARNED, List.of()).date())
                .isEmpty();
    }

    @Test
    void isEqualByWhatItTells() {
        StatementTransaction same = new StatementTransaction("deals d17", DAY, CREDITED, EARNED, List.of());
        assertThat(same).isEqualTo(DEAL).hasSameHashCodeAs(DEAL);
        assertThat(DEAL)
                .isNotEqualTo(new StatementTransaction("deals d18", DAY, CREDITED, EARNED, List.of()))
                .isNotEqualTo(new StatementTransaction("deals d17", null, CREDITED, EARNED, List.of()))
                .isNotEqualTo(new StatementTransaction("deals d17", DAY, Figure.of(EARNED), EARNED, List.of()))
                .isNotEqualTo(new StatementTransaction("deals d17", DAY, CREDITED, EARNED.negated(), List.of()))
                .isNotEqualTo("deals d17");
    }
}
