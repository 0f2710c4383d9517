package org.openspm.compensation.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.USD;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;
import org.openspm.core.trace.Trace;

/** The laws of goals, over quotas with any seasonality, ramp, relief and change, in calendars of every kind. */
@Domain(QuotaDomain.class)
@Domain(DomainContext.Global.class)
class QuotaLawsTest {

    private static final List<Grain> GRAINS = List.of(Grain.HALF, Grain.QUARTER, Grain.MONTH);

    private static QuotaContext numbers(Quota quota, int hired) {
        return QuotaContext.ofNumbers().hired(QuotaDomain.day(quota.period(), hired));
    }

    private static Ratio goal(Quota quota, Period period, QuotaContext context) {
        return quota.goal(period, context).orElseThrow();
    }

    /** The oracle goes day by day, and asks for any period. */
    @Property(tries = 60)
    void theGoalIsThatOfTheDays(
            @ForAll Quota quota,
            @ForAll @IntRange(min = -500, max = 999) int hired,
            @ForAll @IntRange(max = 999) int from,
            @ForAll @IntRange(max = 999) int to,
            @ForAll Grain grain) {
        Assume.that(quota.problems().isEmpty());
        Assume.that(quota.period().calendar().nests(grain, Grain.YEAR));
        LocalDate start = QuotaDomain.day(quota.period(), Math.min(from, to));
        LocalDate end = QuotaDomain.day(quota.period(), Math.max(from, to)).plusDays(1);
        List<DateRange> active = List.of(DateRange.of(start, end));
        QuotaContext context = numbers(quota, hired).active(active);
        NaiveQuota oracle = new NaiveQuota(quota, context.hired().orElseThrow(), active);
        for (Period period : List.of(
                quota.period(),
                quota.period().calendar().period(grain, start),
                quota.period().part(Grain.MONTH, 12))) {
            assertThat(goal(quota, period, context))
                    .as("%s of %s in %s", period, quota, context)
                    .isEqualTo(oracle.goal(period));
        }
    }

    @Property(tries = 60)
    void partsConserveTheWholeToTheCent(@ForAll Quota quota) {
        Quota alone = Quota.of(quota.period(), quota.amount());
        Quota spread = quota.seasonality().map(alone::spread).orElse(alone);
        QuotaContext money = QuotaContext.in(USD);
        for (Grain grain : List.of(Grain.HALF, Grain.QUARTER, Grain.MONTH, Grain.DAY)) {
            List<Ratio> parts = quota.period().divide(grain).stream()
                    .map(part -> goal(spread, part, money))
                    .toList();
            assertThat(Apportionment.sum(parts))
                    .isEqualTo(Ratio.of(quota.amount().value()));
            assertThat(parts)
                    .allSatisfy(part -> assertThat(part.times(Ratio.of(100, 1)).denominator())
                            .isEqualTo(BigInteger.ONE));
        }
        assertThat(goal(spread, quota.period(), money))
                .isEqualTo(Ratio.of(quota.amount().value()));
    }

    @Property(tries = 100)
    void partsOfCountsAreExactFractions(@ForAll Period year, @ForAll Amount amount) {
        Quota quota = Quota.of(year, amount);
        for (Grain grain : GRAINS) {
            List<Period> parts = year.divide(grain);
            assertThat(parts)
                    .allSatisfy(part -> assertThat(goal(quota, part, QuotaContext.ofNumbers()))
                            .isEqualTo(Ratio.of(amount.value()).times(Ratio.of(1, parts.size()))));
        }
    }

    /** Whatever is said of a quota that is spread over months, longer periods are the sum of shorter ones, prorated or not. */
    @Property(tries = 60)
    void aSpreadQuotaIsTheSumOfItsPeriods(
            @ForAll Quota quota, @ForAll @IntRange(max = 999) int hired, @ForAll Proration convention) {
        Assume.that(quota.problems().isEmpty());
        Quota monthly = quota.seasonality().map(Seasonality::grain).equals(Optional.of(Grain.MONTH))
                ? quota
                : quota.spread(Seasonality.even(Grain.MONTH));
        LocalDate day = QuotaDomain.day(quota.period(), hired);
        QuotaContext context = QuotaContext.in(USD).hired(day).active(DateRange.from(day));
        for (Grain grain : GRAINS) {
            assertThat(Apportionment.sum(quota.period().divide(grain).stream()
                            .map(part -> goal(monthly, part, context))
                            .toList()))
                    .isEqualTo(goal(monthly, quota.period(), context));
        }
        assertThat(Quotas.none()
                        .with("q", monthly)
                        .goalToDate("q", quota.period(), quota.period().range().endExclusive(), Grain.QUARTER, context))
                .contains(goal(monthly, quota.period(), context));
        assertThat(convention.isAdditive()).isTrue();
    }

