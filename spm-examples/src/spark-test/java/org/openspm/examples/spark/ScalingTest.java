package org.openspm.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.FactOutcome;
import org.openspm.core.schema.Facts;

/** The comparison of {@link Scaling} at a size that a build can bear. */
class ScalingTest {

    private static final int PARTICIPANTS = 2_000;
    private static final long TRANSACTIONS = 50_000;

    @Test
    void generatedSalesPayAndMeasureTheSame() {
        Facts facts = Scaling.facts(TRANSACTIONS, PARTICIPANTS);
        try (JavaSparkContext spark = LocalSpark.start()) {
            var sales = Scaling.sales(spark, TRANSACTIONS, PARTICIPANTS, 5);
            for (CompensationPlan plan : List.of(Scaling.REPS, Scaling.MANAGERS)) {
                for (int depth : new int[] {0, 2}) {
                    var paid =
                            Scaling.onSpark(spark, plan, PARTICIPANTS, 6, depth).evaluate(sales);
                    var embedded = plan.evaluate(Scaling.roster(PARTICIPANTS), facts);
                    // As sets, since there are many; each participant, period and label has one line.
                    assertThat(new HashSet<>(paid.lines().collect())).isEqualTo(new HashSet<>(PaidLine.of(embedded)));
                    assertThat(paid.lines().count())
                            .isEqualTo(PaidLine.of(embedded).size());
                    assertThat(paid.counts()).isEqualTo(new Counts(TRANSACTIONS, 0, 0));
                }
                // The same paid on totals, whether ids are looked at or not.
                var embedded = new HashSet<>(PaidLine.of(plan.evaluate(Scaling.roster(PARTICIPANTS), facts)));
                var scan = Scaling.scan(plan, PARTICIPANTS);
                var totals = TotalsOnSpark.of(sales, () -> Sale.SALES, scan);
                assertThat(totals.count(FactOutcome.Kind.CREDITED)).isEqualTo(TRANSACTIONS);
                assertThat(new HashSet<>(PaidLine.of(scan.make().restore(totals).evaluate())))
                        .isEqualTo(embedded);
                assertThat(new HashSet<>(PaidLine.of(TotalsOnSpark.evaluate(sales, () -> Sale.SALES, scan))))
                        .isEqualTo(embedded);
            }
            assertThat(MetricsOnSpark.evaluate(sales, () -> Sale.SALES, () -> Scaling.QUERY)
                            .table(Scaling.AVERAGE))
                    .isEqualTo(Scaling.QUERY.evaluate(facts));
        }
    }
}
