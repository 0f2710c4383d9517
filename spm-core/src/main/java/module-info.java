/**
 * Sales metrics over the objects of the host program.
 *
 * <p>Start at {@code org.openspm.core.metric.Metric}.
 */
@SuppressWarnings("module") // org.openspm.compensation is compiled later
module org.openspm.core {
    requires static transitive org.jspecify;
    requires com.google.common;
    requires org.slf4j;

    exports org.openspm.core.money;
    exports org.openspm.core.time;
    exports org.openspm.core.trace;
    exports org.openspm.core.schema;
    exports org.openspm.core.block to
            org.openspm.compensation;
    exports org.openspm.core.organization;
    exports org.openspm.core.metric;
    exports org.openspm.core.catalog;
    exports org.openspm.core.journey;
    exports org.openspm.core.column;
}
