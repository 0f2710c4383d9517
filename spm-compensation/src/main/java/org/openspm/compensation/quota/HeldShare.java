package org.openspm.compensation.quota;

import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;

/**
 * How much of a cell somebody was there for, and how much of it a piece of those dates is.
 *
 * @param cell  the cell
 * @param here  the dates of one range in which the holder was there, within the cell
 * @param share  what they are of the cell, by the convention
 * @param cut  whether they are looked at in pieces
 * @param context  the convention
 */
record HeldShare(Period cell, DateRange here, Ratio share, boolean cut, QuotaContext context) {

    private static final Ratio ONE = Ratio.of(1, 1);

    static HeldShare of(Period cell, DateRange active, DateRange here, boolean cut, QuotaContext context) {
        return new HeldShare(cell, here, share(cell, active, context.proration()), cut, context);
    }

    /** Conventions are asked only about parts: one in months has no share of a day, but all of a day is all of it. */
    private static Ratio share(Period cell, DateRange active, Proration convention) {
        DateRange whole = cell.range();
        boolean before = active.start().isBefore(whole.start());
        boolean after = active.endExclusive().isAfter(whole.endExclusive());
        boolean all = convention.isAdditive() ? active.encloses(whole) : before && after;
        return all ? ONE : convention.share(cell, active);
    }

    /** Returns the share of the cell that a piece is: by time, and in sum that of all its dates. */
    Ratio of(DateRange piece) {
        return cut ? context.weighting().share(cell, piece).times(scale()) : share;
    }

    /** Returns by how much the convention differs from weighting by time: one where its own shares add up. */
    Ratio scale() {
        return context.proration().isAdditive()
                ? ONE
                : share.dividedBy(context.weighting().share(cell, here));
    }
}
