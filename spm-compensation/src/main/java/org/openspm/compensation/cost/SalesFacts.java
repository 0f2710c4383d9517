package org.openspm.compensation.cost;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/** The host's rows for what is sold: of everybody in one, or of each apart. */
sealed interface SalesFacts {

    /** The rows if everybody sells so much. */
    Facts together(Map<String, Money> sold);

    /** The rows if one sells so much and the others nothing. */
    Facts alone(String participant, Money sold, Collection<String> sellers);

    /** From a function of what everybody sells; that others sell nothing must be said of each of them. */
    record InOne(Function<Map<String, Money>, Facts> facts) implements SalesFacts {

        @Override
        public Facts together(Map<String, Money> sold) {
            return facts.apply(Collections.unmodifiableMap(sold));
        }

        @Override
        public Facts alone(String participant, Money sold, Collection<String> sellers) {
            Map<String, Money> all = new LinkedHashMap<>();
            Money nothing = Money.zero(sold.currency());
            sellers.forEach(id -> all.put(id, id.equals(participant) ? sold : nothing));
            return together(all);
        }
    }

    /** From a function of what one sells; others who sell nothing have no rows. */
    record OfEach(BiFunction<String, Money, Facts> rows) implements SalesFacts {

        @Override
        public Facts together(Map<String, Money> sold) {
            Map<Schema<?>, List<Object>> all = new LinkedHashMap<>();
            sold.forEach((id, amount) -> {
                Facts own = rows.apply(id, amount);
                own.schemas()
                        .forEach(schema -> all.computeIfAbsent(schema, any -> new ArrayList<>())
                                .addAll(own.rows(schema)));
            });
            Facts facts = Facts.none();
            for (Map.Entry<Schema<?>, List<Object>> entry : all.entrySet()) {
                facts = with(facts, entry.getKey(), entry.getValue());
            }
            return facts;
        }

        private static <T> Facts with(Facts facts, Schema<T> schema, List<Object> rows) {
            return facts.and(schema, rows.stream().map(schema.rowType()::cast).toList());
        }

        @Override
        public Facts alone(String participant, Money sold, Collection<String> sellers) {
            return rows.apply(participant, sold);
        }
    }
}
