package org.openspm.compensation.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openspm.core.money.Money;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.EnumField;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.schema.WholeField;

/** Schemas and fields by name, an optional field with a question mark; values as the kind of field has them. */
final class FieldForm {

    private static final String OPTIONAL = "?";

    private FieldForm() {}

    static void checkName(Field<?, ?> field) {
        if (field.name().endsWith(OPTIONAL)) {
            throw new IllegalArgumentException("The name of the field (" + field
                    + ") ends with the mark of optional fields.\nGive it another name with named(..).");
        }
    }

    static Field<?, ?> optional(Field<?, ?> field) {
        if (field instanceof TextField<?> text) {
            return text.optional();
        } else if (field instanceof DateField<?> date) {
            return date.optional();
        } else if (field instanceof MoneyField<?> money) {
            return money.optional();
        } else if (field instanceof NumberField<?> number) {
            return number.optional();
        } else if (field instanceof EnumField<?, ?> enumeration) {
            return enumeration.optional();
        }
        return field; // Whole numbers, flags and bands are optional from the start or never.
    }

    /** Returns the whole field that a field of numbers reads, or the field itself. */
    static Field<?, ?> plain(Field<?, ?> field) {
        return field.definition()
                .filter(definition ->
                        field instanceof NumberField<?> && definition.inputs().size() == 1)
                .flatMap(definition -> definition.inputs().stream().findFirst())
                .filter(input -> input instanceof WholeField<?> whole && reads(field, whole))
                .<Field<?, ?>>map(input -> input)
                .orElse(field);
    }

    private static boolean reads(Field<?, ?> field, WholeField<?> whole) {
        return optional(whole.asNumber()).equals(optional(field));
    }

    static String schema(Schema<?> schema, Mentioned mentioned) {
        return mentioned.name("schema", schema.name(), schema);
    }

    static Schema<?> schema(Node node) {
        return (Schema<?>) node.vocabulary().find(node, PlanVocabulary.Kind.SCHEMA);
    }

    static String write(Field<?, ?> field, Mentioned mentioned) {
        if (plain(field) instanceof WholeField<?> && field instanceof NumberField<?>) {
            throw new IllegalStateException(
                    "The field (" + field
                            + ") reads whole numbers as decimal ones.\nUse the whole field, or give this one a name with named(..).");
        }
        return bare(field, mentioned) + (field.isOptional() ? OPTIONAL : "");
    }

    /** Writes a field where numbers are needed, which whole numbers are too. */
    static String number(Field<?, ?> field, Mentioned mentioned) {
        return bare(field, mentioned) + (field.isOptional() ? OPTIONAL : "");
    }

    /** Writes a field where it does not matter whether it is optional. */
    static String bare(Field<?, ?> field, Mentioned mentioned) {
        checkName(field);
        schema(field.schema(), mentioned);
        return mentioned.name("field", field.schema().name(), field.name(), optional(plain(field)));
    }

    static <F> F read(Node node, Schema<?> schema, Class<? super F> kind) {
        String text = node.text();
        boolean optional = text.endsWith(OPTIONAL);
        String name = optional ? text.substring(0, text.length() - 1) : text;
        Field<?, ?> field = (Field<?, ?>) node.vocabulary().find(node, PlanVocabulary.Kind.FIELD, schema.name(), name);
        if (!optional && field.isOptional()) {
            throw node.problem("The field (" + name + ") is optional.\nWrite it as (" + name + OPTIONAL + ").");
        }
        boolean ofNumbers = kind == NumberField.class || kind == QuantityField.class;
        Field<?, ?> fitting = ofNumbers && field instanceof WholeField<?> whole ? whole.asNumber() : field;
        return as(node, optional ? optional(fitting) : fitting, kind);
    }

    static <F> F bare(Node node, Schema<?> schema, Class<? super F> kind) {
        return as(
                node,
                (Field<?, ?>) node.vocabulary().find(node, PlanVocabulary.Kind.FIELD, schema.name(), node.text()),
                kind);
    }

    @SuppressWarnings("unchecked") // The schema is that of the rows, the kind is asked for.
    private static <F> F as(Node node, Field<?, ?> field, Class<? super F> kind) {
        if (!kind.isInstance(field)) {
            throw node.problem(
                    "The field (" + field + ") is a " + field.getClass().getSimpleName() + ", not a "
                            + kind.getSimpleName() + ".\nUse a field of the kind that is needed here.");
        }
        return (F) field;
    }

    /** Writes a value that a field is compared with. */
    static Object value(Object value) {
        if (value instanceof Money money) {
            return Scalars.amount(money);
        } else if (value instanceof BigDecimal number) {
            return Scalars.decimal(number);
        } else if (value instanceof LocalDate date) {
            return date.toString();
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value; // A text, a whole number or a flag stands for itself.
    }

    static Object value(Node node, Field<?, ?> field) {
        if (field instanceof MoneyField<?>) {
            return Scalars.money(node);
        } else if (field instanceof NumberField<?>) {
            return node.decimal();
        } else if (field instanceof WholeField<?>) {
            return node.whole();
        } else if (field instanceof DateField<?>) {
            return node.date();
        } else if (field instanceof FlagField<?>) {
            return node.flag();
        } else if (field instanceof EnumField<?, ?> enumeration) {
            return constant(node, enumeration);
        }
        return node.text();
    }

    private static <E extends Enum<E>> E constant(Node node, EnumField<?, E> field) {
        return node.constant(field.type());
    }
}
