package org.openspm.compensation.rate;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/** The line through the points of a curve, exact. */
final class CurveLine {

    private final CurveTerms terms;
    private final List<Ratio> at;
    private final List<Ratio> payout;

    CurveLine(CurveTerms terms, Currency currency) {
        this.terms = terms;
        this.at = terms.points().stream()
                .map(point -> point.at().position(currency))
                .toList();
        this.payout =
                terms.points().stream().map(point -> point.payout().toRatio()).toList();
    }

    Ratio payout(Ratio here) {
        int line = line(here);
        if (line < 0) {
            return Ratio.ZERO;
        }
        Ratio uncapped = uncapped(line, here);
        return terms.cap()
                .map(Rate::toRatio)
                .filter(most -> uncapped.compareTo(most) > 0)
                .orElse(uncapped);
    }

    private Ratio uncapped(int line, Ratio here) {
        return payout.get(line).plus(slope(line).times(here.minus(at.get(line))));
    }

    /** Returns the slope just above a position. */
    Ratio slopeAbove(Ratio here) {
        int line = line(here);
        if (line < 0) {
            return Ratio.ZERO;
        }
        Ratio slope = slope(line);
        Ratio uncapped = uncapped(line, here);
        boolean held = terms.cap()
                .map(Rate::toRatio)
                .filter(most -> uncapped.compareTo(most) > 0 || (uncapped.equals(most) && slope.signum() > 0))
                .isPresent();
        return held ? Ratio.ZERO : slope;
    }

    Optional<Ratio> next(Ratio here) {
        return at.stream().filter(point -> point.compareTo(here) > 0).findFirst();
    }

    /** Returns the line that holds from a position on, by the point it begins at, or -1 below the threshold. */
    private int line(Ratio here) {
        boolean fromNothing = at.get(0).signum() == 0 && payout.get(0).signum() == 0;
        int found = here.signum() < 0 && fromNothing ? 0 : -1;
        for (int i = 0; i < at.size() && here.compareTo(at.get(i)) >= 0; i++) {
            found = i;
        }
        return found;
    }

    private Ratio slope(int line) {
        int last = at.size() - 1;
        if (line < last) {
            return between(line);
        }
        if (terms.onwards().isPresent()) {
            return Ratio.of(terms.onwards().get());
        }
        return terms.continuing() ? between(last - 1) : Ratio.ZERO;
    }

    private Ratio between(int line) {
        return payout.get(line + 1)
                .minus(payout.get(line))
                .dividedBy(at.get(line + 1).minus(at.get(line)));
    }
}
