package org.openspm.compensation.rate;

import static org.openspm.compensation.rate.CaseAdapter.isTagged;
import static org.openspm.compensation.rate.CaseAdapter.ofInputs;
import static org.openspm.compensation.rate.CaseAdapter.when;
import static org.openspm.compensation.rate.Json.HUNDRED;
import static org.openspm.compensation.rate.Json.additions;
import static org.openspm.compensation.rate.Json.amount;
import static org.openspm.compensation.rate.Json.base;
import static org.openspm.compensation.rate.Json.bases;
import static org.openspm.compensation.rate.Json.decimal;
import static org.openspm.compensation.rate.Json.each;
import static org.openspm.compensation.rate.Json.level;
import static org.openspm.compensation.rate.Json.pay;
import static org.openspm.compensation.rate.Json.pays;
import static org.openspm.compensation.rate.Json.percent;
import static org.openspm.compensation.rate.Json.ratio;
import static org.openspm.compensation.rate.Json.share;
import static org.openspm.compensation.rate.Json.sum;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/** How the tables of published worked examples become rate tables. Rows are (from, to, pay). */
final class PublishedRates {

    private static final BiFunction<TierStart, JsonNode, Tier> RATE = (start, pay) -> start.rate(share(pay));
    private static final BiFunction<TierStart, JsonNode, Tier> PERCENT = (start, pay) -> start.rate(percent(pay));
    private static final BiFunction<TierStart, JsonNode, Tier> UNIT = (start, pay) -> start.perUnit(amount(pay));

    static final List<CaseAdapter> ALL = List.of(
            ofInputs("quota closed rate", in(in -> Map.of("commission", flat(in, "closed")))),
            ofInputs("acv rate", in(in -> Map.of("commission", flat(in, "acv")))),
            ofInputs("quota closed rate multipliers", in(PublishedRates::multipliers)),
            ofInputs("net_sales scale", in(in -> slices(marginal(in.get("scale"), RATE), in, "net_sales", "slices"))),
            ofInputs("days_early bands", in(in -> slices(marginal(in.get("bands"), UNIT), in, "days_early", "total"))),
            ofInputs("attainment tier_min tier_rate", in(PublishedRates::differential)),
            ofInputs("quota actual bands_pct_of_quota", in(PublishedRates::bandsOfQuota)),
            ofInputs("months_pct base_rate accel", in(PublishedRates::accelerated)),
            ofInputs("tiers minimum amounts", in(PublishedRates::minimum)),
            ofInputs("monthly_units months_before tiers", in(PublishedRates::crossingUnits)),
            ofInputs("tiers cumulative_after month_sales", in(PublishedRates::crossingMonth)),
            ofInputs("annual_quota_units tiers_pct_of_quota january_units", in(PublishedRates::unitsOfQuota)),
            ofInputs("tiers events", in(PublishedRates::sharedCounter)),
            ofInputs("budget actual bands_pct threshold_pct", in(PublishedRates::threshold)),
            ofInputs("rules reps", in(PublishedRates::goalTiers)),
            ofInputs("monthly_quota_recurring_business tx2 tx3 rates", in(PublishedRates::firstBracket)),
            ofInputs("brackets transactions note", in(PublishedRates::brackets)),
            ofInputs("tiers_units sales_qty", in(PublishedRates::rebate)),
            ofInputs("tiers_units sold returns", in(PublishedRates::returned)),
            ofInputs("tiers rate_unit split input", in(PublishedRates::blended)),
            ofInputs("tiers rate_unit process accumulate split transactions", in(PublishedRates::individually)),
            ofInputs("tiers rate_unit amounts", in(PublishedRates::tierSlices)),
            ofInputs("tiers rate_unit amount", in(PublishedRates::tie)),
            ofInputs("forecast incremental_goal rate scenarios", in(PublishedRates::window)),
            ofInputs("steps_margin_rate margins", in(PublishedRates::marginTable)),
            ofInputs("people lookup_row rate_over_30h rate_under_30h", in(PublishedRates::productivity)),
            ofInputs("tiers initial_value deal", in(PublishedRates::initialValue)),
            when("tiers arr", one -> isTagged(one, "marginal"), in(in -> total(marginal(in.get("tiers"), RATE), in))),
            when(
                    "tiers arr",
                    one -> isTagged(one, "cliff_retroactive"),
                    in(in -> total(RateTable.retroactive(tiers(in.get("tiers"), RATE)), in))),
            ofInputs("cap broker_share", in(PublishedRates::companyShare)),
            ofInputs("bucket_size contributions", in(PublishedRates::buckets)),
            ofInputs("rates probe", in(PublishedRates::cappedInvoices)),
            ofInputs("points_pct below_threshold query", in(PublishedCurves::points)),
            ofInputs("component_target attainment payout_level", in(PublishedCurves::payoutLevel)),
            ofInputs("annual_target component_target factors", in(PublishedCurves::factors)),
            ofInputs("plan_revenue actual salary base_pct pct_per_1pct_over gates", in(PublishedCurves::slope)),
            ofInputs("weights item_floor composite_floor cases", in(PublishedCurves::composite)),
            ofInputs(
                    "role_at_target_pct slope_above_100_per_point modifier_range achievement_cap_pct",
                    in(PublishedCurves::roles)),
            ofInputs("salary target_pct weights achieved", in(PublishedCurves::twoParts)),
            ofInputs("quarter_quota target_incentive deal", in(PublishedCurves::individualRate)),
            ofInputs("quota closed target", in(PublishedCurves::roundedAttainment)),
            ofInputs("threshold bonus probes", in(PublishedCurves::allOrNothing)),
            ofInputs(
                    "senior_staff_matrix business_unit_max_pct achieved bu_goals_met gate",
                    in(PublishedCurves::matrix)));

