package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.slf4j.Logger;

/** A line an evaluation for those who listen, with counts alone. */
class MetricLogTest {

    private record Order(String rep, BigDecimal amount) {}

    private static final Schema<Order> ORDERS = Schema.of("orders", Order.class);
    private static final TextField<Order> REP = ORDERS.text("rep", Order::rep);
    private static final MoneyField<Order> AMOUNT = ORDERS.money("amount", "USD", Order::amount);
    private static final MetricQuery QUERY = MetricQuery.of(
                    Metric.of("Orders", count(ORDERS)), Metric.of("Sold", sum(AMOUNT)))
            .by(REP);
    private static final Facts FACTS = Facts.of(
            ORDERS,
            List.of(
                    new Order("jill", new BigDecimal("77.25")),
                    new Order("jack", new BigDecimal("12.50")),
                    new Order("jill", BigDecimal.ONE)));

    /** Hears what is called, as text; on or off at debug. */
    private static Logger listening(boolean debug, List<String> heard) {
        return (Logger) Proxy.newProxyInstance(
                MetricLogTest.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("isDebugEnabled")) {
                        return debug;
                    }
                    heard.add(method.getName() + " " + Arrays.deepToString(arguments));
                    return null;
                });
    }

    @Test
    void countsAreSaidAtDebugAndNeitherNamesNorAmounts() {
        List<String> heard = new ArrayList<>();
        MetricLog.evaluated(listening(true, heard), QUERY, FACTS);
        assertThat(heard)
                .containsExactly(
                        "debug [Evaluated {} metrics by {} dimensions over {} facts of {} schemas, [2, 1, 3, 1]]");
        assertThat(heard.get(0)).doesNotContain("jill", "Sold", "77");
    }

    @Test
    void nothingIsSaidWhenNobodyListens() {
        List<String> heard = new ArrayList<>();
        MetricLog.evaluated(listening(false, heard), QUERY, FACTS);
        assertThat(heard).isEmpty();
    }

    @Test
    void anEvaluationIsTheSameWhetherOrNotSomebodyListens() {
        MetricState state = QUERY.evaluateAll(FACTS);
        assertThat(state.table(QUERY.metrics().get(0)).total().figure()).hasToString("3 orders");
    }
}
