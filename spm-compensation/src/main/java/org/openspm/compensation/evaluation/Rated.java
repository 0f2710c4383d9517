package org.openspm.compensation.evaluation;

import java.util.List;
import java.util.Optional;
import org.openspm.compensation.rate.RateResult;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;

/**
 * What the rate made of a base, before modifiers.
 *
 * @param attainment  the attainment that was used; undefined without a quota
 * @param slices  the parts that the rate paid
 * @param undefined  why the rate had nothing to pay by, if so
 * @param pay  the exact sum of the slices
 */
record Rated(Figure attainment, List<RateResult.Slice> slices, Optional<String> undefined, Ratio pay) {}
