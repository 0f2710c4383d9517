/**
 * What a plan says: {@link org.openspm.compensation.plan.PlanTerms} is the entry type; plans are written with {@link org.openspm.compensation.CompensationPlan}.
 */
@NullMarked
package org.openspm.compensation.plan;

import org.jspecify.annotations.NullMarked;
