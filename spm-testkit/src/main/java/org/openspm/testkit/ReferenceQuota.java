package org.openspm.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.quota.Quota;
import org.openspm.compensation.roster.Participant;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** The goal for a period: stated for it, the sum of those for its parts, or an even part of that for a longer one. */
record ReferenceQuota(Participant person, String name, PlanTerms plan) {

    private static final List<Grain> LONGEST_FIRST = List.of(Grain.HALF, Grain.QUARTER, Grain.MONTH);
    private static final List<Grain> SHORTEST_FIRST = List.of(Grain.QUARTER, Grain.HALF, Grain.YEAR);

    Optional<BigDecimal> of(Period period) {
        Optional<BigDecimal> stated = stated(period);
        for (Grain shorter : LONGEST_FIRST) {
            if (stated.isEmpty() && shorter.compareTo(period.grain()) < 0) {
                stated = sum(period.divide(shorter));
            }
        }
        for (Grain longer : SHORTEST_FIRST) {
            if (stated.isEmpty() && longer.compareTo(period.grain()) > 0) {
                Period whole = period.within(longer);
                List<Period> parts = whole.divide(period.grain());
                stated = stated(whole).map(goal -> evenly(goal, parts.size(), parts.indexOf(period)));
            }
        }
        return stated;
    }

    private Optional<BigDecimal> sum(List<Period> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Period part : parts) {
            Optional<BigDecimal> goal = stated(part);
            if (goal.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(goal.orElseThrow());
        }
        return Optional.of(sum);
    }

    private Optional<BigDecimal> stated(Period period) {
        return person.quotas().of(name).stream()
                .filter(quota -> quota.period().equals(period))
                .map(Quota::amount)
                .map(amount -> amount.value())
                .findFirst();
    }

    /** Minor units dealt out one by one: the first parts get those that are left over, and the next one what is less than a unit. */
    private BigDecimal evenly(BigDecimal whole, int parts, int place) {
        int digits = plan.currency().getDefaultFractionDigits();
        BigDecimal dealt = whole.setScale(digits, RoundingMode.DOWN);
        long units = dealt.unscaledValue().longValueExact();
        BigDecimal part = BigDecimal.valueOf(units / parts + (place < units % parts ? 1 : 0), digits);
        return place == units % parts ? part.add(whole.subtract(dealt)) : part;
    }
}
