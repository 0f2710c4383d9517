package org.openspm.compensation.quota.setting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.quota.Apportionment;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/** Hands down one goal by one level of an allocation, and what its holders get by the levels below. */
final class AllocationLevel {

    private final QuotaAllocation allocation;
    private final Amount goal;
    private final Amount assigned;
    private final Apportionment apportionment;
    private final BigDecimal unit;

    AllocationLevel(QuotaAllocation allocation, Amount goal) {
        this.allocation = allocation;
        this.goal = goal;
        this.assigned = like(
                goal,
                goal.value().multiply(Rate.ONE.plus(allocation.overAssignment()).value()));
        this.apportionment = allocation.unit().map(Apportionment::inWhole).orElseGet(() -> usual(goal));
        this.unit = apportionment.unit().orElseThrow();
    }

    private static Apportionment usual(Amount goal) {
        return goal instanceof Money money
                ? Apportionment.inMinorUnits(money.currency())
                : Apportionment.inWhole(BigDecimal.ONE);
    }

    /** Returns what each gets; where bounds leave no way, adds to the problems and returns as much as there is. */
    AllocatedQuotas allocate(List<String> problems) {
        List<String> holders = allocation.holders();
        Map<String, Ratio> shares = allocation.basis().shares(holders);
        List<Ratio> floors = new ArrayList<>();
        List<Optional<Ratio>> ceilings = new ArrayList<>();
        for (String holder : holders) {
            floors.add(
                    bound(allocation.floors().get(holder), RoundingMode.CEILING).orElse(Ratio.ZERO));
            ceilings.add(bound(allocation.ceilings().get(holder), RoundingMode.FLOOR));
        }
        BoundedShares bounded = new BoundedShares(List.copyOf(shares.values()), floors, ceilings);
        Ratio total = Ratio.of(assigned.value());
        if (!isPossible(bounded, floors, ceilings, total, problems)) {
            return new AllocatedQuotas(goal, allocation, Map.of(), Map.of());
        }
        Map<String, Amount> parts = new LinkedHashMap<>();
        Sharing.zip(holders, apportionment.fit(bounded.divide(total)))
                .forEach((holder, part) ->
                        parts.put(holder, like(goal, part.toExactDecimal().orElseThrow())));
        Map<String, AllocatedQuotas> below = new LinkedHashMap<>();
        parts.forEach((holder, part) -> {
            QuotaAllocation next = allocation.below().get(holder);
            if (next != null) {
                below.put(holder, new AllocationLevel(next, part).allocate(problems));
            }
        });
        return new AllocatedQuotas(goal, allocation, parts, below);
    }

    private boolean isPossible(
            BoundedShares bounded,
            List<Ratio> floors,
            List<Optional<Ratio>> ceilings,
            Ratio total,
            List<String> problems) {
        int before = problems.size();
        for (int i = 0; i < floors.size(); i++) {
            Ratio floor = floors.get(i);
            if (ceilings.get(i).map(ceiling -> ceiling.compareTo(floor) < 0).orElse(false)) {
                problems.add("The holder (" + allocation.holders().get(i) + ") gets at least (" + show(floor)
                        + ") and at most (" + show(ceilings.get(i).get()) + ") in whole (" + Amount.amount(unit)
                        + ").\nMove the floor and the ceiling apart, or use a smaller unit.");
            }
        }
        Ratio least = BoundedShares.sum(floors);
        if (least.compareTo(total) > 0) {
            problems.add("The floors of " + allocation.holders() + " add up to (" + show(least) + "), more than the ("
                    + assigned + ") that is handed down.\nLower a floor or hand down more.");
        }
        bounded.most()
                .filter(most -> most.compareTo(total) < 0)
                .ifPresent(most -> problems.add("The ceilings of "
                        + allocation.holders() + " let them get (" + show(most) + "), less than the (" + assigned
                        + ") that is handed down.\nRaise a ceiling or hand down less."));
        return problems.size() == before;
    }

    private Optional<Ratio> bound(@Nullable Amount bound, RoundingMode mode) {
        if (bound == null) {
            return Optional.empty();
        }
        BigDecimal value =
                goal instanceof Money money ? bound.in(money.currency()).value() : plain(bound);
        return Optional.of(Ratio.of(value.divide(unit, 0, mode).multiply(unit)));
    }

    private BigDecimal plain(Amount bound) {
        if (bound instanceof Money) {
            throw new IllegalArgumentException("The bound (" + bound + ") is money, but the goal (" + goal
                    + ") is a number.\nState both in the same way.");
        }
        return bound.value();
    }

    private Amount show(Ratio number) {
        return like(goal, number.toExactDecimal().orElseThrow());
    }

    static Amount like(Amount goal, BigDecimal value) {
        return goal instanceof Money money ? Money.of(value, money.currency()) : Amount.amount(value);
    }
}
