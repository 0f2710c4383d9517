/**
 * Goals and how far they were reached: {@link org.openspm.compensation.quota.Quotas} is the entry type, the goals of one holder, each a
 * {@link org.openspm.compensation.quota.Quota} with its seasonality, ramp and relief, asked for in a
 * {@link org.openspm.compensation.quota.QuotaContext}; {@link org.openspm.compensation.quota.Attainment} compares what was achieved with one.
 */
@NullMarked
package org.openspm.compensation.quota;

import org.jspecify.annotations.NullMarked;
