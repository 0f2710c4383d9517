package org.openspm.compensation.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.openspm.compensation.fixture.Deals.USD;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.quota.Quota;
import org.openspm.compensation.quota.Ramp;
import org.openspm.compensation.quota.TenureStart;
import org.openspm.core.money.CurrencyMismatchException;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;

class PlanRosterTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    private static final Period YEAR = CALENDAR.year(2026);
    private static final Period MARCH = CALENDAR.month(2026, 3);
    private static final Unit DOLLARS = Unit.money(USD);
    private static final Proration DAYS = Proration.actualDays();
    private static final LocalDate HIRED = LocalDate.of(2026, 3, 16);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Roster ROSTER = Roster.builder()
            .participant(
                    "jill",
                    p -> p.hired(HIRED)
                            .on("AE")
                            .quota("sales", MARCH, amount(3_100))
                            .targetIncentive(amount(37_200)))
            .participant("joe", p -> p.on("AE", LocalDate.MIN, JULY).on("Manager", JULY))
            .participant("kim", p -> p.on("AE").hired(LocalDate.of(2027, 1, 1)))
            .participant("sam", p -> p)
            .team(
                    "north",
                    t -> t.member("jill", 3, DateRange.all()).member("joe").member("kim"))
            .build();
    private static final PlanRoster AE = ROSTER.under("AE", USD, DAYS);

    private static PlanRoster one(Proration proration, UnaryOperator<Participant> description) {
        return Roster.builder().participant("jill", description).build().under("AE", USD, proration);
    }

    @Test
    void saysWhatItWasAskedFor() {
        assertThat(AE.roster()).isSameAs(ROSTER);
        assertThat(AE.plan()).isEqualTo("AE");
        assertThat(AE.currency()).isEqualTo(USD);
        assertThat(AE.proration()).isEqualTo(DAYS);
        assertThat(AE.annualSpread()).isEqualTo(AnnualSpread.EVENLY);
        assertThat(AE.spreading(AnnualSpread.BY_PRORATION).annualSpread()).isEqualTo(AnnualSpread.BY_PRORATION);
        assertThat(AE).hasToString("AE [jill, joe, kim, sam]");
    }

    @Test
    void aRampIsAskedForBeforeTheHireToo() {
        Quota ramped = Quota.of(YEAR, amount(12_000)).ramped(Ramp.monthly(percent(50)));
        UnaryOperator<Participant> hired = p -> p.hired(HIRED).quotas(quotas -> quotas.with("sales", ramped));
        assertThat(one(DAYS, hired).quota("jill", "sales", CALENDAR.month(2026, 1), DOLLARS))
                .contains(Ratio.ZERO);
        Quota inRole =
                Quota.of(YEAR, amount(12_000)).ramped(Ramp.monthly(percent(50)).since(TenureStart.ROLE));
        UnaryOperator<Participant> promoted = p -> p.role("AE", JULY).quotas(quotas -> quotas.with("sales", inRole));
        assertThat(one(DAYS, promoted).quota("jill", "sales", CALENDAR.month(2026, 7), DOLLARS))
                .contains(Ratio.of(500, 1));
        assertThat(one(DAYS, promoted).quota("jill", "sales", CALENDAR.month(2026, 1), DOLLARS))
                .contains(Ratio.of(500, 1));
    }

    @Test
    void knowsWhoIsOnThePlanAndWhoIsActive() {
        assertThat(AE.participants()).extracting(Participant::id).containsExactly("jill", "joe", "kim", "sam");
        assertThat(AE.participants(MARCH.range())).extracting(Participant::id).containsExactly("jill", "joe", "sam");
        assertThat(AE.participants(CALENDAR.month(2026, 7).range()))
                .extracting(Participant::id)
                .containsExactly("jill", "sam");
        assertThat(ROSTER.under("Manager", USD, DAYS).participants())
                .extracting(Participant::id)
                .containsExactly("joe", "sam");
        assertThat(AE.active("joe")).containsExactly(DateRange.of(LocalDate.MIN, JULY));
        assertThat(AE.isActive("joe", JULY.minusDays(1))).isTrue();
        assertThat(AE.isActive("joe", JULY)).isFalse();
        assertThat(AE.activeShare("jill", MARCH)).isEqualTo(Ratio.of(16, 31));
        assertThat(ROSTER.under("Manager", USD, DAYS).active("jill")).isEmpty();
        assertThat(ROSTER.under("Manager", USD, DAYS).activeShare("jill", MARCH))
                .isEqualTo(Ratio.ZERO);
    }

    @Test
    void proratesAQuotaToTheDatesOnThePlan() {
        assertThat(AE.quota("jill", "sales", MARCH, DOLLARS)).contains(Ratio.of(1_600, 1));
        assertThat(AE.quota("sam", "sales", MARCH, DOLLARS)).isEmpty();
        assertThat(AE.explainQuota("jill", "sales", MARCH, DOLLARS).figure().value())
                .contains(Ratio.of(1_600, 1));
        Roster moved = Roster.builder()
                .participant(
                        "joe",
                        p -> p.on("AE", LocalDate.MIN, JULY).on("Manager", JULY).quota("sales", YEAR, amount(365)))
                .build();
        assertThat(moved.under("AE", USD, DAYS).quota("joe", "sales", YEAR, DOLLARS))
                .contains(Ratio.of(181, 1));
        assertThat(moved.under("Manager", USD, DAYS).quota("joe", "sales", YEAR, DOLLARS))
                .contains(Ratio.of(184, 1));
    }

    @Test
    void spreadsATargetEvenlyAndProratesIt() {
        assertThat(AE.targetIncentive("jill", MARCH)).contains(Ratio.of(1_600, 1));
        assertThat(AE.targetIncentive("jill", CALENDAR.month(2026, 4))).contains(Ratio.of(3_100, 1));
        assertThat(AE.targetIncentive("jill", CALENDAR.month(2026, 2))).contains(Ratio.ZERO);
        assertThat(AE.targetIncentive("jill", YEAR)).contains(Ratio.of(37_200 * 291, 365));
        assertThat(AE.targetIncentive("jill", MARCH, percent("12.5"))).contains(Ratio.of(200, 1));
        assertThat(AE.targetIncentive("sam", MARCH)).isEmpty();
        assertThat(AE.targetIncentive("sam", MARCH, percent(50))).isEmpty();
    }

    @Test
    void takesEachAmountForItsPartOfThePeriod() {
        UnaryOperator<Participant> raised =
                p -> p.targetIncentive(amount(12_000)).targetIncentive(amount(24_000), HIRED);
        assertThat(one(DAYS, raised).targetIncentive("jill", MARCH))
                .contains(Ratio.of(1_000 * 15, 31).plus(Ratio.of(2_000 * 16, 31)));
        assertThat(one(Proration.monthsHeldOnDay(15), raised).targetIncentive("jill", MARCH))
                .contains(Ratio.of(1_000, 1));
        assertThat(one(DAYS, p -> p.targetIncentive(amount(12_000), HIRED)).targetIncentive("jill", MARCH))
                .contains(Ratio.of(16_000, 31));
        assertThat(one(DAYS, p -> p.targetIncentive(amount(12_000), JULY)).targetIncentive("jill", MARCH))
                .isEmpty();
    }

    @Test
    void aRaiseIsNoFirstDay() {
        UnaryOperator<Participant> raised = p -> p.hired(LocalDate.of(2026, 3, 11))
                .targetIncentive(amount(12_000))
                .targetIncentive(amount(24_000), HIRED);
        // 20 of 31 days count; of the 21 there are, 5 are before the raise
        Ratio counted = Ratio.of(20, 31);
        assertThat(one(DAYS.firstDayNotCounted(), raised).targetIncentive("jill", MARCH))
                .contains(counted.times(Ratio.of(1_000 * 5 + 2_000 * 16, 21)));
        assertThat(one(DAYS.firstDayNotCounted(), raised).targetIncentive("jill", CALENDAR.month(2026, 1)))
                .contains(Ratio.ZERO);
    }

    @Test
    void mayTakeTheYearByItsConvention() {
        PlanRoster byDays = AE.spreading(AnnualSpread.BY_PRORATION);
        assertThat(byDays.targetIncentive("jill", MARCH)).contains(Ratio.of(37_200 * 16, 365));
        assertThat(byDays.targetIncentive("jill", YEAR)).contains(Ratio.of(37_200 * 291, 365));
        assertThat(byDays.spreading(AnnualSpread.EVENLY)).isEqualTo(AE);
    }

    @Test
    void knowsTheWeeksOfACalendarOfWeeks() {
        Period week = FiscalCalendar.nrf().week(2026, 1);
        assertThat(one(DAYS, p -> p.targetIncentive(amount(5_200))).targetIncentive("jill", week))
                .contains(Ratio.of(
                        5_200, week.within(Grain.YEAR).divide(Grain.WEEK).size()));
        assertRefused(
                "The grain (WEEK) does not nest in (YEAR).",
                "Use days in weeks, or days in months in quarters in halves in years; weeks nest in these only in a"
                        + " calendar of weeks.",
                () -> AE.targetIncentive("jill", CALENDAR.period(Grain.WEEK, HIRED)));
    }

    @Test
    void explainsATarget() {
        UnaryOperator<Participant> raised =
                p -> p.targetIncentive(amount(37_200)).targetIncentive(amount(74_400), HIRED);
        assertThat(one(DAYS, raised).explainTargetIncentive("jill", MARCH).render())
                .isEqualTo(String.join(
                        "\n",
                        "target incentive of 2026-03  USD 4,700.00   annual amount spread evenly, actual days",
                        "  37,200 a year              USD 1,500.00   on 2026-03-01/2026-03-16",
                        "    stated for the period    USD 3,100.00",
                        "    share of the period           48.39 %",
                        "  74,400 a year              USD 3,200.00   on 2026-03-16/2026-04-01",
                        "    stated for the period    USD 6,200.00",
                        "    share of the period           51.61 %"));
        assertThat(AE.explainTargetIncentive("sam", MARCH).figure())
                .hasToString("undefined: no target incentive is stated for sam in 2026-03");
        assertThat(AE.explainTargetIncentive("jill", CALENDAR.month(2026, 2))
                        .parts()
                        .get(0)
                        .rule())
                .isEqualTo("on no date");
    }

    @Test
    void refusesAnotherCurrencyThanThatOfThePlan() {
        PlanRoster euros =
                one(DAYS, p -> p.targetIncentive(Money.of(1, "EUR")).quota("sales", YEAR, Money.of(1, "EUR")));
        assertThatThrownBy(() -> euros.targetIncentive("jill", MARCH)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> euros.quota("jill", "sales", YEAR, DOLLARS))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void weighsPointsByMembershipAndActivity() {
        assertThat(AE.teamPoints("north", MARCH))
                .containsExactly(entry("jill", Ratio.of(48, 31)), entry("joe", Ratio.of(1, 1)));
        assertThat(AE.teamPoints("north", CALENDAR.month(2026, 8))).containsExactly(entry("jill", Ratio.of(3, 1)));
        Roster changing = Roster.builder()
                .participant("jill", p -> p)
                .team(
                        "north",
                        t -> t.member("jill", 2, DateRange.of(LocalDate.MIN, HIRED))
                                .member("jill", 4, DateRange.from(HIRED)))
                .build();
        assertThat(changing.under("AE", USD, DAYS).teamPoints("north", MARCH))
                .containsExactly(entry("jill", Ratio.of(2 * 15 + 4 * 16, 31)));
    }

    @Test
    void isEqualByWhatItIsAskedFor() {
        PlanRoster same = ROSTER.under("AE", USD, DAYS);
        assertThat(same).isEqualTo(AE).hasSameHashCodeAs(AE);
        assertThat(List.of(
                        AE,
                        ROSTER.under("Manager", USD, DAYS),
                        ROSTER.under("AE", Currency.getInstance("EUR"), DAYS),
                        ROSTER.under("AE", USD, Proration.monthsTouched()),
                        AE.spreading(AnnualSpread.BY_PRORATION),
                        Roster.builder().build().under("AE", USD, DAYS)))
                .doesNotHaveDuplicates();
        assertThat(AE).isNotEqualTo("AE");
    }

    @Test
    void refusesWhoIsNotOnTheRoster() {
        String problem = "The participant (bob) is not on the roster.";
        String remedy = "Use one of [jill, joe, kim, sam].";
        assertRefused(problem, remedy, () -> AE.active("bob"));
        assertRefused(problem, remedy, () -> AE.isActive("bob", HIRED));
        assertRefused(problem, remedy, () -> AE.activeShare("bob", MARCH));
        assertRefused(problem, remedy, () -> AE.quota("bob", "sales", MARCH, DOLLARS));
        assertRefused(problem, remedy, () -> AE.targetIncentive("bob", MARCH));
        assertRefused(
                "The team (south) is not on the roster.", "Use one of [north].", () -> AE.teamPoints("south", MARCH));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("spread", () -> AE.spreading(null));
        assertNullRefused("dates", () -> AE.participants(null));
        assertNullRefused("id", () -> AE.active(null));
        assertNullRefused("date", () -> AE.isActive("jill", null));
        assertNullRefused("period", () -> AE.activeShare("jill", null));
        assertNullRefused("quotaName", () -> AE.quota("jill", null, MARCH, DOLLARS));
        assertNullRefused("period", () -> AE.quota("jill", "sales", null, DOLLARS));
        assertNullRefused("unit", () -> AE.explainQuota("jill", "sales", MARCH, null));
        assertNullRefused("period", () -> AE.targetIncentive("jill", null));
        assertNullRefused("weight", () -> AE.targetIncentive("jill", MARCH, null));
        assertNullRefused("team", () -> AE.teamPoints(null, MARCH));
    }
}
