package org.openspm.compensation.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.money.Amount.amount;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;

/** What cases of one kind have in common: what they give, what they ask, and how the library answers. */
enum CaseShape {
    YEAR_FROM_A_DAY_ON(
            one -> one.has("start", "annual_quota", "days_remaining_inclusive") && one.expects("weight_pct"),
            CaseShape::yearFromADayOn),
    MONTH_FROM_A_DAY_ON(
            one -> one.has("month_days", "goal", "start_days") && one.expects("goals"), CaseShape::monthFromADayOn),
    SEASONS_FROM_A_DAY_ON(
            one -> one.has("annual_quota", "quarter_weights", "start") && one.expects("quarters"),
            CaseShape::seasonsFromADayOn),
    DAYS_SINCE_A_CHANGE(one -> one.has("period", "last_change") && one.expects("days"), CaseShape::daysSinceAChange),
    EVEN_SPREAD(one -> one.has("annual", "periods") && one.expects("cumulative_pct"), CaseShape::evenSpread),
    TO_DATE(
            one -> one.has("annual_goal", "quarter_goals", "month_goals") && one.expects("itd_goal_by_month"),
            CaseShape::toDate),
    SEASONS_BY_PERCENT(one -> one.has("month_pct") && one.expects("quarter_pct"), CaseShape::seasonsByPercent),
    RAMP_BANDS(one -> one.has("months_pct"), CaseShape::rampBands),
    RAMP_MONTH(one -> one.has("ramp_month", "ramp_quota_pct", "quota"), CaseShape::rampMonth),
    ASSIGNMENT(
            one -> one.has("period", "assignment_start", "quota") && one.expects("prorated_quota"),
            CaseShape::assignment),
    INTERVALS(
            one -> one.has("annual_target", "intervals_per_year", "credits") && one.expects("goal_attainment_pct"),
            CaseShape::intervals),
    INDIVIDUAL_RATE(one -> one.has("quarter_quota", "target_incentive") && one.expects("icr_pct"), CaseShape::icr),
    ATTAINMENT(
            one -> one.has("quota", "closed")
                    && (one.expects("attainment_pct") || (one.has("rate") && one.expects("commission"))),
            CaseShape::attainment),
    BASE_AND_OVERAGE(one -> one.has("revenue", "quota", "accelerators", "base_rate"), CaseShape::overage);

    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    private static final QuotaContext NUMBERS = QuotaContext.ofNumbers();

    private final Predicate<QuotaCase> fits;
    private final Consumer<QuotaCase> replay;

    CaseShape(Predicate<QuotaCase> fits, Consumer<QuotaCase> replay) {
        this.fits = fits;
        this.replay = replay;
    }

    static Optional<CaseShape> of(QuotaCase one) {
        return Stream.of(values()).filter(shape -> shape.fits.test(one)).findFirst();
    }

    void replay(QuotaCase one) {
        replay.accept(one);
    }

    private static Ratio goal(Quota quota, Period period, QuotaContext context) {
        return quota.goal(period, context).orElseThrow();
    }

    private static LocalDate date(QuotaCase one, String input) {
        return LocalDate.parse(one.inputs().get(input).asText());
    }

    private static Period yearOf(LocalDate date) {
        return CALENDAR.period(Grain.YEAR, date);
    }

    /** The quota and the variable pay of a year by the days from a start on, which counts; some amounts are published loosely. */
    private static void yearFromADayOn(QuotaCase one) {
        LocalDate start = date(one, "start");
        Period year = yearOf(start);
        QuotaContext hired = NUMBERS.active(DateRange.from(start));
        Ratio quota = goal(Quota.of(year, one.amount("annual_quota")), year, hired);
        assertThat(quota)
                .isEqualTo(Ratio.of(one.number("annual_quota"))
                        .times(Ratio.of(one.whole("days_remaining_inclusive"), one.whole("year_days"))));
        one.expect("weight_pct", QuotaCase.percentOf(quota.dividedBy(Ratio.of(one.number("annual_quota")))));
        // published in thousands and rounded loosely: 469 became 470
        assertThousands(one, "quota_k", quota);
        if (one.has("annual_variable")) {
            assertThousands(one, "variable_k", goal(Quota.of(year, one.amount("annual_variable")), year, hired));
        }
    }

    private static void assertThousands(QuotaCase one, String result, Ratio actual) {
        if (one.expects(result)) {
            BigDecimal thousands = actual.dividedBy(Ratio.of(1000, 1)).toDecimal(6, RoundingMode.HALF_UP);
            assertThat(thousands
                            .subtract(QuotaCase.decimal(one.expected().get(result)))
                            .abs())
                    .isLessThan(BigDecimal.ONE);
        }
    }

