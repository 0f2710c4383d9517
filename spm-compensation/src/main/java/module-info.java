/**
 * Compensation plans: who is credited, what was earned, and why.
 *
 * <p>Start at {@link org.openspm.compensation.CompensationPlan}.
 */
module org.openspm.compensation {
    requires transitive org.openspm.core;
    requires static transitive org.jspecify;
    requires com.google.common;
    requires org.slf4j;

    exports org.openspm.compensation;
    exports org.openspm.compensation.credit;
    exports org.openspm.compensation.quota;
    exports org.openspm.compensation.quota.setting;
    exports org.openspm.compensation.roster;
    exports org.openspm.compensation.rate;
    exports org.openspm.compensation.plan;
    exports org.openspm.compensation.document;
    exports org.openspm.compensation.evaluation;
    exports org.openspm.compensation.settlement;
    exports org.openspm.compensation.accounting;
    exports org.openspm.compensation.analysis;
    exports org.openspm.compensation.cost;
}
