package org.openspm.compensation.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;

class ContractCostTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final ContractCost COST = ContractCost.of("c1", usd("1200"), JANUARY);

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static CostMovement month(ContractCost cost, int number) {
        return cost.movement(FiscalCalendar.gregorian().month(2026, number).range());
    }

    @Test
    void isCapitalisedAndAmortised() {
        assertThat(month(COST, 1)).isEqualTo(new CostMovement(usd("0"), usd("1200"), usd("100"), usd("0"), usd("0")));
        assertThat(month(COST, 12).closing()).isEqualTo(usd("0"));
        assertThat(COST.carried(LocalDate.of(2026, 4, 1))).isEqualTo(usd("900"));
        assertThat(COST.carried(LocalDate.of(2025, 12, 1))).isEqualTo(usd("0"));
    }

    @Test
    void waitsForTheBenefitToBegin() {
        ContractCost later = COST.from(LocalDate.of(2026, 3, 1));
        assertThat(month(later, 1).closing()).isEqualTo(usd("1200"));
        assertThat(month(later, 3).amortized()).isEqualTo(usd("100"));
    }

    /** 900 are left on 1 April, and of 18 months 15. */
    @Test
    void isReestimatedProspectively() {
        ContractCost longer = COST.reestimated(LocalDate.of(2026, 4, 1), 18);
        assertThat(month(longer, 3).amortized()).isEqualTo(usd("100"));
        assertThat(month(longer, 4).amortized()).isEqualTo(usd("60"));
        assertThat(longer.carried(LocalDate.of(2027, 7, 1))).isEqualTo(usd("0"));
        assertThat(month(COST.reestimated(LocalDate.of(2026, 4, 1), 2), 4).amortized())
                .isEqualTo(usd("900"));
    }

    /** Half is transferred in January; of what is carried, a third in April, the rest in May. */
    @Test
    void followsATransferThatIsExpectedAnew() {
        LocalDate april = LocalDate.of(2026, 4, 1);
        Amortization first = Amortization.byTransfer(Map.of(JANUARY, BigDecimal.ONE, april, BigDecimal.ONE));
        Amortization anew = Amortization.byTransfer(Map.of(
                JANUARY, BigDecimal.TEN, april, BigDecimal.ONE, LocalDate.of(2026, 5, 1), BigDecimal.valueOf(2)));
        ContractCost changed = COST.amortized(first).reestimated(LocalDate.of(2026, 3, 1), anew);
        assertThat(month(changed, 1).amortized()).isEqualTo(usd("600"));
        assertThat(month(changed, 4).amortized()).isEqualTo(usd("200"));
        assertThat(month(changed, 5).amortized()).isEqualTo(usd("400"));
        assertThat(changed)
                .hasToString("c1: USD 1,200.00 on 2026-01-01 by transfer, transfer expected anew on 2026-03-01");
        assertRefused(
                "The transfer of (c1) is expected anew on (2026-04-01), as (by transfer), and it is amortised (by month, the first in full).",
                "Use Amortization.byTransfer(..) for both, or give the months of a new life.",
                () -> COST.reestimated(april, anew));
    }

    @Test
    void isImpairedDownToWhatIsRecoverable() {
        ContractCost impaired = COST.recoverable(LocalDate.of(2026, 4, 1), usd("450"));
        assertThat(month(impaired, 4).impaired()).isEqualTo(usd("450"));
        assertThat(month(impaired, 4).amortized()).isEqualTo(usd("50"));
        assertThat(month(COST.recoverable(LocalDate.of(2026, 4, 1), usd("1000")), 4)
                        .impaired())
                .isEqualTo(usd("0"));
    }

    @Test
    void isWrittenOffInWholeOrInPart() {
        CostMovement gone = month(COST.writtenOff(LocalDate.of(2026, 4, 15)), 4);
        assertThat(gone).isEqualTo(new CostMovement(usd("900"), usd("0"), usd("0"), usd("0"), usd("900")));
        ContractCost half = COST.writtenOff(LocalDate.of(2026, 4, 15), Rate.percent(50));
        assertThat(month(half, 4).writtenOff()).isEqualTo(usd("450"));
        assertThat(month(half, 4).amortized()).isEqualTo(usd("50"));
    }

    @Test
    void takesEventsByTheirDate() {
        LocalDate april = LocalDate.of(2026, 4, 1);
        LocalDate june = LocalDate.of(2026, 6, 1);
        ContractCost one =
                COST.reestimated(june, 24).recoverable(april, usd("300")).writtenOff(june, Rate.percent(10));
        ContractCost other = COST.writtenOff(june, Rate.percent(10))
                .recoverable(april, usd("300"))
                .reestimated(june, 24);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one)
                .hasToString(
                        "c1: USD 1,200.00 on 2026-01-01 over 12 months by month, the first in full, recoverable USD 300.00 on"
                                + " 2026-04-01, re-estimated to 24 months on 2026-06-01, 10 % written off on 2026-06-01");
    }

    @Test
    void keepsItsParts() {
        ContractCost grouped = COST.in("EMEA")
                .rounding(Rounding.toDigits(0, RoundingMode.DOWN))
                .overMonths(7);
        assertThat(grouped.group()).isEqualTo("EMEA");
        assertThat(grouped.contract()).isEqualTo("c1");
        assertThat(grouped.cost()).isEqualTo(usd("1200"));
        assertThat(grouped.incurred()).isEqualTo(JANUARY);
        assertThat(month(grouped, 1).amortized()).isEqualTo(usd("171"));
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefused(
                "The cost (USD -1.00) of (c1) is below zero.",
                "Tell what is taken back as written off, by its date.",
                () -> ContractCost.of("c1", usd("-1"), JANUARY));
        assertRefused(
                "The life of (c1) is of (0) months.",
                "Give 1 or more; expense at once what has none.",
                () -> COST.overMonths(0));
        assertRefused(
                "The benefit of (c1) begins on (2025-12-31), before it is capitalised on (2026-01-01).",
                "Give the later of the two.",
                () -> COST.from(JANUARY.minusDays(1)));
        assertRefused(
                "The life of (c1) is re-estimated on (2026-01-01), and it is amortised by transfer.",
                "Give the new transfer, or amortise by time.",
                () -> COST.amortized(Amortization.byTransfer(Map.of(JANUARY, BigDecimal.ONE)))
                        .reestimated(JANUARY, 3));
        assertRefused(
                "What is recoverable of (c1) is (USD -1.00), below zero.",
                "Give zero where nothing is.",
                () -> COST.recoverable(JANUARY, usd("-1")));
        assertRefused(
                "Of (c1) the share (101 %) is written off.",
                "Give a rate from 0 % to 100 %.", () -> COST.writtenOff(JANUARY, Rate.percent(101)));
        assertRefused(
                "The cost of (c1) is 100 % written off on 2025-12-31, before it is capitalised on (2026-01-01).",
                "Give that day or a later one.", () -> COST.writtenOff(JANUARY.minusDays(1)));
        assertRefused(
                "The range (" + DateRange.from(JANUARY) + ") is unbounded.",
                "Give its first and last day.",
                () -> COST.movement(DateRange.from(JANUARY)));
        assertNullRefused("contract", () -> ContractCost.of(null, usd("1"), JANUARY));
        assertNullRefused("cost", () -> ContractCost.of("c", null, JANUARY));
        assertNullRefused("incurred", () -> ContractCost.of("c", usd("1"), null));
    }
}
