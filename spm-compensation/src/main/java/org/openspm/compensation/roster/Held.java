package org.openspm.compensation.roster;

import java.util.List;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;

/** What of a period counts for something that held on some of the dates on which somebody was active. */
record Held(Proration proration, Period whole, List<DateRange> active) {

    private static final Ratio ALL = Ratio.of(1, 1);

    private static final Proration ACTUAL_DAYS = Proration.actualDays();

    /**
     * Returns the share of the whole for some dates of it. What follows one another has shares that add up to that of all active dates: by
     * a convention whose shares do not, that of all is parted by actual days, so that a change within is not taken for a first or last day.
     */
    Ratio share(List<DateRange> dates) {
        List<DateRange> part = Ranges.intersection(active, dates);
        if (part.size() == 1 && part.get(0).encloses(whole.range()) && proration.equals(ACTUAL_DAYS)) {
            return ALL; // as of most: asked of everybody in each evaluation
        }
        if (proration.isAdditive()) {
            return proration.share(whole, part);
        }
        Ratio days = Proration.actualDays().share(whole, active);
        return days.signum() == 0
                ? Ratio.ZERO
                : proration
                        .share(whole, active)
                        .times(Proration.actualDays().share(whole, part))
                        .dividedBy(days);
    }
}
