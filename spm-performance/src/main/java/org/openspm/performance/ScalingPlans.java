package org.openspm.performance;

import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.core.money.Rate;

/** Plans over the sales of the workload that differ in one number. */
final class ScalingPlans {

    private ScalingPlans() {}

    /** Returns a plan of one component with so many tiers between nothing and twice the quota, to date. */
    static CompensationPlan tiers(int tiers) {
        RateTable table = table(tiers);
        return begin("Tiers")
                .component(
                        "Commission",
                        c -> c.measure(sum(Workload.AMOUNT).where(Workload.PRODUCT.in(Workload.PAID_PRODUCTS)))
                                .quota("sales")
                                .accumulating(YEAR)
                                .pay(table))
                .build();
    }

    /** Returns a plan of so many components, each of four tiers to date on two of the products. */
    static CompensationPlan components(int components) {
        RateTable table = table(4);
        CompensationPlan.Builder plan = begin("Components");
        for (int i = 0; i < components; i++) {
            String one = "p" + i % 12;
            String other = "p" + (i + 1 + i / 12) % 12;
            plan.component(
                    "Component " + i,
                    c -> c.measure(sum(Workload.AMOUNT).where(Workload.PRODUCT.in(one, other)))
                            .quota("sales")
                            .accumulating(YEAR)
                            .pay(table));
        }
        return plan.build();
    }

    private static CompensationPlan.Builder begin(String name) {
        return CompensationPlan.named(name)
                .in("USD")
                .year(Workload.YEAR_2026)
                .paidEach(MONTH)
                .crediting(
                        Workload.SALES,
                        c -> c.on(Workload.DATE)
                                .to(Workload.REP, Workload.SHARE)
                                .to(Workload.SECOND, Workload.SECOND_SHARE));
    }

    private static RateTable table(int tiers) {
        List<Tier> list = IntStream.range(0, tiers)
                .mapToObj(i -> Tier.from(hundredths(i * 20_000L / tiers)).rate(hundredths(500 + i * 10)))
                .toList();
        return RateTable.marginal(list);
    }

    private static Rate hundredths(long hundredths) {
        return percent(BigDecimal.valueOf(hundredths, 2).toPlainString());
    }
}
