package org.openspm.compensation.rate;

import java.math.BigDecimal;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

/** A line of a {@link PayCurve} that does not say yet how far it leads. This class is immutable and thread-safe. */
public final class Slope {

    private final CurveTerms terms;
    private final BigDecimal slope;

    Slope(CurveTerms terms, BigDecimal slope) {
        this.terms = terms;
        this.slope = slope;
    }

    /**
     * Ends the line at a level.
     *
     * @param level  the level
     * @return the curve
     */
    public PayCurve to(Rate level) {
        return to(new Bound.OnAttainment(level));
    }

    /**
     * Ends the line at an amount.
     *
     * @param amount  the amount
     * @return the curve
     */
    public PayCurve to(Amount amount) {
        return to(new Bound.OnAmount(amount));
    }

    /**
     * Ends the line at a whole number.
     *
     * @param number  the number
     * @return the curve
     */
    public PayCurve to(long number) {
        return to(new Bound.OnNumber(BigDecimal.valueOf(number)));
    }

    private PayCurve to(Bound bound) {
        PayCurve.Point last = terms.points().get(terms.points().size() - 1);
        BigDecimal width = bound.value().subtract(last.at().value());
        Rate payout = Rate.ofDecimal(last.payout().value().add(slope.multiply(width)));
        return new PayCurve(terms.plus(new PayCurve.Point(bound, payout)));
    }

    /**
     * Lets the line go on without an end.
     *
     * @return the curve
     */
    public PayCurve onwards() {
        return new PayCurve(terms.withOnwards(slope));
    }
}
