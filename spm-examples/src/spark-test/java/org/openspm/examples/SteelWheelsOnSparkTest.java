package org.openspm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.examples.SteelWheelsFields.CANCELLED;
import static org.openspm.examples.SteelWheelsFields.ORDERED;
import static org.openspm.examples.SteelWheelsFields.ORDERS;
import static org.openspm.examples.SteelWheelsFields.REP;
import static org.openspm.examples.SteelWheelsFields.TOTAL;
import static org.openspm.examples.SteelWheelsMetrics.AVERAGE_ORDER;
import static org.openspm.examples.SteelWheelsMetrics.BOOKINGS;
import static org.openspm.examples.SteelWheelsMetrics.CANCELLATION_RATE;
import static org.openspm.examples.SteelWheelsPlans.HEAD_OF_SALES;
import static org.openspm.examples.SteelWheelsPlans.PLAN_YEAR;
import static org.openspm.examples.SteelWheelsPlans.SALES_MANAGER;
import static org.openspm.examples.SteelWheelsPlans.SALES_REP;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.document.PlanVocabulary;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.MetricQuery;
import org.openspm.core.metric.MetricState;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.examples.data.Employee;
import org.openspm.examples.data.Order;
import org.openspm.examples.data.SteelWheelsDatabase;
import org.openspm.examples.spark.Counts;
import org.openspm.examples.spark.LocalSpark;
import org.openspm.examples.spark.Maker;
import org.openspm.examples.spark.MetricsOnSpark;
import org.openspm.examples.spark.PaidLine;
import org.openspm.examples.spark.PlanOnSpark;
import org.openspm.examples.spark.PlanParcel;
import org.openspm.examples.spark.TotalsOnSpark;

/** SteelWheels pays on Spark what it pays in one heap: reps, managers on what climbs to them, and their head. */
class SteelWheelsOnSparkTest {

    private static JavaSparkContext spark;
    private static ArrayList<Employee> employees;
    private static List<Order> orders;

    @BeforeAll
    static void start() throws SQLException {
        spark = LocalSpark.start();
        try (SteelWheelsDatabase database = SteelWheelsDatabase.open()) {
            employees = new ArrayList<>(database.employees());
            orders = database.orders();
        }
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    private static List<Order> ofYear() {
        return orders.stream()
                .filter(order -> PLAN_YEAR.contains(order.ordered()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 16})
    void paysTheSameOnSpark(int cells) {
        TreeMap<String, Money> quotas =
                new TreeMap<>(SteelWheelsRoster.quotas(employees, Facts.of(ORDERS, orders)));
        ArrayList<Employee> sent = employees;
        Maker<Roster> roster = () -> SteelWheelsRoster.of(sent, quotas);
        JavaRDD<Order> facts = spark.parallelize(ofYear(), 7);
        for (CompensationPlan plan : List.of(SALES_REP, SALES_MANAGER, HEAD_OF_SALES)) {
            Maker<CompensationPlan> parcel =
                    PlanParcel.of(plan, () -> PlanVocabulary.of(ORDERED, REP, TOTAL, CANCELLED));
            PlanOnSpark.Paid paid =
                    new PlanOnSpark<Order>(spark, parcel, roster, () -> List.of(ORDERS), cells, cells % 2).evaluate(facts);
            Evaluation embedded = plan.evaluate(roster.make(), Facts.of(ORDERS, ofYear()));
            assertThat(paid.lines().collect()).containsExactlyInAnyOrderElementsOf(PaidLine.of(embedded));
            assertThat(PaidLine.of(embedded)).isNotEmpty();
            Evaluation onTotals =
                    TotalsOnSpark.evaluate(facts, () -> ORDERS, () -> parcel.make().scan(roster.make()));
            assertThat(PaidLine.of(onTotals)).isEqualTo(PaidLine.of(embedded));
            assertThat(paid.counts())
                    .isEqualTo(new Counts(
                            embedded.credited().size(),
                            embedded.notCredited().size(),
                            embedded.rejected().size()));
        }
    }

    @Test
    void measuresTheSameOnSpark() {
        Maker<MetricQuery> query = () -> MetricQuery.of(BOOKINGS, AVERAGE_ORDER, CANCELLATION_RATE)
                .by(REP)
                .per(QUARTER, ORDERED);
        MetricState all = MetricsOnSpark.evaluate(spark.parallelize(orders, 7), () -> ORDERS, query);
        MetricState embedded = query.make().evaluateAll(Facts.of(ORDERS, orders));
        for (var metric : List.of(BOOKINGS, AVERAGE_ORDER, CANCELLATION_RATE)) {
            assertThat(all.table(metric)).isEqualTo(embedded.table(metric));
        }
    }
}
