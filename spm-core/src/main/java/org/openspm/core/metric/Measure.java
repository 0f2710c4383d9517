package org.openspm.core.metric;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.WholeField;

/**
 * A mergeable aggregation of rows: a count, a sum, an average, a quantile and so on, of those rows that fulfil a condition.
 *
 * <p>Measures are what metrics divide and what compensation plans pay on. They depend on the set of rows only, never on their order, and all but
 * the standard deviation are exact. The sum or count of nothing is zero; every other measure of nothing is undefined.
 *
 * <pre>{@code
 * sum(AMOUNT).where(PRODUCT.in("Core", "Plus"))     // sum of amount where product in (Core, Plus)
 * sum(OPEN_AMOUNT).closing(SNAPSHOT_DATE)           // a stock: adds up across deals, the last snapshot counts along time
 * }</pre>
 *
 * <p>Two measures are equal if they aggregate the same field in the same way under the same condition. This class is immutable and
 * thread-safe.
 *
 * @param <T> the host's row type
 */
public final class Measure<T> {

    private final Aggregation<T> aggregation;
    private final Condition<T> condition;
    private final @Nullable DateField<T> date;
    private final @Nullable RowDerivation<T> derivation;
    private final int hash;

    /** Made once: every cell of a table tells it. */
    private final String words;

    private Measure(
            Aggregation<T> aggregation,
            Condition<T> condition,
            @Nullable DateField<T> date,
            @Nullable RowDerivation<T> derivation) {
        this.aggregation = aggregation;
        this.condition = condition;
        this.date = date;
        this.derivation = derivation;
        this.hash = Objects.hash(aggregation, condition, date, derivation);
        this.words = inWords();
    }

    private static <T> Measure<T> of(Aggregation<T> aggregation) {
        return new Measure<>(aggregation, Condition.always(), null, null);
    }

    private static <F> F field(F field) {
        return Objects.requireNonNull(field, "field");
    }

    /** Whole numbers are reckoned with as exact numbers of the same name. */
    @SuppressWarnings("unchecked") // a field of rows of type T is one of T of its kind
    private static <T> QuantityField<T, ?> quantities(QuantityField<T, ?> field) {
        return field(field) instanceof WholeField<?> ? ((WholeField<T>) field).asNumber() : field;
    }

    /**
     * Obtains the number of rows of a schema.
     *
     * @param <T> the host's row type
     * @param schema  the schema
     * @return the measure, its unit the name of the schema
     */
    public static <T> Measure<T> count(Schema<T> schema) {
        return of(new CountAggregation<>(Objects.requireNonNull(schema, "schema")));
    }

    /**
     * Obtains the number of different values of a field, such as customers. It keeps every value it has seen.
     *
     * @param <T> the host's row type
     * @param field  the field
     * @return the measure, its unit the name of the field
     */
    public static <T> Measure<T> countDistinct(Field<T, ?> field) {
        return of(new DistinctAggregation<>(field(field)));
    }

    /**
     * Obtains the exact sum of a field of money or numbers. Rows that lack an optional value are passed over, here and in all measures of a field.
     *
     * @param <T> the host's row type
     * @param field  the field
     * @return the measure, in the currency of the field, or with the name of the field as its unit
     */
    public static <T> Measure<T> sum(QuantityField<T, ?> field) {
        return of(new SumAggregation<>(quantities(field)));
    }

    /**
     * Obtains the exact mean of a field of money or numbers.
     *
     * @param <T> the host's row type
     * @param field  the field
     * @return the measure, in the currency of the field, or with the name of the field as its unit
     */
    public static <T> Measure<T> average(QuantityField<T, ?> field) {
        return of(new AverageAggregation<>(quantities(field), null));
    }

    /**
     * Obtains the exact mean of a field of money or numbers, weighted.
     *
     * @param <T> the host's row type
     * @param field  the field
     * @param weight  the field of weights; a row that lacks one is passed over
     * @return the measure: sum of value times weight, over sum of weights; undefined if the weights add up to zero
     */
    public static <T> Measure<T> average(QuantityField<T, ?> field, NumberField<T> weight) {
        return of(new AverageAggregation<>(quantities(field), Objects.requireNonNull(weight, "weight")));
    }

    /**
     * Obtains the exact mean of a field of money or numbers, weighted by whole numbers: the average price by quantity.
     *
     * @param <T> the host's row type
     * @param field  the field
     * @param weight  the field of weights; a row that lacks one is passed over
     * @return the measure: sum of value times weight, over sum of weights; undefined if the weights add up to zero
     */
    public static <T> Measure<T> average(QuantityField<T, ?> field, WholeField<T> weight) {
        return average(field, Objects.requireNonNull(weight, "weight").asNumber());
    }

