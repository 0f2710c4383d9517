package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.testkit.Shop.AMOUNT;
import static org.openspm.testkit.Shop.DEALS;
import static org.openspm.testkit.Shop.REP;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricQuery;
import org.openspm.core.metric.MetricSnapshot;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.schema.Facts;
import org.openspm.testkit.Shop.Deal;

/** The guide to scaling says nothing that does not compile and hold; its cluster is a program and a test of the examples. */
class ScalingGuideTest {

    private static final DocSource GUIDE = DocSource.guide("scaling");

    @Test
    void snapshotsMergeToTheTableOfAllRows() {
        List<Deal> all = Shop.deals();
        Metric bookings = Metric.of("Bookings", sum(AMOUNT));
        MetricQuery query = MetricQuery.of(bookings).by(REP);
        Facts facts = Facts.of(DEALS, all.subList(0, 5));
        MetricSnapshot other =
                query.evaluateAll(Facts.of(DEALS, all.subList(5, all.size()))).snapshot();
        // [snapshots]
        MetricSnapshot part = query.evaluateAll(facts).snapshot();
        MetricTable table = query.start().restore(part).restore(other).table(bookings);
        // [/snapshots]
        assertThat(table).isEqualTo(query.evaluate(Facts.of(DEALS, all)));
        assertThat(GUIDE.codeOf("java", 0))
                .isEqualTo(DocSource.region(DocSource.testSource("ScalingGuideTest"), "snapshots"));
    }

    @Test
    void hasNoOtherCode() {
        assertThat(GUIDE.codeBlocks("java")).hasSize(1);
    }
}
