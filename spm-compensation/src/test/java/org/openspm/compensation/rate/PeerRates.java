package org.openspm.compensation.rate;

import static org.openspm.compensation.rate.CaseAdapter.isTagged;
import static org.openspm.compensation.rate.CaseAdapter.ofInputs;
import static org.openspm.compensation.rate.CaseAdapter.when;
import static org.openspm.compensation.rate.Json.HUNDRED;
import static org.openspm.compensation.rate.Json.amount;
import static org.openspm.compensation.rate.Json.base;
import static org.openspm.compensation.rate.Json.decimal;
import static org.openspm.compensation.rate.Json.each;
import static org.openspm.compensation.rate.Json.has;
import static org.openspm.compensation.rate.Json.optional;
import static org.openspm.compensation.rate.Json.pay;
import static org.openspm.compensation.rate.Json.percent;
import static org.openspm.compensation.rate.Json.ratio;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** How the tables of peers become rules. Their tiers end inclusively (a bound belongs to the tier below) unless they say otherwise. */
@SuppressWarnings("exports") // public for the cases of whole plans alone
public final class PeerRates {

    static final List<CaseAdapter> ALL = Stream.of(
                    List.of(
                            ofInputs("sale tiers", tiered("sale", "commission")),
                            when("deal tiers", PeerRates::hasTiers, tiered("deal", "commission")),
                            ofInputs("sales tiers", tiered("sales", "commission")),
                            ofInputs("units tiers", tiered("units", "amount")),
                            ofInputs("amount_base tiers", tiered("amount_base", "amount")),
                            ofInputs("units tiers is_last_line_of_period", tiered("units", "amount")),
                            ofInputs("deals_in_order tiers", PeerRates::dealByDeal),
                            when("full_units prorated_units tiers", PeerRates::endsAboveZero, PeerRates::proratedUnits),
                            ofInputs("total tier", in(in -> oneTier(in, "total", "tier_base"))),
                            ofInputs("total_units tier", in(in -> oneTier(in, "total_units", "tier_units"))),
                            ofInputs(
                                    "total_units tier adjacent_model",
                                    in(in -> oneTier(in, "total_units", "tier_units"))),
                            ofInputs("deal rate_pct", in(in -> Map.of("commission", flat(in, "deal")))),
                            when(
                                    "base rate_pct",
                                    one -> one.get("expected").has("commission"),
                                    in(in -> Map.of("commission", flat(in, "base")))),
                            when(
                                    "base rate_pct",
                                    one -> one.get("expected").has("fee"),
                                    in(in -> Map.of("fee", flat(in, "base")))),
                            ofInputs(
                                    "gross net basis rate_pct",
                                    in(in -> Map.of(
                                            "commission",
                                            flat(in, in.get("basis").asText())))),
                            ofInputs("sale rules", in(PeerRates::stacked)),
                            ofInputs(
                                    "lines",
                                    in(in -> Map.of(
                                            "commission",
                                            Json.sum(each(in.get("lines"), line -> flat(line, "amount")))))),
                            ofInputs("deal base_rate_pct threshold accelerated_rate_pct", in(PeerRates::accelerated)),
                            ofInputs("units per_unit", PeerRates::eachUnit),
                            ofInputs("units package_size", in(PeerRates::packages)),
                            ofInputs(
                                    "units_before units_in_line package_size package_price",
                                    in(PeerRates::packagesOfLine)),
                            ofInputs("gross_margin_pct bands", in(PeerRates::band)),
                            ofInputs("volume slab_upper_bounds_exclusive", in(PeerRates::slab)),
                            when(
                                    "base rate_pct fixed max min",
                                    one -> !isEmptyWithMinimum(one),
                                    in(PeerRates::estimate)),
                            when(
                                    "cumulative_units_at_each_run price",
                                    one -> isUnbounded(one.get("inputs").get("price")),
                                    in(PeerRuns::bookedPerRun))),
                    PeerBlocks.ALL,
                    PeerRanges.ALL,
                    PeerAccelerators.ALL)
            .flatMap(List::stream)
            .toList();

