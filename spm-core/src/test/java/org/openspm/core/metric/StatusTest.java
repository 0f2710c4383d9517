package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Deal.AMOUNT;
import static org.openspm.core.metric.Deal.CLOSED;
import static org.openspm.core.metric.Deal.DEALS;
import static org.openspm.core.metric.Deal.REP;
import static org.openspm.core.metric.Deal.WON;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

class StatusTest {

    private static final Facts NONE = Facts.none();
    private static final Facts ONE = Facts.of(DEALS, List.of(Deal.of("USD", "2026-01-15", "0", false)));
    private static final MoneyField<Deal> ANY = DEALS.money("fee", deal -> Money.of(deal.amount(), deal.rep()));

    private static Status status(Metric metric, Facts facts) {
        return metric.evaluate(facts).status();
    }

    @Test
    void isOkWhereThereIsANumber() {
        assertThat(status(Metric.of("Deals", count(DEALS)), NONE)).isEqualTo(Status.OK);
        assertThat(status(Metric.of("Bookings", sum(AMOUNT)), NONE)).isEqualTo(Status.OK);
        assertThat(status(Metric.ratio("Size", sum(AMOUNT), count(DEALS)), ONE)).isEqualTo(Status.OK);
    }

    @Test
    void isZeroDenominatorWhereItIsZero() {
        Metric perWin = Metric.ratio("Per win", sum(AMOUNT), count(DEALS).where(WON.isTrue()));
        assertThat(status(perWin, ONE)).isEqualTo(Status.ZERO_DENOMINATOR);
        assertThat(status(perWin, NONE)).isEqualTo(Status.ZERO_DENOMINATOR);
        assertThat(status(Metric.ratio("Zero", count(DEALS), sum(AMOUNT)), ONE)).isEqualTo(Status.ZERO_DENOMINATOR);
    }

    @Test
    void isNoDataWhereNoRowNamesACurrency() {
        assertThat(status(Metric.of("Fees", sum(ANY)), NONE)).isEqualTo(Status.NO_DATA);
        assertThat(status(Metric.ratio("Per fee", count(DEALS), sum(ANY)), NONE))
                .isEqualTo(Status.NO_DATA);
        Metric wonFee = Metric.ratio("Won fee", sum(ANY).where(WON.isTrue()), count(DEALS));
        assertThat(status(wonFee, ONE)).isEqualTo(Status.NO_DATA);
    }

    @Test
    void isNotApplicableWhereTheQuestionGivesTooLittle() {
        Metric deals = Metric.of("Deals", count(DEALS));
        assertThat(status(deals.toDate(Grain.YEAR), ONE)).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(status(deals.of(Shift.previousPeriod()), ONE)).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(status(deals.growthOver(Shift.previousPeriod()), ONE)).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(status(deals.rankIn(Deal.REP), ONE)).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(status(deals.dividedBy(deals.toDate(Grain.YEAR)), ONE)).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(status(deals.rankIn(Deal.REP).minimumRows(5), ONE)).isEqualTo(Status.NOT_APPLICABLE);
    }

    @Test
    void isBelowMinimumRowsWhereTooFewTookPart() {
        Metric rare = Metric.ratio("Rate", count(DEALS).where(WON.isTrue()), count(DEALS))
                .asPercent()
                .minimumRows(2);
        assertThat(status(rare, ONE)).isEqualTo(Status.BELOW_MINIMUM_ROWS);
        assertThat(rare.evaluate(ONE)).hasToString("undefined: 1 rows are fewer than 2");
        assertThat(rare.evaluate(ONE).figure().unit()).isEqualTo(rare.unit());
        assertThat(status(rare.minimumRows(1), ONE)).isEqualTo(Status.OK);
        assertThat(status(rare.plus(rare), ONE)).isEqualTo(Status.BELOW_MINIMUM_ROWS);
    }

