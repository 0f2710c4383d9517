package org.openspm.core.metric;

import java.math.BigDecimal;
import org.openspm.core.block.Digits;

/**
 * A sum that is exact and mostly made of {@code long}s: as long as numbers come with one scale and their sum fits, nothing else is touched. What does
 * not fit goes to a sum of any size.
 */
final class ExactSum {

    private long unscaled;
    private int scale;
    private BigDecimal beyond = BigDecimal.ZERO;

    void add(BigDecimal value) {
        if (Digits.fit(value)) {
            add(Digits.of(value), value.scale());
        } else {
            beyond = beyond.add(value);
        }
    }

    private void add(long more, int moreScale) {
        long sum = unscaled + more;
        boolean overflows = ((unscaled ^ sum) & (more ^ sum)) < 0;
        if (overflows || (moreScale != scale && unscaled != 0)) {
            beyond = beyond.add(BigDecimal.valueOf(unscaled, scale));
            sum = more;
        }
        unscaled = sum;
        scale = moreScale;
    }

    void add(ExactSum other) {
        beyond = beyond.add(other.beyond);
        add(other.unscaled, other.scale);
    }

    BigDecimal value() {
        return beyond.add(BigDecimal.valueOf(unscaled, scale));
    }
}
