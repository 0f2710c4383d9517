package org.openspm.performance;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.ValuesPredicate;
import org.openspm.performance.RuleFacts.Deal;
import org.openspm.performance.RuleFacts.Standing;

/** The rules in Evrete, as lambdas, on a session without state for each batch. */
final class EvreteRules {

    private static final KnowledgeService SERVICE = new KnowledgeService();
    private static final ValuesPredicate QUARTER_END = values -> values.get(0, Boolean.class);

    private EvreteRules() {}

    static Consumer<List<Object>> compiled() {
        Knowledge rules = SERVICE.newKnowledge()
                .builder()
                .newRule("commission")
                .forEach("$d", Deal.class)
                .where(in(RuleFacts.PAID), "$d.product")
                .execute(c -> deal(c).rate())
                .newRule("large")
                .forEach("$d", Deal.class)
                .where(in(RuleFacts.COUNTED), "$d.product")
                .where(one(it -> it > 1_000_000), "$d.cents")
                .execute(c -> deal(c).count())
                .newRule("to 50 %")
                .forEach("$s", Standing.class)
                .where(both((base, quota) -> base < quota / 2), "$s.base", "$s.quota")
                .execute(c -> standing(c).pay(0, 0, 5))
                .newRule("to 100 %")
                .forEach("$s", Standing.class)
                .where(both((base, quota) -> base >= quota / 2), "$s.base", "$s.quota")
                .where(both((base, quota) -> base < quota), "$s.base", "$s.quota")
                .execute(c -> standing(c).pay(quota(c) / 2 * 5, quota(c) / 2, 8))
                .newRule("to 150 %")
                .forEach("$s", Standing.class)
                .where(both((base, quota) -> base >= quota), "$s.base", "$s.quota")
                .where(both((base, quota) -> base < quota * 3 / 2), "$s.base", "$s.quota")
                .execute(c -> standing(c).pay(quota(c) / 2 * 13, quota(c), 12))
                .newRule("above 150 %")
                .forEach("$s", Standing.class)
                .where(both((base, quota) -> base >= quota * 3 / 2), "$s.base", "$s.quota")
                .execute(c -> standing(c).pay(quota(c) / 2 * 25, quota(c) * 3 / 2, 15))
                .newRule("bonus")
                .forEach("$s", Standing.class)
                .where(QUARTER_END, "$s.quarterEnd")
                .where(one(it -> it >= 90 && it < 110), "$s.attainment")
                .execute(c -> standing(c).bonus(100_000))
                .newRule("great bonus")
                .forEach("$s", Standing.class)
                .where(QUARTER_END, "$s.quarterEnd")
                .where(one(it -> it >= 110), "$s.attainment")
                .execute(c -> standing(c).bonus(250_000))
                .build();
        return facts -> rules.newStatelessSession().insertAndFire(facts);
    }

    private static ValuesPredicate in(Set<String> texts) {
        return values -> texts.contains(values.get(0, String.class));
    }

    private static ValuesPredicate one(LongPredicate condition) {
        return values -> condition.test(values.get(0, Long.class));
    }

    private static ValuesPredicate both(BiPredicate<Long, Long> condition) {
        return values -> condition.test(values.get(0, Long.class), values.get(1, Long.class));
    }

    private static Deal deal(RhsContext context) {
        return context.get("$d");
    }

    private static Standing standing(RhsContext context) {
        return context.get("$s");
    }

    private static long quota(RhsContext context) {
        return standing(context).getQuota();
    }
}
