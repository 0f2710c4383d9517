package org.openspm.compensation.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.openspm.compensation.fixture.Deals.USD;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openspm.core.money.Amount;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;

/** Published cases that a roster decides alone, replayed from {@code ../shared} where that is there, each under its id. */
@SuppressWarnings({"exports", "missing-explicit-ctor"}) // public for the index of cases alone
public class PeopleCasesTest {

    private static final Path CASES = Path.of("..", "..", "shared", "cases");
    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    private static final Unit DOLLARS = Unit.money(USD);

    /** What a case asks for, and what it expects. */
    private interface Replay {
        void of(JsonNode inputs, JsonNode expected);
    }

    private static final Map<String, Replay> REPLAYS = replays();

    private static Map<String, Replay> replays() {
        Map<String, Replay> replays = new LinkedHashMap<>();
        replays.put("masters-prorate-days", PeopleCasesTest::masterOfDays);
        replays.put("masters-prorate-month", PeopleCasesTest::masterOfMonths);
        replays.put("quickbase-seasonal-prorate", PeopleCasesTest::seasonalQuarters);
        replays.put("cornerstone-proration-inclusive", PeopleCasesTest::sinceTheLastChange);
        replays.put("spiff-icr", PeopleCasesTest::individualRate);
        replays.put("idynamics-fx", PeopleCasesTest::fixedAtPosting);
        replays.put("tt-proration-01", PeopleCasesTest::activeDays);
        return replays;
    }

