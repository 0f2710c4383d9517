package org.openspm.core.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An accumulator that may be handed rows after they have been folded to one number, as {@link Aggregation#fold} says. */
interface FoldedAccumulator {

    /**
     * Takes in rows.
     *
     * @param rows  how many took part
     * @param number  the number that was made of theirs, null if none of them has one or they are only counted
     */
    void take(long rows, @Nullable BigDecimal number);
}
