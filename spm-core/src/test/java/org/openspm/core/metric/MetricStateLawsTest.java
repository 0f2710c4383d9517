package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Deal.AMOUNT;
import static org.openspm.core.metric.Deal.CLOSED;
import static org.openspm.core.metric.Deal.DEALS;
import static org.openspm.core.metric.Deal.PRODUCT;
import static org.openspm.core.metric.Deal.REP;
import static org.openspm.core.metric.Deal.WON;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;
import org.openspm.core.Sent;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Dimension;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.WeekPattern;
import org.openspm.core.time.WeekYear;

/** The laws over random rows, metrics, dimensions, grains and calendars: order, merge, incremental, empty, scale, roll-up. */
@Domain(FactsDomain.class)
@Domain(MetricStateLawsTest.Queries.class)
@Domain(DomainContext.Global.class)
class MetricStateLawsTest {

    /** Queries of one to three metrics of any kind. */
    static class Queries extends DomainContextBase {

        @Provide
        Arbitrary<Measure<Deal>> measures() {
            return Arbitraries.of(
                            count(DEALS),
                            sum(AMOUNT),
                            Measure.average(AMOUNT),
                            Measure.min(AMOUNT),
                            Measure.max(AMOUNT),
                            Measure.countDistinct(PRODUCT),
                            Measure.quantile(AMOUNT, Rate.percent(75)),
                            Measure.quantile(AMOUNT, Rate.percent(10), QuantileType.AVERAGED_INVERSE),
                            Measure.standardDeviation(AMOUNT),
                            Measure.populationDeviation(AMOUNT),
                            Measure.first(AMOUNT, CLOSED),
                            Measure.last(AMOUNT, CLOSED),
                            sum(AMOUNT).opening(CLOSED),
                            sum(AMOUNT).closing(CLOSED),
                            count(DEALS).closingOfEach(CLOSED, PRODUCT),
                            sum(AMOUNT).averageOver(CLOSED))
                    .flatMap(measure -> Arbitraries.of(measure, measure.where(WON.isTrue()), measure.on(CLOSED)));
        }

        @Provide
        Arbitrary<Metric> metrics() {
            Arbitrary<Metric> simple = measures().map(measure -> Metric.of(measure.toString(), measure));
            Arbitrary<Metric> ratio = Combinators.combine(simple, simple).as((a, b) -> Metric.ratio("ratio", a, b));
            return Arbitraries.oneOf(simple, ratio)
                    .flatMap(metric -> Arbitraries.of(
                            metric,
                            metric.minus(metric.of(Shift.previousPeriod())),
                            metric.toDate(Grain.YEAR),
                            metric.trailing(2, Grain.MONTH),
                            metric.trailing(28, Grain.DAY),
                            metric.allTime().growthOver(Shift.previousPeriod()),
                            metric.growthOver(Shift.samePeriodLastYear()),
                            metric.shareOfTotal(),
                            metric.rankIn(REP),
                            metric.lowerIsBetter().percentileIn(PRODUCT),
                            metric.minimumRows(2),
                            Metric.overMembers("spread", REP, metric, MemberStatistic.standardDeviation()),
                            Metric.overMembers("gini", PRODUCT, metric, MemberStatistic.gini())));
        }

        @Provide
        Arbitrary<MetricQuery> queries() {
            Arbitrary<List<Dimension>> dimensions = Arbitraries.<Dimension>of(REP, PRODUCT, WON)
                    .list()
                    .uniqueElements()
                    .ofMaxSize(2);
            Arbitrary<Optional<Grain>> grains = Arbitraries.of(Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.YEAR)
                    .optional(0.7);
            Arbitrary<FiscalCalendar> calendars = Arbitraries.of(
                    FiscalCalendar.gregorian(),
                    FiscalCalendar.startingIn(Month.FEBRUARY).namedByEndYear(),
                    FiscalCalendar.nrf(),
                    FiscalCalendar.weeks(
                            WeekPattern.FOUR_FOUR_FIVE, WeekYear.endingOnLast(DayOfWeek.SATURDAY, Month.SEPTEMBER)));
            return Combinators.combine(
                            metrics().list().ofMinSize(1).ofMaxSize(3).uniqueElements(), dimensions, grains, calendars)
                    .as((metrics, by, grain, calendar) -> {
                        MetricQuery query = MetricQuery.of(metrics.toArray(Metric[]::new))
                                .by(by.toArray(Dimension[]::new))
                                .in(calendar);
                        return grain.map(length -> query.per(length, CLOSED)).orElse(query);
                    });
        }
    }

