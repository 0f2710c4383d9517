package org.openspm.compensation.rate;

import static org.openspm.compensation.rate.CaseAdapter.ofInputs;
import static org.openspm.compensation.rate.CaseAdapter.when;
import static org.openspm.compensation.rate.Json.base;
import static org.openspm.compensation.rate.Json.decimal;
import static org.openspm.compensation.rate.Json.has;
import static org.openspm.compensation.rate.Json.percent;
import static org.openspm.compensation.rate.Json.ratio;
import static org.openspm.compensation.rate.Json.share;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/** A base rate up to quota, and all beyond quota at the multiple that is reached: a rate that goes back to 100 %. */
final class PeerAccelerators {

    static final List<CaseAdapter> ALL = List.of(
            ofInputs("revenue quota base_rate accelerators", PeerAccelerators::accelerated),
            when(
                    "ramp_month ramp_quota_pct guaranteed_draw_pct_of_variable disable_accelerators accelerators quota"
                            + " base_rate revenue",
                    one -> !one.get("inputs").get("disable_accelerators").asBoolean(),
                    PeerAccelerators::accelerated));

    private PeerAccelerators() {}

    private static Map<String, Object> accelerated(JsonNode one) {
        JsonNode in = one.get("inputs");
        Ratio ramp = has(in, "ramp_quota_pct") ? ratio(in, "ramp_quota_pct").dividedBy(Json.HUNDRED) : Ratio.of(1, 1);
        RateInput input =
                base(ratio(in, "revenue")).withQuota(ratio(in, "quota").times(ramp));
        RateResult result = table(in).apply(input);
        List<RateResult.Slice> slices = result.slices();
        RateResult.Slice below = slices.get(0);
        boolean reached = slices.size() > 1;
        Map<String, Object> all = new HashMap<>(Map.of(
                "commission", result.pay(),
                "base_revenue", below.base(),
                "base_commission", below.pay(),
                "overage_revenue", reached ? slices.get(1).base() : Ratio.ZERO,
                "overage_commission", reached ? slices.get(1).pay() : Ratio.ZERO));
        if (reached && slices.get(1).base().signum() != 0) {
            Ratio rate = slices.get(1).pay().dividedBy(slices.get(1).base());
            all.put("multiplier", rate.dividedBy(ratio(in, "base_rate")));
        }
        all.keySet().removeIf(key -> !one.get("expected").has(key));
        return all;
    }

    private static RateTable table(JsonNode in) {
        List<Tier> tiers = new ArrayList<>();
        for (JsonNode row : in.get("accelerators")) {
            tiers.add(Tier.from(percent(row.get("from_pct_inclusive"))).times(decimal(row, "multiplier")));
        }
        if (tiers.get(0).from().value().signum() > 0) {
            tiers.add(0, Tier.from(Rate.ZERO).times(1));
        }
        return RateTable.retroactive(tiers).baseRate(share(in.get("base_rate"))).backTo(Rate.percent(100));
    }
}
