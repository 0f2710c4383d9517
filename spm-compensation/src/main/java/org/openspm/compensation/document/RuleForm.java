package org.openspm.compensation.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.Bound;
import org.openspm.compensation.rate.CustomPay;
import org.openspm.compensation.rate.HigherOf;
import org.openspm.compensation.rate.IndividualRate;
import org.openspm.compensation.rate.LowerOf;
import org.openspm.compensation.rate.Packages;
import org.openspm.compensation.rate.Pay;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.PayoutTiers;
import org.openspm.compensation.rate.PerPackage;
import org.openspm.compensation.rate.PerUnit;
import org.openspm.compensation.rate.PersonalRate;
import org.openspm.compensation.rate.PositionRounding;
import org.openspm.compensation.rate.RateMatrix;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Timeline;

/** Pay rules, each a map whose key says which kind it is, and rules that change on dates. */
final class RuleForm {

    private static final String FLAT = "FLAT";

    private static final List<String> KINDS = List.of(
            "marginal",
            "retroactive",
            "curve",
            "matrix",
            "perUnit",
            "perPackage",
            "bonus",
            "bonusOfTarget",
            "individualRate",
            "personalRate",
            "payoutTiers",
            "lowerOf",
            "higherOf",
            "custom");

    private RuleForm() {}

    static Object write(PayRule rule, Mentioned mentioned) {
        return tree(rule, mentioned).map();
    }

    private static Tree tree(PayRule rule, Mentioned mentioned) {
        if (rule instanceof RateTable table) {
            return table(table);
        } else if (rule instanceof PayCurve curve) {
            return CurveForm.tree(curve);
        } else if (rule instanceof RateMatrix matrix) {
            return MatrixForm.tree(matrix);
        } else if (rule instanceof PerUnit each) {
            return Tree.of("perUnit", Scalars.amount(each.amount()));
        } else if (rule instanceof PerPackage each) {
            return PayForm.packages(Tree.of("perPackage", Scalars.amount(each.amount())), each.packages())
                    .put("free", Scalars.decimal(each.free()));
        } else if (rule instanceof Bonus bonus) {
            return bonus.pay() instanceof Pay.Fixed fixed
                    ? Tree.of("bonus", Scalars.amount(fixed.amount()))
                    : Tree.of("bonusOfTarget", Scalars.rate(((Pay.ShareOfTarget) bonus.pay()).share()));
        } else if (rule instanceof IndividualRate individual) {
            return Tree.of(
                    "individualRate",
                    individual
                            .accelerator()
                            .<Object>map(table -> table(table).map())
                            .orElse(FLAT));
        } else if (rule instanceof PersonalRate personal) {
            return Tree.of("personalRate", personal.name())
                    .put(
                            "times",
                            personal.accelerator(),
                            multiples -> table(multiples).map());
        } else if (rule instanceof PayoutTiers tiers) {
            return Tree.of("payoutTiers", Tree.each(tiers.tiers(), PayForm::tier))
                    .flag("payingTheRest", tiers.isPayingTheRest());
        } else if (rule instanceof LowerOf lower) {
            return Tree.of("lowerOf", List.of(write(lower.first(), mentioned), write(lower.second(), mentioned)));
        } else if (rule instanceof HigherOf higher) {
            return Tree.of("higherOf", List.of(write(higher.first(), mentioned), write(higher.second(), mentioned)));
        }
        CustomPay custom = (CustomPay) rule;
        return Tree.of("custom", mentioned.name("pay rule", custom.label(), custom));
    }

    private static Tree table(RateTable table) {
        String method = switch (table.method()) {
            case MARGINAL -> "marginal";
            case RETROACTIVE -> "retroactive";
        };
        return Tree.of(method, Tree.each(table.tiers(), PayForm::tier))
                .put("threshold", table.threshold(), Scalars::bound)
                .put("backTo", table.backTo(), Scalars::bound)
                .put("baseRate", table.baseRate(), Scalars::rate)
                .flag("boundaryToTierBelow", table.isBoundaryToTierBelow())
                .put("roundingPosition", table.positionRounding(), CurveForm::rounding);
    }

    static PayRule read(Node node) {
        return node.map("The pay rule", map -> {
            Supplier<? extends PayRule> rule = read(map, map.kind(KINDS));
            return rule::get;
        });
    }

    private static Supplier<? extends PayRule> read(Branch map, String kind) {
        return switch (kind) {
            case "marginal", "retroactive" -> table(map, kind);
            case "curve" -> CurveForm.read(map);
            case "matrix" -> MatrixForm.read(map);
            case "perUnit" -> {
                Part<Amount> amount = map.required(kind, Scalars::amount);
                yield () -> new PerUnit(amount.get());
            }
            case "perPackage" -> {
                Part<Amount> amount = map.required(kind, Scalars::amount);
                Part<Packages> packages = PayForm.packages(map);
                Part<BigDecimal> free = map.required("free", Node::decimal);
                yield () -> new PerPackage(amount.get(), packages.get(), free.get());
            }
            case "bonus" -> {
                Part<Amount> amount = map.required(kind, Scalars::amount);
                yield () -> Bonus.of(amount.get());
            }
            case "bonusOfTarget" -> {
                Part<Rate> share = map.required(kind, Scalars::rate);
                yield () -> Bonus.ofTarget(share.get());
            }
            default -> readComposed(map, kind);
        };
    }

