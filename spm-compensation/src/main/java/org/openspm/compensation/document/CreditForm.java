package org.openspm.compensation.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openspm.compensation.credit.CreditBound;
import org.openspm.compensation.credit.CreditRule;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.credit.Deduction;
import org.openspm.compensation.credit.Hold;
import org.openspm.compensation.credit.Proportion;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.credit.RuleMatching;
import org.openspm.compensation.credit.Windfall;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Schema;

/** Crediting: {@code {schema: deals, on: closed, to: [{direct: {field: rep}}], when: ..}}. */
final class CreditForm {

    private CreditForm() {}

    static <T> Object write(Crediting<T> crediting, Mentioned mentioned) {
        Tree tree = Tree.of("schema", FieldForm.schema(crediting.schema(), mentioned))
                .put("on", crediting.date(), date -> FieldForm.write(date, mentioned));
        ShareForm.put(tree, crediting, mentioned);
        return tree.put("rules", crediting.rules(), rule -> rule(rule, mentioned))
                .put("matching", crediting.matching(), RuleMatching::name)
                .put("rollUps", crediting.rollUps(), CreditForm::rollUp)
                .put("holds", crediting.holds(), hold -> QuantityForm.hold(hold, mentioned))
                .put("minimums", crediting.minimums(), Scalars::creditBound)
                .put("deductions", crediting.deductions(), taken -> QuantityForm.deduction(taken, mentioned))
                .put("inProportion", crediting.proportion(), of -> QuantityForm.proportion(of, mentioned))
                .put("windfalls", crediting.windfalls(), QuantityForm::windfall)
                .put("caps", crediting.caps(), Scalars::creditBound)
                .map();
    }

    private static <T> Object rule(CreditRule<T> rule, Mentioned mentioned) {
        Tree tree = Tree.of("name", rule.name());
        ShareForm.put(tree, rule, mentioned);
        return tree.put("rank", Optional.of(rule.rank()).filter(rank -> rank != 0), rank -> rank)
                .map();
    }

    private static Object rollUp(RollUp rollUp) {
        return Tree.of("from", rollUp.from())
                .put("to", Optional.of(rollUp.to()).filter(last -> last != Integer.MAX_VALUE), last -> last)
                .put("along", Optional.of(rollUp.hierarchy()).filter(name -> !name.isEmpty()), name -> name)
                .put("as", Optional.of(rollUp.role()).filter(role -> !role.isEmpty()), role -> role)
                .flag("withOverlays", rollUp.overlays())
                .map();
    }

    static Crediting<?> read(Node node) {
        return node.map("The crediting", map -> {
            Schema<?> schema = map.required("schema", FieldForm::schema).get();
            Supplier<? extends Crediting<?>> crediting = read(map, schema);
            return crediting::get;
        });
    }

    private record Rule<T>(String name, ShareForm.Terms<T> terms, int rank) {

        Crediting<T> addTo(Crediting<T> crediting) {
            return crediting.rule(name, begun -> terms.addTo(begun).rank(rank));
        }
    }

    private static <T> Supplier<Crediting<T>> read(Branch map, Schema<T> schema) {
        Part<DateField<T>> date = map.optional("on", name -> FieldForm.read(name, schema, DateField.class));
        Supplier<ShareForm.Terms<T>> terms = ShareForm.read(map, schema);
        Part<List<Rule<T>>> rules = map.list("rules", rule -> rule(rule, schema));
        Part<RuleMatching> matching = map.optional("matching", word -> word.constant(RuleMatching.class));
        Part<List<RollUp>> rollUps = map.list("rollUps", CreditForm::rollUp);
        Part<List<Hold<T>>> holds = map.list("holds", hold -> QuantityForm.hold(hold, schema));
        Supplier<Quantity<T>> quantity = quantity(map, schema);
        return () -> {
            Crediting<T> crediting = terms.get().addTo(Crediting.of(schema));
            crediting = date.optional().map(crediting::on).orElse(crediting);
            for (Rule<T> rule : rules.get()) {
                crediting = rule.addTo(crediting);
            }
            crediting = matching.optional().map(crediting::matching).orElse(crediting);
            for (RollUp rollUp : rollUps.get()) {
                crediting = crediting.rollingUp(rollUp);
            }
            for (Hold<T> hold : holds.get()) {
                crediting = QuantityForm.held(crediting, hold);
            }
            return quantity.get().addTo(crediting);
        };
    }

    private static <T> Rule<T> rule(Node node, Schema<T> schema) {
        return node.map("The rule", map -> {
            Part<String> name = map.required("name", Node::text);
            Supplier<ShareForm.Terms<T>> terms = ShareForm.read(map, schema);
            Part<Integer> rank = map.optional("rank", Node::count);
            return () -> new Rule<>(name.get(), terms.get(), rank.or(0));
        });
    }

    private static RollUp rollUp(Node node) {
        return node.map("The roll-up", map -> {
            Part<Integer> from = map.required("from", Node::count);
            Part<Integer> to = map.optional("to", Node::count);
            Part<String> along = map.optional("along", Node::text);
            Part<String> role = map.optional("as", Node::text);
            Part<Boolean> overlays = map.flag("withOverlays");
            return () -> new RollUp(from.get(), to.or(Integer.MAX_VALUE), along.or(""), role.or(""), overlays.get());
        });
    }

    /** What is done to the credited quantity, in the order in which it is done. */
    private record Quantity<T>(
            List<CreditBound> minimums,
            List<Deduction<T>> deductions,
            Optional<Proportion<T>> proportion,
            List<Windfall> windfalls,
            List<CreditBound> caps) {

        Crediting<T> addTo(Crediting<T> begun) {
            Crediting<T> crediting = begun;
            for (CreditBound least : minimums) {
                crediting = least instanceof CreditBound.OfMoney money
                        ? crediting.minimum(money.amount())
                        : crediting.minimum(((CreditBound.OfNumber) least).number());
            }
            for (Deduction<T> deduction : deductions) {
                crediting = crediting.deducting(deduction.label(), unused -> deduction);
            }
            if (proportion.isPresent()) {
                crediting = QuantityForm.inProportion(crediting, proportion.get());
            }
            for (Windfall windfall : windfalls) {
                crediting = windfall(crediting, windfall.above(), windfall.at());
            }
            for (CreditBound most : caps) {
                crediting = most instanceof CreditBound.OfMoney money
                        ? crediting.cappedAt(money.amount())
                        : crediting.cappedAt(((CreditBound.OfNumber) most).number());
            }
            return crediting;
        }

        private Crediting<T> windfall(Crediting<T> crediting, CreditBound above, Rate at) {
            if (above instanceof CreditBound.OfMoney money) {
                Amount amount = money.amount();
                return crediting.windfall(amount, at);
            }
            return crediting.windfall(((CreditBound.OfNumber) above).number(), at);
        }
    }

    private static <T> Supplier<Quantity<T>> quantity(Branch map, Schema<T> schema) {
        Part<List<CreditBound>> minimums = map.list("minimums", Scalars::creditBound);
        Part<List<Deduction<T>>> deductions =
                map.list("deductions", deduction -> QuantityForm.deduction(deduction, schema));
        Part<Proportion<T>> proportion = map.optional("inProportion", of -> QuantityForm.proportion(of, schema));
        Part<List<Windfall>> windfalls = map.list("windfalls", QuantityForm::windfall);
        Part<List<CreditBound>> caps = map.list("caps", Scalars::creditBound);
        return () ->
                new Quantity<>(minimums.get(), deductions.get(), proportion.optional(), windfalls.get(), caps.get());
    }
}
