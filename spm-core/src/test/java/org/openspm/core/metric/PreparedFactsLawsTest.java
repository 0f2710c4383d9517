package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Deal.CLOSED;
import static org.openspm.core.metric.Deal.DEALS;
import static org.openspm.core.metric.Deal.PRODUCT;
import static org.openspm.core.metric.Deal.REP;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openspm.core.column.PreparedFacts;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Grain;

/** Prepared facts measure what the facts they were made of do, however often they are asked. */
@Domain(FactsDomain.class)
@Domain(MetricStateLawsTest.Queries.class)
@Domain(DomainContext.Global.class)
class PreparedFactsLawsTest {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void preparedFactsMeasureTheSame(@ForAll @Size(max = 40) List<Deal> deals, @ForAll Measure<Deal> measure) {
        Facts facts = Facts.of(DEALS, deals);
        Facts prepared = PreparedFacts.of(facts);
        Metric metric = Metric.of("any", measure);
        for (MetricQuery query : List.of(
                MetricQuery.of(metric),
                MetricQuery.of(metric).by(REP, PRODUCT),
                MetricQuery.of(metric).by(PRODUCT).per(Grain.QUARTER, CLOSED))) {
            assertThat(query.evaluate(prepared)).isEqualTo(query.evaluate(facts));
        }
    }
}
