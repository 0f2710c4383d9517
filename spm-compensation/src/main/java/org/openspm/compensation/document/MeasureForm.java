package org.openspm.compensation.document;

import java.util.List;
import java.util.function.Supplier;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.Schema;

/** Measures that a plan can pay on: {@code {sum: amount, of: deals, where: ..}} and {@code {count: deals, where: ..}}. */
final class MeasureForm {

    static final List<String> KINDS = List.of("sum", "count");

    private MeasureForm() {}

    static Object write(Measure<?> measure, Mentioned mentioned) {
        Tree tree = measure.summed()
                .map(field -> Tree.of("sum", FieldForm.number(field, mentioned))
                        .put("of", FieldForm.schema(measure.schema(), mentioned)))
                .orElseGet(() -> Tree.of("count", FieldForm.schema(measure.schema(), mentioned)));
        tree.put("on", measure.date(), date -> FieldForm.write(date, mentioned));
        tree.put("counting", measure.counting(), Scalars::unit);
        ConditionForm.put(tree, "where", measure.condition(), mentioned);
        return tree.map();
    }

    static Measure<?> read(Node node) {
        return node.map("The measure", map -> read(map, map.kind(KINDS)));
    }

    static Supplier<Measure<?>> read(Branch map, String kind) {
        Schema<?> schema = map.required(kind.equals("count") ? kind : "of", FieldForm::schema)
                .get();
        return read(map, kind, schema);
    }

    private static <T> Supplier<Measure<?>> read(Branch map, String kind, Schema<T> schema) {
        Part<Measure<T>> begun = map.required(kind, node -> begin(node, kind, schema));
        Part<DateField<T>> date = map.optional("on", node -> FieldForm.read(node, schema, DateField.class));
        Part<Unit> counting = map.optional("counting", Scalars::unit);
        Part<Condition<T>> where = ConditionForm.read(map, "where", schema);
        return () -> {
            Measure<T> measure = begun.get().where(where.get());
            Measure<T> dated = date.optional().map(measure::on).orElse(measure);
            return counting.optional().map(dated::counting).orElse(dated);
        };
    }

    private static <T> Measure<T> begin(Node node, String kind, Schema<T> schema) {
        if (kind.equals("count")) {
            return Measure.count(schema);
        }
        QuantityField<T, ?> field = FieldForm.read(node, schema, QuantityField.class);
        return Measure.sum(field);
    }
}