    private PublishedRates() {}

    private static Function<JsonNode, Map<String, Object>> in(Function<JsonNode, Map<String, Object>> answer) {
        return one -> answer.apply(one.get("inputs"));
    }

    /** Rows over money where a share is paid, and over numbers where units are. */
    private static List<Tier> tiers(JsonNode rows, BiFunction<TierStart, JsonNode, Tier> pays) {
        return each(
                rows,
                row -> pays.apply(
                        pays == UNIT ? Tier.from(decimal(row.get(0))) : Tier.from(amount(row.get(0))), row.get(2)));
    }

    /** Rows over attainment in percent. */
    private static List<Tier> levels(JsonNode rows, BiFunction<TierStart, JsonNode, Tier> pays) {
        return each(rows, row -> pays.apply(Tier.from(percent(row.get(0))), row.get(2)));
    }

    private static RateTable marginal(JsonNode rows, BiFunction<TierStart, JsonNode, Tier> pays) {
        return RateTable.marginal(tiers(rows, pays));
    }

    private static Ratio flat(JsonNode in, String base) {
        return pay(RateTable.flat(share(in.get("rate"))), ratio(in, base));
    }

    private static Map<String, Object> total(RateTable table, JsonNode in) {
        return Map.of("commission", pay(table, ratio(in, "arr")));
    }

    private static Map<String, Object> slices(RateTable table, JsonNode in, String base, String second) {
        RateResult result = table.apply(base(ratio(in, base)));
        return Map.of("parts", pays(result), second, second.equals("slices") ? bases(result) : result.pay());
    }

    private static Map<String, Object> multipliers(JsonNode in) {
        List<Tier> tiers = new ArrayList<>(
                each(in.get("multipliers"), row -> Tier.from(share(row.get(0))).times(decimal(row.get(1)))));
        tiers.sort(Comparator.comparing(tier -> tier.from().value()));
        RateTable table = RateTable.retroactive(tiers).baseRate(share(in.get("rate")));
        return Map.of(
                "commission",
                table.apply(base(ratio(in, "closed")).withQuota(ratio(in, "quota")))
                        .pay());
    }

    /** The payout is a share of target per share of attainment: the base is the attainment itself. */
    private static Map<String, Object> differential(JsonNode in) {
        List<Tier> tiers = IntStream.range(0, in.get("tier_min").size())
                .mapToObj(i -> Tier.from(share(in.get("tier_min").get(i)))
                        .rate(share(in.get("tier_rate").get(i))))
                .toList();
        Ratio attainment = ratio(in, "attainment");
        Ratio payout = RateTable.marginal(tiers)
                .apply(base(attainment).attaining(level(attainment)))
                .pay();
        return Map.of("payout_pct", payout.times(HUNDRED));
    }