    /**
     * Obtains the smallest value of a field of money or numbers.
     *
     * @param <T> the host's row type
     * @param field  the field
     * @return the measure, in the currency of the field, or with the name of the field as its unit
     */
    public static <T> Measure<T> min(QuantityField<T, ?> field) {
        return of(new ExtremeAggregation<>(quantities(field), false));
    }

    /**
     * Obtains the largest value of a field of money or numbers.
     *
     * @param <T> the host's row type
     * @param field  the field
     * @return the measure, in the currency of the field, or with the name of the field as its unit
     */
    public static <T> Measure<T> max(QuantityField<T, ?> field) {
        return of(new ExtremeAggregation<>(quantities(field), true));
    }

    /**
     * Obtains a quantile of a field of money or numbers, by linear interpolation ({@link QuantileType#INCLUSIVE}). It keeps every value it has seen.
     *
     * @param <T> the host's row type
     * @param field  the field
     * @param share  which quantile, 0 % to 100 %: 50 % is the median
     * @return the measure, in the currency of the field, or with the name of the field as its unit
     * @throws IllegalArgumentException if the share is out of range
     */
    public static <T> Measure<T> quantile(QuantityField<T, ?> field, Rate share) {
        return quantile(field, share, QuantileType.INCLUSIVE);
    }

    /**
     * Obtains a quantile of a field of money or numbers, read off as a type of quantile says. It keeps every value it has seen.
     *
     * @param <T> the host's row type
     * @param field  the field
     * @param share  which quantile, 0 % to 100 %: 50 % is the median
     * @param type  how it is read off
     * @return the measure, in the currency of the field, or with the name of the field as its unit
     * @throws IllegalArgumentException if the share is out of range
     */
    public static <T> Measure<T> quantile(QuantityField<T, ?> field, Rate share, QuantileType type) {
        return of(new QuantileAggregation<>(
                quantities(field), QuantileAggregation.checked(share), Objects.requireNonNull(type, "type")));
    }

    /**
     * Obtains the standard deviation of a sample: the root of the squared distances from the mean over n - 1, rounded to 34 digits.
     *
     * @param <T> the host's row type
     * @param field  the field
     * @return the measure, in the currency of the field, or with the name of the field as its unit; undefined of fewer than two values
     */
    public static <T> Measure<T> standardDeviation(QuantityField<T, ?> field) {
        return of(new SpreadAggregation<>(quantities(field), true));
    }

    /**
     * Obtains the standard deviation of a whole population: the root of the squared distances from the mean over n, rounded to 34 digits.
     *
     * @param <T> the host's row type
     * @param field  the field
     * @return the measure, in the currency of the field, or with the name of the field as its unit
     */
    public static <T> Measure<T> populationDeviation(QuantityField<T, ?> field) {
        return of(new SpreadAggregation<>(quantities(field), false));
    }

    /**
     * Obtains the value of a field of money or numbers on the earliest date; the values of several rows on that date add up.
     *
     * @param <T> the host's row type
     * @param field  the field
     * @param by  the field of dates
     * @return the measure, in the currency of the field, or with the name of the field as its unit
     */
    public static <T> Measure<T> first(QuantityField<T, ?> field, DateField<T> by) {
        return of(new DatedAggregation<>(quantities(field), Objects.requireNonNull(by, "by"), false));
    }

    /**
     * Obtains the value of a field of money or numbers on the latest date; the values of several rows on that date add up.
     *
     * @param <T> the host's row type
     * @param field  the field
     * @param by  the field of dates
     * @return the measure, in the currency of the field, or with the name of the field as its unit
     */
    public static <T> Measure<T> last(QuantityField<T, ?> field, DateField<T> by) {
        return of(new DatedAggregation<>(quantities(field), Objects.requireNonNull(by, "by"), true));
    }

    /**
     * Obtains a measure of the host's own.
     *
     * @param <T> the host's row type
     * @param label  what a reader is told it measures; two custom measures of one schema and unit are equal if their labels are
     * @param schema  the schema
     * @param unit  what its number counts
     * @param accumulator  makes a new accumulator that has seen nothing
     * @return the measure
     * @throws IllegalArgumentException if the label is blank
     */
    public static <T> Measure<T> custom(
            String label, Schema<T> schema, Unit unit, Supplier<? extends Accumulator<T>> accumulator) {
        return of(new CustomAggregation<>(schema, label, unit, accumulator));
    }

    /**
     * Returns this measure of only those rows that fulfil a condition, besides those already asked for.
     *
     * @param more  the condition
     * @return the narrower measure
     */
    public Measure<T> where(Condition<T> more) {
        return new Measure<>(aggregation, condition.and(Objects.requireNonNull(more, "more")), date, derivation);
    }

