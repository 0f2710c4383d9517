/**
 * What is paid, period after period, while the past keeps changing: {@link org.openspm.compensation.settlement.Settlement} is the entry
 * type. It posts what an evaluation differs from the {@link org.openspm.compensation.settlement.Ledger} and never rewrites it.
 */
@NullMarked
package org.openspm.compensation.settlement;

import org.jspecify.annotations.NullMarked;
