/**
 * From what was sold to what it pays: {@link org.openspm.compensation.rate.RateTable} is the entry type, the most used of the
 * {@link org.openspm.compensation.rate.PayRule pay rules}, which are pure, exact functions from a base to pay.
 */
@NullMarked
package org.openspm.compensation.rate;

import org.jspecify.annotations.NullMarked;