    /** The goal of a month for those who start within it; the day of the start does not count. */
    private static void monthFromADayOn(QuotaCase one) {
        Period month = Stream.of(6, 1, 2)
                .map(number -> CALENDAR.month(2019, number))
                .filter(of -> of.range().days() == one.whole("month_days"))
                .findFirst()
                .orElseThrow();
        QuotaContext exclusive = NUMBERS.prorated(Proration.actualDays().firstDayNotCounted());
        for (int i = 0; i < one.inputs().get("start_days").size(); i++) {
            LocalDate start = month.range()
                    .start()
                    .withDayOfMonth(one.inputs().get("start_days").get(i).asInt());
            QuotaCase.expect(
                    one.expected().get("goals").get(i),
                    goal(Quota.of(month, one.amount("goal")), month, exclusive.active(DateRange.from(start))));
        }
    }

    /** Weights of quarters first, then whole months within the quarter. */
    private static void seasonsFromADayOn(QuotaCase one) {
        LocalDate start = date(one, "start");
        Period year = yearOf(start);
        Quota quota = Quota.of(year, one.amount("annual_quota"))
                .spread(Seasonality.weights(Grain.QUARTER, one.numbers("quarter_weights")));
        QuotaContext context = NUMBERS.prorated(Proration.monthsHeldOnFirstDay())
                .active(DateRange.ofClosed(
                        start, one.has("end") ? date(one, "end") : year.range().last()));
        for (int i = 0; i < 4; i++) {
            QuotaCase.expect(
                    one.expected().get("quarters").get(i), goal(quota, year.part(Grain.QUARTER, i + 1), context));
        }
        if (one.expects("total")) {
            one.expect("total", goal(quota, year, context));
        }
    }

    /** Days from the last change to the end over days of the period, both ends counted; the factor is published rounded. */
    private static void daysSinceAChange(QuotaCase one) {
        JsonNode period = one.inputs().get("period");
        LocalDate first = LocalDate.parse(period.get(0).asText());
        Period year = yearOf(first);
        assertThat(year.range())
                .isEqualTo(
                        DateRange.ofClosed(first, LocalDate.parse(period.get(1).asText())));
        Quota one365 = Quota.of(year, amount(year.range().days()));
        one.inputs().get("last_change").properties().forEach(change -> {
            QuotaContext since = NUMBERS.active(
                    DateRange.from(LocalDate.parse(change.getValue().asText())));
            QuotaCase.expect(one.expected().get("days").get(change.getKey()), goal(one365, year, since));
            if (one.expects("factor_4dp")) {
                QuotaCase.expect(
                        one.expected().get("factor_4dp").get(change.getKey()),
                        goal(Quota.of(year, amount(1)), year, since));
            }
        });
    }

