package org.openspm.compensation.cost;

import org.openspm.core.money.Money;

/** Somebody who sells: what 100 % means, and how much of it may be attained. */
record Seller(String id, Money goal, AttainmentDistribution distribution) {}