    private static Map<String, Object> bandsOfQuota(JsonNode in) {
        RateTable table = RateTable.marginal(levels(in.get("bands_pct_of_quota"), RATE));
        RateResult result = table.apply(base(ratio(in, "actual")).withQuota(ratio(in, "quota")));
        return Map.of(
                "t1_slice", bases(result).get(0),
                "t2_slice", bases(result).get(1),
                "t1", pays(result).get(0),
                "t2", pays(result).get(1));
    }

    private static Map<String, Object> accelerated(JsonNode in) {
        RateTable table = RateTable.marginal(levels(in.get("accel"), (start, factor) -> start.times(decimal(factor))))
                .baseRate(percent(in.get("base_rate")));
        return Map.of(
                "effective_rate_pct",
                each(
                        in.get("accel"),
                        row -> table.outlook(base(ratio(row.get(0))).withQuota(HUNDRED))
                                .marginalRate()
                                .orElseThrow()
                                .times(HUNDRED)));
    }

    private static Map<String, Object> minimum(JsonNode in) {
        PayRule rule = new HigherOf(marginal(in.get("tiers"), RATE), Bonus.of(amount(in.get("minimum"))));
        return Map.of(
                "commission",
                each(in.get("amounts"), amount -> pay(rule, ratio(amount))),
                "effective_pct",
                each(
                        in.get("amounts"),
                        amount -> pay(rule, ratio(amount)).times(HUNDRED).dividedBy(ratio(amount))));
    }

    private static Map<String, Object> crossingUnits(JsonNode in) {
        Ratio month = ratio(in, "monthly_units");
        RateResult result =
                marginal(in.get("tiers"), UNIT).apply(base(month).startingAt(month.times(ratio(in, "months_before"))));
        return Map.of(
                "units_low", bases(result).get(0),
                "units_high", bases(result).get(1),
                "october_payout", result.pay());
    }

    private static Map<String, Object> crossingMonth(JsonNode in) {
        Ratio month = ratio(in, "month_sales");
        RateResult result = marginal(in.get("tiers"), RATE)
                .apply(base(month).startingAt(ratio(in, "cumulative_after").minus(month)));
        return Map.of(
                "below", bases(result).get(0),
                "above", bases(result).get(1),
                "commission", result.pay());
    }

    private static Map<String, Object> unitsOfQuota(JsonNode in) {
        RateTable table = RateTable.marginal(levels(in.get("tiers_pct_of_quota"), UNIT));
        RateInput january = base(ratio(in, "january_units")).withQuota(ratio(in, "annual_quota_units"));
        return Map.of("january_commission", table.apply(january).pay());
    }

    /** Each event starts where the counter of the territory stands, whoever moved it there. */
    private static Map<String, Object> sharedCounter(JsonNode in) {
        RateTable table = marginal(in.get("tiers"), RATE);
        Ratio counter = Ratio.ZERO;
        RateResult last = table.apply(base(Ratio.ZERO));
        for (JsonNode event : in.get("events")) {
            last = table.apply(base(ratio(event, "amount")).startingAt(counter));
            counter = counter.plus(ratio(event, "amount"));
        }
        return Map.of(
                "p2_slices",
                Map.of("2pct", bases(last).get(0), "10pct", bases(last).get(1)));
    }

    private static Map<String, Object> threshold(JsonNode in) {
        RateTable table = RateTable.marginal(levels(in.get("bands_pct"), (start, each) -> start.perUnit(amount(each))))
                .threshold(percent(in.get("threshold_pct")));
        RateResult result = table.apply(base(ratio(in, "actual")).withQuota(ratio(in, "budget")));
        return Map.of("parts", pays(result), "payout", result.pay());
    }

    /** To 50 % of goal 3 %, to 100 % 4 %, above 5 %, as the rules say. */
    private static Map<String, Object> goalTiers(JsonNode in) {
        RateTable table = RateTable.marginal(
                Tier.from(Rate.percent(0)).rate(Rate.percent(3)),
                Tier.from(Rate.percent(50)).rate(Rate.percent(4)),
                Tier.from(Rate.percent(100)).rate(Rate.percent(5)));
        Map<String, Object> weekly = new java.util.HashMap<>();
        in.get("reps").properties().forEach(rep -> {
            Ratio goal = ratio(rep.getValue(), "goal");
            List<Ratio> pays = new ArrayList<>();
            Ratio before = Ratio.ZERO;
            for (JsonNode week : rep.getValue().get("weeks")) {
                RateInput input = base(ratio(week)).withQuota(goal).startingAt(before.dividedBy(goal));
                pays.add(table.apply(input).pay());
                before = before.plus(ratio(week));
            }
            weekly.put(rep.getKey(), pays);
        });
        return Map.of("weekly", weekly);
    }

