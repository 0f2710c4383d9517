/**
 * Setting quotas: {@link org.openspm.compensation.quota.setting.QuotaAllocation} is the entry type, a goal handed down to those below, level by
 * level; {@link org.openspm.compensation.quota.setting.QuotaCheck} adds up from below, and
 * {@link org.openspm.compensation.quota.setting.QuotaFairness} asks who has to reach more than others.
 */
@NullMarked
package org.openspm.compensation.quota.setting;

import org.jspecify.annotations.NullMarked;
