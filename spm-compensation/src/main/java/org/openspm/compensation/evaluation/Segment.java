package org.openspm.compensation.evaluation;

import java.util.Optional;
import org.openspm.compensation.rate.PayRule;
import org.openspm.core.time.DateRange;

/** Dates on which one pay rule is in force for a holder; none where nothing is paid. */
record Segment(DateRange dates, Optional<PayRule> rule) {}
