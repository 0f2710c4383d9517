/**
 * Who does most with what they have: {@link org.openspm.benchmarks.frontier.DataEnvelopment} is the entry type. It sets reps, teams or
 * territories against the best practice among them and leaves a {@link org.openspm.benchmarks.frontier.Frontier}, which names for each
 * its role models and what they would reach in its place.
 */
@NullMarked
package org.openspm.benchmarks.frontier;

import org.jspecify.annotations.NullMarked;
