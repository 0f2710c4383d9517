package org.openspm.core.metric;

import org.openspm.core.schema.Facts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said of an evaluation at debug: how much there was to do, never a name or an amount. */
final class MetricLog {

    private static final Logger LOG = LoggerFactory.getLogger(MetricQuery.class);

    private MetricLog() {}

    static void evaluated(MetricQuery query, Facts facts) {
        evaluated(LOG, query, facts);
    }

    static void evaluated(Logger log, MetricQuery query, Facts facts) {
        if (log.isDebugEnabled()) {
            log.debug(
                    "Evaluated {} metrics by {} dimensions over {} facts of {} schemas",
                    query.metrics().size(),
                    query.dimensions().size(),
                    facts.size(),
                    facts.schemas().size());
        }
    }
}
