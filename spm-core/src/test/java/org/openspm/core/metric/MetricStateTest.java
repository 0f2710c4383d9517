package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.metric.Deal.AMOUNT;
import static org.openspm.core.metric.Deal.DEALS;
import static org.openspm.core.metric.Deal.REP;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.schema.Facts;

class MetricStateTest {

    private static final Metric BOOKINGS = Metric.of("Bookings", Measure.sum(AMOUNT));
    private static final Metric SIZE = Metric.ratio("Size", Measure.sum(AMOUNT), Measure.count(DEALS));
    private static final MetricQuery QUERY = MetricQuery.of(BOOKINGS, SIZE).by(REP);
    private static final Facts SAM = Facts.of(DEALS, List.of(Deal.of("sam", "2026-01-31", "30", true)));
    private static final Facts JILL = Facts.of(DEALS, List.of(Deal.of("jill", "2026-01-31", "10", true)));

    @Test
    void answersSeveralMetricsFromOnePass() {
        MetricState state = QUERY.evaluateAll(SAM.merge(JILL).merge(SAM));
        assertThat(state.table(BOOKINGS).value("sam")).hasToString("USD 60.00");
        assertThat(state.table(SIZE).value("sam")).hasToString("USD 30.00");
        assertThat(state.table(SIZE))
                .isEqualTo(SIZE.by(REP).evaluate(SAM.merge(JILL).merge(SAM)));
    }

    @Test
    void mergesWhatOthersHaveSeenAndLeavesThemAsTheyAre() {
        MetricState sam = QUERY.evaluateAll(SAM);
        MetricState jill = QUERY.evaluateAll(JILL);
        assertThat(QUERY.start().merge(sam).merge(jill).table(SIZE).total()).hasToString("USD 20.00");
        assertThat(jill.merge(sam).merge(sam).table(SIZE).total().rows()).isEqualTo(3);
        assertThat(sam.table(SIZE).total().rows()).isEqualTo(1);
    }

    @Test
    void tablesHandedOutDoNotChange() {
        MetricState state = QUERY.evaluateAll(SAM);
        MetricTable early = state.table(BOOKINGS);
        state.add(JILL);
        assertThat(early.value("jill")).hasToString("USD 0.00");
        assertThat(early.value(MetricKey.ALL)).hasToString("USD 30.00");
        assertThat(state.table(BOOKINGS).value("jill")).hasToString("USD 10.00");
    }

    @Test
    void computesATableOnceUntilMoreRowsCome() {
        MetricState state = QUERY.evaluateAll(SAM);
        MetricTable table = state.table(BOOKINGS);
        assertThat(state.table(BOOKINGS)).isSameAs(table);
        assertThat(state.table(SIZE).metric()).isEqualTo(SIZE);
        assertThat(state.add(JILL).table(BOOKINGS)).isNotEqualTo(table);
        assertThat(state.merge(QUERY.evaluateAll(SAM)).table(BOOKINGS).total()).hasToString("USD 70.00");
    }

    @Test
    void refusesAnotherQueryOrMetric() {
        assertRefused(
                "The query ([Bookings]) is not the query ([Bookings, Size] by [rep]).",
                "Merge states that were started by equal queries.",
                () -> QUERY.start().merge(MetricQuery.of(BOOKINGS).start()));
        assertRefused(
                "The query ([Bookings, Size] by [rep]) does not ask for (Deals).",
                "Use one of its metrics.",
                () -> QUERY.start().table(Metric.of("Deals", Measure.count(DEALS))));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("facts", () -> QUERY.start().add(null));
        assertNullRefused("other", () -> QUERY.start().merge(null));
        assertNullRefused("metric", () -> QUERY.start().table(null));
    }
}
