/**
 * For tests of metrics and plans. {@link org.openspm.testkit.PlanLaws} is the entry type: it tries to break the laws of sound plans on the
 * host's own plan and rows. {@link org.openspm.testkit.PlanVerifier} and {@link org.openspm.testkit.OpenSpmAssertions} hold plans against
 * examples, {@link org.openspm.testkit.ReferenceEvaluator} computes them a second time, {@link org.openspm.testkit.SpmArbitraries} and
 * {@link org.openspm.testkit.PlanArbitraries} make random values and plans for jqwik, with edge cases on every bound.
 */
@NullMarked
package org.openspm.testkit;

import org.jspecify.annotations.NullMarked;
