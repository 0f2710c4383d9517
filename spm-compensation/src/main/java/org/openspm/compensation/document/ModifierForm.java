package org.openspm.compensation.document;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.Modifier;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.PayRule;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

/** Modifiers of pay in the order in which they are applied, such as {@code {gate: ..}} or {@code {kicker: "5 %", gate: ..}}. */
final class ModifierForm {

    private static final List<String> KINDS =
            List.of("gatedBy", "multipliedBy", "kicker", "kickerShare", "atMost", "atLeast", "custom");

    private ModifierForm() {}

    static Object write(Modifier modifier, Mentioned mentioned) {
        return tree(modifier, mentioned).map();
    }

    private static Tree tree(Modifier modifier, Mentioned mentioned) {
        if (modifier instanceof Modifier.Gated gated) {
            return Tree.of("gatedBy", GateForm.write(gated.gate(), mentioned));
        } else if (modifier instanceof Modifier.Multiplied multiplied) {
            return Tree.of("multipliedBy", PerformanceForm.write(multiplied.by(), mentioned))
                    .put("factors", RuleForm.write(multiplied.factors(), mentioned));
        } else if (modifier instanceof Modifier.Kicker kicker) {
            return kicker(kicker.amount(), kicker.share()).put("if", GateForm.write(kicker.gate(), mentioned));
        } else if (modifier instanceof Modifier.AtMost most) {
            return Tree.of("atMost", LimitForm.write(most.limit(), mentioned));
        } else if (modifier instanceof Modifier.AtLeast least) {
            return Tree.of("atLeast", LimitForm.write(least.limit(), mentioned));
        }
        Modifier.Custom custom = (Modifier.Custom) modifier;
        return Tree.of("custom", mentioned.name("modifier", custom.label(), custom));
    }

    private static Tree kicker(@Nullable Amount amount, @Nullable Rate share) {
        Tree tree = new Tree();
        if (amount != null) {
            tree.put("kicker", Scalars.amount(amount));
        }
        if (share != null) {
            tree.put("kickerShare", Scalars.rate(share));
        }
        return tree;
    }

    static Modifier read(Node node) {
        return node.map("The modifier", map -> read(map, map.kind(KINDS)));
    }

    private static Supplier<Modifier> read(Branch map, String kind) {
        return switch (kind) {
            case "gatedBy" -> {
                Part<Gate> gate = map.required(kind, GateForm::read);
                yield () -> new Modifier.Gated(gate.get());
            }
            case "multipliedBy" -> {
                Part<Performance> by = map.required(kind, PerformanceForm::read);
                Part<PayRule> factors = map.required("factors", RuleForm::read);
                yield () -> new Modifier.Multiplied(by.get(), factors.get());
            }
            case "kicker" -> {
                Part<Amount> amount = map.required(kind, Scalars::amount);
                Part<Gate> gate = map.required("if", GateForm::read);
                yield () -> new Modifier.Kicker(amount.get(), null, gate.get());
            }
            case "kickerShare" -> {
                Part<Rate> share = map.required(kind, Scalars::rate);
                Part<Gate> gate = map.required("if", GateForm::read);
                yield () -> new Modifier.Kicker(null, share.get(), gate.get());
            }
            case "atMost" -> {
                Part<Limit> limit = map.required(kind, LimitForm::read);
                yield () -> new Modifier.AtMost(limit.get());
            }
            case "atLeast" -> {
                Part<Limit> limit = map.required(kind, LimitForm::read);
                yield () -> new Modifier.AtLeast(limit.get());
            }
            default -> {
                Part<Modifier> custom = map.required(
                        "custom", label -> (Modifier) label.vocabulary().find(label, PlanVocabulary.Kind.MODIFIER));
                yield custom::get;
            }
        };
    }
}
