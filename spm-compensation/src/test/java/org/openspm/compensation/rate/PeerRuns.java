package org.openspm.compensation.rate;

import static org.openspm.compensation.rate.Json.amount;
import static org.openspm.compensation.rate.Json.decimal;
import static org.openspm.compensation.rate.Json.has;
import static org.openspm.compensation.rate.Json.pay;
import static org.openspm.compensation.rate.Json.ratio;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openspm.core.money.Ratio;

/** Peers that rate a cumulative quantity again in each run and book the difference. */
final class PeerRuns {

    private PeerRuns() {}

    static Map<String, Object> bookedPerRun(JsonNode in) {
        JsonNode price = in.get("price");
        PayRule rule = rule(price);
        Ratio free = has(price, "free_units") ? ratio(price, "free_units") : Ratio.ZERO;
        List<Ratio> booked = new ArrayList<>();
        for (JsonNode units : in.get("cumulative_units_at_each_run")) {
            // Free units come off the measure before it is rated.
            Ratio rated = ratio(units).compareTo(free) > 0 ? ratio(units).minus(free) : Ratio.ZERO;
            booked.add(rounded(pay(rule, rated), price).minus(Json.sum(booked)));
        }
        return Map.of("booked_per_run", booked, "net", Json.sum(booked));
    }

    private static Ratio rounded(Ratio pay, JsonNode price) {
        return has(price, "currency_precision")
                ? Ratio.of(pay.toDecimal(price.get("currency_precision").asInt(), RoundingMode.HALF_UP))
                : pay;
    }

    private static PayRule rule(JsonNode price) {
        return switch (price.get("mode").asText()) {
            case "volume" -> PeerRates.table(price.get("tiers"), true);
            case "graduated" -> PeerRates.table(price.get("tiers"), false);
            case "unit" -> new PerUnit(amount(price.get("per_unit")));
            case "package" ->
                PerPackage.of(
                        amount(price.get("package_price")),
                        new Packages(decimal(price, "package_size"), Packages.Counting.STARTED));
            default -> throw new AssertionError(price);
        };
    }
}
