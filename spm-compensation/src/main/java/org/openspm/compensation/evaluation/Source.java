package org.openspm.compensation.evaluation;

import java.util.Optional;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.core.metric.Measure;

/** What is added up from credit: a measure, over one kind of credit, in one role or any. */
record Source(Measure<?> measure, CreditKind kind, Optional<String> role) {}
