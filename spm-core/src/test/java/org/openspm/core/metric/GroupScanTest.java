package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.money.Amount.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.MissingValueException;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

/** Rows read by columns in blocks, beside the measures asked of each row by itself, and beside plain arithmetic. */
class GroupScanTest {

    private record Row(
            @Nullable String region,
            String product,
            @Nullable LocalDate day,
            @Nullable BigDecimal amount,
            String currency,
            boolean won) {}

    private static final Schema<Row> ROWS = Schema.of("rows", Row.class);
    private static final TextField<Row> REGION =
            ROWS.text("region", Row::region).optional();
    private static final TextField<Row> PRODUCT = ROWS.text("product", Row::product);
    private static final TextField<Row> CURRENCY = ROWS.text("currency", Row::currency);
    private static final DateField<Row> DAY = ROWS.date("day", Row::day).optional();
    private static final FlagField<Row> WON = ROWS.flag("won", Row::won);
    private static final MoneyField<Row> AMOUNT =
            ROWS.money("amount", "USD", Row::amount).optional();
    private static final MoneyField<Row> OWN_CURRENCY =
            ROWS.money("own currency", CURRENCY, Row::amount).optional();
    private static final NumberField<Row> NUMBER =
            ROWS.number("number", Row::amount).optional();

    private static final List<Condition<Row>> CONDITIONS = List.of(
            Condition.always(),
            Condition.never(),
            WON.isTrue(),
            WON.isFalse().or(REGION.is("north")),
            REGION.in("north", "south").not(),
            REGION.isMissing(),
            PRODUCT.startsWith("p1"),
            PRODUCT.is(CURRENCY),
            DAY.in(DateRange.parse("2025-02-01/2025-09-15")),
            DAY.after(LocalDate.of(2025, 6, 30)).not(),
            DAY.onOrBefore(LocalDate.of(2025, 6, 30)),
            AMOUNT.atLeast(amount(100)),
            AMOUNT.moreThan(amount("99.999999999999")),
            AMOUNT.atMost(amount("1000000000000000000000")),
            AMOUNT.lessThan(amount("0.005")),
            AMOUNT.atLeast(amount("-1e30")).and(WON.isTrue()),
            NUMBER.between(new BigDecimal("-7.5"), new BigDecimal("12.25")),
            NUMBER.is(12),
            AMOUNT.isPresent().and(REGION.isPresent()).or(PRODUCT.is("p3").and(WON.isTrue())),
            Condition.custom("of some length", row -> row.product().length() > 2));

    private static final String[] AMOUNTS = {
        "0",
        "0.00",
        "12",
        "12.0",
        "12.50",
        "-7.5",
        "100.00",
        "22584.6955",
        "1E+3",
        "-2E+17",
        "0.000000001",
        "0.1234567890123",
        "999999999999999999",
        "-999999999999999999",
        "9223372036854775807",
        "9223372036854775.807",
        "123456789012345678901234567890.12",
        "5.000000000000000000",
        "-0.005"
    };