    @Test
    void ofArithmeticIsThatOfTheSideThatLacksAValue() {
        Metric average = Metric.of("Average", Measure.average(AMOUNT).where(WON.isTrue()));
        Metric all = Metric.of("All", Measure.average(AMOUNT));
        Metric perWin = Metric.ratio("Per win", sum(AMOUNT), count(DEALS).where(WON.isTrue()));
        assertThat(status(average.plus(all), ONE)).isEqualTo(Status.NO_DATA);
        assertThat(status(all.minus(average), ONE)).isEqualTo(Status.NO_DATA);
        assertThat(status(all.plus(perWin), ONE)).isEqualTo(Status.ZERO_DENOMINATOR);
        assertThat(status(average.dividedBy(all), NONE)).isEqualTo(Status.NO_DATA);
        assertThat(all.dividedBy(average).evaluate(ONE)).hasToString("undefined: no deals have a value in amount");
        assertThat(average.dividedBy(all).asPercent().evaluate(ONE).figure().isDefined())
                .isFalse();
    }

    /** Counts deals; those that are not won yet may still be. */
    private static final class Waiting implements Accumulator<Deal> {

        private long deals;
        private boolean settled = true;

        @Override
        public boolean add(Deal deal) {
            deals++;
            settled &= deal.won();
            return true;
        }

        @Override
        public void merge(Accumulator<Deal> other) {
            deals += ((Waiting) other).deals;
            settled &= ((Waiting) other).settled;
        }

        @Override
        public Figure figure() {
            return Figure.of(BigDecimal.valueOf(deals), Unit.of("deals"));
        }

        @Override
        public boolean isSettled() {
            return settled;
        }
    }

    private static final Metric WAITING =
            Metric.of("Waiting", Measure.custom("waiting", DEALS, Unit.of("deals"), Waiting::new));
    private static final Facts QUARTERS = Facts.of(
            DEALS,
            List.of(
                    Deal.of("ada", "2026-01-15", "1", false),
                    Deal.of("jill", "2026-01-15", "1", true),
                    Deal.of("jill", "2026-04-15", "1", true),
                    Deal.of("jill", "2026-07-15", "1", true)));

    private static List<Status> perQuarter(Metric metric) {
        return metric.by(REP).per(Grain.QUARTER, CLOSED).evaluate(QUARTERS).values().stream()
                .map(MetricValue::status)
                .toList();
    }

    @Test
    void isImmatureWhereAPartIs() {
        assertThat(status(WAITING, QUARTERS)).isEqualTo(Status.IMMATURE);
        assertThat(perQuarter(WAITING)).containsExactly(Status.IMMATURE, Status.OK, Status.OK, Status.OK);
        Metric size = Metric.ratio("Size", Metric.of("Bookings", sum(AMOUNT)), WAITING);
        for (Metric metric : List.of(
                size,
                WAITING.plus(WAITING),
                WAITING.times(Metric.constant(2)),
                WAITING.ifPositive("none"),
                Metric.overMembers("Mean", REP, WAITING, MemberStatistic.mean()),
                Metric.shareOfMembers("Busy", REP, WAITING, BigDecimal.TEN))) {
            assertThat(status(metric, QUARTERS)).as(metric.name()).isEqualTo(Status.IMMATURE);
        }
        assertThat(perQuarter(WAITING.shareOfTotal(REP)))
                .containsExactly(Status.IMMATURE, Status.IMMATURE, Status.OK, Status.OK);
        assertThat(perQuarter(WAITING.rankIn(REP)))
                .containsExactly(Status.IMMATURE, Status.IMMATURE, Status.OK, Status.OK);
        assertThat(perQuarter(WAITING.percentileIn(REP)))
                .containsExactly(Status.IMMATURE, Status.IMMATURE, Status.OK, Status.OK);
    }

    @Test
    void isImmatureWhereTheEarlierPeriodIs() {
        MetricQuery query = MetricQuery.of(
                        WAITING.growthOver(Shift.previousPeriod()),
                        WAITING.of(Shift.previousPeriod()),
                        WAITING.toDate(Grain.HALF),
                        WAITING.trailing(2, Grain.QUARTER),
                        WAITING.allTime())
                .per(Grain.QUARTER, CLOSED);
        MetricState state = query.evaluateAll(QUARTERS);
        Period second = FiscalCalendar.gregorian().quarter(2026, 2);
        for (Metric metric : query.metrics()) {
            assertThat(state.table(metric).value(second).status())
                    .as(metric.name())
                    .isEqualTo(Status.IMMATURE);
        }
        Period third = FiscalCalendar.gregorian().quarter(2026, 3);
        assertThat(state.table(query.metrics().get(0)).value(third).status()).isEqualTo(Status.OK);
        assertThat(state.table(query.metrics().get(4)).value(third).status()).isEqualTo(Status.IMMATURE);
    }
}
