/**
 * Exact amounts: {@link org.openspm.core.money.Money} is the entry type, {@link org.openspm.core.money.Rate} what is paid per unit,
 * {@link org.openspm.core.money.Rounding} the only place where digits are given up, and {@link org.openspm.core.money.ExchangeRates} what
 * currencies were worth in one another.
 *
 * <p>Nothing in this package passes through a binary floating-point number.
 */
@NullMarked
package org.openspm.core.money;

import org.jspecify.annotations.NullMarked;