    /** Even parts of a year, and what they come to one after the other. */
    private static void evenSpread(QuotaCase one) {
        Period year = CALENDAR.year(2026);
        Grain grain = Map.of(2, Grain.HALF, 4, Grain.QUARTER, 12, Grain.MONTH).get(one.whole("periods"));
        Quotas quotas = Quotas.none().with("annual", year, one.amount("annual"));
        List<JsonNode> shares = new ArrayList<>();
        one.expected().get("cumulative_pct").forEach(shares::add);
        JsonNode parts = Stream.of("per_quarter", "per_half", "per_month", "per_period")
                .map(one.expected()::get)
                .filter(node -> node != null)
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < shares.size(); i++) {
            Period part = year.part(grain, i + 1);
            QuotaCase.expect(parts.get(i), quotas.goal("annual", part, NUMBERS).orElseThrow());
            Ratio toDate = quotas.goalToDate("annual", year, part.range().endExclusive(), grain, NUMBERS)
                    .orElseThrow();
            QuotaCase.expect(shares.get(i), QuotaCase.percentOf(toDate.dividedBy(Ratio.of(one.number("annual")))));
        }
    }

    /** Amounts of quarters and months that add up, and the goals of months to date within their quarter. */
    private static void toDate(QuotaCase one) {
        Period year = CALENDAR.year(2026);
        Quotas quotas = Quotas.none().with("goal", year, one.amount("annual_goal"));
        List<BigDecimal> quarters = one.numbers("quarter_goals");
        for (int i = 0; i < quarters.size(); i++) {
            Period quarter = year.part(Grain.QUARTER, i + 1);
            List<Amount> months = one.numbers("month_goals").subList(3 * i, 3 * i + 3).stream()
                    .map(Amount::amount)
                    .toList();
            quotas = quotas.with(
                    "goal",
                    Quota.of(quarter, amount(quarters.get(i))).spread(Seasonality.amounts(Grain.MONTH, months)));
        }
        assertThat(quotas.problems()).isEmpty();
        Quotas stated = quotas;
        one.expected().get("itd_goal_by_month").properties().forEach(month -> {
            Period of = month(year, month.getKey());
            QuotaCase.expect(
                    month.getValue(),
                    stated.goalToDate(
                                    "goal", of.within(Grain.QUARTER), of.range().endExclusive(), Grain.MONTH, NUMBERS)
                            .orElseThrow());
        });
    }

    /** A month by the first letters of its name. */
    private static Period month(Period year, String name) {
        Month found = Stream.of(Month.values())
                .filter(month -> month.name().startsWith(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        return year.part(Grain.MONTH, found.getValue());
    }

    /** Percentages of some months of a year; their quarter has the sum; the first month that is not stated has the rest. */
    private static void seasonsByPercent(QuotaCase one) {
        Period year = CALENDAR.year(2026);
        Rate[] percents = new Rate[12];
        List<Period> stated = new ArrayList<>();
        one.inputs().get("month_pct").properties().forEach(month -> {
            Period of = month(year, month.getKey());
            stated.add(of);
            percents[of.numberIn(Grain.YEAR) - 1] = QuotaCase.percent(month.getValue());
        });
        List<Rate> all = new ArrayList<>(Collections.nCopies(12, Rate.ZERO));
        Rate left = Rate.ONE;
        for (int i = 0; i < 12; i++) {
            if (percents[i] != null) {
                all.set(i, percents[i]);
                left = Rate.ofDecimal(left.value().subtract(percents[i].value()));
            }
        }
        int other = Arrays.asList(percents).indexOf(null);
        all.set(other, left);
        Quota quota = Quota.of(year, amount(100)).spread(Seasonality.percents(Grain.MONTH, all));
        one.expect("quarter_pct", goal(quota, stated.get(0).within(Grain.QUARTER), NUMBERS));
    }

    /** Bands of months of tenure such as "1-2" and "5+", each with its percentage. */
    private static void rampBands(QuotaCase one) {
        Ramp ramp = Ramp.each(Grain.MONTH);
        List<String> bands = new ArrayList<>();
        one.inputs().get("months_pct").fieldNames().forEachRemaining(bands::add);
        for (String band : bands) {
            if (!band.endsWith("+")) {
                ramp = ramp.through(
                        last(band),
                        QuotaCase.percent(one.inputs().get("months_pct").get(band)));
            }
        }
        QuotaContext context = NUMBERS.hired(LocalDate.of(2026, 1, 1));
        for (String band : bands) {
            int number = first(band);
            Period month = CALENDAR.month(YearMonth.of(2026, 1).plusMonths(number - 1L));
            QuotaCase.expect(
                    one.inputs().get("months_pct").get(band),
                    goal(Quota.of(month, amount(100)).ramped(ramp), month, context));
        }
    }

    private static int first(String band) {
        return Integer.parseInt(band.split("[-+]")[0]);
    }

    private static int last(String band) {
        String[] bounds = band.split("-");
        return Integer.parseInt(bounds[bounds.length - 1]);
    }

    /** A month of the ramp with its percentage; what is earned up to and above the ramped quota, or that quota itself. */
    private static void rampMonth(QuotaCase one) {
        int number = one.whole("ramp_month");
        LocalDate hired = LocalDate.of(2026, 1, 1);
        Period month = CALENDAR.month(YearMonth.from(hired).plusMonths(number - 1L));
        Ramp ramp = Ramp.each(Grain.MONTH)
                .through(number, QuotaCase.percent(one.inputs().get("ramp_quota_pct")));
        Ratio quota = goal(Quota.of(month, one.amount("quota")).ramped(ramp), month, NUMBERS.hired(hired));
        if (one.expects("ramped_quota")) {
            one.expect("ramped_quota", quota);
        }
        if (one.expects("base_commission")) {
            Ratio revenue = Ratio.of(one.number("revenue"));
            Ratio base = revenue.compareTo(quota) < 0 ? revenue : quota;
            one.expect("base_commission", base.times(Ratio.of(one.number("base_rate"))));
        }
    }

    /** A quota from the day of an assignment on, and the attainment of it; the factor and the amounts are published rounded. */
    private static void assignment(QuotaCase one) {
        Period period =
                CALENDAR.month(YearMonth.parse(one.inputs().get("period").asText()));
        QuotaContext assigned = NUMBERS.active(DateRange.from(date(one, "assignment_start")));
        Ratio quota = goal(Quota.of(period, one.amount("quota")), period, assigned);
        one.expect("prorated_quota", quota);
        one.expect("factor", quota.dividedBy(Ratio.of(one.number("quota"))));
        one.expect("active_days", goal(Quota.of(period, amount(period.range().days())), period, assigned));
        assertThat(period.range().days())
                .isEqualTo(one.expected().get("total_days").asLong());
        one.expect(
                "attainment_pct",
                QuotaCase.percentOf(Attainment.of(Ratio.of(one.number("revenue")), Optional.of(quota))
                        .orThrow()));
    }

    /** Credits of intervals against even parts of a year. */
    private static void intervals(QuotaCase one) {
        Period year = CALENDAR.year(2026);
        Grain grain = Map.of(2, Grain.HALF, 4, Grain.QUARTER, 12, Grain.MONTH).get(one.whole("intervals_per_year"));
        Quotas quotas = Quotas.none().with("annual", year, one.amount("annual_target"));
        one.expected().get("goal_attainment_pct").properties().forEach(interval -> {
            Ratio achieved = Ratio.ZERO;
            for (JsonNode credit : one.inputs().get("credits")) {
                if (credit.get("interval").asText().equals(interval.getKey())) {
                    achieved = achieved.plus(Ratio.of(QuotaCase.decimal(credit.get("amount"))));
                }
            }
            int number = Integer.parseInt(interval.getKey().replaceAll("\\D", ""));
            Optional<Ratio> goal = quotas.goal("annual", year.part(grain, number), NUMBERS);
            QuotaCase.expect(
                    interval.getValue(),
                    QuotaCase.percentOf(Attainment.of(achieved, goal).orThrow()));
        });
    }

    /** Target incentive over the quota of the same period. */
    private static void icr(QuotaCase one) {
        Period quarter = CALENDAR.quarter(2026, 1);
        Ratio quota = goal(Quota.of(quarter, one.amount("quarter_quota")), quarter, NUMBERS);
        one.expect(
                "icr_pct",
                QuotaCase.percentOf(Ratio.of(one.number("target_incentive")).dividedBy(quota)));
    }

    /** What was closed against the quota of a month; published to one digit, or only as what a rate makes of it. */
    private static void attainment(QuotaCase one) {
        Period month = CALENDAR.month(2026, 1);
        Optional<Ratio> goal = Quota.of(month, one.amount("quota")).goal(month, NUMBERS);
        Ratio attained = Attainment.of(Ratio.of(one.number("closed")), goal).orThrow();
        if (one.expects("attainment_pct")) {
            one.expect("attainment_pct", QuotaCase.percentOf(attained));
        } else {
            one.expect(
                    "commission",
                    attained.times(goal.orElseThrow())
                            .times(Ratio.of(one.number("rate")))
                            .times(multiplier(one, attained)));
        }
    }

    private static Ratio multiplier(QuotaCase one, Ratio attained) {
        if (one.has("multipliers")) {
            for (JsonNode row : one.inputs().get("multipliers")) {
                if (attained.compareTo(Ratio.of(QuotaCase.decimal(row.get(0)))) >= 0) {
                    return Ratio.of(QuotaCase.decimal(row.get(1)));
                }
            }
        }
        return Ratio.of(1, 1);
    }

    /** The multiplier of the tier that attainment of the quota reaches, and what was sold above it. */
    private static void overage(QuotaCase one) {
        Period month = CALENDAR.month(2026, 1);
        Ratio quota = goal(Quota.of(month, one.amount("quota")), month, NUMBERS);
        Ratio revenue = Ratio.of(one.number("revenue"));
        Ratio attained =
                QuotaCase.percentOf(Attainment.of(revenue, Optional.of(quota)).orThrow());
        if (one.expects("overage_revenue")) {
            Ratio over = revenue.minus(quota);
            one.expect("overage_revenue", over.signum() < 0 ? Ratio.ZERO : over);
        }
        // exactly at quota there is no overage, and the published multiplier is that of the first tier
        if (one.expects("multiplier") && attained.compareTo(Ratio.of(100, 1)) != 0) {
            for (JsonNode tier : one.inputs().get("accelerators")) {
                boolean from = attained.compareTo(Ratio.of(QuotaCase.decimal(tier.get("from_pct_inclusive")))) >= 0;
                JsonNode to = tier.get("to_pct_exclusive");
                if (from && (to.isNull() || attained.compareTo(Ratio.of(QuotaCase.decimal(to))) < 0)) {
                    one.expect("multiplier", Ratio.of(QuotaCase.decimal(tier.get("multiplier"))));
                }
            }
        }
    }
}
