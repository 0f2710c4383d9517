package org.openspm.testkit;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.rate.TierStart;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.WeekPattern;
import org.openspm.core.time.WeekYear;

/**
 * Random values of the library's types, for jqwik properties.
 *
 * <p>Zero, refunds, boundary days and many decimals are among the edge cases, and failures shrink to small, round values.
 *
 * <pre>{@code
 * class RefundTest {
 *
 *     private final Arbitrary<Money> sales = SpmArbitraries.money("USD");
 * }
 * }</pre>
 */
public final class SpmArbitraries {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 36_525;

    private SpmArbitraries() {}

    /**
     * Obtains sums of money from minus to plus a billion, most of them in whole cents, some with up to six decimals.
     *
     * @param currencyCode  the ISO 4217 code
     * @return the arbitrary
     * @throws IllegalArgumentException if the code is unknown
     */
    public static Arbitrary<Money> money(String currencyCode) {
        var currency = Money.currencyOf(currencyCode);
        return decimals(1_000_000_000L).map(value -> Money.of(value, currency));
    }

    /**
     * Obtains amounts in the currency of their context, from zero to a million, in whole units or cents.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Amount> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000))
                .ofScale(2)
                .map(Amount::amount);
    }

    /**
     * Obtains rates from 0 % to 100 %, in hundredths of a percent.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Rate> rates() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(2)
                .map(Rate::percent);
    }

    /**
     * Obtains dates of this century: the first and last days of months and 29 February come often.
     *
     * @return the arbitrary
     */
    public static Arbitrary<LocalDate> dates() {
        Arbitrary<LocalDate> any = Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays);
        Arbitrary<LocalDate> edges = any.map(date -> date.withDayOfMonth(date.lengthOfMonth()));
        return Arbitraries.frequencyOf(
                Tuple.of(6, any),
                Tuple.of(2, edges),
                Tuple.of(2, edges.map(date -> date.plusDays(1))),
                Tuple.of(1, Arbitraries.integers().between(0, 24).map(i -> LocalDate.of(2000 + 4 * i, 2, 29))));
    }

    /**
     * Obtains bounded ranges of one day to three years within this century.
     *
     * @return the arbitrary
     */
    public static Arbitrary<DateRange> dateRanges() {
        return Combinators.combine(dates(), Arbitraries.integers().between(1, 1_100))
                .as((start, days) -> DateRange.of(start, start.plusDays(days)));
    }

    /**
     * Obtains Gregorian fiscal calendars of every start month, named by start or by end.
     *
     * @return the arbitrary
     */
    public static Arbitrary<FiscalCalendar> calendars() {
        return Combinators.combine(Arbitraries.of(Month.class), Arbitraries.of(true, false))
                .as((month, byEnd) ->
                        byEnd ? FiscalCalendar.startingIn(month).namedByEndYear() : FiscalCalendar.startingIn(month));
    }

    /**
     * Obtains calendars of weeks: every pattern and month for the 53rd week, years that end on every weekday near or in every month,
     * named by start or by end.
     *
     * @return the arbitrary
     */
    public static Arbitrary<FiscalCalendar> weekCalendars() {
        Arbitrary<WeekPattern> patterns = Combinators.combine(
                        Arbitraries.of(
                                WeekPattern.FOUR_FOUR_FIVE, WeekPattern.FOUR_FIVE_FOUR, WeekPattern.FIVE_FOUR_FOUR),
                        Arbitraries.integers().between(1, 12))
                .as(WeekPattern::with53rdWeekIn);
        Arbitrary<WeekYear> years = Combinators.combine(
                        Arbitraries.of(DayOfWeek.class), Arbitraries.of(Month.class), Arbitraries.of(true, false))
                .as((day, month, nearest) ->
                        nearest ? WeekYear.endingNearest(day, month) : WeekYear.endingOnLast(day, month));
        return Combinators.combine(patterns, years, Arbitraries.of(true, false)).as((pattern, year, byEnd) -> {
            FiscalCalendar calendar = FiscalCalendar.weeks(pattern, year);
            return byEnd ? calendar.namedByEndYear() : calendar;
        });
    }

    /**
     * Obtains fiscal periods of every grain in every Gregorian calendar.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Period> periods() {
        return Combinators.combine(calendars(), Arbitraries.of(Grain.class), dates())
                .as(FiscalCalendar::period);
    }

    /**
     * Obtains schemas of one to six fields of every kind, with rows to be had from each: {@link SampleSchema#facts()}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<SampleSchema> schemas() {
        return Arbitraries.of(SampleSchema.Kind.class)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(SampleSchema::of);
    }

    /**
     * Obtains facts of a schema that is made up with them.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Facts> facts() {
        return schemas().flatMap(SampleSchema::facts);
    }

    /**
     * Obtains sound rate tables over amounts, marginal and retroactive, of one to six tiers, the first from zero.
     *
     * @return the arbitrary
     */
    public static Arbitrary<RateTable> rateTablesOverAmounts() {
        return rateTables(bound -> Tier.from(Amount.amount(bound)), 1_000_000);
    }

    /**
     * Obtains sound rate tables over attainment, marginal and retroactive, of one to six tiers, the first from zero.
     *
     * @return the arbitrary
     */
    public static Arbitrary<RateTable> rateTablesOverAttainment() {
        return rateTables(bound -> Tier.from(Rate.percent(bound)), 300);
    }

    private static Arbitrary<RateTable> rateTables(IntFunction<TierStart> from, int highest) {
        Arbitrary<List<Integer>> bounds = Arbitraries.integers()
                .between(1, highest)
                .list()
                .uniqueElements()
                .ofMaxSize(5)
                .map(list -> list.stream().sorted().toList());
        Arbitrary<List<Rate>> rates = rates().list().ofSize(6);
        return Combinators.combine(Arbitraries.of(true, false), bounds, rates).as((marginal, above, list) -> {
            List<Tier> tiers = new ArrayList<>();
            tiers.add(from.apply(0).rate(list.get(0)));
            for (int i = 0; i < above.size(); i++) {
                tiers.add(from.apply(above.get(i)).rate(list.get(i + 1)));
            }
            return marginal ? RateTable.marginal(tiers) : RateTable.retroactive(tiers);
        });
    }

    private static Arbitrary<BigDecimal> decimals(long limit) {
        BigDecimal most = BigDecimal.valueOf(limit);
        Arbitrary<BigDecimal> cents =
                Arbitraries.bigDecimals().between(most.negate(), most).ofScale(2);
        Arbitrary<BigDecimal> fine =
                Arbitraries.bigDecimals().between(most.negate(), most).ofScale(6);
        return Arbitraries.frequencyOf(Tuple.of(4, cents), Tuple.of(1, fine));
    }
}
