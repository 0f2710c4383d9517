package org.openspm.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.Schema;

/**
 * A schema that was made up, with its fields: {@link SpmArbitraries#schemas} makes them, for properties about whatever a host may describe.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param schema  the schema, whose rows have ids
 * @param kinds  what its fields hold, in order
 * @param fields  its fields, in order
 */
public record SampleSchema(Schema<Row> schema, List<Kind> kinds, List<Field<Row, ?>> fields) {

    /**
     * A row of a schema that was made up.
     *
     * @param id  what no other row is called
     * @param values  the values of its fields in order; null for one that is missing
     */
    public record Row(String id, List<@Nullable Object> values) {

        /**
         * Checks that nothing is null but values, and keeps an unmodifiable copy.
         *
         * @param id  what no other row is called
         * @param values  the values
         */
        public Row {
            Objects.requireNonNull(id, "id");
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /** What a field holds. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** US dollars. */
        MONEY,
        /** A number. */
        NUMBER,
        /** A whole number. */
        WHOLE,
        /** A day. */
        DATE,
        /** Yes or no. */
        FLAG;

        private Field<Row, ?> field(Schema<Row> schema, String name, int place) {
            return switch (this) {
                case TEXT ->
                    schema.text(name, row -> (String) row.values().get(place)).optional();
                case MONEY ->
                    schema.money(name, row -> (Money) row.values().get(place)).optional();
                case NUMBER ->
                    schema.number(name, row -> (BigDecimal) row.values().get(place))
                            .optional();
                case WHOLE ->
                    schema.optionalWhole(name, row -> (Number) row.values().get(place));
                case DATE ->
                    schema.date(name, row -> (LocalDate) row.values().get(place))
                            .optional();
                case FLAG ->
                    schema.optionalFlag(name, row -> (Boolean) row.values().get(place));
            };
        }

        private Arbitrary<?> drawn() {
            return switch (this) {
                case TEXT -> Arbitraries.of("a", "b", "", "Zoë", "two words");
                case MONEY -> SpmArbitraries.money("USD");
                case NUMBER ->
                    Arbitraries.bigDecimals()
                            .between(BigDecimal.valueOf(-1_000), BigDecimal.valueOf(1_000))
                            .ofScale(3);
                case WHOLE -> Arbitraries.longs().between(-1_000, 1_000);
                case DATE -> SpmArbitraries.dates();
                case FLAG -> Arbitraries.of(false, true);
            };
        }
    }

    /**
     * Checks that nothing is null and keeps unmodifiable copies.
     *
     * @param schema  the schema
     * @param kinds  what its fields hold
     * @param fields  its fields
     */
    public SampleSchema {
        Objects.requireNonNull(schema, "schema");
        kinds = List.copyOf(kinds);
        fields = List.copyOf(fields);
    }

    static SampleSchema of(List<Kind> kinds) {
        Schema<Row> schema = Schema.of("rows", Row.class).identifiedBy(Row::id);
        List<Field<Row, ?>> fields = new ArrayList<>();
        for (Kind kind : kinds) {
            fields.add(kind.field(schema, "field " + (fields.size() + 1), fields.size()));
        }
        return new SampleSchema(schema, kinds, fields);
    }

    /**
     * Obtains rows of this schema, each under an id of its own; one value of ten is missing.
     *
     * @return the arbitrary, of up to 20 rows
     */
    public Arbitrary<List<Row>> rows() {
        List<Arbitrary<Object>> values = kinds.stream()
                .map(kind -> kind.drawn().map(Object.class::cast).injectNull(0.1))
                .toList();
        return Combinators.combine(values)
                .as(each -> (List<@Nullable Object>) new ArrayList<@Nullable Object>(each))
                .list()
                .ofMaxSize(20)
                .map(SampleSchema::numbered);
    }

    private static List<Row> numbered(List<? extends List<@Nullable Object>> values) {
        List<Row> rows = new ArrayList<>();
        values.forEach(each -> rows.add(new Row("r" + rows.size(), each)));
        return Collections.unmodifiableList(rows);
    }

    /**
     * Obtains rows of this schema as facts.
     *
     * @return the arbitrary
     */
    public Arbitrary<Facts> facts() {
        return rows().map(rows -> Facts.of(schema, rows));
    }
}