    private static Facts facts(List<Deal> deals) {
        return Facts.of(DEALS, deals);
    }

    private static List<MetricTable> tables(MetricState state, MetricQuery query) {
        return query.metrics().stream().map(state::table).toList();
    }

    /** Law 1. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void orderDoesNotMatter(@ForAll MetricQuery query, @ForAll @Size(max = 15) List<Deal> deals, @ForAll long seed) {
        List<Deal> shuffled = new ArrayList<>(deals);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(tables(query.evaluateAll(facts(shuffled)), query))
                .isEqualTo(tables(query.evaluateAll(facts(deals)), query));
    }

    /** Law 2: dealt to any number of states, merged in any order. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anyPartitionMerges(
            @ForAll MetricQuery query,
            @ForAll @Size(max = 15) List<Deal> deals,
            @ForAll @IntRange(min = 1, max = 5) int parts,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<List<Deal>> dealt = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            dealt.add(new ArrayList<>());
        }
        deals.forEach(deal -> dealt.get(random.nextInt(parts)).add(deal));
        List<MetricState> states = new ArrayList<>(
                dealt.stream().map(rows -> query.evaluateAll(facts(rows))).toList());
        Collections.shuffle(states, random);
        MetricState merged = query.start();
        for (MetricState state : states) {
            List<MetricTable> before = tables(state, query);
            merged.merge(state);
            assertThat(tables(state, query)).isEqualTo(before);
        }
        assertThat(tables(merged, query)).isEqualTo(tables(query.evaluateAll(facts(deals)), query));
    }

    /** Law 2 across machines: what each part has seen is sent as bytes. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anyPartitionMergesFromSnapshots(
            @ForAll MetricQuery query,
            @ForAll @Size(max = 15) List<Deal> deals,
            @ForAll @IntRange(min = 1, max = 5) int parts) {
        MetricState restored = query.start();
        for (int part = 0; part < parts; part++) {
            int own = part;
            List<Deal> dealt = deals.stream()
                    .filter(deal -> Math.floorMod(deal.hashCode(), parts) == own)
                    .toList();
            restored.restore(Sent.copy(query.evaluateAll(facts(dealt)).snapshot()));
        }
        assertThat(tables(restored, query)).isEqualTo(tables(query.evaluateAll(facts(deals)), query));
    }

    /** Law 3: adding later equals all at once, and a table handed out stays as it is, its cells without rows too. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void addingLaterEqualsAllAtOnce(
            @ForAll MetricQuery query, @ForAll @Size(max = 15) List<Deal> deals, @ForAll @IntRange(max = 15) int at) {
        int cut = Math.min(at, deals.size());
        MetricState state = query.evaluateAll(facts(deals.subList(0, cut)));
        List<MetricTable> early = tables(state, query);
        List<MetricTable> expected = tables(query.evaluateAll(facts(deals.subList(0, cut))), query);
        state.add(facts(deals.subList(cut, deals.size())));
        assertThat(tables(state, query)).isEqualTo(tables(query.evaluateAll(facts(deals)), query));
        assertThat(early).isEqualTo(expected);
        Object[] everything =
                new Object[query.dimensions().size() + (query.grain().isPresent() ? 1 : 0)];
        Arrays.fill(everything, MetricKey.ALL);
        early.forEach(table -> assertThat(table.value(everything)).isEqualTo(table.total()));
    }

    /** Law 6. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void nothingHasNoGroups(@ForAll MetricQuery query) {
        MetricState state = query.evaluateAll(Facts.none());
        tables(state, query).forEach(table -> {
            assertThat(table.values()).isEmpty();
            assertThat(table.total().rows()).isZero();
        });
        assertThat(tables(query.start(), query)).isEqualTo(tables(state, query));
    }

    /** Law 9: what is in money scales, what is a share, a count or a rank does not change. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void scalesWithItsAmounts(
            @ForAll Measure<Deal> measure,
            @ForAll @Size(max = 15) List<Deal> deals,
            @ForAll @IntRange(min = 1, max = 9999) int k) {
        BigDecimal factor = new BigDecimal(k).movePointLeft(2);
        Facts scaled = facts(deals.stream()
                .map(d -> new Deal(d.id(), d.rep(), d.closed(), d.amount().multiply(factor), d.product(), d.won()))
                .toList());
        Metric metric = Metric.of("x", measure);
        Ratio times = metric.unit().isMoney() ? Ratio.of(factor) : Ratio.of(1, 1);
        boolean root = measure.toString().contains("deviation");
        metric.by(REP).evaluate(facts(deals)).values().forEach(cell -> {
            Figure other = metric.by(REP)
                    .evaluate(scaled)
                    .value(cell.key().members().get(0))
                    .figure();
            Optional<Ratio> wanted = cell.figure().value().map(value -> value.times(times));
            if (root && wanted.isPresent()) {
                Ratio off = other.orThrow().minus(wanted.get());
                assertThat(off.times(off)
                                .compareTo(wanted.get().times(wanted.get()).times(Ratio.of(1, 1_000_000_000))))
                        .isLessThanOrEqualTo(0);
            } else {
                assertThat(other.value()).isEqualTo(wanted);
            }
        });
        Metric share = metric.shareOfTotal();
        if (!root) {
            assertThat(share.by(REP).evaluate(scaled).values())
                    .extracting(MetricValue::figure)
                    .isEqualTo(share.by(REP).evaluate(facts(deals)).values().stream()
                            .map(MetricValue::figure)
                            .toList());
        }
    }

    /** A total over a dimension is the value of the query without it; over periods, of the query without them. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void allOfADimensionIsTheQueryWithoutIt(
            @ForAll Measure<Deal> measure, @ForAll Measure<Deal> other, @ForAll @Size(max = 15) List<Deal> deals) {
        Metric metric = Metric.ratio("x", Metric.of("a", measure), Metric.of("b", other));
        MetricTable both = metric.by(REP, PRODUCT).per(Grain.QUARTER, CLOSED).evaluate(facts(deals));
        metric.by(REP)
                .per(Grain.QUARTER, CLOSED)
                .evaluate(facts(deals))
                .values()
                .forEach(cell -> assertThat(both.value(
                                        cell.key().members().get(0),
                                        MetricKey.ALL,
                                        cell.key().period().orElseThrow())
                                .figure())
                        .isEqualTo(cell.figure()));
        metric.by(PRODUCT)
                .evaluate(facts(deals))
                .values()
                .forEach(cell -> assertThat(
                                both.value(MetricKey.ALL, cell.key().members().get(0), MetricKey.ALL)
                                        .figure())
                        .isEqualTo(cell.figure()));
        assertThat(both.total().figure())
                .isEqualTo(metric.evaluate(facts(deals)).figure());
    }

    /** Windows and shifts act on the period alone, so either may be taken first. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void windowOfAShiftIsTheShiftOfAWindow(
            @ForAll Measure<Deal> measure,
            @ForAll @Size(max = 15) List<Deal> deals,
            @ForAll @IntRange(min = 1, max = 13) int back) {
        Metric metric = Metric.of("x", measure);
        Shift shift = Shift.periodsEarlier(back);
        List<Metric> windowed =
                List.of(metric.of(shift).toDate(Grain.YEAR), metric.of(shift).trailing(40, Grain.DAY));
        List<Metric> shifted = List.of(
                metric.toDate(Grain.YEAR).of(shift),
                metric.trailing(40, Grain.DAY).of(shift));
        for (int i = 0; i < windowed.size(); i++) {
            MetricTable expected =
                    shifted.get(i).by(REP).per(Grain.MONTH, CLOSED).evaluate(facts(deals));
            assertThat(windowed.get(i)
                            .by(REP)
                            .per(Grain.MONTH, CLOSED)
                            .evaluate(facts(deals))
                            .values())
                    .extracting(MetricValue::figure)
                    .isEqualTo(
                            expected.values().stream().map(MetricValue::figure).toList());
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void sharesOfASumAddUpToOne(@ForAll @Size(max = 15) List<Deal> deals) {
        MetricTable shares =
                Metric.of("x", sum(AMOUNT)).shareOfTotal().by(REP, PRODUCT).evaluate(facts(deals));
        if (shares.total().figure().isDefined()) {
            assertThat(shares.values().stream()
                            .map(cell -> cell.figure().orThrow())
                            .reduce(Ratio.ZERO, Ratio::plus))
                    .isEqualTo(Ratio.of(1, 1));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theTraceShowsTheNumber(@ForAll MetricQuery query, @ForAll @Size(max = 15) List<Deal> deals) {
        tables(query.evaluateAll(facts(deals)), query)
                .forEach(table -> table.values().forEach(cell -> {
                    assertThat(cell.explain().figure()).isEqualTo(cell.figure());
                    assertThat(cell.explain().render())
                            .startsWith(table.metric().name() + " of " + cell.key());
                }));
    }
}