    @TestFactory
    public Stream<DynamicTest> publishedCase() {
        return REPLAYS.entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    JsonNode found = find(entry.getKey());
                    entry.getValue().of(found.get("inputs"), found.get("expected"));
                }));
    }

    private static JsonNode find(String id) throws IOException {
        assumeTrue(Files.isDirectory(CASES), () -> "no published cases at ../shared/cases");
        ObjectMapper exact = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        for (String file : List.of("commission.jsonl", "peers.jsonl")) {
            for (String line : Files.readAllLines(CASES.resolve(file), StandardCharsets.UTF_8)) {
                JsonNode node = exact.readTree(line);
                if (node.get("id").asText().equals(id)) {
                    return node;
                }
            }
        }
        throw new AssertionError("There is no case (" + id + ").");
    }

    private static BigDecimal number(JsonNode node) {
        return new BigDecimal(node.asText());
    }

    private static Amount amountOf(JsonNode node) {
        return amount(number(node));
    }

    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.asText());
    }

    /** 214 of 365 days, the first counted; shown in percent with two digits and in thousands. */
    private static void masterOfDays(JsonNode inputs, JsonNode expected) {
        LocalDate start = date(inputs.get("start"));
        Period year = CALENDAR.period(Grain.YEAR, start);
        PlanRoster people = Roster.builder()
                .participant(
                        "new",
                        p -> p.hired(start)
                                .quota("sales", year, amountOf(inputs.get("annual_quota")))
                                .targetIncentive(amountOf(inputs.get("annual_variable"))))
                .build()
                .under("plan", USD, Proration.actualDays());

        Ratio share = people.activeShare("new", year);
        assertThat(share)
                .isEqualTo(Ratio.of(
                        inputs.get("days_remaining_inclusive").asLong(),
                        inputs.get("year_days").asLong()));
        assertThat(share.toDecimal(4, RoundingMode.HALF_UP).movePointRight(2))
                .isEqualByComparingTo(number(expected.get("weight_pct")));
        assertThat(people.targetIncentive("new", year).orElseThrow().toDecimal(0, RoundingMode.HALF_UP))
                .isEqualTo("43973");
        assertThat(thousands(people.targetIncentive("new", year).orElseThrow(), RoundingMode.HALF_UP))
                .isEqualByComparingTo(number(expected.get("variable_k")));
        // The published 470 is 469.04 rounded up.
        assertThat(thousands(people.quota("new", "sales", year, DOLLARS).orElseThrow(), RoundingMode.UP))
                .isEqualByComparingTo(number(expected.get("quota_k")));
    }

    private static BigDecimal thousands(Ratio amount, RoundingMode mode) {
        return amount.dividedBy(Ratio.of(1_000, 1)).toDecimal(0, mode);
    }

    /** 15 and 9 of 30 days, the first not counted. */
    private static void masterOfMonths(JsonNode inputs, JsonNode expected) {
        Period june = CALENDAR.month(2019, 6);
        assertThat(june.range().days()).isEqualTo(inputs.get("month_days").asLong());
        for (int i = 0; i < inputs.get("start_days").size(); i++) {
            LocalDate start =
                    LocalDate.of(2019, 6, inputs.get("start_days").get(i).asInt());
            PlanRoster people = Roster.builder()
                    .participant("new", p -> p.hired(start).quota("units", june, amountOf(inputs.get("goal"))))
                    .build()
                    .under("plan", USD, Proration.actualDays().firstDayNotCounted());
            assertThat(people.quota("new", "units", june, Unit.of("units")))
                    .contains(Ratio.of(number(expected.get("goals").get(i))));
        }
    }

    /** A weight for each quarter, then the months of it that were held. */
    private static void seasonalQuarters(JsonNode inputs, JsonNode expected) {
        Period year = CALENDAR.period(Grain.YEAR, date(inputs.get("start")));
        List<Period> quarters = year.divide(Grain.QUARTER);
        Participant started = Participant.of("new").hired(date(inputs.get("start")));
        for (int i = 0; i < quarters.size(); i++) {
            BigDecimal weighted = number(inputs.get("annual_quota"))
                    .multiply(number(inputs.get("quarter_weights").get(i)));
            started = started.quota("sales", quarters.get(i), amount(weighted));
        }
        Participant described = started;
        PlanRoster people = Roster.builder()
                .participant("new", p -> described)
                .build()
                .under("plan", USD, Proration.monthsInFull());
        Ratio sum = Ratio.ZERO;
        for (int i = 0; i < quarters.size(); i++) {
            Ratio quota = people.quota("new", "sales", quarters.get(i), DOLLARS).orElseThrow();
            sum = sum.plus(quota);
            assertThat(quota.toDecimal(0, RoundingMode.HALF_UP))
                    .isEqualByComparingTo(number(expected.get("quarters").get(i)));
        }
        assertThat(sum.toDecimal(0, RoundingMode.HALF_UP)).isEqualByComparingTo(number(expected.get("total")));
    }

    private static void sinceTheLastChange(JsonNode inputs, JsonNode expected) {
        Period year = CALENDAR.period(Grain.YEAR, date(inputs.get("period").get(0)));
        inputs.get("last_change").properties().forEach(entry -> {
            PlanRoster people = Roster.builder()
                    .participant(entry.getKey(), p -> p.on("plan", date(entry.getValue())))
                    .build()
                    .under("plan", USD, Proration.actualDays());
            Ratio share = people.activeShare(entry.getKey(), year);
            assertThat(share)
                    .isEqualTo(Ratio.of(
                            expected.get("days").get(entry.getKey()).asLong(),
                            year.range().days()));
            assertThat(share.toDecimal(4, RoundingMode.HALF_UP))
                    .isEqualByComparingTo(number(expected.get("factor_4dp").get(entry.getKey())));
        });
    }

    /** The rate at which a quarter's quota pays a quarter's target. */
    private static void individualRate(JsonNode inputs, JsonNode expected) {
        Period quarter = CALENDAR.quarter(2026, 1);
        BigDecimal ofYear = number(inputs.get("target_incentive")).multiply(BigDecimal.valueOf(4));
        PlanRoster people = Roster.builder()
                .participant("rep", p -> p.role("AE").targetIncentive(amount(ofYear)))
                .roleQuota("AE", "sales", quarter, amountOf(inputs.get("quarter_quota")))
                .build()
                .under("plan", USD, Proration.actualDays());
        Ratio target = people.targetIncentive("rep", quarter).orElseThrow();
        Ratio rate =
                target.dividedBy(people.quota("rep", "sales", quarter, DOLLARS).orElseThrow());
        assertThat(rate).isEqualTo(percent(number(expected.get("icr_pct"))).toRatio());
        assertThat(rate.times(Ratio.of(number(inputs.get("deal")))))
                .isEqualTo(Ratio.of(number(expected.get("commission_per_deal"))));
        assertThat(target).isEqualTo(Ratio.of(number(expected.get("commission_at_quota"))));
    }

    /** A commission in the currency of the sale, and in that of the company at the rate of the posting. */
    private static void fixedAtPosting(JsonNode inputs, JsonNode expected) {
        LocalDate posting = LocalDate.of(2026, 3, 31);
        ExchangeRates rates = ExchangeRates.builder()
                .rate("GBP", "USD", posting, number(inputs.get("gbp_usd_at_posting")))
                .build();
        Money commission = Money.of(number(inputs.get("sale_gbp")), "GBP").times(number(inputs.get("rate")));
        assertThat(commission).isEqualTo(Money.of(number(expected.get("commission_gbp")), "GBP"));
        assertThat(rates.convertToMoney(commission, USD, posting))
                .contains(Money.of(number(expected.get("commission_usd_fixed_at_posting")), "USD"));
    }

    private static void activeDays(JsonNode inputs, JsonNode expected) {
        LocalDate start = date(inputs.get("assignment_start"));
        Period month = CALENDAR.period(Grain.MONTH, start);
        PlanRoster people = Roster.builder()
                .participant("rep", p -> p.on("plan", start).quota("sales", month, amountOf(inputs.get("quota"))))
                .build()
                .under("plan", USD, Proration.actualDays());
        assertThat(month).hasToString(inputs.get("period").asText());
        assertThat(people.activeShare("rep", month))
                .isEqualTo(Ratio.of(
                        expected.get("active_days").asLong(),
                        expected.get("total_days").asLong()));
        assertThat(people.activeShare("rep", month).toDecimal(5, RoundingMode.HALF_UP))
                .isEqualByComparingTo(number(expected.get("factor")));
        Ratio quota = people.quota("rep", "sales", month, DOLLARS).orElseThrow();
        assertThat(quota.toDecimal(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo(number(expected.get("prorated_quota")));
        Ratio attainment = Ratio.of(number(inputs.get("revenue"))).dividedBy(quota);
        assertThat(attainment.toDecimal(4, RoundingMode.HALF_UP).movePointRight(2))
                .isEqualByComparingTo(number(expected.get("attainment_pct")));
    }
}
