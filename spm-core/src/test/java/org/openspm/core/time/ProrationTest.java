package org.openspm.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspm.core.money.Ratio;

@Domain(TimeDomain.class)
@Domain(DomainContext.Global.class)
class ProrationTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    private static final Period JUNE = CALENDAR.month(2019, 6);
    private static final Period Q1 = CALENDAR.quarter(2019, 1);
    private static final Predicate<LocalDate> WEEKDAYS =
            date -> date.getDayOfWeek().getValue() < 6;
    private static final Proration WORKING_DAYS = Proration.daysThat("working days", WEEKDAYS);

    /** Of an attainable year 2019, from a hire or a change until the end; the sources differ in whether its day counts. */
    @ParameterizedTest
    @CsvSource({
        // seanmmasters.com, ramp goals for new hires: 214 days from 1 June, but 15 and 9 of 30 from 15 and 21 June.
        "2019-06-01, 2019-01-01/2020-01-01, true,  214/365",
        "2019-06-15, 2019-06-01/2019-07-01, false, 1/2",
        "2019-06-21, 2019-06-01/2019-07-01, false, 3/10",
        // Cornerstone, proration by last salary change date: both ends counted.
        "2019-10-12, 2019-01-01/2020-01-01, true,  81/365",
        "2019-07-15, 2019-01-01/2020-01-01, true,  34/73"
    })
    void publishedDayCounts(LocalDate start, String whole, boolean firstDayCounts, String share) {
        Proration convention = Proration.actualDays();
        convention = firstDayCounts ? convention : convention.firstDayNotCounted();
        assertThat(convention.share(DateRange.parse(whole), DateRange.from(start)))
                .hasToString(share);
    }

    /** Cornerstone uses the factor rounded to four decimals. */
    @Test
    void isRoundedByWhoAsksForIt() {
        Ratio share = Proration.actualDays().share(CALENDAR.year(2013), DateRange.from(LocalDate.of(2013, 7, 15)));
        assertThat(share.toDecimal(4, RoundingMode.HALF_UP)).isEqualByComparingTo("0.4658");
    }

    @ParameterizedTest
    @CsvSource({
        // convention,   held from and to,        share of the first quarter of 2019
        "actual,         2019-02-10/2019-03-20,   19/45",
        "360,            2019-02-10/2019-03-20,   4/9",
        "360,            2019-01-31/2019-02-01,   1/90",
        "360,            2019-01-30/2019-01-31,   0",
        "360,            2019-02-28/2019-03-01,   1/30",
        "working,        2019-02-09/2019-02-11,   0",
        "working,        2019-02-09/2019-02-12,   1/64",
        "touched,        2019-02-10/2019-03-20,   2/3",
        "touched,        2019-02-28/2019-03-01,   1/3",
        "full,           2019-02-10/2019-03-20,   0",
        "full,           2019-02-01/2019-03-20,   1/3",
        "full,           2019-02-01/..,           2/3",
        "first,          2019-02-10/2019-03-20,   1/3",
        "first,          2019-02-01/2019-03-02,   2/3",
        "last,           2019-02-10/2019-03-20,   1/3",
        "last,           2019-02-10/2019-03-31,   1/3",
        "last,           2019-02-10/2019-04-01,   2/3",
        "15th,           2019-01-15/2019-02-15,   1/3",
        "15th,           2019-01-16/2019-02-16,   1/3",
        "15th,           2019-01-16/2019-02-15,   0",
        "31st,           2019-02-28/2019-03-01,   1/3",
        "actual,         ../..,                   1",
        "full,           ../..,                   1",
        "actual,         2019-04-01/..,           0",
        "touched,        ../2019-01-01,           0"
    })
    void countsByItsConvention(String convention, String held, String share) {
        assertThat(convention(convention).share(Q1, DateRange.parse(held))).hasToString(share);
    }

    private static Proration convention(String name) {
        return switch (name) {
            case "actual" -> Proration.actualDays();
            case "360" -> Proration.thirty360();
            case "working" -> WORKING_DAYS;
            case "touched" -> Proration.monthsTouched();
            case "full" -> Proration.monthsInFull();
            case "first" -> Proration.monthsHeldOnFirstDay();
            case "last" -> Proration.monthsHeldOnLastDay();
            case "15th" -> Proration.monthsHeldOnDay(15);
            case "31st" -> Proration.monthsHeldOnDay(31);
            default -> throw new AssertionError(name);
        };
    }

    @Test
    void countsOneDayLessWhereAskedTo() {
        DateRange held = DateRange.parse("2019-06-11/2019-06-21");
        Proration actual = Proration.actualDays();
        assertThat(actual.share(JUNE, held)).hasToString("1/3");
        assertThat(actual.firstDayNotCounted().share(JUNE, held)).hasToString("3/10");
        assertThat(actual.lastDayNotCounted().share(JUNE, held)).hasToString("3/10");
        assertThat(actual.lastDayNotCounted().firstDayNotCounted().share(JUNE, held))
                .hasToString("4/15");
        DateRange day = DateRange.parse("2019-06-11/2019-06-12");
        assertThat(actual.firstDayNotCounted().share(JUNE, day)).isEqualTo(Ratio.ZERO);
        assertThat(actual.firstDayNotCounted().share(JUNE, DateRange.parse("../2019-06-16")))
                .hasToString("1/2");
        assertThat(actual.lastDayNotCounted().share(JUNE, DateRange.parse("2019-06-16/..")))
                .hasToString("1/2");
        assertThat(actual.firstDayNotCounted().share(JUNE, DateRange.parse("2019-05-31/..")))
                .as("the first day was in May")
                .hasToString("1");
    }

    @Test
    void countsWhatWasInterrupted() {
        Period year = FiscalCalendar.gregorian().year(2026);
        DateRange before = DateRange.of(LocalDate.MIN, LocalDate.of(2026, 3, 11));
        DateRange after = DateRange.from(LocalDate.of(2026, 3, 21));
        List<DateRange> held = List.of(after, before);
        assertThat(Proration.actualDays().share(year, held)).isEqualTo(Ratio.of(355, 365));
        assertThat(Proration.actualDays().firstDayNotCounted().share(year, held))
                .isEqualTo(Ratio.of(354, 365));
        assertThat(Proration.monthsTouched().share(year, held))
                .as("March counts once")
                .isEqualTo(Ratio.of(1, 1));
        assertThat(Proration.monthsInFull().share(year, held)).isEqualTo(Ratio.of(11, 12));
        assertThat(Proration.monthsHeldOnDay(15).share(year, held)).isEqualTo(Ratio.of(11, 12));
        assertThat(Proration.actualDays().share(year, List.of())).isEqualTo(Ratio.ZERO);
        assertRefused(
                "The ranges (../2026-03-11) and (2026-03-10/..) overlap.",
                "Hand in every date once.",
                () -> Proration.actualDays().share(year, List.of(before, DateRange.from(LocalDate.of(2026, 3, 10)))));
        assertNullRefused("held", () -> Proration.actualDays().share(year, (List<DateRange>) null));
    }

    @Test
    void countsTheMonthsOfATermFromItsFirstDay() {
        DateRange term = DateRange.parse("2026-01-31/2027-01-31");
        DateRange served = DateRange.parse("2026-01-31/2026-07-31");
        assertThat(Proration.monthsInFull().share(term, served)).hasToString("1/2");
        assertThat(Proration.monthsTouched().share(term, DateRange.parse("2026-02-27/2026-03-01")))
                .hasToString("1/6");
    }

    @Test
    void countsTheMonthsOfTheCalendar() {
        Period quarter = FiscalCalendar.nrf().quarter(2012, 4);
        DateRange held = quarter.part(Grain.MONTH, 3).range();
        assertThat(Proration.monthsInFull().share(quarter, held)).hasToString("1/3");
        assertThat(Proration.actualDays().share(quarter, held)).hasToString("5/14");
        assertThat(Proration.monthsHeldOnLastDay().share(quarter, held)).hasToString("1/3");
    }

    @Test
    void knowsSellingDays() {
        Set<LocalDate> days = Set.of(LocalDate.of(2019, 6, 3), LocalDate.of(2019, 6, 4), LocalDate.of(2019, 7, 1));
        assertThat(Proration.sellingDays(days).share(JUNE, DateRange.from(LocalDate.of(2019, 6, 4))))
                .hasToString("1/2");
    }

    @Test
    void weighsWhatChanged() {
        LocalDate change = LocalDate.of(2019, 6, 11);
        Timeline<BigDecimal> quota = Timeline.always(BigDecimal.valueOf(900)).changing(change, BigDecimal.valueOf(600));
        Proration actual = Proration.actualDays();
        assertThat(actual.shares(JUNE, quota))
                .containsExactly(
                        Map.entry(BigDecimal.valueOf(900), Ratio.of(1, 3)),
                        Map.entry(BigDecimal.valueOf(600), Ratio.of(2, 3)));
        assertThat(actual.weighted(JUNE, quota)).hasToString("700");
        assertThat(Proration.monthsHeldOnFirstDay().weighted(JUNE, quota)).hasToString("900");
        assertThat(Proration.monthsHeldOnLastDay().weighted(JUNE, quota)).hasToString("600");
        assertThat(actual.weighted(JUNE, quota.ending(change.plusDays(5)))).hasToString("400");
        assertThat(actual.weighted(JUNE, Timeline.empty())).isEqualTo(Ratio.ZERO);
        Timeline<String> back = Timeline.always("a").changing(change, "b").changing(change.plusDays(5), "a");
        assertThat(actual.shares(JUNE, back))
                .containsExactly(Map.entry("a", Ratio.of(5, 6)), Map.entry("b", Ratio.of(1, 6)));
    }

    @Test
    void refusesSharesThatDoNotAddUp() {
        String remedy = "Use actual days, or months held on a day.";
        for (Proration convention : List.of(
                Proration.monthsTouched(),
                Proration.monthsInFull(),
                Proration.actualDays().firstDayNotCounted(),
                Proration.actualDays().lastDayNotCounted())) {
            assertThat(convention.isAdditive()).isFalse();
            assertRefused(
                    "By (" + convention + ") the shares of what follows one another do not add up.",
                    remedy,
                    () -> convention.shares(JUNE, Timeline.always("a")));
        }
    }

    @Test
    void refusesAWholeWithoutShares() {
        assertRefused(
                "The whole (2019-W23) is not made of months.",
                "Prorate it by days.",
                () -> Proration.monthsTouched().share(CALENDAR.week(2019, 23), DateRange.all()));
        assertRefused(
                "The whole (2019-01-15/2019-02-16) is not made of months.",
                "Prorate it by days.",
                () -> Proration.monthsInFull().share(DateRange.parse("2019-01-15/2019-02-16"), DateRange.all()));
        assertRefused(
                "The range (2019-01-15/..) has no bound and so no shares.",
                "Give it a first and a last date.",
                () -> Proration.actualDays().share(DateRange.parse("2019-01-15/.."), DateRange.all()));
        assertRefused(
                "By (selling days) no day of (2019-06-01/2019-07-01) counts.",
                "Use a convention by which one does, or a longer period.",
                () -> Proration.sellingDays(Set.of()).share(JUNE, DateRange.all()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 32, -1})
    void refusesADayNoMonthHas(int day) {
        assertRefused("The day (" + day + ") is in no month.", "Use 1 to 31.", () -> Proration.monthsHeldOnDay(day));
    }

    @Test
    void isEqualByItsConvention() {
        Proration actual = Proration.actualDays();
        assertThat(Proration.actualDays()).isEqualTo(actual).hasSameHashCodeAs(actual);
        assertThat(actual)
                .isNotEqualTo(Proration.thirty360())
                .isNotEqualTo(actual.firstDayNotCounted())
                .isNotEqualTo(actual.lastDayNotCounted())
                .isNotEqualTo("actual days");
        assertThat(Proration.monthsHeldOnFirstDay()).isEqualTo(Proration.monthsHeldOnDay(1));
        assertThat(Proration.sellingDays(Set.of(LocalDate.MIN)))
                .isEqualTo(Proration.sellingDays(Set.of(LocalDate.MIN)));
        assertThat(WORKING_DAYS)
                .isEqualTo(Proration.daysThat("working days", WEEKDAYS))
                .hasSameHashCodeAs(Proration.daysThat("working days", WEEKDAYS))
                .isNotEqualTo(Proration.daysThat("weekdays", WEEKDAYS))
                .isNotEqualTo(Proration.daysThat("working days", date -> true))
                .hasToString("working days");
        assertThat(actual.firstDayNotCounted().lastDayNotCounted())
                .hasToString("actual days, first day not counted, last day not counted");
        assertThat(Proration.thirty360()).hasToString("30/360");
        assertThat(Proration.sellingDays(Set.of())).hasToString("selling days");
        assertThat(Proration.monthsTouched()).hasToString("months touched");
        assertThat(Proration.monthsInFull()).hasToString("months in full");
        assertThat(Proration.monthsHeldOnDay(15)).hasToString("months held on day 15");
        assertThat(Proration.monthsHeldOnLastDay()).hasToString("months held on the last day");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        Proration actual = Proration.actualDays();
        Period noPeriod = null;
        DateRange noRange = null;
        assertNullRefused("sellingDays", () -> Proration.sellingDays(null));
        assertNullRefused("label", () -> Proration.daysThat(null, date -> true));
        assertNullRefused("counts", () -> Proration.daysThat("days", null));
        assertNullRefused("period", () -> actual.share(noPeriod, DateRange.all()));
        assertNullRefused("whole", () -> actual.share(noRange, DateRange.all()));
        assertNullRefused("held", () -> actual.share(JUNE, (DateRange) null));
        assertNullRefused("period", () -> actual.shares(null, Timeline.empty()));
        assertNullRefused("timeline", () -> actual.shares(JUNE, null));
        assertNullRefused("period", () -> actual.weighted(null, Timeline.empty()));
        assertNullRefused("timeline", () -> actual.weighted(JUNE, null));
    }

    @Property
    void isADayCountByActualDays(
            @ForAll("everyday") LocalDate date,
            @ForAll FiscalCalendar calendar,
            @ForAll Grain grain,
            @ForAll DateRange held) {
        Period period = calendar.period(grain, date);
        long days = period.range()
                .start()
                .datesUntil(period.range().endExclusive())
                .filter(held::contains)
                .count();
        assertThat(Proration.actualDays().share(period, held))
                .isEqualTo(Ratio.of(days, period.range().days()));
    }

    /** A month of thirty days, however long, and a share in [0, 1]. */
    @Property
    void everyMonthIsATwelfthBy30360(@ForAll("everyday") LocalDate date, @ForAll DateRange held) {
        Period month = CALENDAR.period(Grain.MONTH, date);
        assertThat(Proration.thirty360().share(month.within(Grain.YEAR), month.range()))
                .isEqualTo(Ratio.of(1, 12));
        assertThat(Proration.thirty360().share(month, held)).isBetween(Ratio.ZERO, Ratio.of(1, 1));
    }

    /** However a period is cut, the shares of its parts are together that of the whole. */
    @Property
    void sharesOfWhatCoversAPeriodAddUpToOne(
            @ForAll("additive") Proration convention,
            @ForAll FiscalCalendar calendar,
            @ForAll("monthly") Grain grain,
            @ForAll("everyday") LocalDate date,
            @ForAll List<@IntRange(min = -20, max = 400) Integer> cuts) {
        Period period = calendar.period(grain, date);
        Timeline<Integer> covering = Timeline.always(-1);
        for (int cut : Set.copyOf(cuts)) {
            covering = covering.changing(period.range().start().plusDays(cut), cut);
        }
        Map<Integer, Ratio> shares = convention.shares(period, covering);
        assertThat(shares.values().stream().reduce(Ratio.ZERO, Ratio::plus)).isEqualTo(Ratio.of(1, 1));
        assertThat(shares.values()).allMatch(share -> share.signum() >= 0);
        assertThat(convention.weighted(period, covering.map(value -> BigDecimal.TEN)))
                .isEqualTo(Ratio.of(10, 1));
    }

    /** Law 11: to cut where nothing changes changes nothing. */
    @Property
    void cuttingWhereNothingChangesChangesNothing(
            @ForAll("additive") Proration convention,
            @ForAll FiscalCalendar calendar,
            @ForAll("monthly") Grain grain,
            @ForAll("everyday") LocalDate date,
            @ForAll DateRange held,
            @ForAll("everyday") LocalDate cut) {
        Period period = calendar.period(grain, date);
        Timeline<String> whole = Timeline.always("x").during(held);
        Timeline<String> parted =
                whole.at(cut).map(value -> whole.changing(cut, value)).orElse(whole);
        assertThat(convention.shares(period, parted)).isEqualTo(convention.shares(period, whole));
        if (held.contains(cut) && !held.start().equals(cut)) {
            Ratio before = convention.share(period, DateRange.of(held.start(), cut));
            Ratio after = convention.share(period, DateRange.of(cut, held.endExclusive()));
            assertThat(before.plus(after)).isEqualTo(convention.share(period, held));
        }
    }

    @Provide
    Arbitrary<Proration> additive() {
        return Arbitraries.of(
                Proration.actualDays(),
                Proration.thirty360(),
                Proration.daysThat(
                        "weekdays but Friday", date -> WEEKDAYS.test(date) && date.getDayOfWeek() != DayOfWeek.FRIDAY),
                Proration.monthsHeldOnFirstDay(),
                Proration.monthsHeldOnDay(15),
                Proration.monthsHeldOnDay(31),
                Proration.monthsHeldOnLastDay());
    }

    @Provide
    Arbitrary<Grain> monthly() {
        return Arbitraries.of(Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR);
    }

    @Provide
    Arbitrary<LocalDate> everyday() {
        return Arbitraries.integers().between(0, 20_000).map(LocalDate.of(2000, 1, 1)::plusDays);
    }

    @Test
    void tellsItsConvention() {
        Proration days = Proration.actualDays().firstDayNotCounted();
        assertThat(days.convention()).isEqualTo("actual days");
        assertThat(days.isFirstDayCounted()).isFalse();
        assertThat(days.isLastDayCounted()).isTrue();
        assertThat(Proration.thirty360().lastDayNotCounted().isLastDayCounted()).isFalse();
        assertThat(days.isByChosenDays()).isFalse();
        assertThat(Proration.daysThat("weekdays", WEEKDAYS).isByChosenDays()).isTrue();
    }
}