    private PeerRates() {}

    static Function<JsonNode, Map<String, Object>> in(Function<JsonNode, Map<String, Object>> answer) {
        return one -> answer.apply(one.get("inputs"));
    }

    /** A table without tiers does not build: what it pays cannot be asked. */
    private static boolean hasTiers(JsonNode one) {
        return !one.get("inputs").get("tiers").isEmpty();
    }

    /** The floor under a negative total is the plan's. */
    private static boolean endsAboveZero(JsonNode one) {
        return Json.sum(each(one.get("inputs").get("full_units"), Json::ratio)).signum() >= 0;
    }

    /** Caps, floors and discounts of a year are the plan's. */
    private static boolean isUnbounded(JsonNode price) {
        return !has(price, "min_total") && !has(price, "max_total") && !has(price, "pct_off");
    }

    /** A minimum for a transaction of nothing, or less, is the plan's. */
    private static boolean isEmptyWithMinimum(JsonNode one) {
        int sold = ratio(one.get("inputs"), "base").signum();
        return sold < 0 || sold == 0 && has(one.get("inputs"), "min");
    }

    private static Ratio flat(JsonNode in, String base) {
        return pay(RateTable.flat(percent(in.get("rate_pct"))), ratio(in, base));
    }

    /** Reads tiers by their ends, under whichever name; where ends are exclusive the peer says {@code below}. */
    public static RateTable table(JsonNode rows, boolean retroactive) {
        List<Tier> tiers = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        boolean exclusive = false;
        for (JsonNode row : rows) {
            tiers.add(tier(from, row));
            String end = row.has("below") ? "below" : row.has("to") ? "to" : "up_to";
            exclusive |= row.has("below");
            from = has(row, end) ? decimal(row, end) : from;
        }
        RateTable table = retroactive ? RateTable.retroactive(tiers) : RateTable.marginal(tiers);
        return exclusive ? table : table.boundaryToTierBelow();
    }

    private static Tier tier(BigDecimal from, JsonNode row) {
        boolean units = has(row, "per_unit") || !has(row, "rate_pct");
        TierStart start = units ? Tier.from(from) : Tier.from(Amount.amount(from));
        Tier tier = has(row, "per_unit")
                ? start.perUnit(amount(row.get("per_unit")))
                : start.rate(has(row, "rate_pct") ? percent(row.get("rate_pct")) : Rate.ZERO);
        return has(row, "flat") ? tier.onEntry(amount(row.get("flat"))) : tier;
    }

    private static Function<JsonNode, Map<String, Object>> tiered(String base, String result) {
        return one -> {
            JsonNode in = one.get("inputs");
            RateTable table = table(in.get("tiers"), isTagged(one, "retroactive_tiers"));
            Ratio quantity = ratio(in, base);
            RateResult paid = table.apply(base(quantity));
            Map<String, Object> answers = new HashMap<>(Map.of(result, paid.pay()));
            Ratio effective = quantity.signum() == 0 ? Ratio.ZERO : paid.pay().dividedBy(quantity);
            JsonNode expected = one.get("expected");
            if (expected.has("effective_rate")) {
                // Shown in percent of a hundred: 20.01 is what one unit pays.
                answers.put("effective_rate", effective);
            }
            if (expected.has("effective_unit_amount")) {
                answers.put("effective_unit_amount", effective);
            }
            if (expected.has("lines")) {
                answers.put("lines", Json.pays(paid));
            }
            return answers;
        };
    }

    /** What a tier pays on entry lands on the deal that first enters it. */
    private static Map<String, Object> dealByDeal(JsonNode one) {
        JsonNode in = one.get("inputs");
        RateTable table = table(in.get("tiers"), false);
        List<Ratio> deals = Json.additions(table, each(in.get("deals_in_order"), Json::ratio));
        return Map.of("per_deal", deals, "total", Json.sum(deals));
    }

