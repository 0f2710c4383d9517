package org.openspm.compensation.quota.setting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.organization.Hierarchy;

/** Makes an allocation of reporting lines. */
final class HierarchyAllocation {

    private final Hierarchy hierarchy;
    private final LocalDate date;
    private final AllocationBasis.Figures figures;
    private final List<Rate> overAssignment;

    HierarchyAllocation(
            Hierarchy hierarchy, LocalDate date, AllocationBasis.Figures figures, List<Rate> overAssignment) {
        this.hierarchy = Objects.requireNonNull(hierarchy, "hierarchy");
        this.date = Objects.requireNonNull(date, "date");
        this.figures = Objects.requireNonNull(figures, "figures");
        this.overAssignment = overAssignment;
    }

    QuotaAllocation of(String top, int level) {
        List<String> reports = hierarchy.directReportsOf(Objects.requireNonNull(top, "top"), date);
        Map<String, BigDecimal> weights = new TreeMap<>();
        reports.forEach(report -> weights.put(report, weight(report)));
        QuotaAllocation allocation = QuotaAllocation.among(reports)
                .by(AllocationBasis.figures(figures.label(), known(weights)))
                .overAssigned(level < overAssignment.size() ? overAssignment.get(level) : Rate.ZERO);
        for (String report : reports) {
            if (!hierarchy.directReportsOf(report, date).isEmpty()) {
                allocation = allocation.then(report, of(report, level + 1));
            }
        }
        return allocation;
    }

    /** Holders at the bottom without a figure stay without, for the allocation to find. */
    private Map<String, BigDecimal> known(Map<String, BigDecimal> weights) {
        Map<String, BigDecimal> known = new TreeMap<>(weights);
        known.keySet()
                .removeIf(holder -> !figures.figures().containsKey(holder)
                        && hierarchy.directReportsOf(holder, date).isEmpty());
        return known;
    }

    private BigDecimal weight(String holder) {
        Ratio weight = figures.expected(holder);
        for (String below : hierarchy.reportsOf(holder, date)) {
            weight = weight.plus(figures.expected(below));
        }
        return Amount.amount(weight.toExactDecimal().orElseThrow()).value();
    }
}
