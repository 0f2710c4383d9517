package org.openspm.compensation.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.gallery.Sales.AMOUNT;
import static org.openspm.compensation.gallery.Sales.CALENDAR;
import static org.openspm.compensation.gallery.Sales.DATE;
import static org.openspm.compensation.gallery.Sales.PARTNER;
import static org.openspm.compensation.gallery.Sales.SALES;
import static org.openspm.compensation.gallery.Sales.YEAR_2026;
import static org.openspm.compensation.gallery.Sales.day;
import static org.openspm.compensation.gallery.Sales.sale;
import static org.openspm.compensation.gallery.Sales.usd;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.quota.Quota;
import org.openspm.compensation.quota.Seasonality;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/** A sales development representative: an amount for each meeting held, more for all of a month at quota, and a share of what comes of them. */
class SalesDevelopmentTest {

    private record Meeting(String id, String sdr, LocalDate held) {}

    private static final Schema<Meeting> MEETINGS =
            Schema.of("meetings", Meeting.class).identifiedBy(Meeting::id);
    private static final TextField<Meeting> SDR = MEETINGS.text("sdr", Meeting::sdr);
    private static final DateField<Meeting> HELD = MEETINGS.date("held", Meeting::held);

    private static final CompensationPlan PLAN = CompensationPlan.named("SDR")
            .in("USD")
            .year(YEAR_2026)
            .crediting(MEETINGS, c -> c.on(HELD).to(SDR))
            .crediting(SALES, c -> c.on(DATE).to(PARTNER))
            .component(
                    "Meetings",
                    c -> c.measure(count(MEETINGS))
                            .quota("meetings")
                            .pay(RateTable.retroactive(
                                    from(percent(0)).perUnit(amount(50)),
                                    from(percent(100)).perUnit(amount(75)))))
            .component("Sourced", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(1))))
            .build();

    private static final Roster ROSTER = Roster.builder()
            .participant(
                    "omar",
                    p -> p.quotas(quotas -> quotas.with(
                            "meetings", Quota.of(YEAR_2026, amount(48)).spread(Seasonality.even(MONTH)))))
            .build();

    private static List<Meeting> meetings(String month, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i ->
                        new Meeting(month + "/" + i, "omar", day(month + "-01").plusDays(i)))
                .toList();
    }

    @Test
    void paysAllMeetingsMoreOnceTheMonthIsAtQuota() {
        Evaluation run = PLAN.evaluate(
                ROSTER,
                Facts.of(
                                MEETINGS,
                                Stream.concat(meetings("2026-01", 3).stream(), meetings("2026-02", 4).stream())
                                        .toList())
                        .and(
                                SALES,
                                List.of(sale("s1", "jill", "2026-02-20", 30_000).with("omar"))));
        // the quota of a month is 48 / 12 = 4: three meetings at 50, then four at 75
        assertThat(run.earned("omar", "Meetings", CALENDAR.month(2026, 1))).isEqualTo(usd("150"));
        assertThat(run.earned("omar", "Meetings", CALENDAR.month(2026, 2))).isEqualTo(usd("300"));
        assertThat(run.earned("omar", "Sourced", CALENDAR.month(2026, 2))).isEqualTo(usd("300"));
    }
}
