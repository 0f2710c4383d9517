package org.openspm.compensation.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.Performance;
import org.openspm.core.time.Grain;

/** Gates: {@code {performance: {attainment: New business}, atLeast: "90 %"}}, joined by {@code all} and {@code any}. */
final class GateForm {

    private static final List<String> KINDS = List.of("performance", "all", "any", "onPlanAtEnd");

    private static final Map<String, Gate.Test> TESTS = tests();

    private GateForm() {}

    private static Map<String, Gate.Test> tests() {
        Map<String, Gate.Test> tests = new LinkedHashMap<>();
        tests.put("atLeast", Gate.Test.AT_LEAST);
        tests.put("moreThan", Gate.Test.MORE_THAN);
        tests.put("atMost", Gate.Test.AT_MOST);
        tests.put("lessThan", Gate.Test.LESS_THAN);
        return tests;
    }

    static Object write(Gate gate, Mentioned mentioned) {
        if (gate instanceof Gate.AllOf all) {
            return Tree.of("all", Tree.each(all.gates(), part -> write(part, mentioned)))
                    .map();
        } else if (gate instanceof Gate.AnyOf any) {
            return Tree.of("any", Tree.each(any.gates(), part -> write(part, mentioned)))
                    .map();
        } else if (gate instanceof Gate.OnPlanAtEnd) {
            return Tree.of("onPlanAtEnd", true).map();
        }
        Gate.Comparison compared = (Gate.Comparison) gate;
        Tree tree = Tree.of("performance", PerformanceForm.write(compared.performance(), mentioned));
        TESTS.forEach((key, test) -> {
            if (test == compared.test()) {
                tree.put(key, level(compared.level()));
            }
        });
        return tree.put("toDate", compared.longer(), Grain::name).map();
    }

    private static String level(Gate.Level level) {
        return level instanceof Gate.Level.OfRate ofRate
                ? Scalars.rate(ofRate.rate())
                : Scalars.amount(((Gate.Level.OfAmount) level).amount());
    }

    static Gate read(Node node) {
        return node.map("The gate", map -> {
            String kind = map.kind(KINDS);
            return switch (kind) {
                case "all" -> {
                    Part<List<Gate>> gates = map.list(kind, GateForm::read);
                    yield () -> new Gate.AllOf(gates.get());
                }
                case "any" -> {
                    Part<List<Gate>> gates = map.list(kind, GateForm::read);
                    yield () -> new Gate.AnyOf(gates.get());
                }
                case "onPlanAtEnd" -> {
                    Part<Gate> gate = map.required(kind, raised -> raised.raised(Gate.onPlanAtEnd()));
                    yield gate::get;
                }
                default -> comparison(map);
            };
        });
    }

    private static Supplier<Gate> comparison(Branch map) {
        Part<Performance> performance = map.required("performance", PerformanceForm::read);
        String test = map.kind(List.copyOf(TESTS.keySet()));
        Part<Gate.Level> level = map.required(test, GateForm::level);
        Part<Grain> within = map.optional("toDate", node -> node.constant(Grain.class));
        return () -> new Gate.Comparison(
                performance.get(), TESTS.getOrDefault(test, Gate.Test.AT_LEAST), level.get(), within.orNull());
    }

    private static Gate.Level level(Node node) {
        return Scalars.isRate(node)
                ? new Gate.Level.OfRate(Scalars.rate(node))
                : new Gate.Level.OfAmount(Scalars.amount(node));
    }
}
