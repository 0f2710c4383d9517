package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Deal.AMOUNT;
import static org.openspm.core.metric.Deal.CLOSED;
import static org.openspm.core.metric.Deal.DEALS;
import static org.openspm.core.metric.Deal.PRODUCT;
import static org.openspm.core.metric.Deal.REP;
import static org.openspm.core.metric.Deal.WON;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import org.jspecify.annotations.Nullable;
import org.openspm.core.metric.Naive.Fraction;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Dimension;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.NumberField;
import org.openspm.core.time.Grain;

/** Every measure against its naive definition, by no, one and two dimensions and per period, every cell and every total. */
@Domain(FactsDomain.class)
class MeasureOracleTest {

    private static final NumberField<Deal> WEIGHT = DEALS.number("weight", deal -> BigDecimal.valueOf(weight(deal)));

    private static int weight(Deal deal) {
        return deal.closed().getDayOfMonth() % 3 - 1;
    }

    private static Map<Metric, Function<List<Deal>, @Nullable Fraction>> measures() {
        Map<Metric, Function<List<Deal>, @Nullable Fraction>> all = new LinkedHashMap<>();
        put(all, Measure.count(DEALS), Naive::count);
        put(all, Measure.count(DEALS).where(WON.isTrue()), Naive::wins);
        put(all, Measure.countDistinct(PRODUCT), Naive::products);
        put(all, Measure.sum(AMOUNT), Naive::sum);
        put(all, Measure.min(AMOUNT), deals -> Naive.extreme(deals, BigDecimal::min));
        put(all, Measure.max(AMOUNT), deals -> Naive.extreme(deals, BigDecimal::max));
        put(all, Measure.average(AMOUNT), Naive::average);
        put(all, Measure.average(AMOUNT, WEIGHT), deals -> Naive.weighted(deals, MeasureOracleTest::weight));
        put(all, Measure.quantile(AMOUNT, Rate.percent(50)), deals -> Naive.quantile(deals, "0.5"));
        put(all, Measure.quantile(AMOUNT, Rate.percent(90)), deals -> Naive.quantile(deals, "0.9"));
        put(all, Measure.first(AMOUNT, CLOSED), Naive::opening);
        put(all, Measure.last(AMOUNT, CLOSED), Naive::closing);
        put(all, Measure.sum(AMOUNT).opening(CLOSED), Naive::opening);
        put(all, Measure.sum(AMOUNT).closing(CLOSED), Naive::closing);
        put(all, Measure.sum(AMOUNT).closingOfEach(CLOSED, PRODUCT), Naive::closingOfEachProduct);
        put(all, Measure.sum(AMOUNT).averageOver(CLOSED), Naive::averageOver);
        all.put(
                Metric.ratio("Win rate", Measure.count(DEALS).where(WON.isTrue()), Measure.count(DEALS)),
                Naive::winRate);
        return all;
    }

    private static void put(
            Map<Metric, Function<List<Deal>, @Nullable Fraction>> all,
            Measure<Deal> measure,
            Function<List<Deal>, @Nullable Fraction> naive) {
        all.put(Metric.of(measure.toString(), measure), naive);
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void everyMeasureByAnyDimensionsAndPeriods(@ForAll @Size(max = 20) List<Deal> deals) {
        Map<Metric, Function<List<Deal>, @Nullable Fraction>> measures = measures();
        Metric deviation = Metric.of("deviation", Measure.standardDeviation(AMOUNT));
        List<Metric> all = new ArrayList<>(measures.keySet());
        all.add(deviation);
        for (List<Dimension> dimensions : List.<List<Dimension>>of(List.of(), List.of(REP), List.of(WON, REP))) {
            for (Grain grain : new Grain[] {null, Grain.MONTH, Grain.QUARTER}) {
                MetricQuery query = MetricQuery.of(all.toArray(Metric[]::new)).by(dimensions.toArray(Dimension[]::new));
                MetricState state =
                        (grain == null ? query : query.per(grain, CLOSED)).evaluateAll(Facts.of(DEALS, deals));
                Map<String, List<Deal>> groups = grouped(deals, dimensions, grain);
                measures.forEach((metric, naive) -> assertTable(state.table(metric), groups, deals, naive));
                state.table(deviation)
                        .values()
                        .forEach(cell -> Naive.assertRoot(
                                cell,
                                Naive.standardDeviation(groups.get(cell.key().toString()))));
            }
        }
    }

    private static Map<String, List<Deal>> grouped(
            List<Deal> deals, List<Dimension> dimensions, @Nullable Grain grain) {
        Map<String, List<Deal>> groups = new TreeMap<>();
        for (Deal deal : deals) {
            List<String> key = new ArrayList<>();
            dimensions.forEach(dimension -> key.add(dimension == REP ? deal.rep() : String.valueOf(deal.won())));
            if (grain != null) {
                String month = deal.closed().toString().substring(0, 7);
                int quarter = (deal.closed().getMonthValue() + 2) / 3;
                key.add(grain == Grain.MONTH ? month : month.substring(0, 4) + "-Q" + quarter);
            }
            groups.computeIfAbsent(key.isEmpty() ? "total" : String.join(", ", key), k -> new ArrayList<>())
                    .add(deal);
        }
        return groups;
    }

    private static void assertTable(
            MetricTable table,
            Map<String, List<Deal>> groups,
            List<Deal> all,
            Function<List<Deal>, @Nullable Fraction> naive) {
        // A group is there if a row fulfils the condition of a measure of the metric.
        table.values()
                .forEach(cell -> Naive.assertSame(
                        cell,
                        naive.apply(Objects.requireNonNull(groups.get(cell.key().toString())))));
        if (!table.metric().formula().contains("where")) {
            assertThat(table.values()).hasSameSizeAs(groups.keySet());
        }
        Naive.assertSame(table.total(), naive.apply(all));
    }
}