    /**
     * Returns this measure placed in periods by a date of its own, whatever date the query names for its schema: deals created and deals closed
     * in a quarter are placed by two dates of one schema.
     *
     * @param by  the field of dates
     * @return the measure with that date
     */
    public Measure<T> on(DateField<T> by) {
        return new Measure<>(aggregation, condition, Objects.requireNonNull(by, "by"), derivation);
    }

    /**
     * Returns this measure of rows that are put together from those handed in.
     *
     * @param other  what puts them together
     * @return the measure of the derived rows, placed in periods by their own date
     * @throws IllegalArgumentException if the derivation makes rows of another schema
     */
    public Measure<T> from(RowDerivation<T> other) {
        if (!Objects.requireNonNull(other, "derivation").schema().equals(schema())) {
            throw new IllegalArgumentException(
                    "The measure (" + this + ") aggregates (" + schema() + "), the derivation makes (" + other.schema()
                            + ").\nUse one that makes rows of the measure's schema.");
        }
        return new Measure<>(aggregation, condition, date, other);
    }

    /**
     * Returns this measure counting something else than its schema or field is called. Two measures that count the same can be compared,
     * added and divided to a share: those who left and those who were there are both people.
     *
     * @param unit  what the number counts
     * @return the measure in that unit
     * @throws IllegalStateException if this measures money, or the unit is money
     */
    public Measure<T> counting(Unit unit) {
        Unit own = aggregation.unit();
        if (Objects.requireNonNull(unit, "unit").isMoney() || own == null || own.isMoney()) {
            throw new IllegalStateException("The measure (" + this + ") cannot count (" + unit
                    + ").\nMoney stays money of its currency; say what a count or another number counts.");
        }
        // What is counted is said once: the last word counts.
        Aggregation<T> plain = aggregation instanceof UnitAggregation<T> counted ? counted.of() : aggregation;
        return new Measure<>(new UnitAggregation<>(plain, unit), condition, date, derivation);
    }

    /**
     * Returns this sum to which every entity adds once, however many rows a group has of it: a deal that is joined with each of its credited reps
     * counts in full for each of them and once in the total. An average over entities is such a sum over the count of
     * entities that have the value; a quantile over entities is {@link Metric#overMembers} of the entity's field.
     *
     * @param entity  the field that tells the entities apart, such as the id of a deal; a row that lacks it is passed over
     * @return the measure; it keeps every entity it has seen, and refuses rows of one entity with different values
     * @throws IllegalStateException if this is no sum or count, or its rows name their currencies
     */
    public Measure<T> oncePer(Field<T, ?> entity) {
        Unit unit = aggregation.unit();
        Objects.requireNonNull(entity, "entity");
        if (!isAdditive() || unit == null) {
            throw new IllegalStateException(
                    "The measure (" + this + ") cannot take every " + entity
                            + " once.\nUse a sum in one currency, or a count; for an average divide one by the other, both once.");
        }
        return new Measure<>(new OnceAggregation<>(aggregation, unit, entity), condition, date, derivation);
    }

    /**
     * Returns this sum or count as a stock of which the first snapshot of a stretch of time counts.
     *
     * @param snapshot  the field with the date of the snapshot
     * @return the semi-additive measure; undefined without a snapshot
     * @throws IllegalStateException if this is no sum or count
     */
    public Measure<T> opening(DateField<T> snapshot) {
        return stock(snapshot, SnapshotAggregation.Along.FIRST, null);
    }

    /**
     * Returns this sum or count as a stock of which the last snapshot of a stretch of time counts: the sum over the rows of the latest date.
     *
     * @param snapshot  the field with the date of the snapshot
     * @return the semi-additive measure; undefined without a snapshot
     * @throws IllegalStateException if this is no sum or count
     */
    public Measure<T> closing(DateField<T> snapshot) {
        return stock(snapshot, SnapshotAggregation.Along.LAST, null);
    }

    /**
     * Returns this sum or count as a stock of which the last snapshot <em>of each entity</em> counts, for snapshots that are not taken of all
     * entities on one day.
     *
     * @param snapshot  the field with the date of the snapshot
     * @param entity  the field that tells the entities apart, such as the id of a deal
     * @return the semi-additive measure; undefined without a snapshot
     * @throws IllegalStateException if this is no sum or count
     */
    public Measure<T> closingOfEach(DateField<T> snapshot, Field<T, ?> entity) {
        return stock(snapshot, SnapshotAggregation.Along.LAST, Objects.requireNonNull(entity, "entity"));
    }

