package org.openspm.compensation.cost;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** The numbers of pay health that are about money: pay, target incentive, salary, quota and revenue. */
record EarningsHealth(List<PayRecord> records) {

    private static final String COURSE =
            "https://ryanconsulting.ai/courses/fa-commission-modeling/ote-and-quota-architecture";
    private static final String OWN = "OpenSPM";

    PayIndicator participation() {
        long paid = records.stream().filter(each -> each.pay().signum() > 0).count();
        return new PayIndicator(
                "participation",
                AttainmentHealth.share(paid, records.size()),
                "those paid more than zero / all",
                "https://theirf.org",
                "");
    }

    PayIndicator payToTarget() {
        return new PayIndicator(
                "pay to target", paidToTarget(withTarget()), "sum of pay / sum of target incentives", OWN, "");
    }

    private List<PayRecord> withTarget() {
        return records.stream().filter(each -> each.target().isPresent()).toList();
    }

    private static Figure paidToTarget(List<PayRecord> known) {
        if (known.isEmpty()) {
            return AttainmentHealth.nobody(Unit.PERCENT);
        }
        Money target = sum(known, each -> each.target().orElseThrow());
        return target.signum() == 0
                ? Figure.undefined(Unit.PERCENT, "the target incentives are zero")
                : Figure.of(sum(known, PayRecord::pay).dividedBy(target), Unit.PERCENT);
    }

    private static Money sum(List<PayRecord> known, Function<PayRecord, Money> money) {
        return Money.total(
                known.get(0).pay().currency(), known.stream().map(money).toList());
    }

    PayIndicator topTenth() {
        List<PayRecord> known = withTarget().stream()
                .filter(each -> each.attainment().isDefined())
                .sorted(Comparator.comparing(
                                (PayRecord each) -> each.attainment().orThrow())
                        .reversed()
                        .thenComparing(PayRecord::name))
                .toList();
        return new PayIndicator(
                "upside of the best tenth",
                paidToTarget(known.subList(0, (known.size() + 9) / 10)),
                "pay / target incentive of the tenth with the highest attainment",
                OWN,
                "");
    }

    PayIndicator quotaToOnTargetEarnings() {
        List<Ratio> ratios = records.stream()
                .filter(each -> onTarget(each).signum() > 0)
                .flatMap(each -> each.quota().filter(quota -> quota.unit().isMoney()).stream()
                        .map(quota -> quota.orThrow().dividedBy(Ratio.of(onTarget(each)))))
                .toList();
        return new PayIndicator(
                "quota to on-target earnings",
                median(ratios, Unit.TIMES),
                "median of quota / (salary + target incentive)",
                COURSE,
                "4 to 5 x (a course of 2026, " + COURSE + ")");
    }

    PayIndicator payMix() {
        List<Ratio> ratios = records.stream()
                .filter(each -> onTarget(each).signum() > 0)
                .map(each -> Ratio.of(each.target().orElseThrow().value(), onTarget(each)))
                .toList();
        return new PayIndicator(
                "pay mix",
                median(ratios, Unit.PERCENT),
                "median of target incentive / (salary + target incentive)",
                "https://salescomplab.com",
                "50 % is the most frequent (a course of 2026, " + COURSE + ")");
    }

    /** Returns salary and target incentive, or zero if one is not known. */
    private static BigDecimal onTarget(PayRecord each) {
        return each.salary()
                .flatMap(salary ->
                        each.target().map(target -> salary.plus(target).value()))
                .orElse(BigDecimal.ZERO);
    }

    private static Figure median(List<Ratio> ratios, Unit unit) {
        if (ratios.isEmpty()) {
            return AttainmentHealth.nobody(unit);
        }
        List<Ratio> sorted = ratios.stream().sorted().toList();
        Ratio low = sorted.get((sorted.size() - 1) / 2);
        Ratio high = sorted.get(sorted.size() / 2);
        return Figure.of(low.plus(high).times(Ratio.of(1, 2)), unit);
    }

    PayIndicator costOfSales(Money revenue) {
        return new PayIndicator(
                "compensation cost of sales",
                costOver(revenue),
                "(salaries + pay) / revenue",
                "https://worldatwork.org",
                "3 to 9 % in general (ZS, undated, https://www.zs.com/insights/putting-ccos-to-work-for-your-incentive-program)");
    }

    private Figure costOver(Money revenue) {
        if (revenue.signum() == 0) {
            return Figure.undefined(Unit.PERCENT, "there is no revenue");
        }
        if (records.isEmpty()) {
            return AttainmentHealth.nobody(Unit.PERCENT);
        }
        String unknown = records.stream()
                .filter(each -> each.salary().isEmpty())
                .map(PayRecord::name)
                .collect(Collectors.joining(", "));
        return unknown.isEmpty()
                ? Figure.of(
                        sum(records, each -> each.salary().orElseThrow().plus(each.pay()))
                                .dividedBy(revenue),
                        Unit.PERCENT)
                : Figure.undefined(Unit.PERCENT, "no salary is known of " + unknown);
    }
}
