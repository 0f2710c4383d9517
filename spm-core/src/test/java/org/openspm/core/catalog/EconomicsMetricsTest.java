package org.openspm.core.catalog;

import static org.openspm.core.catalog.Probe.of;

import java.util.List;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

class EconomicsMetricsTest extends ChapterContract {

    private static final EconomicsMetrics M = SalesMetrics.economics();
    private static final Sheet BOOK = Sheet.of("quarters");

    private static MetricValue inSecondQuarter(Metric metric, Facts facts) {
        return metric.per(Grain.QUARTER, BOOK.date("day"))
                .evaluate(facts)
                .value(FiscalCalendar.gregorian().quarter(2026, 2));
    }

    @Override
    Chapter chapter() {
        return Chapter.ECONOMICS;
    }

    @Override
    List<Probe> probes() {
        var facts = BOOK.facts(
                "day cost revenue fresh more margin churn",
                "2026-01-01 400 1000 100 100 0.75 0.02",
                "2026-04-01 600 1150 300 0 - -");
        var cost = BOOK.sum("cost");
        var revenue = BOOK.sum("revenue");
        var fresh = BOOK.sum("fresh");
        Metric cac = M.customerAcquisitionCost(cost, BOOK.count());
        Metric margin = Metric.of("margin", Measure.sum(BOOK.number("margin")));
        Metric churn = Metric.of("churn", Measure.sum(BOOK.number("churn")));
        Metric monthly = Metric.of("monthly", fresh);
        Metric magic = M.magicNumber(revenue, cost);
        Metric quarterly = M.magicNumberNotAnnualised(revenue, cost);
        Metric value = M.lifetimeValue(monthly, margin, churn);
        return List.of(
                of("economics.customerAcquisitionCost", cac, facts, "500", "USD"),
                of("economics.newCustomerCacRatio", M.newCustomerCacRatio(cost, fresh), facts, "5/2", "x"),
                of("economics.blendedCacRatio", M.blendedCacRatio(cost, fresh, BOOK.sum("more")), facts, "2", "x"),
                of("economics.cacPayback", M.cacPayback(cac, monthly, margin), facts, "5/3", "months"),
                of(
                        "economics.cacPaybackWithoutMargin",
                        M.cacPaybackWithoutMargin(cac, monthly),
                        facts,
                        "5/4",
                        "months"),
                of("economics.magicNumber", magic, facts, "3/2", "x").read(rows -> inSecondQuarter(magic, rows)),
                of("economics.magicNumberNotAnnualised", quarterly, facts, "3/8", "x")
                        .read(rows -> inSecondQuarter(quarterly, rows)),
                of("economics.lifetimeValue", value, facts, "15000", "USD"),
                of("economics.lifetimeValueToCac", M.lifetimeValueToCac(value, cac), facts, "30", "x"),
                of("economics.leadGenerationReturn", M.leadGenerationReturn(revenue, cost), facts, "23/20", "%"),
                of("economics.spendShareOfRevenue", M.spendShareOfRevenue(cost, revenue), facts, "20/43", "%"));
    }
}