    private static List<Row> rows(long seed, int size) {
        Random random = new Random(seed);
        // Some seeds know few kinds of numbers, so that whole blocks are plain; others mix them all.
        int kinds = 1 + random.nextInt(AMOUNTS.length);
        boolean sparse = random.nextBoolean();
        List<String> products = IntStream.range(0, 1 + random.nextInt(40))
                .mapToObj(i -> "p" + i)
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            BigDecimal amount = random.nextInt(3) == 0
                    ? BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, 2)
                    : new BigDecimal(AMOUNTS[random.nextInt(kinds)]);
            rows.add(new Row(
                    random.nextInt(5) == 0
                            ? null
                            : List.of("north", "south", "west").get(random.nextInt(3)),
                    // A text of its own for each row, as a host reads it.
                    String.valueOf(products.get(random.nextInt(products.size())).toCharArray()),
                    LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365)),
                    sparse && random.nextInt(4) == 0 ? null : amount,
                    random.nextBoolean() ? "USD" : "EUR",
                    random.nextBoolean()));
        }
        return rows;
    }

    private static Map<String, List<Row>> grouped(List<Row> rows) {
        Map<String, List<Row>> groups = new TreeMap<>();
        for (Row row : rows) {
            LocalDate day = Objects.requireNonNull(row.day());
            String region = row.region() == null ? MetricKey.MISSING.toString() : row.region();
            String key = region + ", " + row.product() + ", " + day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    private static MetricState scan(List<Measure<Row>> measures, List<Row> rows) {
        return MetricQuery.of(measures.stream()
                        .map(measure -> Metric.of(measure.toString(), measure))
                        .toArray(Metric[]::new))
                .by(REGION, PRODUCT)
                .per(Grain.QUARTER, DAY)
                .evaluateAll(Facts.of(ROWS, rows));
    }

    private static Map<String, Figure> figures(MetricState state, Measure<Row> measure) {
        Map<String, Figure> figures = new TreeMap<>();
        state.table(Metric.of(measure.toString(), measure))
                .values()
                .forEach(cell -> figures.put(cell.key().toString(), cell.figure()));
        return figures;
    }

    /** The other path: each row asked by itself, of each group on its own. */
    @Property(tries = 25)
    void agreesWithRowsAskedOneByOne(@ForAll long seed, @ForAll @IntRange(max = 1100) int size) {
        Random random = new Random(seed);
        List<Row> rows = rows(seed, size);
        List<Measure<Row>> measures = new ArrayList<>();
        for (Condition<Row> condition : CONDITIONS) {
            List<Measure<Row>> kinds = kinds();
            measures.add(kinds.get(random.nextInt(kinds.size())).where(condition));
            measures.add(kinds.get(random.nextInt(kinds.size())).where(condition));
        }
        List<Measure<Row>> asked = measures.stream().distinct().toList();
        MetricState state = scan(asked, rows);
        Map<String, List<Row>> groups = grouped(rows);
        for (Measure<Row> measure : asked) {
            Map<String, Figure> expected = new TreeMap<>();
            groups.forEach((key, members) -> {
                if (members.stream().anyMatch(measure.condition()::test)) {
                    expected.put(key, measure.of(members));
                }
            });
            assertThat(figures(state, measure)).as(measure.toString()).isEqualTo(expected);
        }
    }

    private static List<Measure<Row>> kinds() {
        return List.of(
                Measure.count(ROWS),
                Measure.count(ROWS).counting(Unit.of("calls")),
                Measure.sum(AMOUNT),
                Measure.sum(NUMBER).counting(Unit.of("points")),
                Measure.sum(NUMBER),
                Measure.average(AMOUNT),
                Measure.min(AMOUNT),
                Measure.max(AMOUNT),
                Measure.max(NUMBER),
                Measure.quantile(AMOUNT, Rate.percent(50)),
                Measure.quantile(NUMBER, Rate.percent(25)).counting(Unit.of("points")),
                Measure.standardDeviation(NUMBER),
                Measure.countDistinct(AMOUNT),
                Measure.last(AMOUNT, DAY),
                Measure.sum(OWN_CURRENCY).where(CURRENCY.is("EUR")),
                Measure.max(OWN_CURRENCY).where(CURRENCY.is("USD")));
    }

    /** Plain arithmetic, without measures, conditions or fields. */
    @Property(tries = 25)
    void agreesWithPlainArithmetic(@ForAll long seed, @ForAll @IntRange(max = 1100) int size) {
        List<Row> rows = rows(seed, size);
        Map<Condition<Row>, Predicate<Row>> conditions = new LinkedHashMap<>();
        conditions.put(Condition.always(), row -> true);
        conditions.put(WON.isTrue(), Row::won);
        conditions.put(
                AMOUNT.atLeast(amount("12.005")),
                row -> row.amount() != null && row.amount().compareTo(new BigDecimal("12.005")) >= 0);
        conditions.put(
                AMOUNT.lessThan(amount("9e17")),
                row -> row.amount() != null && row.amount().compareTo(new BigDecimal("9e17")) < 0);
        List<Measure<Row>> measures = conditions.keySet().stream()
                .flatMap(condition -> Stream.of(
                                Measure.sum(AMOUNT), Measure.average(AMOUNT), Measure.min(AMOUNT), Measure.max(AMOUNT))
                        .map(measure -> measure.where(condition)))
                .toList();
        MetricState state = scan(measures, rows);
        Map<String, List<Row>> groups = grouped(rows);
        conditions.forEach((condition, predicate) -> {
            Map<String, List<BigDecimal>> amounts = new TreeMap<>();
            groups.forEach((key, members) -> {
                List<Row> of = members.stream().filter(predicate).toList();
                if (!of.isEmpty()) {
                    amounts.put(
                            key,
                            of.stream()
                                    .map(Row::amount)
                                    .filter(Objects::nonNull)
                                    .toList());
                }
            });
            assertValues(state, Measure.sum(AMOUNT).where(condition), amounts, all -> Optional.of(Ratio.of(sum(all))));
            assertValues(state, Measure.min(AMOUNT).where(condition), amounts, all -> reduced(all, BigDecimal::min));
            assertValues(state, Measure.max(AMOUNT).where(condition), amounts, all -> reduced(all, BigDecimal::max));
            assertValues(
                    state,
                    Measure.average(AMOUNT).where(condition),
                    amounts,
                    all -> all.isEmpty()
                            ? Optional.empty()
                            : Optional.of(Ratio.of(sum(all), BigDecimal.valueOf(all.size()))));
        });
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<Ratio> reduced(List<BigDecimal> amounts, BinaryOperator<BigDecimal> operator) {
        return amounts.stream().reduce(operator).map(Ratio::of);
    }

    private static void assertValues(
            MetricState state,
            Measure<Row> measure,
            Map<String, List<BigDecimal>> amounts,
            Function<List<BigDecimal>, Optional<Ratio>> naive) {
        Map<String, Optional<Ratio>> actual = new TreeMap<>();
        figures(state, measure).forEach((key, figure) -> actual.put(key, figure.value()));
        Map<String, Optional<Ratio>> expected = new TreeMap<>();
        amounts.forEach((key, all) -> expected.put(key, naive.apply(all)));
        assertThat(actual).as(measure.toString()).isEqualTo(expected);
    }

    private static List<Row> amounts(String... amounts) {
        return Arrays.stream(amounts)
                .map(text -> new Row("north", "p", LocalDate.of(2025, 1, 1), new BigDecimal(text), "USD", true))
                .toList();
    }

    private static BigDecimal value(Measure<Row> measure, List<Row> rows) {
        return Metric.of("x", measure)
                .evaluate(Facts.of(ROWS, rows))
                .figure()
                .orThrow()
                .toExactDecimal()
                .orElseThrow();
    }

    @Test
    void sumsBeyondLongStayExact() {
        String most = "999999999999999999";
        List<Row> rows = amounts(IntStream.range(0, 1000).mapToObj(i -> most).toArray(String[]::new));
        assertThat(value(Measure.sum(AMOUNT), rows)).isEqualByComparingTo("999999999999999999000");
        List<Row> below =
                amounts(IntStream.range(0, 1000).mapToObj(i -> "-" + most).toArray(String[]::new));
        assertThat(value(Measure.sum(AMOUNT), below)).isEqualByComparingTo("-999999999999999999000");
    }

    @Test
    void aScaleThatGrowsMovesWhatWasSummedBefore() {
        List<Row> rows = new ArrayList<>(amounts(IntStream.range(0, 600)
                .mapToObj(i -> i % 2 == 0 ? "999999999999999999" : "3")
                .toArray(String[]::new)));
        rows.addAll(amounts("0.000000001", "0.5"));
        assertThat(value(Measure.sum(AMOUNT), rows))
                .isEqualByComparingTo(new BigDecimal("300000000000000000600.500000001"));
        assertThat(value(Measure.max(AMOUNT), rows)).isEqualByComparingTo("999999999999999999");
        assertThat(value(Measure.min(AMOUNT), rows)).isEqualByComparingTo("0.000000001");
    }

    @Test
    void noNumberIsNoExtreme() {
        List<Row> rows = List.of(new Row("north", "p", LocalDate.of(2025, 1, 1), null, "USD", true));
        MetricState state = scan(List.of(Measure.max(AMOUNT), Measure.sum(AMOUNT)), rows);
        assertThat(figures(state, Measure.max(AMOUNT)).values()).singleElement().matches(figure -> !figure.isDefined());
        assertThat(figures(state, Measure.sum(AMOUNT)).values())
                .singleElement()
                .matches(figure -> figure.orThrow().signum() == 0);
        MetricTable table = state.table(Metric.of(Measure.sum(AMOUNT).toString(), Measure.sum(AMOUNT)));
        assertThat(table.values().iterator().next().rows()).isZero();
    }

    @Test
    void groupsBeyondTheTableAreJoined() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            LocalDate day = LocalDate.of(2025, 1, 1).plusDays(i % 365);
            rows.add(new Row("r" + i % 701, "p" + i % 997, day, BigDecimal.valueOf(i), "USD", true));
        }
        Measure<Row> sum = Measure.sum(AMOUNT);
        Map<String, Figure> expected = new TreeMap<>();
        grouped(rows).forEach((key, members) -> expected.put(key, sum.of(members)));
        assertThat(figures(scan(List.of(sum), rows), sum)).isEqualTo(expected);
    }

    /** Columns are read one after the other, and still it is the first row that is told. */
    @Test
    void theFirstRowRefusedIsTold() {
        List<Row> rows = new ArrayList<>(rows(1, 300));
        Row withoutDay = new Row("north", "first", null, BigDecimal.ONE, "USD", true);
        rows.set(40, withoutDay);
        rows.set(50, new Row("north", "second", null, BigDecimal.ONE, "USD", true));
        assertThatThrownBy(() -> scan(List.of(Measure.count(ROWS)), rows))
                .isInstanceOf(MissingValueException.class)
                .hasMessageContaining("first");
        // A row that no measure asks for needs no day.
        assertThat(figures(
                        scan(List.of(Measure.count(ROWS).where(PRODUCT.is("p0"))), rows),
                        Measure.count(ROWS).where(PRODUCT.is("p0"))))
                .isNotEmpty();
    }

    @Test
    void rowsMayComeInAnyList() {
        List<Row> rows = rows(3, 600);
        MeasureGrid<Row> grid = new MeasureGrid<>(
                Measure.count(ROWS), List.of(REGION), new PeriodCut(FiscalCalendar.gregorian(), null, List.of()));
        new GroupScan<>(List.of(grid), new LinkedList<>(rows)).run();
        assertThat(grid.groups().values().stream()
                        .flatMap(days -> days.values().stream())
                        .map(Tally::rows)
                        .max(Comparator.naturalOrder()))
                .hasValueSatisfying(most -> assertThat(most).isPositive());
        assertThat(grid.groups()).hasSize(4);
    }
}
