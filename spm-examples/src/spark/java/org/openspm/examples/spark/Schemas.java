package org.openspm.examples.spark;

import java.util.List;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/** The schemas of the transactions of a plan, which tell rows apart by their types: each schema is of a type of its own. */
record Schemas(List<Schema<?>> all) {

    Schemas {
        all = List.copyOf(all);
        long types = all.stream().map(Schema::rowType).distinct().count();
        if (types < all.size()) {
            throw new IllegalArgumentException("The schemas (" + all
                    + ") have a row type in common.\nGive each schema a type of its own, by which its rows are known.");
        }
    }

    Schema<?> of(Object row) {
        return all.stream()
                .filter(schema -> schema.rowType().isInstance(row))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The row (" + row + ") is of none of the schemas (" + all
                        + ").\nHand over the schema of every row."));
    }

    /** Returns what no other sound row has: the schema and the id. */
    String key(Object row) {
        return key(of(row), row);
    }

    private static <R> String key(Schema<R> schema, Object row) {
        return schema.name() + "/" + schema.idOf(schema.rowType().cast(row)).orElse("");
    }

    Facts facts(List<?> rows) {
        Facts facts = Facts.none();
        for (Schema<?> schema : all) {
            facts = with(facts, schema, rows);
        }
        return facts;
    }

    private <R> Facts with(Facts facts, Schema<R> schema, List<?> rows) {
        List<R> own = rows.stream()
                .filter(row -> of(row).equals(schema))
                .map(row -> schema.rowType().cast(row))
                .toList();
        return own.isEmpty() ? facts : facts.and(schema, own);
    }
}
