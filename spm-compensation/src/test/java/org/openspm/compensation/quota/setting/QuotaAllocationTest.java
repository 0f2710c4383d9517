package org.openspm.compensation.quota.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Amount;
import org.openspm.core.money.CurrencyMismatchException;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.organization.Hierarchy;

class QuotaAllocationTest {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 1);
    private static final QuotaAllocation THREE = QuotaAllocation.among("jill", "kim", "sam");
    private static final AllocationBasis.Figures FIGURES = AllocationBasis.history(
            Map.of("jill", new BigDecimal("100"), "kim", new BigDecimal("100"), "sam", new BigDecimal("200")));

    private static List<String> shown(AllocatedQuotas allocated) {
        return allocated.parts().values().stream().map(Amount::toString).toList();
    }

    @Test
    void dividesEvenlyInMinorUnitsAndWholeNumbers() {
        assertThat(shown(THREE.allocate(Money.of("100", "USD"))))
                .containsExactly("USD 33.34", "USD 33.33", "USD 33.33");
        assertThat(shown(THREE.allocate(Money.of("100", "JPY")))).containsExactly("JPY 34", "JPY 33", "JPY 33");
        assertThat(shown(THREE.allocate(amount(100)))).containsExactly("34", "33", "33");
        assertThat(shown(THREE.allocate(amount(0)))).containsExactly("0", "0", "0");
    }

    @Test
    void dividesByFiguresInTheUnitThatIsSaid() {
        QuotaAllocation byHistory = THREE.by(FIGURES).inWhole(amount(1_000));
        assertThat(shown(byHistory.allocate(amount(1_000_000)))).containsExactly("250,000", "250,000", "500,000");
        assertThat(shown(byHistory.allocate(amount(1_002_000)))).containsExactly("251,000", "250,000", "501,000");
        assertThat(shown(byHistory.allocate(amount(1_000_500)))).containsExactly("250,000", "250,000", "500,500");
    }

    @Test
    void handsDownMoreThanThereIs() {
        AllocatedQuotas allocated = THREE.by(FIGURES).overAssigned(percent(10)).allocate(amount(1_000));
        assertThat(shown(allocated)).containsExactly("275", "275", "550");
        assertThat(allocated.assigned()).isEqualTo(amount(1_100));
    }

    @Test
    void keepsFloorsAndCeilingsAndSharesTheRest() {
        QuotaAllocation bounded = THREE.by(FIGURES).floor("jill", amount(400)).ceiling("sam", amount(350));
        assertThat(shown(bounded.allocate(amount(1_000)))).containsExactly("400", "250", "350");
        assertThat(shown(bounded.allocate(amount(2_000)))).containsExactly("825", "825", "350");
        assertThat(shown(bounded.allocate(amount(400)))).containsExactly("400", "0", "0");
        // in whole hundreds the floor is the next one up, the ceiling the next one down
        assertThat(shown(THREE.by(FIGURES)
                        .floor("jill", amount(350))
                        .ceiling("sam", amount(350))
                        .inWhole(amount(100))
                        .allocate(amount(1_000))))
                .containsExactly("400", "300", "300");
    }

    @Test
    void boundsMayMeetAndBeZero() {
        QuotaAllocation bounded = THREE.floor("jill", amount(40))
                .ceiling("jill", amount(40))
                .floor("kim", amount(0))
                .ceiling("kim", amount(0))
                .ceiling("sam", amount(60));
        assertThat(shown(bounded.allocate(amount(100)))).containsExactly("40", "0", "60");
        assertThat(shown(bounded.allocate(amount(90)))).containsExactly("40", "0", "50");
    }

    @Test
    void goesDownLevelByLevel() {
        QuotaAllocation levels = QuotaAllocation.among("east", "west")
                .overAssigned(percent(5))
                .then("east", QuotaAllocation.among("jill", "kim").overAssigned(percent(10)));
        AllocatedQuotas allocated = levels.allocate(Money.of("2000", "USD"));
        assertThat(allocated.all())
                .hasToString("{east=USD 1,050.00, jill=USD 577.50, kim=USD 577.50, west=USD 1,050.00}");
    }

    @Test
    void followsReportingLines() {
        Hierarchy lines = Hierarchy.builder()
                .reportsTo("east", "top")
                .reportsTo("west", "top")
                .reportsTo("jill", "east")
                .reportsTo("kim", "east")
                .reportsTo("sam", "west")
                .build();
        QuotaAllocation along = QuotaAllocation.along(lines, "top", DATE, FIGURES, percent(10), percent(20));
        AllocatedQuotas allocated = along.allocate(amount(1_000));
        assertThat(allocated.all()).hasToString("{east=550, jill=330, kim=330, west=550, sam=660}");
        assertThat(QuotaAllocation.along(lines, "jill", DATE, FIGURES).holders())
                .isEmpty();
        AllocationBasis.Figures incomplete = AllocationBasis.history(Map.of("jill", BigDecimal.ONE));
        assertThat(QuotaAllocation.along(lines, "top", DATE, incomplete).problems())
                .containsExactly(
                        "The holder (kim) has no (history).\nState a figure, zero for somebody who has nothing of it.",
                        "The holder (sam) has no (history).\nState a figure, zero for somebody who has nothing of it.");
    }

    @Test
    void reportsAllProblemsAtOnce() {
        QuotaAllocation wrong = QuotaAllocation.among("jill", "kim", "jill")
                .floor("jill", amount(5))
                .ceiling("jill", amount(4))
                .floor("max", amount(1))
                .ceiling("max", amount(1))
                .then("max", QuotaAllocation.among())
                .then("kim", QuotaAllocation.among());
        String nobody = "There is nobody among whom to divide.\nName one holder or more.";
        assertThat(wrong.problems())
                .containsExactly(
                        "The holder (jill) is named (2) times.\nName each holder once.",
                        "The floor of (max) is that of nobody who gets a part.\nName one of [jill, kim].",
                        "The ceiling of (max) is that of nobody who gets a part.\nName one of [jill, kim].",
                        "The next level of (max) is that of nobody who gets a part.\nName one of [jill, kim].",
                        "The floor (5) of (jill) is above the ceiling (4).\nRaise the one or lower the other.",
                        nobody,
                        nobody);
        assertThatThrownBy(() -> wrong.allocate(amount(1)))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage(String.join("\n", wrong.problems()));
    }

    @Test
    void refusesBoundsThatLeaveNoWay() {
        assertConflict(
                "The floors of [jill, kim, sam] add up to (60), more than the (50) that is handed down.",
                "Lower a floor or hand down more.",
                () -> THREE.floor("jill", amount(60)).allocate(amount(50)));
        QuotaAllocation low =
                THREE.ceiling("jill", amount(10)).ceiling("kim", amount(10)).ceiling("sam", amount(10));
        assertConflict(
                "The ceilings of [jill, kim, sam] let them get (30), less than the (50) that is handed down.",
                "Raise a ceiling or hand down less.",
                () -> low.allocate(amount(50)));
        assertConflict(
                "The holder (jill) gets at least (100) and at most (0) in whole (100).",
                "Move the floor and the ceiling apart, or use a smaller unit.",
                () -> THREE.floor("jill", amount(50))
                        .ceiling("jill", amount(60))
                        .inWhole(amount(100))
                        .allocate(amount(1_000)));
        // both levels are looked at
        assertThatThrownBy(() -> QuotaAllocation.among("east", "west")
                        .then("east", QuotaAllocation.among("jill").floor("jill", amount(99)))
                        .then("west", QuotaAllocation.among("kim").ceiling("kim", amount(1)))
                        .allocate(amount(100)))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The floors of [jill]")
                .hasMessageContaining("The ceilings of [kim]");
        // who weighs nothing takes nothing of what ceilings leave
        QuotaAllocation weightless = QuotaAllocation.among("jill", "kim")
                .by(AllocationBasis.weights(Map.of("jill", BigDecimal.ONE, "kim", BigDecimal.ZERO)))
                .ceiling("jill", amount(10));
        assertThatThrownBy(() -> weightless.allocate(amount(11))).hasMessageContaining("let them get (10)");
    }

    @Test
    void refusesBadValues() {
        assertRefused(
                "The over-assignment (-1 %) is negative, so that goals that are all reached miss the whole.",
                "Use 0 % or more.", () -> THREE.overAssigned(percent(-1)));
        assertRefused(
                "The unit (0) has no whole multiples.",
                "Use more than zero, such as 1,000.",
                () -> THREE.inWhole(amount(0)));
        assertRefused(
                "The least that a holder gets is negative (-1).",
                "State zero or more.",
                () -> THREE.floor("jill", amount(-1)));
        assertRefused(
                "The most that a holder gets is negative (-1).",
                "State zero or more.",
                () -> THREE.ceiling("jill", amount(-1)));
        assertRefused(
                "The goal to hand down is negative (-1).", "State zero or more.", () -> THREE.allocate(amount(-1)));
        assertRefused(
                "The bound (USD 1.00) is money, but the goal (5) is a number.",
                "State both in the same way.",
                () -> THREE.floor("jill", Money.of(1, "USD")).allocate(amount(5)));
        assertThatThrownBy(() -> THREE.floor("jill", Money.of(1, "USD")).allocate(Money.of(5, "EUR")))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void saysWhatWasSaid() {
        QuotaAllocation said = QuotaAllocation.among(List.of("east", "west"))
                .by(AllocationBasis.even())
                .overAssigned(percent(10))
                .inWhole(amount(1_000))
                .floor("east", amount(1))
                .ceiling("west", amount(2))
                .then("east", QuotaAllocation.among("jill"));
        assertThat(said)
                .hasToString("among [east, west] evenly, 10 % over-assigned, in whole 1,000, at least {east=1}, at most"
                        + " {west=2}, then {east=among [jill] evenly}")
                .isEqualTo(said.inWhole(amount("1000.0")))
                .hasSameHashCodeAs(said.inWhole(amount("1000.0")))
                .isNotEqualTo(said.inWhole(amount(1)))
                .isNotEqualTo(said.overAssigned(Rate.ZERO))
                .isNotEqualTo(said.floor("east", amount(2)))
                .isNotEqualTo(said.ceiling("west", amount(3)))
                .isNotEqualTo(said.then("west", THREE))
                .isNotEqualTo(said.by(FIGURES))
                .isNotEqualTo(THREE)
                .isNotEqualTo("allocation");
        assertThat(said.holders()).containsExactly("east", "west");
        assertThat(said.basis()).isEqualTo(AllocationBasis.even());
        assertThat(said.overAssignment()).isEqualTo(percent(10));
        assertThat(said.unit()).contains(new BigDecimal("1000"));
        assertThat(said.floors()).containsEntry("east", amount(1));
        assertThat(said.ceilings()).containsEntry("west", amount(2));
        assertThat(said.below()).containsEntry("east", QuotaAllocation.among("jill"));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("holders", () -> QuotaAllocation.among((String[]) null));
        assertNullRefused("holders", () -> QuotaAllocation.among((List<String>) null));
        assertNullRefused("what", () -> THREE.by(null));
        assertNullRefused("rate", () -> THREE.overAssigned(null));
        assertNullRefused("whole", () -> THREE.inWhole(null));
        assertNullRefused("least", () -> THREE.floor("jill", null));
        assertNullRefused("most", () -> THREE.ceiling("jill", null));
        assertNullRefused("holder", () -> THREE.floor(null, amount(1)));
        assertNullRefused("how", () -> THREE.then("jill", null));
        assertNullRefused("goal", () -> THREE.allocate(null));
        assertNullRefused("hierarchy", () -> QuotaAllocation.along(null, "top", DATE, FIGURES));
    }
}