    /** Full units move the position, prorated ones are paid; entries are due up to the highest position reached. */
    private static Map<String, Object> proratedUnits(JsonNode one) {
        JsonNode in = one.get("inputs");
        List<Ratio> full = each(in.get("full_units"), Json::ratio);
        List<Ratio> prorated = each(in.get("prorated_units"), Json::ratio);
        RateTable both = table(in.get("tiers"), false);
        RateTable units = RateTable.marginal(both.tiers().stream()
                .map(tier -> Tier.from(tier.from()).pays(tier.pay()))
                .toList());
        RateTable entries = RateTable.marginal(both.tiers().stream()
                        .map(tier -> Tier.from(tier.from()).fixed(tier.onEntry().orElseThrow()))
                        .toList())
                .boundaryToTierBelow();
        Ratio position = Ratio.ZERO;
        Ratio highest = Ratio.ZERO;
        Ratio paid = Ratio.ZERO;
        for (int i = 0; i < full.size(); i++) {
            Ratio after = position.plus(full.get(i));
            RateInput event = base(prorated.get(i)).startingAt(position).lookingUp(Figure.of(after, Unit.NUMBER));
            paid = paid.plus(units.apply(event).pay());
            position = after;
            highest = position.compareTo(highest) > 0 ? position : highest;
        }
        Ratio total = paid.plus(pay(entries, highest));
        boolean up = one.get("expected").get("asserted_rounding").asText().startsWith("ceil");
        return Map.of("amount", up ? Ratio.of(total.toDecimal(2, RoundingMode.CEILING)) : total);
    }

    /** One tier of a table, the rest of which pays nothing; from 7 to 10 holds four units, from 0.1 to 1 holds 0.9. */
    private static Map<String, Object> oneTier(JsonNode in, String base, String baseName) {
        JsonNode row = in.get("tier");
        boolean adjacent = in.path("adjacent_model").asBoolean();
        BigDecimal from = decimal(row, "from");
        BigDecimal lower = adjacent || from.signum() == 0 ? from : from.subtract(BigDecimal.ONE);
        List<Tier> tiers = new ArrayList<>();
        if (lower.signum() > 0) {
            tiers.add(Tier.from(BigDecimal.ZERO).rate(Rate.ZERO));
        }
        tiers.add(tier(lower, row));
        tiers.add(Tier.from(decimal(row, "to")).rate(Rate.ZERO));
        RateTable plain = RateTable.marginal(tiers.stream()
                .map(tier -> Tier.from(new Bound.OnNumber(tier.from().value())).pays(tier.pay()))
                .toList());
        RateTable table = RateTable.marginal(tiers.stream()
                        .map(tier -> withEntry(
                                Tier.from(new Bound.OnNumber(tier.from().value()))
                                        .pays(tier.pay()),
                                tier))
                        .toList())
                .boundaryToTierBelow();
        Ratio total = ratio(in, base);
        int index = tiers.size() - 2;
        RateResult variable = plain.apply(base(total));
        Optional<RateResult.Slice> slice =
                variable.slices().size() > index ? Optional.of(variable.slices().get(index)) : Optional.empty();
        Map<String, Object> answers = new HashMap<>();
        answers.put(baseName, slice.map(RateResult.Slice::base).orElse(Ratio.ZERO));
        answers.put("tier_variable_amount", slice.map(RateResult.Slice::pay).orElse(Ratio.ZERO));
        if (has(row, "flat") && decimal(row, "flat").signum() != 0) {
            answers.put("tier_total", pay(table, total));
        }
        return answers;
    }

    private static Tier withEntry(Tier tier, Tier like) {
        return like.onEntry().map(tier::onEntry).orElse(tier);
    }

    /** A tier of one rate or amount, its own minimum and maximum kept. */
    private static Ratio single(
            Ratio base, Pay pay, Optional<Amount> min, Optional<Amount> max, Optional<Amount> fixed) {
        Tier tier = Tier.from(Amount.amount(0)).pays(pay);
        tier = fixed.map(tier::onEntry).orElse(tier);
        tier = min.map(tier::atLeast).orElse(tier);
        tier = max.map(tier::atMost).orElse(tier);
        return pay(RateTable.marginal(tier), base);
    }

