/**
 * Several metrics in one number, with what that number hides: {@link org.openspm.benchmarks.scorecard.Scorecard} is the entry type. It leaves a
 * {@link org.openspm.benchmarks.scorecard.ScorecardResult}: totals, ranks, what each indicator contributes, and whether ranks survive other weights.
 */
@NullMarked
package org.openspm.benchmarks.scorecard;

import org.jspecify.annotations.NullMarked;
