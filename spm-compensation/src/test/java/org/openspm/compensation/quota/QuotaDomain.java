package org.openspm.compensation.quota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;
import org.openspm.core.time.WeekPattern;
import org.openspm.core.time.WeekYear;

/** Years of every kind of calendar, 53 weeks among them, and quotas of these years with everything that can be said of one. */
class QuotaDomain extends DomainContextBase {

    private static final Grain[] SHORTER = {Grain.HALF, Grain.QUARTER, Grain.MONTH};

    @Provide
    Arbitrary<Period> years() {
        Arbitrary<FiscalCalendar> gregorian = Arbitraries.of(Month.class).map(FiscalCalendar::startingIn);
        Arbitrary<FiscalCalendar> weeks = Combinators.combine(
                        Arbitraries.of(
                                WeekPattern.FOUR_FOUR_FIVE, WeekPattern.FOUR_FIVE_FOUR, WeekPattern.FIVE_FOUR_FOUR),
                        Arbitraries.of(DayOfWeek.class),
                        Arbitraries.of(Month.class))
                .as((pattern, day, month) -> FiscalCalendar.weeks(pattern, WeekYear.endingNearest(day, month)));
        return Combinators.combine(
                        Arbitraries.oneOf(gregorian, weeks),
                        Arbitraries.integers().between(2010, 2030))
                .as(FiscalCalendar::year);
    }

    @Provide
    Arbitrary<Amount> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("10000000"))
                .ofScale(2)
                .map(Amount::amount);
    }

    /** Conventions by days, whose shares add up. */
    @Provide
    Arbitrary<Proration> additive() {
        return Arbitraries.of(
                Proration.actualDays(),
                Proration.thirty360(),
                Proration.daysThat(
                        "weekdays",
                        day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY));
    }

    Arbitrary<Seasonality> seasonalities() {
        return Arbitraries.of(SHORTER).flatMap(grain -> {
            int parts = grain == Grain.HALF ? 2 : grain == Grain.QUARTER ? 4 : 12;
            Arbitrary<List<BigDecimal>> weights = Arbitraries.integers()
                    .between(0, 50)
                    .map(BigDecimal::valueOf)
                    .list()
                    .ofSize(parts)
                    .filter(list -> list.stream().anyMatch(weight -> weight.signum() > 0));
            return Arbitraries.oneOf(
                    Arbitraries.just(Seasonality.even(grain)),
                    weights.map(list -> Seasonality.weights(grain, list)),
                    weights.map(list -> Seasonality.percents(grain, percents(list))));
        });
    }

    /** Weights cut down to percentages with two decimals, the last one having what is left. */
    private static List<Rate> percents(List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Rate> percents = new ArrayList<>();
        BigDecimal left = new BigDecimal("100");
        for (BigDecimal weight : weights.subList(0, weights.size() - 1)) {
            BigDecimal percent = weight.multiply(new BigDecimal("100")).divide(sum, 2, RoundingMode.DOWN);
            percents.add(Rate.percent(percent));
            left = left.subtract(percent);
        }
        percents.add(Rate.percent(left));
        return percents;
    }

    Arbitrary<Ramp> ramps() {
        return Combinators.combine(
                        Arbitraries.of(Grain.MONTH, Grain.QUARTER),
                        Arbitraries.integers()
                                .between(0, 12)
                                .map(tenth -> Rate.percent(tenth * 10L))
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(8),
                        Arbitraries.of(Ramp.Counting.class))
                .as((grain, rates, counting) -> Ramp.of(grain, rates).counted(counting));
    }

    /** A date of a year, by its place in it. */
    static LocalDate day(Period year, int perMille) {
        return year.range().start().plusDays(year.range().days() * perMille / 1000);
    }

    static Arbitrary<Integer> perMille() {
        return Arbitraries.integers().between(1, 999);
    }

    private static Relief relief(Period year, List<Integer> where, int percent, boolean replacing) {
        LocalDate start = day(year, Math.min(where.get(0), where.get(1)));
        LocalDate end = day(year, Math.max(where.get(0), where.get(1))).plusDays(1);
        DateRange dates = DateRange.of(start, end);
        return replacing
                ? Relief.replacing(Amount.amount(percent * 1000L), dates)
                : Relief.of(Rate.percent(percent), dates);
    }

    /** What is said of a quota, to be applied to any year. */
    interface Saying {
        Quota of(Quota quota);
    }

    Arbitrary<Saying> sayings() {
        Arbitrary<Saying> nothing = Arbitraries.just(quota -> quota);
        Arbitrary<Saying> season = Arbitraries.oneOf(nothing, seasonalities().map(how -> quota -> quota.spread(how)));
        Arbitrary<Saying> ramp = Arbitraries.oneOf(nothing, ramps().map(how -> quota -> quota.ramped(how)));
        Arbitrary<Saying> relief = Arbitraries.oneOf(
                nothing,
                Combinators.combine(
                                perMille().list().ofSize(2),
                                Arbitraries.integers().between(1, 100),
                                Arbitraries.of(true, false))
                        .as((where, percent, replacing) ->
                                quota -> quota.relieved(relief(quota.period(), where, percent, replacing))));
        Arbitrary<Saying> change = Arbitraries.oneOf(
                nothing,
                Combinators.combine(perMille(), amounts())
                        .as((where, amount) ->
                                quota -> quota.changing(day(quota.period(), Math.max(where, 10)), amount)));
        return Combinators.combine(season, ramp, relief, change)
                .as((a, b, c, d) -> quota -> d.of(c.of(b.of(a.of(quota)))));
    }

    @Provide
    Arbitrary<Quota> quotas() {
        return Combinators.combine(years(), amounts(), sayings())
                .as((year, amount, saying) -> saying.of(Quota.of(year, amount)));
    }
}
