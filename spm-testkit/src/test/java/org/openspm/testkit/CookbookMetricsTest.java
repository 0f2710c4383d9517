package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;
import static org.openspm.testkit.CookbookDeals.AMOUNT;
import static org.openspm.testkit.CookbookDeals.CALENDAR;
import static org.openspm.testkit.CookbookDeals.CLOSED;
import static org.openspm.testkit.CookbookDeals.DEALS;
import static org.openspm.testkit.CookbookDeals.OPENED;
import static org.openspm.testkit.CookbookDeals.Q1;
import static org.openspm.testkit.CookbookDeals.Q2;
import static org.openspm.testkit.CookbookDeals.REP;
import static org.openspm.testkit.CookbookDeals.SAMPLE;
import static org.openspm.testkit.CookbookDeals.SEGMENT;
import static org.openspm.testkit.CookbookDeals.WON;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openspm.core.catalog.SalesMetrics;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.metric.Shift;

/** The recipes on metrics do what they say. */
class CookbookMetricsTest {

    @Test
    void winRateBySegment() {
        // [win-rate-by-segment]
        Metric winRate = Metric.ratio("Win rate", count(DEALS).where(WON.isTrue()), count(DEALS))
                .asPercent()
                .higherIsBetter();
        MetricTable table = winRate.by(SEGMENT).evaluate(SAMPLE);

        table.value("SMB").figure();
        table.value("Enterprise").figure();
        table.total().figure();
        // [/win-rate-by-segment]
        assertThat(table.value("SMB").figure()).hasToString("66.67 %");
        assertThat(table.value("Enterprise").figure()).hasToString("50 %");
        assertThat(table.total().figure()).hasToString("60 %");
    }

    @Test
    void salesVelocity() {
        // [sales-velocity]
        Metric won = Metric.of("Won", sum(AMOUNT).where(WON.isTrue()));
        Metric wins = Metric.of("Wins", count(DEALS).where(WON.isTrue()));
        Metric deals = Metric.of("Deals", count(DEALS));
        Metric velocity = SalesMetrics.wins()
                .salesVelocity(
                        deals,
                        won.dividedBy(wins).named("Average deal"),
                        SalesMetrics.wins().winRateByNumber(count(DEALS), WON.isTrue(), WON.isFalse()),
                        SalesMetrics.wins().averageCycleOfWon(OPENED, CLOSED, WON.isTrue()));

        velocity.evaluate(SAMPLE).figure().toMoney();
        // [/sales-velocity]
        assertThat(velocity.evaluate(SAMPLE).figure().toMoney()).hasToString("USD 6,250.00");
    }

    @Test
    void medianDeal() {
        // [median-deal]
        Metric median =
                Metric.of("Median deal", Measure.quantile(AMOUNT, percent(50)).where(WON.isTrue()));

        median.evaluate(SAMPLE).figure();
        // [/median-deal]
        assertThat(median.evaluate(SAMPLE).figure()).hasToString("USD 90,000.00");
    }

    @Test
    void medianCycle() {
        // [median-cycle]
        Metric cycle = SalesMetrics.wins().medianCycleOfWon(OPENED, CLOSED, WON.isTrue());

        cycle.evaluate(SAMPLE).figure();
        // [/median-cycle]
        assertThat(cycle.evaluate(SAMPLE).figure()).hasToString("30 days");
    }

    @Test
    void growth() {
        // [growth]
        Metric bookings = Metric.of("Bookings", sum(AMOUNT).where(WON.isTrue())).higherIsBetter();
        MetricTable growth = bookings.growthOver(Shift.previousPeriod())
                .per(QUARTER, CLOSED)
                .in(CALENDAR)
                .evaluate(SAMPLE);

        growth.value(Q2).figure();
        // [/growth]
        assertThat(growth.value(Q2).figure()).hasToString("-43.75 %");
    }

    @Test
    void yearToDate() {
        // [year-to-date]
        Metric bookings = Metric.of("Bookings", sum(AMOUNT).where(WON.isTrue())).higherIsBetter();
        MetricTable toDate =
                bookings.toDate(YEAR).per(QUARTER, CLOSED).in(CALENDAR).evaluate(SAMPLE);

        toDate.value(Q1).figure();
        toDate.value(Q2).figure();
        // [/year-to-date]
        assertThat(toDate.value(Q1).figure()).hasToString("USD 160,000.00");
        assertThat(toDate.value(Q2).figure()).hasToString("USD 250,000.00");
    }

    @Test
    void shareOfBookings() {
        // [share-of-bookings]
        Metric bookings = Metric.of("Bookings", sum(AMOUNT).where(WON.isTrue())).higherIsBetter();

        bookings.shareOfTotal().by(REP).evaluate(SAMPLE).value("omar").figure();
        bookings.rankIn(REP).by(REP).evaluate(SAMPLE).value("omar").figure();
        // [/share-of-bookings]
        assertThat(bookings.shareOfTotal()
                        .by(REP)
                        .evaluate(SAMPLE)
                        .value("omar")
                        .figure())
                .hasToString("60 %");
        assertThat(bookings.rankIn(REP).by(REP).evaluate(SAMPLE).value("omar").figure())
                .hasToString("1");
    }

    @Test
    void repsAboveALevel() {
        // [reps-above-a-level]
        Metric bookings = Metric.of("Bookings", sum(AMOUNT).where(WON.isTrue())).higherIsBetter();
        Metric above = Metric.shareOfMembers("Reps above 120,000", REP, bookings, BigDecimal.valueOf(120_000));

        above.evaluate(SAMPLE).figure();
        // [/reps-above-a-level]
        assertThat(above.evaluate(SAMPLE).figure()).hasToString("50 %");
    }

    @Test
    void thePageSaysWhatIsAssertedHere() {
        assertThat(new CookbookPage("metrics").check("CookbookMetricsTest")).isEqualTo(8);
    }
}
