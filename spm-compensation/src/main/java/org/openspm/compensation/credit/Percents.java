package org.openspm.compensation.credit;

import java.math.BigDecimal;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/** Shares as exact ratios, and how they read. */
final class Percents {

    /** All of it. */
    static final Ratio WHOLE = Ratio.of(1, 1);

    private static final Ratio HUNDRED = Ratio.of(100, 1);

    private Percents() {}

    /** Returns a share in percent where its digits end, such as {@code "60 %"}, else as a fraction, such as {@code "1/3"}. */
    static String show(Ratio share) {
        return share.times(HUNDRED)
                .toExactDecimal()
                .map(percent -> Rate.percent(percent).toString())
                .orElseGet(share::toString);
    }

    /** Returns a share, kept as the one object of the whole where it is that. */
    static Ratio of(BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) == 0 ? WHOLE : Ratio.of(value);
    }
}