    private static Map<String, Object> firstBracket(JsonNode in) {
        JsonNode deal = in.get("tx2");
        RateTable table = RateTable.marginal(
                Tier.from(amount(deal.get("below"))).rate(share(in.get("rates").get("a"))));
        return Map.of("tx2_commission", pay(table, ratio(deal, "below").plus(ratio(deal, "in_3pct"))));
    }

    private static Map<String, Object> brackets(JsonNode in) {
        return Map.of(
                "commissions",
                additions(marginal(in.get("brackets"), RATE), each(in.get("transactions"), Json::ratio)));
    }

    /** Rows from one unit to another, both counted, such as 3 to 4: above two. */
    private static RateTable unitRows(JsonNode in) {
        return RateTable.marginal(each(
                in.get("tiers_units"),
                row -> Tier.from(decimal(row.get(0)).subtract(BigDecimal.ONE)).perUnit(amount(row.get(2)))));
    }

    private static Map<String, Object> rebate(JsonNode in) {
        RateTable table = unitRows(in);
        List<Ratio> sales = each(in.get("sales_qty"), Json::ratio);
        return Map.of(
                "before", sales.stream().map(sale -> pay(table, sale)).toList(), "after", additions(table, sales));
    }

    private static Map<String, Object> returned(JsonNode in) {
        RateTable table = unitRows(in);
        return Map.of(
                "credit_memo",
                each(
                        in.get("returns"),
                        units -> table.apply(base(ratio(units).negated()).startingAt(ratio(in, "sold")))
                                .pay()
                                .negated()));
    }

    private static Map<String, Object> blended(JsonNode in) {
        RateResult result = marginal(in.get("tiers"), RATE).apply(base(ratio(in, "input")));
        List<Ratio> contributions = pays(result).stream()
                .map(pay -> pay.times(HUNDRED).dividedBy(ratio(in, "input")))
                .toList();
        return Map.of(
                "inputs_per_tier", bases(result),
                "split_rate_contribution_pct", contributions,
                "blended_rate_pct", sum(contributions));
    }

    /** Rates, or amounts that are earned in proportion to the width covered; the last row of amounts has an end. */
    private static Map<String, Object> individually(JsonNode in) {
        boolean proRata = in.get("split").asText().equals("proportional");
        List<Tier> tiers =
                new ArrayList<>(tiers(in.get("tiers"), proRata ? (start, pay) -> start.proRata(amount(pay)) : RATE));
        if (proRata) {
            JsonNode last = in.get("tiers").get(in.get("tiers").size() - 1);
            tiers.add(Tier.from(amount(last.get(1))).rate(Rate.ZERO));
        }
        RateTable table = RateTable.marginal(tiers);
        List<Ratio> commissions = each(in.get("transactions"), each -> pay(table, ratio(each, "amount")));
        return Map.of("commissions", commissions, "total", sum(commissions));
    }

    private static Map<String, Object> tierSlices(JsonNode in) {
        RateTable table = marginal(in.get("tiers"), PERCENT);
        int count = in.get("tiers").size();
        return Map.of("slices", each(in.get("amounts"), amount -> {
            List<Ratio> slices = new ArrayList<>(bases(table.apply(base(ratio(amount)))));
            while (slices.size() < count) {
                slices.add(Ratio.ZERO);
            }
            return slices;
        }));
    }

    private static Map<String, Object> tie(JsonNode in) {
        Ratio amount = ratio(in, "amount");
        RateTable table = RateTable.retroactive(tiers(in.get("tiers"), PERCENT));
        return Map.of("rate_pct", pay(table, amount).times(HUNDRED).dividedBy(amount));
    }

