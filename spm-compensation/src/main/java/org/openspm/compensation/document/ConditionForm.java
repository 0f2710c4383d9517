package org.openspm.compensation.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.FieldCondition;
import org.openspm.core.schema.Relation;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.schema.TextMatch;

/** Conditions on rows: {@code {field: amount, atLeast: "USD 100"}}, joined by {@code all}, {@code any} and {@code not}. */
final class ConditionForm {

    private static final String ALWAYS = "always";
    private static final String NEVER = "never";

    /** The keys of comparisons, which gates use too. */
    static final Map<Relation, String> RELATIONS = Map.of(
            Relation.AT_LEAST, "atLeast",
            Relation.MORE_THAN, "moreThan",
            Relation.AT_MOST, "atMost",
            Relation.LESS_THAN, "lessThan");

    private static final Map<TextMatch, String> MATCHES = Map.of(
            TextMatch.STARTS_WITH, "startsWith", TextMatch.ENDS_WITH, "endsWith", TextMatch.CONTAINS, "contains");

    private static final List<String> TESTS = List.of(
            "atLeast",
            "moreThan",
            "atMost",
            "lessThan",
            "sameAs",
            "in",
            "startsWith",
            "endsWith",
            "contains",
            "missing");

    private ConditionForm() {}

    static Object write(Condition<?> condition, Mentioned mentioned) {
        if (condition instanceof Condition.Always<?>) {
            return ALWAYS;
        } else if (condition instanceof Condition.Never<?>) {
            return NEVER;
        } else if (condition instanceof Condition.AllOf<?> all) {
            return Tree.of("all", each(all.conditions(), mentioned)).map();
        } else if (condition instanceof Condition.AnyOf<?> any) {
            return Tree.of("any", each(any.conditions(), mentioned)).map();
        } else if (condition instanceof Condition.Not<?> not) {
            return Tree.of("not", write(not.condition(), mentioned)).map();
        } else if (condition instanceof Condition.Custom<?> custom) {
            return Tree.of("custom", custom.label()).map();
        }
        FieldCondition<?> ofField = (FieldCondition<?>) condition;
        Tree tree = Tree.of("field", FieldForm.write(ofField.field(), mentioned));
        test(ofField, tree, mentioned);
        return tree.map();
    }

    private static List<Object> each(Collection<? extends Condition<?>> conditions, Mentioned mentioned) {
        return Tree.each(conditions, part -> write(part, mentioned));
    }

    private static void test(FieldCondition<?> condition, Tree tree, Mentioned mentioned) {
        if (condition instanceof FieldCondition.Compares<?, ?> compares) {
            tree.put(key(RELATIONS, compares.relation()), FieldForm.value(compares.bound()));
        } else if (condition instanceof FieldCondition.ComparesFields<?, ?> compares) {
            tree.put(key(RELATIONS, compares.relation()), other(compares.other(), mentioned));
        } else if (condition instanceof FieldCondition.SameAs<?, ?> same) {
            tree.put("sameAs", other(same.other(), mentioned));
        } else if (condition instanceof FieldCondition.OneOf<?, ?> oneOf) {
            tree.put("in", values(oneOf.values()));
        } else if (condition instanceof FieldCondition.Matches<?> matches) {
            tree.put(key(MATCHES, matches.match()), matches.text());
        } else {
            tree.flag("missing", condition instanceof FieldCondition.IsMissing<?>);
        }
    }

    private static <E> String key(Map<E, String> keys, E constant) {
        return keys.getOrDefault(constant, String.valueOf(constant));
    }

    private static Object other(Field<?, ?> field, Mentioned mentioned) {
        return Tree.of("field", FieldForm.write(field, mentioned)).map();
    }

    /** Writes a set of values in one order, whatever the order of the set. */
    private static List<Object> values(Collection<?> values) {
        return values.stream()
                .<Object>map(FieldForm::value)
                .sorted(Comparator.comparing(String::valueOf))
                .toList();
    }

    /** Puts a condition unless it always holds. */
    static void put(Tree tree, String key, Condition<?> condition, Mentioned mentioned) {
        if (!(condition instanceof Condition.Always<?>)) {
            tree.put(key, write(condition, mentioned));
        }
    }

    /** Reads a condition, which always holds where it is left out. */
    static <T> Part<Condition<T>> read(Branch branch, String key, Schema<T> schema) {
        Part<Condition<T>> part = branch.optional(key, node -> read(node, schema));
        return part.isReadable() && part.value() == null ? new Part<>(Condition.always(), true) : part;
    }

