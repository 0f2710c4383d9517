package org.openspm.testkit;

import static java.time.Month.FEBRUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openspm.core.journey.Contribution;
import org.openspm.core.journey.Event;
import org.openspm.core.journey.Funnel;
import org.openspm.core.journey.TimeToEvent;
import org.openspm.core.metric.Accumulator;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.MemberStatistic;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricKey;
import org.openspm.core.metric.MetricQuery;
import org.openspm.core.metric.MetricState;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.metric.Shift;
import org.openspm.core.metric.TableDifference;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Dimension;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;

/** The guide to metrics says nothing that does not compile and hold. */
class MetricsGuideTest {

    private static final FiscalCalendar calendar = FiscalCalendar.startingIn(FEBRUARY);

    // [fields]
    record Deal(String id, String rep, String region, LocalDate closed, BigDecimal amount, boolean won) {}

    static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
    static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);
    static final TextField<Deal> REGION = DEALS.text("region", Deal::region);
    static final DateField<Deal> CLOSED = DEALS.date("closed", Deal::closed);
    static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);
    static final FlagField<Deal> WON = DEALS.flag("won", Deal::won);
    // [/fields]

    // [goals]
    record Goal(String rep, LocalDate from, BigDecimal amount) {}

    static final Schema<Goal> GOALS = Schema.of("goals", Goal.class);
    static final MoneyField<Goal> GOAL = GOALS.money("goal", "USD", Goal::amount);
    static final DateField<Goal> FROM = GOALS.date("from", Goal::from);
    static final Dimension SELLER = Dimension.shared("rep", REP, GOALS.text("rep", Goal::rep));
    // [/goals]

    // [events]
    record Touch(String deal, String stage, LocalDate on) {}

    static final Schema<Touch> TOUCHES = Schema.of("touches", Touch.class);
    static final TextField<Touch> DEAL = TOUCHES.text("deal", Touch::deal);
    static final TextField<Touch> STAGE = TOUCHES.text("stage", Touch::stage);
    static final DateField<Touch> ON = TOUCHES.date("on", Touch::on);
    // [/events]

    private static final Facts touches = Facts.of(
            TOUCHES,
            List.of(
                    touch("a", "Lead", "2026-01-01"),
                    touch("a", "Meeting", "2026-01-11"),
                    touch("a", "Won", "2026-01-31"),
                    touch("b", "Lead", "2026-01-01"),
                    touch("b", "Meeting", "2026-01-21"),
                    touch("b", "Won", "2026-02-10"),
                    touch("c", "Lead", "2026-02-01"),
                    touch("c", "Meeting", "2026-02-11"),
                    touch("d", "Lead", "2026-02-01")));

    private static Touch touch(String deal, String stage, String on) {
        return new Touch(deal, stage, LocalDate.parse(on));
    }

    private static final List<Deal> deals = List.of(
            deal("d1", "jill", "2026-02-10", 60_000, true),
            deal("d2", "jill", "2026-03-05", 110_000, true),
            deal("d3", "jill", "2026-03-20", 40_000, false),
            deal("d4", "omar", "2026-04-11", 20_000, true),
            deal("d5", "omar", "2026-05-02", 15_000, false));

    private static final Facts firstHalf = Facts.of(DEALS, deals.subList(0, 2));
    private static final Facts secondHalf = Facts.of(DEALS, deals.subList(2, 5));
    private static final Facts facts = Facts.of(DEALS, deals)
            .and(
                    GOALS,
                    List.of(
                            new Goal("jill", LocalDate.parse("2026-02-01"), BigDecimal.valueOf(100_000)),
                            new Goal("omar", LocalDate.parse("2026-02-01"), BigDecimal.valueOf(40_000))));

    private static Deal deal(String id, String rep, String closed, long amount, boolean won) {
        return new Deal(id, rep, "EMEA", LocalDate.parse(closed), BigDecimal.valueOf(amount), won);
    }

    private final Metric bookings = bookings();
    private final Metric winRate = winRate();
    private final Metric attainment = attainment();

    private static Metric bookings() {
        // [first]
        Metric bookings = Metric.of("Bookings", sum(AMOUNT).where(WON.isTrue())).higherIsBetter();

        bookings.evaluate(facts).figure();
        // [/first]
        return bookings;
    }

    private static Metric winRate() {
        // [ratio]
        Metric winRate = Metric.ratio("Win rate", count(DEALS).where(WON.isTrue()), count(DEALS))
                .asPercent()
                .higherIsBetter();
        MetricValue value = winRate.evaluate(facts);

        value.figure();
        value.numerator();
        value.denominator();
        // [/ratio]
        assertThat(value.figure()).hasToString("60 %");
        assertThat(value.numerator()).hasToString("3 deals");
        assertThat(value.denominator().orElseThrow()).hasToString("5 deals");
        // [why]
        value.explain().render();
        // [/why]
        assertThat(value.explain().render())
                .isEqualTo(DocSource.guide("metrics").block("text", 1));
        return winRate;
    }

    private static Metric attainment() {
        // [attainment]
        Metric attainment = Metric.ratio("Attainment", sum(AMOUNT).where(WON.isTrue()), sum(GOAL))
                .asPercent()
                .higherIsBetter();
        MetricTable byRep =
                attainment.by(SELLER).per(QUARTER, CLOSED, FROM).in(calendar).evaluate(facts);

        byRep.value("jill", calendar.quarter(2026, 1));
        byRep.value("omar", calendar.quarter(2026, 1));
        // [/attainment]
        assertThat(byRep.value("jill", calendar.quarter(2026, 1))).hasToString("170 %");
        assertThat(byRep.value("omar", calendar.quarter(2026, 1))).hasToString("50 %");
        return attainment;
    }

    @Test
    void theFirstMetric() {
        assertThat(bookings.evaluate(facts)).hasToString("USD 190,000.00");
    }

    @Test
    void byRepPerQuarter() {
        // [table]
        MetricTable table = winRate.by(REP).per(QUARTER, CLOSED).in(calendar).evaluate(facts);

        table.value("jill", calendar.quarter(2026, 1));
        table.value(MetricKey.ALL, calendar.quarter(2026, 1));
        table.value("jill", MetricKey.ALL);
        table.total();
        // [/table]
        assertThat(table.value("jill", calendar.quarter(2026, 1))).hasToString("66.67 %");
        assertThat(table.value(MetricKey.ALL, calendar.quarter(2026, 1))).hasToString("75 %");
        assertThat(table.value("jill", MetricKey.ALL)).hasToString("66.67 %");
        assertThat(table.total()).hasToString("60 %");
    }

    @Test
    void members() {
        // [members]
        Metric repsAtQuota = Metric.shareOfMembers("Reps at quota", SELLER, attainment, percent(100));
        Metric medianRep =
                Metric.overMembers("Median attainment", SELLER, attainment, MemberStatistic.quantile(percent(50)));

        repsAtQuota.evaluate(facts).figure();
        medianRep.evaluate(facts).figure();
        // [/members]
        assertThat(repsAtQuota.evaluate(facts)).hasToString("50 %");
        assertThat(medianRep.evaluate(facts)).hasToString("110 %");
    }

    @Test
    void time() {
        // [time]
        Metric yearToDate = bookings.toDate(YEAR);
        Metric growth = bookings.growthOver(Shift.previousPeriod());

        yearToDate.per(QUARTER, CLOSED).in(calendar).evaluate(facts).value(calendar.quarter(2026, 2));
        growth.per(QUARTER, CLOSED).in(calendar).evaluate(facts).value(calendar.quarter(2026, 2));
        // [/time]
        assertThat(yearToDate.per(QUARTER, CLOSED).in(calendar).evaluate(facts).value(calendar.quarter(2026, 2)))
                .hasToString("USD 190,000.00");
        assertThat(growth.per(QUARTER, CLOSED).in(calendar).evaluate(facts).value(calendar.quarter(2026, 2)))
                .hasToString("-100 %");
    }

    @Test
    void sharesAndRanks() {
        // [shares]
        bookings.shareOfTotal().by(REP).evaluate(facts).value("jill");
        bookings.rankIn(REP).by(REP).evaluate(facts).value("jill");
        // [/shares]
        assertThat(bookings.shareOfTotal().by(REP).evaluate(facts).value("jill"))
                .hasToString("89.47 %");
        assertThat(bookings.rankIn(REP).by(REP).evaluate(facts).value("jill")).hasToString("1");
    }

    @Test
    void arithmetic() {
        // [arithmetic]
        Metric averageDeal = bookings.dividedBy(
                        Metric.of("Won deals", count(DEALS).where(WON.isTrue())))
                .named("Average deal");

        averageDeal.evaluate(facts).figure();

        Metric yearly = bookings.times(Metric.constant(2)).named("Run rate of a year");
        yearly.evaluate(facts).figure().toMoney();
        // [/arithmetic]
        assertThat(yearly.evaluate(facts).figure().toMoney()).hasToString("USD 380,000.00");
        assertThat(averageDeal.evaluate(facts)).hasToString("USD 63,333.33");
    }

    // [accumulator]
    final class LargestWin implements Accumulator<Deal> {

        private BigDecimal largest = BigDecimal.ZERO;

        @Override
        public boolean add(Deal deal) {
            largest = largest.max(deal.amount());
            return true;
        }

        @Override
        public void merge(Accumulator<Deal> other) {
            largest = largest.max(((LargestWin) other).largest);
        }

        @Override
        public Figure figure() {
            return Figure.of(Money.of(largest, "USD"));
        }
    }
    // [/accumulator]

    @Test
    void aMeasureOfYourOwn() {
        // [custom]
        Unit usd = Unit.money(Money.currencyOf("USD"));
        Metric largestWin = Metric.of(
                "Largest win",
                Measure.custom("largest win", DEALS, usd, LargestWin::new).where(WON.isTrue()));

        largestWin.evaluate(facts).figure();
        // [/custom]
        assertThat(largestWin.evaluate(facts)).hasToString("USD 110,000.00");
    }

    @Test
    void onePass() {
        // [merge]
        MetricQuery query = MetricQuery.of(bookings, winRate).by(REP);
        MetricState one = query.evaluateAll(firstHalf);
        MetricState other = query.evaluateAll(secondHalf);
        MetricState both = one.merge(other);

        both.table(bookings).value("jill");
        both.table(winRate).value("omar");
        // [/merge]
        assertThat(both.table(bookings).value("jill")).hasToString("USD 170,000.00");
        assertThat(both.table(winRate).value("omar")).hasToString("50 %");
    }

    @Test
    void pivotAndComparison() {
        MetricTable table = winRate.by(REP).per(QUARTER, CLOSED).in(calendar).evaluate(facts);
        // [pivot]
        table.require("jill", calendar.quarter(2026, 1));
        table.members(REP);
        table.pivot().render();
        // [/pivot]
        assertThat(table.require("jill", calendar.quarter(2026, 1))).hasToString("66.67 %");
        assertThat(table.members(REP)).containsExactly("jill", "omar");
        assertThat(table.pivot().render()).isEqualTo(DocSource.guide("metrics").block("text", 0));
        // [compare]
        MetricTable earlier = winRate.by(REP).evaluate(firstHalf);
        TableDifference since = winRate.by(REP).evaluate(facts).minus(earlier);

        since.total().difference();
        since.changes().get(0).isWorse();
        // [/compare]
        assertThat(since.total().difference()).hasToString("-40 %");
        assertThat(since.changes().get(0).isWorse()).isTrue();
    }

    @Test
    void fromOneEventToTheNext() {
        // [journeys]
        LocalDate today = LocalDate.of(2026, 4, 1);
        Funnel funnel = Funnel.of("Pipeline", DEAL, ON, STAGE, "Lead", "Meeting", "Won");
        TimeToEvent cycle = TimeToEvent.of(
                "Cycle",
                Event.of(DEAL, ON).where(STAGE.is("Lead")),
                Event.of(DEAL, ON).where(STAGE.is("Won")));

        funnel.stepRate("Meeting").asOf(today).evaluate(touches).total();
        funnel.overallRate("Won").asOf(today).evaluate(touches).total();
        cycle.median().asOf(today).evaluate(touches).total();
        // [/journeys]
        assertThat(funnel.stepRate("Meeting").asOf(today).evaluate(touches).total())
                .hasToString("75 %");
        assertThat(funnel.overallRate("Won").asOf(today).evaluate(touches).total())
                .hasToString("50 %");
        assertThat(cycle.median().asOf(today).evaluate(touches).total()).hasToString("40 days");
    }

    @Test
    void whatMovedANumber() {
        // [moved]
        MetricTable byQuarter =
                bookings.by(REP).per(QUARTER, CLOSED).in(calendar).evaluate(facts);
        Contribution why = Contribution.toSum(byQuarter, calendar.quarter(2026, 1), calendar.quarter(2026, 2));

        why.change();
        why.parts().get(0).figure();
        // [/moved]
        assertThat(why.change()).hasToString("USD -190,000.00");
        assertThat(why.parts().get(0).label()).isEqualTo("jill");
        assertThat(why.parts().get(0).figure()).hasToString("USD -170,000.00");
    }

    @Test
    void snippetsAreTheOnesAbove() {
        DocSource guide = DocSource.guide("metrics");
        String source = DocSource.testSource("MetricsGuideTest");
        List<String> regions = List.of(
                "fields",
                "first",
                "ratio",
                "table",
                "pivot",
                "compare",
                "goals",
                "attainment",
                "members",
                "time",
                "shares",
                "arithmetic",
                "events",
                "journeys",
                "moved",
                "accumulator",
                "custom",
                "merge",
                "why");
        assertThat(guide.codeBlocks("java")).hasSize(regions.size());
        for (int i = 0; i < regions.size(); i++) {
            assertThat(guide.codeOf("java", i)).as(regions.get(i)).isEqualTo(DocSource.region(source, regions.get(i)));
        }
    }

    @Test
    void resultsInCommentsAreTheOnesAsserted() {
        String source = DocSource.testSource("MetricsGuideTest");
        List<String> results = DocSource.guide("metrics").codeBlocks("java").stream()
                .flatMap(block -> Pattern.compile("// (.+)$", Pattern.MULTILINE)
                        .matcher(block)
                        .results())
                .map(match -> match.group(1).split("(, |: )")[0])
                .toList();
        assertThat(results).hasSizeGreaterThan(15);
        assertThat(results).allSatisfy(result -> assertThat(source).contains("hasToString(\"" + result + "\")"));
    }
}
