package org.openspm.compensation.document;

import java.util.List;
import java.util.Optional;
import org.openspm.compensation.credit.CreditBound;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.credit.Deduction;
import org.openspm.compensation.credit.Hold;
import org.openspm.compensation.credit.Proportion;
import org.openspm.compensation.credit.ReleaseDating;
import org.openspm.compensation.credit.Windfall;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.Schema;

/** When credit is held, and what is done to the quantity before it is shared. */
final class QuantityForm {

    private QuantityForm() {}

    static Object hold(Hold<?> hold, Mentioned mentioned) {
        if (hold instanceof Hold.Unless<?> unless) {
            return Tree.of("unless", ConditionForm.write(unless.condition(), mentioned))
                    .map();
        }
        Hold.Until<?> until = (Hold.Until<?>) hold;
        return Tree.of("until", FieldForm.bare(until.release(), mentioned))
                .put("dating", until.dating().name())
                .map();
    }

    static <T> Hold<T> hold(Node node, Schema<T> schema) {
        return node.map("The hold", map -> {
            if (map.kind(List.of("unless", "until")).equals("unless")) {
                Part<Condition<T>> unless = map.required("unless", part -> ConditionForm.read(part, schema));
                return () -> new Hold.Unless<>(unless.get());
            }
            Part<DateField<T>> until = map.required("until", name -> FieldForm.bare(name, schema, DateField.class));
            Part<ReleaseDating> dating = map.required("dating", word -> word.constant(ReleaseDating.class));
            return () -> new Hold.Until<>(until.get(), dating.get());
        });
    }

    static <T> Crediting<T> held(Crediting<T> crediting, Hold<T> hold) {
        if (hold instanceof Hold.Unless<T> unless) {
            return crediting.heldUnless(unless.condition());
        }
        Hold.Until<T> until = (Hold.Until<T>) hold;
        return crediting.heldUntil(until.release(), until.dating());
    }

    static <T> Object deduction(Deduction<T> deduction, Mentioned mentioned) {
        Tree tree = Tree.of("deduct", deduction.label());
        deduction.taken().ifPresent(taken -> taken(taken, tree, mentioned));
        ConditionForm.put(tree, "when", deduction.condition(), mentioned);
        return tree.map();
    }

    private static void taken(Deduction.Taken<?> taken, Tree tree, Mentioned mentioned) {
        if (taken instanceof Deduction.Taken.OfOriginal<?> original) {
            tree.put("ofOriginal", Scalars.rate(original.rate()));
        } else if (taken instanceof Deduction.Taken.OfRest<?> rest) {
            tree.put("ofRest", Scalars.rate(rest.rate()));
        } else if (taken instanceof Deduction.Taken.Fixed<?> fixed) {
            tree.put("amount", Scalars.amount(fixed.amount()));
        } else {
            MoneyField<?> field = ((Deduction.Taken.InField<?>) taken).field();
            tree.put("field", FieldForm.write(field, mentioned));
        }
    }

    static <T> Deduction<T> deduction(Node node, Schema<T> schema) {
        return node.map("The deduction", map -> {
            Part<String> label = map.required("deduct", Node::text);
            String kind = map.kind(List.of("ofOriginal", "ofRest", "amount", "field"));
            Part<Deduction.Taken<T>> taken = map.required(kind, what -> taken(what, kind, schema));
            Part<Condition<T>> when = ConditionForm.read(map, "when", schema);
            return () -> new Deduction<>(label.get(), Optional.of(taken.get()), when.get());
        });
    }

    private static <T> Deduction.Taken<T> taken(Node node, String kind, Schema<T> schema) {
        return switch (kind) {
            case "ofOriginal" -> new Deduction.Taken.OfOriginal<>(Scalars.rate(node));
            case "ofRest" -> new Deduction.Taken.OfRest<>(Scalars.rate(node));
            case "amount" -> new Deduction.Taken.Fixed<>(Scalars.amount(node));
            default -> {
                MoneyField<T> field = money(node, schema);
                yield new Deduction.Taken.InField<>(field);
            }
        };
    }

    static Object proportion(Proportion<?> proportion, Mentioned mentioned) {
        return Tree.of("part", FieldForm.number(proportion.part(), mentioned))
                .put("total", FieldForm.number(proportion.total(), mentioned))
                .map();
    }

    static <T> Proportion<T> proportion(Node node, Schema<T> schema) {
        return node.map("The proportion", map -> {
            Part<QuantityField<T, ?>> either =
                    map.required("part", name -> FieldForm.read(name, schema, QuantityField.class));
            if (either.get() instanceof MoneyField<?>) {
                Part<MoneyField<T>> part = map.required("part", name -> money(name, schema));
                Part<MoneyField<T>> total = map.required("total", name -> money(name, schema));
                return () -> new Proportion.OfMoney<>(part.get(), total.get());
            }
            Part<NumberField<T>> part = map.required("part", name -> number(name, schema));
            Part<NumberField<T>> total = map.required("total", name -> number(name, schema));
            return () -> new Proportion.OfNumbers<>(part.get(), total.get());
        });
    }

    private static <T> MoneyField<T> money(Node name, Schema<T> schema) {
        return FieldForm.read(name, schema, MoneyField.class);
    }

    private static <T> NumberField<T> number(Node name, Schema<T> schema) {
        return FieldForm.read(name, schema, NumberField.class);
    }

    static <T> Crediting<T> inProportion(Crediting<T> crediting, Proportion<T> proportion) {
        if (proportion instanceof Proportion.OfMoney<T> money) {
            return crediting.inProportion(money.part(), money.total());
        }
        Proportion.OfNumbers<T> numbers = (Proportion.OfNumbers<T>) proportion;
        return crediting.inProportion(numbers.part(), numbers.total());
    }

    static Object windfall(Windfall windfall) {
        return Tree.of("above", Scalars.creditBound(windfall.above()))
                .put("at", Scalars.rate(windfall.at()))
                .map();
    }

    static Windfall windfall(Node node) {
        return node.map("The windfall", map -> {
            Part<CreditBound> above = map.required("above", Scalars::creditBound);
            Part<Rate> at = map.required("at", Scalars::rate);
            return () -> new Windfall(above.get(), at.get());
        });
    }
}
