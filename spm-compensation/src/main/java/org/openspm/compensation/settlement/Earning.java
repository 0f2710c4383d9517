package org.openspm.compensation.settlement;

import org.openspm.core.time.Period;

/** What an amount was earned by: the finest thing the ledger keeps apart. */
record Earning(String participant, String component, Period period, String transaction) {}
