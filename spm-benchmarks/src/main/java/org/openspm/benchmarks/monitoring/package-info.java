/**
 * What a host tells its users of: {@link org.openspm.benchmarks.monitoring.AlertRule} is the entry type, an
 * {@link org.openspm.benchmarks.monitoring.AlertReport} what it finds, as data with the reason.
 *
 * <p>Which driver explains a gap most, and how sure that is, says {@link org.openspm.benchmarks.comparison.DriverGap#signal}.
 */
@NullMarked
package org.openspm.benchmarks.monitoring;

import org.jspecify.annotations.NullMarked;