    static <T> Condition<T> read(Node node, Schema<T> schema) {
        if (node.isText()) {
            return switch (node.text()) {
                case ALWAYS -> Condition.always();
                case NEVER -> Condition.never();
                default ->
                    throw node.problem("The condition (" + node.text()
                            + ") is no condition.\nWrite a map, or the word (always) or (never).");
            };
        }
        return node.map("The condition", map -> switch (map.kind(List.of("field", "all", "any", "not", "custom"))) {
            case "all" -> joined(map, "all", schema, Condition::allOf);
            case "any" -> joined(map, "any", schema, Condition::anyOf);
            case "not" -> {
                Part<Condition<T>> not = map.required("not", part -> read(part, schema));
                yield () -> not.get().not();
            }
            case "custom" -> {
                Part<Condition<T>> custom = map.required("custom", label -> custom(label, schema));
                yield custom::get;
            }
            default -> ofField(map, schema);
        });
    }

    private static <T> Supplier<Condition<T>> joined(
            Branch map, String key, Schema<T> schema, Function<List<Condition<T>>, Condition<T>> join) {
        Part<List<Condition<T>>> parts = map.list(key, part -> read(part, schema));
        return () -> join.apply(parts.get());
    }

    @SuppressWarnings("unchecked") // The vocabulary was told it with the schema of the rows.
    private static <T> Condition<T> custom(Node label, Schema<T> schema) {
        return (Condition<T>)
                label.vocabulary().find(label, PlanVocabulary.Kind.CONDITION, schema.name(), label.text());
    }

    private static <T> Supplier<Condition<T>> ofField(Branch map, Schema<T> schema) {
        Field<T, ?> field = map.required("field", name -> ConditionForm.<T>field(name, schema))
                .get();
        String test = map.kind(TESTS);
        return switch (test) {
            case "sameAs" -> {
                Part<Field<T, ?>> other = map.required(test, node -> other(node, schema));
                yield () -> same(field, other.get());
            }
            case "in" -> {
                Part<List<Object>> values = map.list(test, node -> FieldForm.value(node, field));
                yield () -> oneOf(field, values.get());
            }
            case "missing" -> {
                Part<Condition<T>> missing = map.required(test, node -> node.raised(field.isMissing()));
                yield missing::get;
            }
            case "startsWith" -> matching(map, TextMatch.STARTS_WITH, schema);
            case "endsWith" -> matching(map, TextMatch.ENDS_WITH, schema);
            case "contains" -> matching(map, TextMatch.CONTAINS, schema);
            default -> comparing(map, field, test, schema);
        };
    }

    private static <T> Field<T, ?> field(Node node, Schema<T> schema) {
        return FieldForm.read(node, schema, Field.class);
    }

    private static <T> Field<T, ?> other(Node node, Schema<T> schema) {
        return node.map("The other field", map -> {
            Part<Field<T, ?>> field = map.required("field", name -> field(name, schema));
            return field::get;
        });
    }

    private static <T> Supplier<Condition<T>> matching(Branch map, TextMatch match, Schema<T> schema) {
        Part<TextField<T>> field = map.required("field", name -> FieldForm.read(name, schema, TextField.class));
        Part<String> text = map.required(key(MATCHES, match), Node::text);
        return () -> new FieldCondition.Matches<>(field.get(), match, text.get());
    }

    private static <T> Supplier<Condition<T>> comparing(Branch map, Field<T, ?> field, String test, Schema<T> schema) {
        Map<String, Relation> relations = new LinkedHashMap<>();
        RELATIONS.forEach((relation, key) -> relations.put(key, relation));
        Relation relation = relations.getOrDefault(test, Relation.AT_LEAST);
        Part<Condition<T>> compared = map.required(
                test,
                node -> node.isMap()
                        ? compares(field, relation, other(node, schema))
                        : compares(field, relation, FieldForm.value(node, field)));
        return compared::get;
    }

    // A field and its values are of one type, found by the kind of the field where they were read.

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Condition<T> compares(Field<T, ?> field, Relation relation, Object bound) {
        return new FieldCondition.Compares(field, relation, (Comparable) bound);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Condition<T> compares(Field<T, ?> field, Relation relation, Field<T, ?> other) {
        return new FieldCondition.ComparesFields(field, relation, other);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Condition<T> same(Field<T, ?> field, Field<T, ?> other) {
        return new FieldCondition.SameAs(field, other);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Condition<T> oneOf(Field<T, ?> field, List<Object> values) {
        return new FieldCondition.OneOf(field, values);
    }
}