    private static Map<String, Object> window(JsonNode in) {
        RateTable table = RateTable.marginal(
                Tier.from(amount(in.get("forecast"))).rate(share(in.get("rate"))),
                Tier.from(amount(in.get("incremental_goal"))).rate(Rate.ZERO));
        Ratio rate = ratio(in, "rate");
        return Map.of(
                "commissionable",
                each(in.get("scenarios"), sold -> pay(table, ratio(sold)).dividedBy(rate)));
    }

    private static Map<String, Object> marginTable(JsonNode in) {
        RateTable table = RateTable.retroactive(each(
                in.get("steps_margin_rate"),
                row -> Tier.from(percent(row.get(0))).rate(percent(row.get(1)))));
        return Map.of(
                "rate_pct",
                each(
                        in.get("margins"),
                        margin -> table.apply(base(HUNDRED)
                                        .lookingUp(level(ratio(margin).dividedBy(HUNDRED))))
                                .pay()));
    }

    private static Map<String, Object> productivity(JsonNode in) {
        RateMatrix matrix = RateMatrix.over(
                        Lookup.bands("productivity", in.get("lookup_row").asLong()), Lookup.bands("hours", 0L, 30L))
                .row(Pay.perUnit(amount(in.get("rate_under_30h"))), Pay.perUnit(amount(in.get("rate_over_30h"))));
        Map<String, Object> commission = new java.util.HashMap<>();
        in.get("people").properties().forEach(person -> {
            Ratio hours = ratio(person.getValue(), "hours");
            Ratio perHour = ratio(person.getValue(), "sales").dividedBy(hours);
            RateInput input = base(hours)
                    .with("productivity", PublishedCurves.number(perHour))
                    .with("hours", PublishedCurves.number(hours));
            commission.put(person.getKey(), matrix.apply(input).pay());
        });
        return Map.of("commission", commission);
    }

    private static Map<String, Object> initialValue(JsonNode in) {
        Ratio deal = ratio(in, "deal");
        RateResult result = marginal(in.get("tiers"), RATE).apply(base(deal).startingAt(ratio(in, "initial_value")));
        List<Ratio> slices = new ArrayList<>(bases(result));
        while (slices.size() < in.get("tiers").size()) {
            slices.add(Ratio.ZERO);
        }
        return Map.of(
                "slices", slices,
                "blended_rate_pct", result.pay().times(HUNDRED).dividedBy(deal),
                "commission", result.pay());
    }

    private static Map<String, Object> companyShare(JsonNode in) {
        PayoutTiers kept = PayoutTiers.of(
                Tier.from(Amount.amount(0)).rate(share(in.get("broker_share"))),
                Tier.from(amount(in.get("cap"))).rate(Rate.ZERO));
        return Map.of("gci_to_cap", kept.outlook(base(Ratio.ZERO)).remaining().orElseThrow());
    }

    /** A bucket counts when it is full. */
    private static Map<String, Object> buckets(JsonNode in) {
        BigDecimal size = decimal(in, "bucket_size");
        List<Tier> tiers = new ArrayList<>();
        List<Ratio> cash = new ArrayList<>();
        for (JsonNode contribution : in.get("contributions")) {
            BigDecimal full = size.multiply(BigDecimal.valueOf(tiers.size() + 1L));
            cash.add(Ratio.of(full));
            tiers.add(Tier.from(Amount.amount(full)).fixed(amount(contribution)));
        }
        RateTable table = RateTable.marginal(tiers);
        return Map.of(
                "ytd_cash",
                cash,
                "ytd_pool",
                cash.stream().map(each -> pay(table, each)).toList());
    }

    /** The table of the date pays each invoice: its cap is the tier's, its minimum invoice a threshold. */
    private static Map<String, Object> cappedInvoices(JsonNode in) {
        return Map.of("commission", each(in.get("probe"), probe -> {
            JsonNode row = each(in.get("rates"), Function.identity()).stream()
                    .filter(each ->
                            each.get("from").asText().compareTo(probe.get(0).asText()) <= 0)
                    .reduce((one, later) -> later)
                    .orElseThrow();
            RateTable table = RateTable.marginal(
                    Tier.from(Amount.amount(0)).rate(share(row.get("rate"))).atMost(amount(row.get("max"))));
            PayRule rule = Json.has(row, "min_invoice")
                    ? table.threshold(amount(row.get("min_invoice"))).boundaryToTierBelow()
                    : table;
            return pay(rule, ratio(probe.get(1)));
        }));
    }
}