    /**
     * Returns this sum or count as a stock of which the mean of the snapshots of a stretch of time counts.
     *
     * @param snapshot  the field with the date of the snapshot
     * @return the semi-additive measure: the sum over all snapshots by the number of different dates; undefined without a snapshot
     * @throws IllegalStateException if this is no sum or count
     */
    public Measure<T> averageOver(DateField<T> snapshot) {
        return stock(snapshot, SnapshotAggregation.Along.AVERAGE, null);
    }

    private Measure<T> stock(DateField<T> snapshot, SnapshotAggregation.Along along, @Nullable Field<T, ?> entity) {
        DateField<T> day = Objects.requireNonNull(snapshot, "snapshot");
        return new Measure<>(
                new SnapshotAggregation<>(aggregation, day, along, entity),
                condition,
                date == null ? day : date,
                derivation);
    }

    /**
     * Returns whether the number of all rows is the sum of what each row adds: true for a sum or a count.
     *
     * @return false for averages, quantiles, stocks and all other measures
     */
    public boolean isAdditive() {
        return aggregation.isAdditive();
    }

    /**
     * Returns the field whose sum this measure is, so that a measure can be written down.
     *
     * @return empty for a count and for every measure that is not a sum
     */
    public Optional<QuantityField<T, ?>> summed() {
        Aggregation<T> plain = aggregation instanceof UnitAggregation<T> counted ? counted.of() : aggregation;
        return plain instanceof SumAggregation<T> sum ? Optional.of(sum.field()) : Optional.empty();
    }

    /**
     * Returns whether every row that fulfils the condition counts one.
     *
     * @return true for {@link #count}, whatever it counts
     */
    public boolean countsRows() {
        Aggregation<T> plain = aggregation instanceof UnitAggregation<T> counted ? counted.of() : aggregation;
        return plain instanceof CountAggregation<T>;
    }

    /**
     * Returns what this measure was said to count.
     *
     * @return the unit given to {@link #counting}; empty if it was never said
     */
    public Optional<Unit> counting() {
        return aggregation instanceof UnitAggregation<T> counted ? Optional.of(counted.unit()) : Optional.empty();
    }

    /**
     * Returns the schema whose rows are aggregated.
     *
     * @return the schema
     */
    public Schema<T> schema() {
        return aggregation.schema();
    }

    /**
     * Returns the condition a row must fulfil to take part.
     *
     * @return the condition
     */
    public Condition<T> condition() {
        return condition;
    }

    /**
     * Returns the date of its own that places a row in a period.
     *
     * @return the field, or empty if the query names it
     */
    public Optional<DateField<T>> date() {
        return Optional.ofNullable(date);
    }

    /**
     * Returns what puts together the rows that are aggregated.
     *
     * @return the derivation, or empty if they are handed in
     */
    public Optional<RowDerivation<T>> derivation() {
        return Optional.ofNullable(derivation);
    }

    /**
     * Returns what the number counts.
     *
     * @return the unit, or empty for money whose currency stands in every row
     */
    public Optional<Unit> unit() {
        return Optional.ofNullable(aggregation.unit());
    }

    /**
     * Returns what one row that fulfils the condition adds to the number.
     *
     * @param row  the row
     * @return 1 for a count, the value of the field for a sum; empty if the row lacks an optional value, or the measure is not additive
     */
    public Optional<BigDecimal> quantity(T row) {
        return Optional.ofNullable(aggregation.quantity(row));
    }

    /**
     * Aggregates rows.
     *
     * @param rows  the rows; those that do not fulfil the condition are passed over
     * @return the number
     * @throws IllegalArgumentException if a row lacks a required value, or amounts of two currencies meet
     */
    public Figure of(Iterable<? extends T> rows) {
        Accumulator<T> accumulator = accumulator();
        for (T row : Objects.requireNonNull(rows, "rows")) {
            if (condition.test(row)) {
                accumulator.add(row);
            }
        }
        return accumulator.figure();
    }

    Aggregation<T> aggregation() {
        return aggregation;
    }

    Accumulator<T> accumulator() {
        return aggregation.accumulator();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Measure<?> other
                && aggregation.equals(other.aggregation)
                && condition.equals(other.condition)
                && Objects.equals(date, other.date)
                && Objects.equals(derivation, other.derivation);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /**
     * Returns the measure in words.
     *
     * @return such as {@code "sum of amount where won is true"}
     */
    @Override
    public String toString() {
        return words;
    }

    private String inWords() {
        String what = date == null || aggregation instanceof SnapshotAggregation<T>
                ? aggregation.toString()
                : aggregation + " on " + date;
        return condition.equals(Condition.<T>always()) ? what : what + " where " + condition;
    }
}
