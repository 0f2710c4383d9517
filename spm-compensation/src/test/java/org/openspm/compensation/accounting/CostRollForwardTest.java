package org.openspm.compensation.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

class CostRollForwardTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final List<ContractCost> COSTS = List.of(
            ContractCost.of("c1", usd("2400"), JANUARY).overMonths(24).in("EMEA"),
            ContractCost.of("c2", usd("600"), LocalDate.of(2026, 2, 1))
                    .overMonths(12)
                    .in("APAC"),
            ContractCost.of("c3", usd("900"), JANUARY).overMonths(18).in("EMEA").writtenOff(LocalDate.of(2026, 2, 10)));
    private static final CostRollForward FEBRUARY = CostRollForward.of("USD", COSTS, CALENDAR.month(2026, 2));

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    @Test
    void reconcilesInTotalByGroupAndByContract() {
        assertThat(FEBRUARY.total())
                .isEqualTo(new CostMovement(usd("3150"), usd("600"), usd("150"), usd("0"), usd("850")));
        assertThat(FEBRUARY.byGroup().keySet()).containsExactly("APAC", "EMEA");
        assertThat(FEBRUARY.byGroup().get("EMEA").closing()).isEqualTo(usd("2200"));
        assertThat(FEBRUARY.byContract().get("c3").writtenOff()).isEqualTo(usd("850"));
        assertThat(FEBRUARY.byContract().values().stream().reduce(CostMovement::plus))
                .contains(FEBRUARY.total());
        assertThat(FEBRUARY.period()).isEqualTo(CALENDAR.month(2026, 2));
    }

    /** Twelve of the 22 months that c1 has left, all of the 11 of c2. */
    @Test
    void splitsWhatIsCurrent() {
        assertThat(FEBRUARY.current()).isEqualTo(usd("1750"));
        assertThat(FEBRUARY.nonCurrent()).isEqualTo(usd("1000"));
    }

    @Test
    void looksAhead() {
        List<Period> years = List.of(CALENDAR.year(2026), CALENDAR.year(2027), CALENDAR.year(2028));
        assertThat(FEBRUARY.forecast(years))
                .isEqualTo(Map.of(years.get(0), usd("1800"), years.get(1), usd("1250"), years.get(2), usd("0")));
    }

    @Test
    void isPosted() {
        assertThat(FEBRUARY.postings())
                .extracting(Posting::toString)
                .containsExactly(
                        "2026-02-28 amortization expense to contract costs USD 100.00, c1",
                        "2026-02-28 contract costs to commission expense USD 600.00, c2",
                        "2026-02-28 amortization expense to contract costs USD 50.00, c2",
                        "2026-02-28 impairment loss to contract costs USD 850.00, c3");
    }

    @Test
    void explainsItself() {
        assertThat(FEBRUARY)
                .hasToString(CALENDAR.month(2026, 2)
                        + ": opening USD 3,150.00, capitalized USD 600.00, amortized USD 150.00, written off USD 850.00,"
                        + " closing USD 2,750.00");
        assertThat(FEBRUARY.explain().render())
                .contains("contract costs at the end of 2026-02", "c3: USD 900.00 on 2026-01-01 over 18 months");
        assertThat(FEBRUARY).isEqualTo(CostRollForward.of("USD", COSTS, CALENDAR.month(2026, 2)));
        assertThat(CostRollForward.of("USD", List.of(), CALENDAR.period(Grain.YEAR, JANUARY))
                        .total()
                        .closing())
                .isEqualTo(usd("0"));
    }

    @Test
    void refusesAnotherCurrency() {
        assertRefused(
                "The cost (USD 2,400.00) of (c1) is not in (EUR).",
                "Follow the costs of each currency on their own.",
                () -> CostRollForward.of("EUR", COSTS, CALENDAR.month(2026, 2)));
    }
}
