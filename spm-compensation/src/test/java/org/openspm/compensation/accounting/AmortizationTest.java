package org.openspm.compensation.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;
import org.openspm.core.time.DateRange;

class AmortizationTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 16);

    private static List<String> months(Amortization convention, String cost, int life, int number) {
        ContractCost contract = ContractCost.of("c", Money.of(cost, "USD"), START)
                .overMonths(life)
                .amortized(convention);
        return IntStream.range(0, number)
                .mapToObj(month -> LocalDate.of(2026, 1, 1).plusMonths(month))
                .map(first -> contract.movement(DateRange.of(first, first.plusMonths(1)))
                        .amortized()
                        .value()
                        .toPlainString())
                .toList();
    }

    @Test
    void countsTheFirstMonthInFull() {
        assertThat(months(Amortization.monthly(), "300", 3, 4)).containsExactly("100", "100", "100", "0");
    }

    @Test
    void startsWithTheNextMonth() {
        assertThat(months(Amortization.monthlyFromNext(), "300", 3, 5)).containsExactly("0", "100", "100", "100", "0");
        ContractCost onTheFirst = ContractCost.of("c", Money.of(300, "USD"), LocalDate.of(2026, 1, 1))
                .overMonths(3)
                .amortized(Amortization.monthlyFromNext());
        assertThat(onTheFirst.carried(LocalDate.of(2026, 2, 1))).isEqualTo(Money.of(200, "USD"));
    }

    @Test
    void halvesTheFirstAndTheMonthAfterTheLast() {
        assertThat(months(Amortization.midMonth(), "300", 3, 5)).containsExactly("50", "100", "100", "50", "0");
    }

    /** 90 days from 16 January to 15 April. */
    @Test
    void countsDays() {
        assertThat(months(Amortization.daily(), "90", 3, 5)).containsExactly("16", "28", "31", "15", "0");
    }

    @Test
    void followsATransfer() {
        Amortization transfer = Amortization.byTransfer(Map.of(
                LocalDate.of(2026, 1, 31), new BigDecimal("10"),
                LocalDate.of(2026, 3, 15), new BigDecimal("20")));
        assertThat(months(transfer, "100", 1, 4)).containsExactly("33.33", "0", "66.67", "0");
        assertThat(transfer).hasToString("by transfer");
    }

    /** To date, the cents come and go; each rounded, the last month takes what is left. */
    @Test
    void roundsToDateOrEachMonth() {
        assertThat(months(Amortization.monthly(), "100", 3, 3)).containsExactly("33.33", "33.34", "33.33");
        assertThat(months(Amortization.monthly().roundedEachMonth(), "200", 3, 3))
                .containsExactly("66.67", "66.67", "66.66");
        assertThat(Amortization.monthly().roundedEachMonth())
                .hasToString("by month, the first in full, each rounded")
                .isNotEqualTo(Amortization.monthly());
        assertThat(Amortization.daily().roundedEachMonth()).hasToString("by day");
    }

    @Test
    void refusesATransferOfNothing() {
        assertRefused(
                "The parts ({2026-01-31=0}) transfer nothing.",
                "Give at least one part above zero.",
                () -> Amortization.byTransfer(Map.of(LocalDate.of(2026, 1, 31), BigDecimal.ZERO)));
        assertRefused(
                "The part (-1) transferred on (2026-01-31) is below zero.",
                "Give what is expected to be transferred, zero or more.",
                () -> Amortization.byTransfer(Map.of(LocalDate.of(2026, 1, 31), BigDecimal.ONE.negate())));
    }
}
