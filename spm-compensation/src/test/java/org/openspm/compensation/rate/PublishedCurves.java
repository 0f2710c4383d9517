package org.openspm.compensation.rate;

import static org.openspm.compensation.rate.Json.HUNDRED;
import static org.openspm.compensation.rate.Json.amount;
import static org.openspm.compensation.rate.Json.base;
import static org.openspm.compensation.rate.Json.each;
import static org.openspm.compensation.rate.Json.level;
import static org.openspm.compensation.rate.Json.percent;
import static org.openspm.compensation.rate.Json.ratio;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** How published payout curves, targets and matrices become rules. */
final class PublishedCurves {

    private PublishedCurves() {}

    static Figure number(Ratio value) {
        return Figure.of(value, Unit.NUMBER);
    }

    private static Ratio payout(PayCurve curve, Ratio attainment, Ratio target) {
        return curve.apply(base(Ratio.ZERO).attaining(level(attainment)).withTarget(target))
                .pay();
    }

    static Map<String, Object> points(JsonNode in) {
        List<JsonNode> points = each(in.get("points_pct"), point -> point);
        PayCurve curve = PayCurve.from(
                percent(points.get(0).get(0)), percent(points.get(0).get(1)));
        for (JsonNode point : points.subList(1, points.size())) {
            curve = curve.to(percent(point.get(0)), percent(point.get(1)));
        }
        PayCurve line = curve.continuing();
        return Map.of(
                "payout_pct",
                each(in.get("query"), level -> payout(line, ratio(level).dividedBy(HUNDRED), HUNDRED)));
    }

    static Map<String, Object> payoutLevel(JsonNode in) {
        PayCurve curve = PayCurve.from(percent(in.get("attainment")), percent(in.get("payout_level")));
        Ratio attainment = ratio(in, "attainment").dividedBy(HUNDRED);
        return Map.of("bonus", payout(curve, attainment, ratio(in, "component_target")));
    }

    /** Each factor has its curve and its part of the target. */
    static Map<String, Object> factors(JsonNode in) {
        Ratio target = ratio(in, "component_target");
        Ratio bonus = Json.sum(each(
                in.get("factors"),
                factor -> payout(
                        PayCurve.from(percent(factor.get("attainment")), percent(factor.get("payout"))),
                        ratio(factor, "attainment").dividedBy(HUNDRED),
                        target.times(ratio(factor, "weight")))));
        return Map.of("bonus", bonus, "combined_pct", bonus.times(HUNDRED).dividedBy(target));
    }

    static Map<String, Object> slope(JsonNode in) {
        PayCurve curve = PayCurve.from(Rate.percent(100), percent(in.get("base_pct")))
                .slope(Json.decimal(in, "pct_per_1pct_over"))
                .onwards()
                .of(amount(in.get("salary")));
        RateInput actual = base(ratio(in, "actual")).withQuota(ratio(in, "plan_revenue"));
        RateInput plan = base(ratio(in, "plan_revenue")).withQuota(ratio(in, "plan_revenue"));
        Ratio total = curve.apply(actual).pay();
        Ratio atPlan = curve.apply(plan).pay();
        return Map.of(
                "total", total,
                "base", atPlan,
                "incremental", total.minus(atPlan));
    }

    /** Nothing below 90 %, point for point to 100 %, two and a half for each point to a cap of 150 %. */
    static Map<String, Object> composite(JsonNode in) {
        PayCurve curve = PayCurve.from(percent(in.get("composite_floor")), percent(in.get("composite_floor")))
                .slope(1)
                .to(Rate.percent(100))
                .slope("2.5")
                .onwards()
                .cap(Rate.percent(150));
        Ratio revenue = ratio(in.get("weights"), "net_revenue");
        Ratio earnings = ratio(in.get("weights"), "EBITDA");
        return Map.of("payout_pct", each(in.get("cases"), one -> {
            Ratio weighted =
                    ratio(one.get(0)).times(revenue).plus(ratio(one.get(1)).times(earnings));
            return payout(curve, weighted.dividedBy(HUNDRED), HUNDRED);
        }));
    }

