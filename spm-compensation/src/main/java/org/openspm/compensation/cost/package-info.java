/**
 * What a plan costs, and whom it pays: {@link org.openspm.compensation.cost.PlanComparison} holds two plans against each other,
 * {@link org.openspm.compensation.cost.CostModel} says what a plan will cost if attainment is uncertain, {@link
 * org.openspm.compensation.cost.Calibration} finds the number that meets a budget, and {@link org.openspm.compensation.cost.PayHealth} says how pay went. Everything here asks
 * the plan's own evaluation and computes no pay of its own; statistics are in floating point and become no pay.
 */
@NullMarked
package org.openspm.compensation.cost;

import org.jspecify.annotations.NullMarked;
