package org.openspm.compensation.quota.setting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.quota.Quota;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/**
 * A goal handed down: what each holder gets, and what they hand on.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param goal  what was handed down, before over-assignment
 * @param allocation  how
 * @param parts  what each gets, in the order of the holders; together the goal plus its over-assignment
 * @param below  what those who hand on hand on
 */
public record AllocatedQuotas(
        Amount goal, QuotaAllocation allocation, Map<String, Amount> parts, Map<String, AllocatedQuotas> below) {

    /**
     * Checks that nothing is null and keeps unmodifiable copies.
     *
     * @param goal  what was handed down
     * @param allocation  how
     * @param parts  what each gets
     * @param below  what those who hand on hand on
     */
    public AllocatedQuotas {
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(allocation, "allocation");
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(parts, "parts")));
        below = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(below, "below")));
    }

    /**
     * Returns what was handed down in all on this level: the goal plus its over-assignment.
     *
     * @return the sum of the parts
     */
    public Amount assigned() {
        return AllocationLevel.like(
                goal, parts.values().stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /**
     * Returns what a holder gets on any level.
     *
     * @param holder  the holder
     * @return the part, or empty if nobody of that name gets one
     */
    public Optional<Amount> part(String holder) {
        return Optional.ofNullable(all().get(Objects.requireNonNull(holder, "holder")));
    }

    /**
     * Returns what everybody gets, managers before those below them.
     *
     * @return the parts of all levels; somebody named on several levels has the one further down
     */
    public Map<String, Amount> all() {
        Map<String, Amount> all = new LinkedHashMap<>();
        parts.forEach((holder, part) -> {
            all.put(holder, part);
            AllocatedQuotas next = below.get(holder);
            if (next != null) {
                all.putAll(next.all());
            }
        });
        return Collections.unmodifiableMap(all);
    }

    /**
     * Returns what a holder gets as a quota.
     *
     * @param holder  the holder
     * @param period  the period the goal is for
     * @return the quota, or empty if nobody of that name gets a part
     */
    public Optional<Quota> quota(String holder, Period period) {
        Objects.requireNonNull(period, "period");
        return part(holder).map(part -> Quota.of(period, part));
    }

    /**
     * Returns how the goal was handed down.
     *
     * @return the goal, its over-assignment, and the part of each with the share by the basis; levels below within
     */
    public Trace explain() {
        return explain("handed down", goal);
    }

    private Trace explain(String label, Amount of) {
        List<Trace> traces = new ArrayList<>();
        traces.add(Trace.of("goal", figure(of)));
        if (allocation.overAssignment().compareTo(Rate.ZERO) > 0) {
            traces.add(Trace.of("over-assignment", Figure.of(allocation.overAssignment())));
        }
        Map<String, Ratio> shares = allocation.basis().shares(allocation.holders());
        parts.forEach((holder, part) -> traces.add(explain(holder, part, shares.getOrDefault(holder, Ratio.ZERO))));
        return Trace.of(label, figure(assigned()), allocation.basis().toString(), traces);
    }

    private Trace explain(String holder, Amount part, Ratio share) {
        List<Trace> traces = new ArrayList<>();
        traces.add(Trace.of(
                "share", Figure.of(share, Unit.PERCENT), allocation.basis().toString(), List.of()));
        bound("floor", allocation.floors().get(holder)).ifPresent(traces::add);
        bound("ceiling", allocation.ceilings().get(holder)).ifPresent(traces::add);
        AllocatedQuotas next = below.get(holder);
        if (next != null) {
            traces.add(next.explain("handed on", part));
        }
        return Trace.of(holder, figure(part), "share of what is handed down, in whole units", traces);
    }

    private Optional<Trace> bound(String name, @Nullable Amount bound) {
        return Optional.ofNullable(bound).map(amount -> Trace.of(name, figure(amount)));
    }

    static Figure figure(Amount amount) {
        return amount instanceof Money money ? Figure.of(money) : Figure.of(amount.value(), Unit.NUMBER);
    }

    /**
     * Returns what everybody gets.
     *
     * @return such as {@code "{east=USD 6,000.00, west=USD 4,000.00}"}
     */
    @Override
    public String toString() {
        return all().toString();
    }
}
