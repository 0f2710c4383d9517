package org.openspm.compensation.rate;

import static org.openspm.compensation.rate.CaseAdapter.ofInputs;
import static org.openspm.compensation.rate.CaseAdapter.when;
import static org.openspm.compensation.rate.Json.amount;
import static org.openspm.compensation.rate.Json.base;
import static org.openspm.compensation.rate.Json.decimal;
import static org.openspm.compensation.rate.Json.each;
import static org.openspm.compensation.rate.Json.has;
import static org.openspm.compensation.rate.Json.optional;
import static org.openspm.compensation.rate.Json.ratio;
import static org.openspm.compensation.rate.Json.share;
import static org.openspm.compensation.rate.PeerRates.in;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** Ranges with a beginning and an end, a rate or an amount, and a minimum and maximum of their own. */
final class PeerRanges {

    static final List<CaseAdapter> ALL = List.of(
            ofInputs("principal mode decimal_places ranges", PeerRanges::principal),
            ofInputs("principal selector mode decimal_places ranges", in(PeerRanges::selected)),
            when("ranges", one -> !isAboveAThousandPercent(one), in(PeerRanges::validated)));

    private PeerRanges() {}

    private static RateTable table(JsonNode ranges, boolean retroactive) {
        List<Tier> tiers = each(ranges, range -> {
            TierStart start = Tier.from(amount(range.get("from_inclusive")));
            if (has(range, "to_exclusive")) {
                start = start.to(amount(range.get("to_exclusive")));
            }
            // A fixed amount knows no minimum and maximum.
            return has(range, "flat_amount")
                    ? start.fixed(amount(range.get("flat_amount")))
                    : limited(start.rate(share(range.get("rate"))), range);
        });
        return retroactive ? RateTable.retroactive(tiers) : RateTable.marginal(tiers);
    }

    private static Tier limited(Tier tier, JsonNode range) {
        Tier raised = optional(range, "min").map(tier::atLeast).orElse(tier);
        return optional(range, "max").map(raised::atMost).orElse(raised);
    }

    private static Ratio rounded(Ratio pay, JsonNode in) {
        return Ratio.of(pay.toDecimal(in.get("decimal_places").asInt(), RoundingMode.HALF_EVEN));
    }

    private static Map<String, Object> principal(JsonNode one) {
        JsonNode in = one.get("inputs");
        RateTable table = table(in.get("ranges"), in.get("mode").asText().equals("absolute"));
        Ratio pay = rounded(table.apply(base(ratio(in, "principal"))).pay(), in);
        // Where the peer's documents and code disagree, a minimum holds only where something falls into the tier.
        return Map.of(one.get("expected").has("commission") ? "commission" : "commission_documented", pay);
    }

    /** The tier is looked up by another number than the one that is paid on. */
    private static Map<String, Object> selected(JsonNode in) {
        List<Tier> tiers = table(in.get("ranges"), true).tiers().stream()
                .map(tier -> Tier.from(tier.from().value()).pays(tier.pay()))
                .toList();
        RateInput input = base(ratio(in, "principal")).lookingUp(Figure.of(ratio(in, "selector"), Unit.NUMBER));
        return Map.of(
                "commission", rounded(RateTable.retroactive(tiers).apply(input).pay(), in));
    }

    /** A rate beyond 1,000 % is legal here: twelve times the monthly revenue is. */
    private static boolean isAboveAThousandPercent(JsonNode one) {
        return each(
                        one.get("inputs").get("ranges"),
                        range -> has(range, "rate")
                                && decimal(range, "rate").abs().compareTo(BigDecimal.TEN) > 0)
                .contains(true);
    }

    private static Map<String, Object> validated(JsonNode in) {
        boolean named = in.get("ranges").get(0).has("from_inclusive");
        RateTable table = named ? table(in.get("ranges"), false) : whole(in.get("ranges"));
        return Map.of("valid", table.problems().isEmpty());
    }

    /** From 0 to 10, from 11 to 20: in whole numbers the second begins where the first ends. */
    private static RateTable whole(JsonNode ranges) {
        List<Tier> tiers = new ArrayList<>();
        BigDecimal end = BigDecimal.ZERO;
        for (JsonNode range : ranges) {
            BigDecimal from = decimal(range, "from");
            boolean follows = !tiers.isEmpty() && from.subtract(BigDecimal.ONE).compareTo(end) == 0;
            TierStart start = Tier.from(follows ? end : from);
            if (has(range, "to")) {
                end = decimal(range, "to");
                start = start.to(end);
            }
            tiers.add(start.rate(Rate.ZERO));
        }
        return RateTable.marginal(tiers);
    }
}
