package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.USD;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.plan.TargetIncentive.targetIncentive;
import static org.openspm.core.money.Amount.amount;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

class CapTest {

    private static final Period YEAR = FiscalCalendar.gregorian().year(2026);

    private static Participant jill(UnaryOperator<Participant> description) {
        return Roster.builder()
                .participant("jill", description)
                .build()
                .participant("jill")
                .orElseThrow();
    }

    private static Optional<Money> limit(Cap cap, Participant participant, Period period) {
        return cap.limitOf(participant, period, USD, Rounding.halfUp());
    }

    private static Cap fixed(Grain grain, Amount amount) {
        return new Cap(grain, new Cap.Limit.Fixed(amount));
    }

    private static Cap ofTarget(Grain grain, TargetIncentive multiple) {
        return new Cap(grain, new Cap.Limit.OfTarget(multiple));
    }

    @Test
    void aFixedLimitIsTheSameForEverybodyAndEveryPeriod() {
        Cap cap = fixed(Grain.QUARTER, amount("1000.005"));
        assertThat(limit(cap, jill(p -> p), YEAR.divide(Grain.QUARTER).get(3))).contains(Money.of("1000.01", "USD"));
        assertThat(cap.limitOf(jill(p -> p), YEAR, USD, Rounding.toDigits(3, RoundingMode.DOWN)))
                .contains(Money.of("1000.005", "USD"));
    }

    @Test
    void aMultipleOfTheTargetIsDividedEvenly() {
        Participant jill = jill(p -> p.targetIncentive(amount(50_000)));
        Cap threeTimes = ofTarget(Grain.YEAR, targetIncentive().times(3));
        assertThat(limit(threeTimes, jill, YEAR)).contains(Money.of(150_000, "USD"));
        Cap monthly = ofTarget(Grain.MONTH, targetIncentive());
        assertThat(limit(monthly, jill, YEAR.divide(Grain.MONTH).get(7))).contains(Money.of("4166.67", "USD"));
        assertThat(limit(monthly, jill, YEAR.divide(Grain.MONTH).get(8))).contains(Money.of("4166.66", "USD"));
    }

    @Test
    void isEmptyWithoutTheTarget() {
        assertThat(limit(ofTarget(Grain.YEAR, targetIncentive()), jill(p -> p), YEAR))
                .isEmpty();
    }

    @Test
    void refusesAnotherCurrency() {
        assertRefused(
                "The currencies (USD) and (EUR) were mixed.",
                "Convert one of them first, at a rate and date that the plan names.",
                () -> limit(fixed(Grain.YEAR, Money.of(1, "EUR")), jill(p -> p), YEAR));
    }

    @Test
    void readsInWords() {
        assertThat(ofTarget(Grain.YEAR, targetIncentive().times(3))).hasToString("3 x target incentive each YEAR");
        assertThat(fixed(Grain.QUARTER, amount(5_000))).hasToString("5,000 each QUARTER");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("grain", () -> fixed(null, amount(1)));
        assertNullRefused("limit", () -> new Cap(Grain.YEAR, null));
        assertNullRefused("amount", () -> fixed(Grain.YEAR, null));
        assertNullRefused("multiple", () -> ofTarget(Grain.YEAR, null));
    }
}
