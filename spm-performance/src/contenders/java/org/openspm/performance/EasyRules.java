package org.openspm.performance;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.openspm.performance.RuleFacts.Deal;
import org.openspm.performance.RuleFacts.Standing;

/** The rules in Easy Rules, as lambdas, fired for each fact: those for sales and those for standings apart, which spares it half. */
final class EasyRules {

    private EasyRules() {}

    static Consumer<List<Object>> compiled() {
        RulesEngine engine = new DefaultRulesEngine();
        Rules deals = deals();
        Rules standings = standings();
        return facts -> {
            for (Object fact : facts) {
                Facts one = new Facts();
                one.put("it", fact);
                engine.fire(fact instanceof Deal ? deals : standings, one);
            }
        };
    }

    private static Rules deals() {
        return new Rules(
                rule("commission", Deal.class, d -> RuleFacts.PAID.contains(d.getProduct()), Deal::rate),
                rule(
                        "large",
                        Deal.class,
                        d -> RuleFacts.COUNTED.contains(d.getProduct()) && d.getCents() > 1_000_000,
                        Deal::count));
    }

    private static Rules standings() {
        return new Rules(
                tier("to 50 %", s -> s.getBase() < s.getQuota() / 2, s -> s.pay(0, 0, 5)),
                tier(
                        "to 100 %",
                        s -> s.getBase() >= s.getQuota() / 2 && s.getBase() < s.getQuota(),
                        s -> s.pay(s.getQuota() / 2 * 5, s.getQuota() / 2, 8)),
                tier(
                        "to 150 %",
                        s -> s.getBase() >= s.getQuota() && s.getBase() < s.getQuota() * 3 / 2,
                        s -> s.pay(s.getQuota() / 2 * 13, s.getQuota(), 12)),
                tier(
                        "above 150 %",
                        s -> s.getBase() >= s.getQuota() * 3 / 2,
                        s -> s.pay(s.getQuota() / 2 * 25, s.getQuota() * 3 / 2, 15)),
                tier(
                        "bonus",
                        s -> s.isQuarterEnd() && s.getAttainment() >= 90 && s.getAttainment() < 110,
                        s -> s.bonus(100_000)),
                tier("great bonus", s -> s.isQuarterEnd() && s.getAttainment() >= 110, s -> s.bonus(250_000)));
    }

    private static Rule tier(String name, Predicate<Standing> when, Consumer<Standing> then) {
        return rule(name, Standing.class, when, then);
    }

    private static <T> Rule rule(String name, Class<T> type, Predicate<T> when, Consumer<T> then) {
        return new RuleBuilder()
                .name(name)
                .when(facts -> when.test(type.cast(facts.get("it"))))
                .then(facts -> then.accept(type.cast(facts.get("it"))))
                .build();
    }
}
