package org.openspm.compensation.rate;

import static org.openspm.compensation.rate.CaseAdapter.ofInputs;
import static org.openspm.compensation.rate.Json.amount;
import static org.openspm.compensation.rate.Json.base;
import static org.openspm.compensation.rate.Json.decimal;
import static org.openspm.compensation.rate.Json.each;
import static org.openspm.compensation.rate.Json.has;
import static org.openspm.compensation.rate.Json.pay;
import static org.openspm.compensation.rate.Json.pays;
import static org.openspm.compensation.rate.Json.ratio;
import static org.openspm.compensation.rate.PeerRates.in;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** Tiers of blocks: a tier ends where its blocks are used up, and a block that is begun counts whole. */
final class PeerBlocks {

    static final List<CaseAdapter> ALL = List.of(
            ofInputs("units policy tiers", in(PeerBlocks::blocks)),
            ofInputs("policy FOO BAR", one -> one.get("expected").has("lines") ? lines(one) : twoUnits(one)),
            ofInputs("cumulative_units already_billed_amount tiers", in(PeerBlocks::due)),
            ofInputs("units limits_by_tier price_by_tier", in(PeerBlocks::capacity)));

    private PeerBlocks() {}

    private static RateTable table(JsonNode rows, boolean topTier) {
        List<Tier> tiers = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (JsonNode row : rows) {
            Packages blocks = new Packages(decimal(row, "block_size"), Packages.Counting.STARTED);
            tiers.add(Tier.from(from).perPackage(amount(row.get("price_per_block")), blocks));
            from = has(row, "max_blocks")
                    ? from.add(decimal(row, "block_size").multiply(decimal(row, "max_blocks")))
                    : from;
        }
        RateTable table = topTier ? RateTable.retroactive(tiers) : RateTable.marginal(tiers);
        return table.boundaryToTierBelow();
    }

    private static RateTable table(JsonNode rows, JsonNode policy) {
        return table(rows, policy.asText().equals("TOP_TIER"));
    }

    private static Map<String, Object> blocks(JsonNode in) {
        RateResult result = table(in.get("tiers"), in.get("policy")).apply(base(ratio(in, "units")));
        return in.get("policy").asText().equals("ALL_TIERS")
                ? Map.of("amount", result.pay(), "per_tier", pays(result))
                : Map.of("amount", result.pay());
    }

    private static Map<String, Object> twoUnits(JsonNode one) {
        JsonNode in = one.get("inputs");
        Ratio foo = pay(table(in.get("FOO").get("tiers"), in.get("policy")), ratio(in.get("FOO"), "units"));
        Ratio bar = pay(table(in.get("BAR").get("tiers"), in.get("policy")), ratio(in.get("BAR"), "units"));
        return Map.of("amount", foo.plus(bar));
    }

    private static Map<String, Object> due(JsonNode in) {
        Ratio total = pay(table(in.get("tiers"), false), ratio(in, "cumulative_units"));
        return Map.of("amount_due", total.minus(ratio(in, "already_billed_amount")));
    }

    /** What each tier pays, less what was billed for it: blocks of one unit each. */
    private static Map<String, Object> lines(JsonNode one) {
        JsonNode in = one.get("inputs");
        Map<String, Object> lines = new HashMap<>();
        Ratio due = Ratio.ZERO;
        for (String name : List.of("FOO", "BAR")) {
            JsonNode unit = in.get(name);
            List<Ratio> paid =
                    pays(table(unit.get("tiers"), in.get("policy")).apply(base(ratio(unit, "cumulative_units"))));
            List<Ratio> open = new ArrayList<>();
            for (int i = 0; i < paid.size(); i++) {
                JsonNode billed = unit.get("already_billed_units_by_tier").get(i);
                Ratio price = ratio(unit.get("tiers").get(i), "price_per_block");
                open.add(
                        billed == null
                                ? paid.get(i)
                                : paid.get(i).minus(ratio(billed).times(price)));
            }
            due = due.plus(Json.sum(open));
            lines.put(name, open);
        }
        return Map.of("amount_due", due, "lines", lines);
    }

    /** The highest tier that any of the units reaches: a matrix whose cell is the higher of its bands. */
    private static Map<String, Object> capacity(JsonNode in) {
        List<String> names = new ArrayList<>();
        in.get("units").fieldNames().forEachRemaining(names::add);
        Lookup[] lookups = names.stream()
                .map(name -> limits(name, in.get("limits_by_tier").get(name)))
                .toArray(Lookup[]::new);
        RateMatrix matrix = RateMatrix.over(lookups);
        for (int row = 0; row < lookups[0].size(); row++) {
            Pay[] cells = new Pay[lookups[1].size()];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = Pay.fixed(amount(in.get("price_by_tier").get(Math.max(row, column))));
            }
            matrix = matrix.row(cells);
        }
        RateInput input = base(Ratio.ZERO);
        for (String name : names) {
            input = input.with(name, Figure.of(ratio(in.get("units"), name), Unit.NUMBER));
        }
        return Map.of("amount", matrix.apply(input).pay());
    }

    /** Limits include their end; the last band has none. */
    private static Lookup limits(String name, JsonNode limits) {
        List<Bound> bounds = new ArrayList<>(List.of(new Bound.OnNumber(BigDecimal.ZERO)));
        for (JsonNode limit : each(limits, each -> each).subList(0, limits.size() - 1)) {
            bounds.add(new Bound.OnNumber(decimal(limit)));
        }
        return Lookup.bands(name, bounds).boundaryToBandBelow();
    }
}