    @Property(tries = 100)
    void prorationOfAFullPeriodIsTheWhole(@ForAll Quota quota, @ForAll Proration convention) {
        Assume.that(quota.problems().isEmpty());
        LocalDate longAgo = quota.period().range().start().minusYears(30);
        Quota simple = quota.seasonality()
                .map(how -> Quota.of(quota.period(), quota.amount()).spread(how))
                .orElseGet(() -> Quota.of(quota.period(), quota.amount()));
        for (QuotaContext context : List.of(
                QuotaContext.ofNumbers(),
                QuotaContext.ofNumbers().active(quota.period().range()),
                QuotaContext.ofNumbers().hired(longAgo).active(DateRange.from(longAgo)))) {
            assertThat(goal(simple, quota.period(), context.prorated(convention)))
                    .isEqualTo(Ratio.of(quota.amount().value()));
        }
    }

    /** Cutting the dates at any point, and adding the goals of both parts, changes nothing under a convention whose shares add up. */
    @Property(tries = 100)
    void cuttingTheActiveDatesAddsUp(
            @ForAll Quota quota,
            @ForAll Proration convention,
            @ForAll @IntRange(min = 3, max = 998) int cut,
            @ForAll @IntRange(max = 999) int hired,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        Assume.that(quota.problems().isEmpty());
        DateRange year = quota.period().range();
        LocalDate middle = QuotaDomain.day(quota.period(), cut);
        QuotaContext context = numbers(quota, hired).prorated(convention);
        for (Period period : List.of(quota.period(), quota.period().part(Grain.MONTH, month))) {
            Ratio first = goal(quota, period, context.active(DateRange.of(year.start(), middle)));
            Ratio second = goal(quota, period, context.active(DateRange.of(middle, year.endExclusive())));
            assertThat(first.plus(second)).isEqualTo(goal(quota, period, context));
        }
    }

    @Property(tries = 60)
    void scale(
            @ForAll Quota quota, @ForAll @IntRange(min = 1, max = 50) int k, @ForAll @IntRange(max = 999) int hired) {
        Assume.that(quota.problems().isEmpty());
        BigDecimal times = BigDecimal.valueOf(k);
        Quota scaled =
                Quota.of(quota.period(), Amount.amount(quota.amount().value().multiply(times)));
        for (Quota.Change change : quota.changes()) {
            scaled = scaled.changing(
                    change.from(), Amount.amount(change.amount().value().multiply(times)));
        }
        for (Relief relief : quota.reliefs()) {
            scaled = scaled.relieved(relief.replacement()
                    .map(amount -> Relief.replacing(Amount.amount(amount.value().multiply(times)), relief.dates()))
                    .orElse(relief));
        }
        scaled = quota.seasonality().map(scaled::spread).orElse(scaled);
        scaled = quota.ramp().map(scaled::ramped).orElse(scaled);
        LocalDate day = QuotaDomain.day(quota.period(), hired);
        QuotaContext context = numbers(quota, hired).active(DateRange.from(day));
        assertThat(goal(scaled, quota.period(), context))
                .isEqualTo(goal(quota, quota.period(), context).times(Ratio.of(k, 1)));
    }

    /** Law 4: the explanation shows the goal, and what is called a sum adds up. */
    @Property(tries = 60)
    void theTraceIsTheGoal(@ForAll Quota quota, @ForAll @IntRange(max = 999) int hired) {
        Assume.that(quota.problems().isEmpty());
        LocalDate day = QuotaDomain.day(quota.period(), hired);
        QuotaContext context = QuotaContext.in(USD).hired(day).active(DateRange.from(day));
        Trace trace = quota.explain(quota.period(), context);
        assertThat(trace.figure().value()).isEqualTo(quota.goal(quota.period(), context));
        assertSums(trace);
    }

    private static void assertSums(Trace trace) {
        if (trace.rule().startsWith("sum")) {
            assertThat(Apportionment.sum(trace.parts().stream()
                            .map(part -> part.figure().orThrow())
                            .toList()))
                    .isEqualTo(trace.figure().orThrow());
        }
        trace.parts().forEach(QuotaLawsTest::assertSums);
    }

    @Property(tries = 60)
    void theOrderOfStatementsDoesNotMatter(@ForAll Period year, @ForAll Amount amount) {
        Quotas forward = Quotas.none();
        Quotas backward = Quotas.none();
        List<Period> months = year.divide(Grain.MONTH);
        for (int i = 0; i < months.size(); i++) {
            forward = forward.with("q", months.get(i), amount);
            backward = backward.with("q", months.get(months.size() - 1 - i), amount);
        }
        assertThat(forward).isEqualTo(backward).hasSameHashCodeAs(backward).hasToString(backward.toString());
        assertThat(forward.goal("q", year, QuotaContext.in(USD)))
                .contains(Ratio.of(amount.value()).times(Ratio.of(12, 1)));
    }
}