    private static Map<String, Object> stacked(JsonNode in) {
        return Map.of("commission", Json.sum(each(in.get("rules"), rule -> {
            Pay pay = has(rule, "rate_pct")
                    ? Pay.rate(percent(rule.get("rate_pct")))
                    : Pay.fixed(amount(rule.get("flat")));
            return single(ratio(in, "sale"), pay, optional(rule, "min"), optional(rule, "max"), Optional.empty());
        })));
    }

    private static Map<String, Object> estimate(JsonNode in) {
        Pay pay = Pay.rate(percent(in.get("rate_pct")));
        Ratio amount = single(ratio(in, "base"), pay, optional(in, "min"), optional(in, "max"), optional(in, "fixed"));
        return Map.of("amount", amount);
    }

    private static Map<String, Object> accelerated(JsonNode in) {
        RateTable table = RateTable.retroactive(
                        Tier.from(Amount.amount(0)).rate(percent(in.get("base_rate_pct"))),
                        Tier.from(amount(in.get("threshold"))).rate(percent(in.get("accelerated_rate_pct"))))
                .boundaryToTierBelow();
        return Map.of("commission", pay(table, ratio(in, "deal")));
    }

    private static Map<String, Object> eachUnit(JsonNode one) {
        JsonNode in = one.get("inputs");
        String name = one.get("expected").has("amount") ? "amount" : "raw_amount";
        return Map.of(name, pay(new PerUnit(amount(in.get("per_unit"))), ratio(in, "units")));
    }

    private static PerPackage perPackage(JsonNode size, Amount price) {
        return PerPackage.of(price, new Packages(decimal(size), Packages.Counting.STARTED));
    }

    private static Map<String, Object> packages(JsonNode in) {
        return Map.of("packages", pay(perPackage(in.get("package_size"), Amount.amount(1)), ratio(in, "units")));
    }

    private static Map<String, Object> packagesOfLine(JsonNode in) {
        PerPackage rule = perPackage(in.get("package_size"), amount(in.get("package_price")));
        Ratio before = ratio(in, "units_before");
        return Map.of(
                "amount", pay(rule, before.plus(ratio(in, "units_in_line"))).minus(pay(rule, before)));
    }

    /** Pays the place of a band. */
    private static RateMatrix places(Lookup lookup) {
        Pay[] cells = new Pay[lookup.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Pay.fixed(Amount.amount(i));
        }
        return RateMatrix.over(Lookup.categories("all", "all"), lookup).row(cells);
    }

    private static Ratio place(Lookup lookup, Figure value) {
        return places(lookup)
                .apply(base(Ratio.ZERO).with("all", "all").with(lookup.name(), value))
                .pay();
    }

    private static Map<String, Object> band(JsonNode in) {
        List<Bound> bounds = each(in.get("bands"), Function.identity()).stream()
                .filter(band -> has(band, "below"))
                .<Bound>map(band -> new Bound.OnAttainment(percent(band.get("below"))))
                .toList();
        Lookup margin = Lookup.bands("margin", bounds).openBelow();
        Ratio place = place(margin, Json.level(ratio(in, "gross_margin_pct").dividedBy(HUNDRED)));
        return Map.of(
                "band",
                in.get("bands").get(place.numerator().intValue()).get("name").asText());
    }

    private static Map<String, Object> slab(JsonNode in) {
        List<Bound> bounds = each(in.get("slab_upper_bounds_exclusive"), Function.identity()).stream()
                .filter(bound -> !bound.isNull())
                .<Bound>map(bound -> new Bound.OnNumber(decimal(bound)))
                .toList();
        Lookup volume = Lookup.bands("volume", bounds).openBelow();
        return Map.of("slab_index", place(volume, Figure.of(ratio(in, "volume"), Unit.NUMBER)));
    }
}
