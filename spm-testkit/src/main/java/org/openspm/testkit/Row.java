package org.openspm.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/** A row of the host with the schema it is read by and the ways it can be varied. */
record Row<T>(Schema<T> schema, T value, Variation<T> ways) {

    static Facts facts(List<Row<?>> rows) {
        Facts facts = Facts.none();
        Set<Schema<?>> schemas = new LinkedHashSet<>();
        rows.forEach(row -> schemas.add(row.schema()));
        for (Schema<?> schema : schemas) {
            facts = with(facts, schema, rows);
        }
        return facts;
    }

    private static <T> Facts with(Facts facts, Schema<T> schema, List<Row<?>> rows) {
        return facts.and(
                schema,
                rows.stream()
                        .filter(row -> row.schema().equals(schema))
                        .map(row -> schema.rowType().cast(row.value()))
                        .toList());
    }

    /** What no other row may share with it, where rows can be told apart. */
    Optional<String> key() {
        return schema.idOf(value).map(id -> schema.name() + " " + id);
    }

    Row<T> with(T other) {
        return new Row<>(schema, other, ways);
    }

    boolean canChangeAmount() {
        return ways.canChangeAmount() && amountOrNull() != null;
    }

    /** Whether more rows can be made of it: ids must differ where there are any. */
    boolean canBeCopied() {
        return !schema.hasIdentity() || ways.canChangeIdentity();
    }

    @Nullable
    BigDecimal amountOrNull() {
        return ways.amountOrNull(value);
    }

    Row<T> withAmount(BigDecimal amount) {
        return with(ways.withAmount(value, amount));
    }

    Row<T> withDate(LocalDate date) {
        return with(ways.withDate(value, date));
    }

    Row<T> copy(String suffix) {
        return schema.idOf(value)
                .map(id -> with(ways.withIdentity(value, id + suffix)))
                .orElse(this);
    }

    @Override
    public String toString() {
        return schema.name() + " " + value;
    }
}