    static Map<String, Object> roles(JsonNode in) {
        Map<String, Object> atCap = new HashMap<>();
        Rate cap = percent(in.get("achievement_cap_pct"));
        in.get("role_at_target_pct").properties().forEach(role -> {
            Rate target = percent(role.getValue());
            Rate threshold = Rate.ofDecimal(target.value().multiply(new java.math.BigDecimal("0.8")));
            PayCurve curve = PayCurve.from(Rate.percent(80), threshold)
                    .to(Rate.percent(100), target)
                    .slope(Json.decimal(in.get("slope_above_100_per_point"), role.getKey()))
                    .to(cap)
                    .of(Amount.amount(100));
            atCap.put(
                    role.getKey(),
                    curve.apply(base(Ratio.ZERO).attaining(level(cap.toRatio())))
                            .pay());
        });
        return Map.of("at_120_pct", atCap);
    }

    static Map<String, Object> twoParts(JsonNode in) {
        Ratio target = ratio(in, "salary").times(ratio(in, "target_pct"));
        List<Ratio> parts = new ArrayList<>();
        for (int i = 0; i < in.get("weights").size(); i++) {
            Ratio part = target.times(ratio(in.get("weights").get(i)));
            parts.add(payout(PayCurve.linear(), ratio(in.get("achieved").get(i)), part));
        }
        return Map.of("parts", parts, "total", Json.sum(parts));
    }

    static Map<String, Object> individualRate(JsonNode in) {
        Ratio quota = ratio(in, "quarter_quota");
        RateInput deal = base(ratio(in, "deal")).withQuota(quota).withTarget(ratio(in, "target_incentive"));
        RateInput atQuota = base(quota).withQuota(quota).withTarget(ratio(in, "target_incentive"));
        PayRule rule = IndividualRate.flat();
        return Map.of(
                "icr_pct",
                rule.outlook(deal).marginalRate().orElseThrow().times(HUNDRED),
                "commission_per_deal",
                rule.apply(deal).pay(),
                "commission_at_quota",
                rule.apply(atQuota).pay());
    }

    /** The plan pays on the attainment that it displays, to one digit. */
    static Map<String, Object> roundedAttainment(JsonNode in) {
        PayCurve curve = PayCurve.linear().roundingPosition(1, RoundingMode.HALF_UP);
        RateInput input =
                base(ratio(in, "closed")).withQuota(ratio(in, "quota")).withTarget(ratio(in, "target"));
        return Map.of("payout", curve.apply(input).pay());
    }

    /** More than the threshold: a value on it belongs below. */
    static Map<String, Object> allOrNothing(JsonNode in) {
        RateTable table = RateTable.retroactive(
                        Tier.from(amount(in.get("threshold"))).fixed(amount(in.get("bonus"))))
                .boundaryToTierBelow();
        return Map.of("bonus", each(in.get("probes"), probe -> Json.pay(table, ratio(probe))));
    }

    static Map<String, Object> matrix(JsonNode in) {
        JsonNode cells = in.get("senior_staff_matrix");
        RateMatrix matrix = RateMatrix.over(
                Lookup.categories("EPS", each(cells.get("rows_EPS"), JsonNode::asText)),
                Lookup.categories("revenue", each(cells.get("cols_revenue"), JsonNode::asText)));
        for (JsonNode row : cells.get("pct")) {
            matrix = matrix.row(each(row, cell -> Pay.ofTarget(percent(cell))).toArray(Pay[]::new));
        }
        RateInput input = base(Ratio.ZERO)
                .withTarget(HUNDRED)
                .with("EPS", in.get("achieved").get("EPS").asText())
                .with("revenue", in.get("achieved").get("revenue").asText());
        Ratio corporate = matrix.apply(input).pay();
        Ratio unit = Bonus.ofTarget(percent(in.get("business_unit_max_pct")))
                .apply(input)
                .pay();
        return Map.of("corporate_pct", corporate, "bu_pct", unit, "total_pct", corporate.plus(unit));
    }
}