    private static Supplier<? extends PayRule> readComposed(Branch map, String kind) {
        return switch (kind) {
            case "individualRate" -> {
                Part<IndividualRate> rate = map.required(kind, RuleForm::individual);
                yield rate::get;
            }
            case "personalRate" -> {
                Part<String> name = map.required(kind, Node::text);
                Part<RateTable> times = map.optional("times", RuleForm::table);
                yield () -> times.optional()
                        .map(PersonalRate.named(name.get())::times)
                        .orElseGet(() -> PersonalRate.named(name.get()));
            }
            case "payoutTiers" -> {
                Part<List<Tier>> tiers = map.list(kind, PayForm::tier);
                Part<Boolean> rest = map.flag("payingTheRest");
                yield () -> rest.get() ? PayoutTiers.of(tiers.get()).payingTheRest() : PayoutTiers.of(tiers.get());
            }
            case "lowerOf" -> {
                Part<List<PayRule>> two = map.required(kind, RuleForm::two);
                yield () -> new LowerOf(two.get().get(0), two.get().get(1));
            }
            case "higherOf" -> {
                Part<List<PayRule>> two = map.required(kind, RuleForm::two);
                yield () -> new HigherOf(two.get().get(0), two.get().get(1));
            }
            default -> {
                Part<CustomPay> custom = map.required(
                        "custom", label -> (CustomPay) label.vocabulary().find(label, PlanVocabulary.Kind.PAY));
                yield custom::get;
            }
        };
    }

    private static List<PayRule> two(Node node) {
        List<PayRule> rules = node.list(RuleForm::read);
        if (rules.size() != 2) {
            throw node.problem("The list has (" + rules.size() + ") rules.\nCompare two; nest to compare more.");
        }
        return rules;
    }

    private static IndividualRate individual(Node node) {
        if (node.isMap()) {
            return IndividualRate.times(table(node));
        }
        if (node.text().equals(FLAT)) {
            return IndividualRate.flat();
        }
        throw node.problem("The individual rate (" + node.text() + ") is unknown.\nWrite (" + FLAT
                + "), or a rate table of multiples.");
    }

    private static RateTable table(Node node) {
        return node.map("The rate table", map -> table(map, map.kind(List.of("marginal", "retroactive"))));
    }

    private static Supplier<RateTable> table(Branch map, String kind) {
        Part<List<Tier>> tiers = map.list(kind, PayForm::tier);
        Part<Bound> threshold = map.optional("threshold", Scalars::bound);
        Part<Bound> backTo = map.optional("backTo", Scalars::bound);
        Part<Rate> baseRate = map.optional("baseRate", Scalars::rate);
        Part<Boolean> boundaryBelow = map.flag("boundaryToTierBelow");
        Part<PositionRounding> rounding = map.optional("roundingPosition", CurveForm::rounding);
        return () -> {
            RateTable table =
                    kind.equals("marginal") ? RateTable.marginal(tiers.get()) : RateTable.retroactive(tiers.get());
            table = threshold.optional().map(table::threshold).orElse(table);
            table = backTo.optional().map(table::backTo).orElse(table);
            table = baseRate.optional().map(table::baseRate).orElse(table);
            RateTable exact = boundaryBelow.get() ? table.boundaryToTierBelow() : table;
            return rounding.optional()
                    .map(rule -> exact.roundingPosition(rule.digits(), rule.mode()))
                    .orElse(exact);
        };
    }

    /** Writes rules by date: one that always holds as it is, others in a list with the dates from which they hold. */
    static Object write(Timeline<PayRule> timeline, Mentioned mentioned) {
        Map<DateRange, PayRule> segments = timeline.segments();
        List<Object> written = new ArrayList<>();
        segments.forEach((range, rule) -> {
            boolean always = range.start().equals(LocalDate.MIN);
            Tree tree = always ? new Tree() : Tree.of("from", range.start().toString());
            written.add(tree.put("rule", write(rule, mentioned)).map());
        });
        PayRule first = segments.values().iterator().next();
        return timeline.equals(Timeline.always(first)) ? write(first, mentioned) : written;
    }

    /** One rule with the date from which it holds. */
    record Dated(LocalDate from, PayRule rule) {}

    static List<Dated> byDate(Node node) {
        if (!node.isList()) {
            return List.of(new Dated(LocalDate.MIN, read(node)));
        }
        return node.list(element -> element.map("The dated rule", map -> {
            Part<LocalDate> from = map.optional("from", Node::date);
            Part<PayRule> rule = map.required("rule", RuleForm::read);
            return () -> new Dated(from.or(LocalDate.MIN), rule.get());
        }));
    }
}
