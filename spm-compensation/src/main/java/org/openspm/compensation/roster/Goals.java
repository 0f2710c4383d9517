package org.openspm.compensation.roster;

import java.util.Currency;
import java.util.Optional;
import org.openspm.compensation.quota.Quotas;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Period;

/** Asks quotas for a goal: the one place of this package that knows how they are asked. */
final class Goals {

    private Goals() {}

    /** Returns the goal for a whole period, before proration. */
    static Optional<Ratio> whole(Quotas quotas, String name, Period period, Currency currency) {
        return quotas.goal(name, period, currency).map(Ratio::of);
    }
}
