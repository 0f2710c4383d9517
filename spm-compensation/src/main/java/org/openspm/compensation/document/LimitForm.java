package org.openspm.compensation.document;

import java.math.BigDecimal;
import java.util.List;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.TargetIncentive;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.time.Grain;

/** Limits of pay, and the caps and floors of a period: {@code {cap: {targetIncentive: "3"}, each: YEAR, excess: LOST}}. */
final class LimitForm {

    private static final String LOST = "LOST";
    private static final String BANKED = "BANKED";

    private LimitForm() {}

    static Object write(Limit limit, Mentioned mentioned) {
        if (limit instanceof Limit.Fixed fixed) {
            return Tree.of("amount", Scalars.amount(fixed.amount())).map();
        } else if (limit instanceof Limit.Prorated prorated) {
            return Tree.of("prorated", Scalars.amount(prorated.amount())).map();
        } else if (limit instanceof TargetIncentive target) {
            return Tree.of("targetIncentive", Scalars.decimal(target.factor())).map();
        }
        Limit.OfPerformance of = (Limit.OfPerformance) limit;
        return Tree.of("share", Scalars.rate(of.share()))
                .put("performance", PerformanceForm.write(of.performance(), mentioned))
                .map();
    }

    static Limit read(Node node) {
        return node.map("The limit", map -> {
            String kind = map.kind(List.of("amount", "prorated", "targetIncentive", "share"));
            return switch (kind) {
                case "amount" -> {
                    Part<Amount> amount = map.required(kind, Scalars::amount);
                    yield () -> new Limit.Fixed(amount.get());
                }
                case "prorated" -> {
                    Part<Amount> amount = map.required(kind, Scalars::amount);
                    yield () -> new Limit.Prorated(amount.get());
                }
                case "targetIncentive" -> {
                    Part<BigDecimal> factor = map.required(kind, Node::decimal);
                    yield () -> new TargetIncentive(factor.get());
                }
                default -> {
                    Part<Rate> share = map.required("share", Scalars::rate);
                    Part<Performance> of = map.required("performance", PerformanceForm::read);
                    yield () -> new Limit.OfPerformance(share.get(), of.get());
                }
            };
        });
    }

    static Object bound(PayBound bound, Mentioned mentioned) {
        if (bound instanceof PayBound.Cap cap) {
            return Tree.of("cap", write(cap.limit(), mentioned))
                    .put("each", cap.grain().name())
                    .put("excess", excess(cap.excess()))
                    .map();
        }
        PayBound.Floor floor = (PayBound.Floor) bound;
        return Tree.of("floor", write(floor.limit(), mentioned))
                .put("each", floor.grain().name())
                .map();
    }

    private static Object excess(Excess excess) {
        if (excess instanceof Excess.Lost) {
            return LOST;
        } else if (excess instanceof Excess.Banked) {
            return BANKED;
        }
        return Tree.of("paidAt", Scalars.rate(((Excess.PaidAt) excess).share())).map();
    }

    static PayBound bound(Node node) {
        return node.map("The bound", map -> {
            String kind = map.kind(List.of("cap", "floor"));
            Part<Limit> limit = map.required(kind, LimitForm::read);
            Part<Grain> each = map.required("each", grain -> grain.constant(Grain.class));
            if (kind.equals("floor")) {
                return () -> new PayBound.Floor(each.get(), limit.get());
            }
            Part<Excess> excess = map.required("excess", LimitForm::excess);
            return () -> new PayBound.Cap(each.get(), limit.get(), excess.get());
        });
    }

    private static Excess excess(Node node) {
        if (node.isMap()) {
            return node.map("The excess", map -> {
                Part<Rate> share = map.required("paidAt", Scalars::rate);
                return () -> Excess.paidAt(share.get());
            });
        }
        return switch (node.text()) {
            case LOST -> Excess.lost();
            case BANKED -> Excess.banked();
            default ->
                throw node.problem("The excess (" + node.text() + ") is unknown.\nWrite (" + LOST + "), (" + BANKED
                        + ") or a map with the key (paidAt).");
        };
    }
}
