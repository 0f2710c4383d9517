package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.metric.Deal.AMOUNT;
import static org.openspm.core.metric.Deal.CLOSED;
import static org.openspm.core.metric.Deal.DEALS;
import static org.openspm.core.metric.Deal.PRODUCT;
import static org.openspm.core.metric.Deal.REP;
import static org.openspm.core.metric.Deal.WON;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.time.Grain;

class TableDifferenceTest {

    private static final Metric WIN_RATE = Metric.ratio("Win rate", count(DEALS).where(WON.isTrue()), count(DEALS))
            .asPercent()
            .higherIsBetter();
    private static final Deal JILL = Deal.of("jill", "2026-01-15", "10", true);
    private static final Deal LOST = Deal.of("jill", "2026-01-15", "10", false);
    private static final Deal SAM = Deal.of("sam", "2026-01-15", "20", true);
    private static final MetricTable BEFORE = table(WIN_RATE, JILL, SAM);
    private static final MetricTable AFTER = table(WIN_RATE, JILL, LOST, SAM, Deal.of("ada", "2026-02-01", "5", true));
    private static final TableDifference DIFFERENCE = AFTER.minus(BEFORE);

    private static MetricTable table(Metric metric, Deal... deals) {
        return metric.by(REP).evaluate(Facts.of(DEALS, List.of(deals)));
    }

    @Test
    void saysWhatChangedGroupByGroup() {
        assertThat(DIFFERENCE.all())
                .extracting(change -> change.key().toString())
                .containsExactly("ada", "jill", "sam");
        assertThat(DIFFERENCE.changes())
                .extracting(TableDifference.Change::toString)
                .containsExactly("ada: undefined: the count of deals is zero -> 100 %", "jill: 100 % -> 50 %");
        assertThat(DIFFERENCE).hasToString("""
                ada: undefined: the count of deals is zero -> 100 %
                jill: 100 % -> 50 %
                total: 100 % -> 75 %""");
    }

    @Test
    void subtractsWhatIsDefined() {
        TableDifference.Change jill = DIFFERENCE.of(MetricKey.of("jill")).orElseThrow();
        assertThat(jill.difference()).hasToString("-50 %");
        assertThat(DIFFERENCE.total().difference()).hasToString("-25 %");
        TableDifference.Change ada = DIFFERENCE.of(MetricKey.of("ada")).orElseThrow();
        assertThat(ada.difference()).hasToString("undefined: the count of deals is zero");
        assertThat(ada.isBetter() || ada.isWorse()).isFalse();
        assertThat(DIFFERENCE.of(MetricKey.of("nobody"))).isEmpty();
        assertThat(BEFORE.minus(AFTER)
                        .of(MetricKey.of("ada"))
                        .orElseThrow()
                        .difference()
                        .isDefined())
                .isFalse();
        MoneyField<Deal> fee = DEALS.money("fee", deal -> Money.of(deal.amount(), deal.won() ? "USD" : "EUR"));
        Metric fees = Metric.of("Fees", sum(fee));
        assertThat(table(fees, JILL).minus(table(fees, LOST)).total().difference())
                .hasToString("undefined: the unit was EUR");
    }

    @Test
    void knowsWhichWayIsBetter() {
        TableDifference.Change jill = DIFFERENCE.of(MetricKey.of("jill")).orElseThrow();
        assertThat(jill.isWorse()).isTrue();
        assertThat(jill.isBetter()).isFalse();
        TableDifference back = BEFORE.minus(AFTER);
        assertThat(back.of(MetricKey.of("jill")).orElseThrow().isBetter()).isTrue();
        Metric lower = WIN_RATE.lowerIsBetter();
        assertThat(table(lower, JILL, LOST).minus(table(lower, JILL)).total().isBetter())
                .isTrue();
        Metric context = Metric.of("Deals", count(DEALS));
        TableDifference.Change total =
                table(context, JILL, LOST).minus(table(context, JILL)).total();
        assertThat(total.isBetter() || total.isWorse()).isFalse();
        assertThat(total.isChange()).isTrue();
    }

    @Test
    void explainsAChangePartByPart() {
        assertThat(DIFFERENCE.of(MetricKey.of("jill")).orElseThrow().explain().render())
                .contains("count of deals", "1 deals -> 2 deals");
    }

    @Test
    void isEqualByItsChanges() {
        assertThat(AFTER.minus(BEFORE))
                .isEqualTo(DIFFERENCE)
                .hasSameHashCodeAs(DIFFERENCE)
                .isNotEqualTo(BEFORE.minus(AFTER));
        assertThat(AFTER.minus(AFTER).changes()).isEmpty();
    }

    @Test
    void refusesAnotherQuestion() {
        Facts facts = Facts.of(DEALS, List.of(JILL));
        assertRefused(
                "The tables ([Win rate] by [rep] in %) and ([Win rate] by [product] in %) do not answer one question.",
                "Compare metrics of one unit by the same dimensions and periods.",
                () -> AFTER.minus(WIN_RATE.by(PRODUCT).evaluate(facts)));
        assertRefused(
                "The tables ([Win rate] by [rep] in %) and ([Bookings] by [rep] in USD) do not answer one question.",
                "Compare metrics of one unit by the same dimensions and periods.",
                () -> AFTER.minus(table(Metric.of("Bookings", sum(AMOUNT)), JILL)));
        assertRefused(
                "The tables ([Win rate] by [rep] in %) and ([Win rate] by [rep] per MONTH in %) do not answer one question.",
                "Compare metrics of one unit by the same dimensions and periods.",
                () -> AFTER.minus(WIN_RATE.by(REP).per(Grain.MONTH, CLOSED).evaluate(facts)));
        assertNullRefused("other", () -> AFTER.minus(null));
        assertNullRefused("key", () -> DIFFERENCE.of(null));
        assertNullRefused("before", () -> new TableDifference.Change(null, AFTER.total()));
        assertNullRefused("after", () -> new TableDifference.Change(AFTER.total(), null));
    }
}
