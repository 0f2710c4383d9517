package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** Worked examples that vendors, text books and forums have published, each under the name it is collected by. */
class PublishedCasesTest {

    private static final Period YEAR = FiscalCalendar.gregorian().year(2026);

    /** Amounts sold in January, February and so on, against a quota a year; what every month pays. */
    record Case(String id, String quota, RateTable table, List<String> sold, List<String> earned) {

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Case> cases() {
        RateTable halves = onAttainment(RateTable::marginal, "0:3", "50:4", "100:5");
        return Stream.of(
                yearly("commissionstarter-flat", "50000", RateTable.flat(percent(8)), "62000", "4960"),
                yearly(
                        "commissionstarter-retro-multiplier",
                        "50000",
                        onAttainment(RateTable::retroactive, "0:4", "75:8", "100:12"),
                        "62000",
                        "7440"),
                yearly(
                        "excelcampus-90pct-differential",
                        "10000",
                        onAttainment(RateTable::marginal, "0:50", "40:75", "60:200", "80:125"),
                        "9000",
                        "8750"),
                yearly(
                        "excelguru-accel-bands",
                        "10000",
                        onAttainment(RateTable::marginal, "100:125", "125:150", "150:175", "200:200"),
                        "14000",
                        "5375"),
                yearly("iwd-variable-scale", "0", table("0:4", "35000:6", "50000:8"), "150000", "10300"),
                yearly("mikesalkin-minimum", "0", table("0:1", "300000:0.5"), "400000", "3500"),
                yearly("prowi-renewal-flat", "0", RateTable.flat(percent(3)), "45000", "1350"),
                yearly("spiff-marginal-220k", "0", table("0:4", "150000:8", "250000:12"), "220000", "11600"),
                yearly(
                        "spiff-tier-220k",
                        "0",
                        amounts(RateTable::retroactive, "0:4", "150000:8", "250000:12"),
                        "220000",
                        "17600"),
                yearly(
                        "oracle-tier-tie",
                        "0",
                        amounts(RateTable::retroactive, "0:1", "25000:2", "50000:3", "75000:4"),
                        "50000",
                        "1500"),
                monthly(
                        "netsuite-marginal-first-bracket",
                        "0",
                        table("0:0", "10000:4"),
                        List.of("8000", "3000"),
                        List.of("0", "40")),
                monthly(
                        "mrexcel-cum-march",
                        "0",
                        table("0:0.1", "4166667:0.2", "8333333:0.3", "12500000:0.4"),
                        List.of("3507000", "1500000"),
                        List.of("3507", "2340.33")),
                monthly(
                        "mrexcel-weekly-monthgoal",
                        "80000",
                        halves,
                        List.of("10000", "20000", "20000"),
                        List.of("300", "600", "700")),
                monthly(
                        "mrexcel-weekly-monthgoal",
                        "100000",
                        halves,
                        List.of("30000", "35000", "40000"),
                        List.of("900", "1200", "1650")),
                monthly(
                        "spiff-mamount",
                        "0",
                        table("0:4", "150000:6", "250000:8"),
                        List.of("145000", "20000"),
                        List.of("5800", "1100")));
    }

    private static Case yearly(String id, String quota, RateTable table, String sold, String earned) {
        return new Case(id, quota, table, List.of(sold), List.of(earned));
    }

    private static Case monthly(String id, String quota, RateTable table, List<String> sold, List<String> earned) {
        return new Case(id, quota, table, sold, earned);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void paysWhatWasPublished(Case published) {
        CompensationPlan plan = CompensationPlan.named("Published")
                .in("USD")
                .year(YEAR)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .accumulating(Grain.YEAR)
                                .pay(published.table()))
                .build();
        Roster roster = Roster.builder()
                .participant("jill", p -> p.quota("sales", YEAR, amount(published.quota())))
                .build();
        List<Deal> deals = new ArrayList<>();
        for (int month = 0; month < published.sold().size(); month++) {
            deals.add(deal(
                    "d" + month,
                    "jill",
                    "2026-0" + (month + 1) + "-15",
                    published.sold().get(month)));
        }
        Evaluation run = plan.evaluate(roster, Facts.of(DEALS, deals));
        assertThat(run.payPeriods().subList(0, deals.size()))
                .extracting(period -> run.earned("jill", period))
                .isEqualTo(published.earned().stream()
                        .map(amount -> Money.of(amount, "USD"))
                        .toList());
    }

    private static RateTable table(String... tiers) {
        return amounts(RateTable::marginal, tiers);
    }

    /** Tiers such as {@code 150000:8}, 8 % from 150,000 on. */
    private static RateTable amounts(Function<List<Tier>, RateTable> method, String... tiers) {
        return method.apply(Stream.of(tiers)
                .map(tier -> tier.split(":", 2))
                .map(parts -> Tier.from(amount(parts[0])).rate(percent(parts[1])))
                .toList());
    }

    /** Tiers such as {@code 75:8}, 8 % from 75 % of the quota on. */
    private static RateTable onAttainment(Function<List<Tier>, RateTable> method, String... tiers) {
        return method.apply(Stream.of(tiers)
                .map(tier -> tier.split(":", 2))
                .map(parts -> Tier.from(percent(parts[0])).rate(percent(parts[1])))
                .toList());
    }
}
