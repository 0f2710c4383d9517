package org.openspm.compensation.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Supplier;
import org.openspm.compensation.rate.Bound;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.rate.PositionRounding;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

/** Curves by their points: {@code {curve: [{at: "50 %", payout: "0 %"}, ..], continuing: true}}. */
final class CurveForm {

    private CurveForm() {}

    static Object write(PayCurve curve) {
        return tree(curve).map();
    }

    static Tree tree(PayCurve curve) {
        return Tree.of("curve", Tree.each(curve.points(), CurveForm::point))
                .flag("continuing", curve.isContinuing())
                .put("slopeOnwards", curve.slopeOnwards(), Scalars::decimal)
                .put("cap", curve.cap(), Scalars::rate)
                .put("ofAmount", curve.amount(), Scalars::amount)
                .flag("onBase", curve.basis() == PayCurve.Basis.BASE)
                .put("roundingPosition", curve.positionRounding(), CurveForm::rounding);
    }

    private static Object point(PayCurve.Point point) {
        return Tree.of("at", Scalars.bound(point.at()))
                .put("payout", Scalars.rate(point.payout()))
                .map();
    }

    static Object rounding(PositionRounding rounding) {
        return Tree.of("digits", rounding.digits())
                .put("mode", rounding.mode().name())
                .map();
    }

    static PositionRounding rounding(Node node) {
        return node.map("The rounding", map -> {
            Part<Integer> digits = map.required("digits", Node::count);
            Part<RoundingMode> mode = map.required("mode", word -> word.constant(RoundingMode.class));
            return () -> new PositionRounding(digits.get(), mode.get());
        });
    }

    static PayCurve read(Node node) {
        return node.map("The curve", CurveForm::read);
    }

    static Supplier<PayCurve> read(Branch map) {
        Part<List<PayCurve.Point>> points = map.required("curve", CurveForm::points);
        Part<Boolean> continuing = map.flag("continuing");
        Part<BigDecimal> onwards = map.optional("slopeOnwards", Node::decimal);
        Part<Rate> cap = map.optional("cap", Scalars::rate);
        Part<Amount> amount = map.optional("ofAmount", Scalars::amount);
        Part<Boolean> onBase = map.flag("onBase");
        Part<PositionRounding> rounding = map.optional("roundingPosition", CurveForm::rounding);
        return () -> {
            PayCurve curve = through(points.get());
            curve = continuing.get() ? curve.continuing() : curve;
            PayCurve sloping = curve;
            curve = onwards.optional()
                    .map(slope -> sloping.slope(slope).onwards())
                    .orElse(curve);
            curve = cap.optional().map(curve::cap).orElse(curve);
            curve = based(curve, amount, onBase);
            PayCurve exact = curve;
            return rounding.optional()
                    .map(rule -> exact.roundingPosition(rule.digits(), rule.mode()))
                    .orElse(exact);
        };
    }

    private static PayCurve based(PayCurve curve, Part<Amount> amount, Part<Boolean> onBase) {
        if (onBase.get() && amount.optional().isPresent()) {
            throw new IllegalArgumentException("The curve pays of the amount (" + amount.get()
                    + ") and of the base.\nKeep one of (ofAmount) and (onBase).");
        }
        return onBase.get() ? curve.onBase() : amount.optional().map(curve::of).orElse(curve);
    }

    private static PayCurve through(List<PayCurve.Point> points) {
        PayCurve curve = PayCurve.from(points.get(0).at(), points.get(0).payout());
        for (PayCurve.Point point : points.subList(1, points.size())) {
            curve = curve.to(point.at(), point.payout());
        }
        return curve;
    }

    private static List<PayCurve.Point> points(Node node) {
        List<PayCurve.Point> points = node.list(CurveForm::point);
        if (points.isEmpty()) {
            throw node.problem("The curve has no points " + points + ".\nState at least the one it starts from.");
        }
        return points;
    }

    private static PayCurve.Point point(Node node) {
        return node.map("The point", map -> {
            Part<Bound> at = map.required("at", Scalars::bound);
            Part<Rate> payout = map.required("payout", Scalars::rate);
            return () -> new PayCurve.Point(at.get(), payout.get());
        });
    }
}
