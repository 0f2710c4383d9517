/**
 * What a plan says: {@link org.openspm.compensation.plan.Component} and {@link org.openspm.compensation.plan.Performance} are the entry
 * types; plans are written with {@link org.openspm.compensation.CompensationPlan}.
 */
@NullMarked
package org.openspm.compensation.plan;

import org.jspecify.annotations.NullMarked;
