package org.openspm.compensation.rate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

/** All that a pay curve says. */
record CurveTerms(
        List<PayCurve.Point> points,
        boolean continuing,
        Optional<BigDecimal> onwards,
        Optional<Rate> cap,
        PayCurve.Basis basis,
        Optional<Amount> amount,
        Optional<PositionRounding> rounding) {

    static CurveTerms of(PayCurve.Point first) {
        return new CurveTerms(
                List.of(first),
                false,
                Optional.empty(),
                Optional.empty(),
                PayCurve.Basis.TARGET_INCENTIVE,
                Optional.empty(),
                Optional.empty());
    }

    CurveTerms plus(PayCurve.Point point) {
        List<PayCurve.Point> more =
                Stream.concat(points.stream(), Stream.of(point)).toList();
        return new CurveTerms(more, continuing, onwards, cap, basis, amount, rounding);
    }

    CurveTerms withContinuing() {
        return new CurveTerms(points, true, onwards, cap, basis, amount, rounding);
    }

    CurveTerms withOnwards(BigDecimal slope) {
        return new CurveTerms(points, continuing, Optional.of(slope), cap, basis, amount, rounding);
    }

    CurveTerms withCap(Rate most) {
        return new CurveTerms(points, continuing, onwards, Optional.of(most), basis, amount, rounding);
    }

    CurveTerms withBasis(PayCurve.Basis of, Optional<Amount> stated) {
        return new CurveTerms(points, continuing, onwards, cap, of, stated, rounding);
    }

    CurveTerms withRounding(PositionRounding rule) {
        return new CurveTerms(points, continuing, onwards, cap, basis, amount, Optional.of(rule));
    }

    List<String> problems() {
        if (points.stream().map(point -> point.at().kind()).distinct().count() > 1) {
            return List.of("The pay curve mixes levels, amounts and numbers: "
                    + points.stream().map(point -> "(" + point.at() + ")").toList()
                    + ".\nUse one kind in a curve.");
        }
        List<String> problems = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            PayCurve.Point point = points.get(i);
            PayCurve.Point before = points.get(i - 1);
            if (point.at().value().compareTo(before.at().value()) <= 0) {
                problems.add("The point (" + point + ") does not lie above the one before it (" + before
                        + ").\nState points in ascending order, each position once.");
            }
        }
        PayCurve.Point threshold = points.get(0);
        cap.filter(most -> most.compareTo(threshold.payout()) < 0)
                .ifPresent(most -> problems.add("The cap (" + most + ") is below what the threshold pays (" + threshold
                        + ").\nCap at or above it."));
        if (continuing && points.size() < 2) {
            problems.add(
                    "The curve of one point (" + threshold
                            + ") continues a line that it does not have.\nAdd a point with to(..), or say slope(..).onwards().");
        }
        if (continuing && onwards.isPresent()) {
            problems.add("The curve continues its last line and has a slope onwards (" + Words.exact(onwards.get())
                    + ").\nSay one of the two.");
        }
        return List.copyOf(problems);
    }
}
