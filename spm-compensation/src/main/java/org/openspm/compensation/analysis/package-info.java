/**
 * What a plan does to those who sell under it: {@link org.openspm.compensation.analysis.EarningsCurve} is the entry type, and
 * {@link org.openspm.compensation.analysis.PlanReview} says what is wrong with a curve. Everything here asks the plan's own evaluation and
 * computes no pay of its own.
 */
@NullMarked
package org.openspm.compensation.analysis;

import org.jspecify.annotations.NullMarked;
