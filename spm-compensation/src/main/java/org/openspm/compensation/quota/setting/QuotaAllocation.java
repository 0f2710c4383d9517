package org.openspm.compensation.quota.setting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.organization.Hierarchy;

/**
 * How a goal is handed down: among whom, by which basis, with how much over-assignment, in which whole units, between which bounds; and how
 * those hand on their part.
 *
 * <pre>{@code
 * QuotaAllocation.among("east", "west").by(AllocationBasis.history(lastYear)).inWhole(amount(1_000))
 *         .then("east", QuotaAllocation.among("jill", "kim").overAssigned(percent(5)))
 *         .allocate(Money.of(10_000_000, "USD"));
 * }</pre>
 *
 * <p>What is handed down adds up, to the last digit, to the goal plus the over-assignment. Parts are proportional to the basis, cut to whole units
 * by largest remainder. Who would get less than their floor or more than their ceiling gets that, and the others share the rest in proportion.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class QuotaAllocation {

    private final List<String> holders;
    private final AllocationBasis basis;
    private final Rate overAssignment;
    private final Optional<BigDecimal> unit;
    private final SortedMap<String, Amount> floors;
    private final SortedMap<String, Amount> ceilings;
    private final SortedMap<String, QuotaAllocation> below;

    private QuotaAllocation(
            List<String> holders,
            AllocationBasis basis,
            Rate overAssignment,
            Optional<BigDecimal> unit,
            SortedMap<String, Amount> floors,
            SortedMap<String, Amount> ceilings,
            SortedMap<String, QuotaAllocation> below) {
        this.holders = holders;
        this.basis = basis;
        this.overAssignment = overAssignment;
        this.unit = unit;
        this.floors = floors;
        this.ceilings = ceilings;
        this.below = below;
    }

    /**
     * Obtains an even allocation.
     *
     * @param holders  those who get a part each, in the order in which odd units are handed out
     * @return the allocation
     */
    public static QuotaAllocation among(String... holders) {
        return among(Arrays.asList(Objects.requireNonNull(holders, "holders")));
    }

    /**
     * Obtains an even allocation.
     *
     * @param holders  those who get a part each, in the order in which odd units are handed out
     * @return the allocation
     */
    public static QuotaAllocation among(List<String> holders) {
        return new QuotaAllocation(
                List.copyOf(Objects.requireNonNull(holders, "holders")),
                AllocationBasis.even(),
                Rate.ZERO,
                Optional.empty(),
                Collections.unmodifiableSortedMap(new TreeMap<>()),
                Collections.unmodifiableSortedMap(new TreeMap<>()),
                Collections.unmodifiableSortedMap(new TreeMap<>()));
    }

    /**
     * Obtains the allocation along reporting lines, level by level, in proportion to figures: a manager weighs as much as everybody below
     * together, with what is stated for the manager.
     *
     * @param hierarchy  who reports to whom
     * @param top  whose goal is handed down
     * @param date  the date whose reporting lines count
     * @param figures  a figure of zero or more for each holder at the bottom, and for managers who sell themselves
     * @param overAssignment  by how much each level hands down more than it has: the first for the reports of the top, the second for theirs; none
     *     for levels beyond
     * @return the allocation, empty of holders if nobody reports to the top
     */
    public static QuotaAllocation along(
            Hierarchy hierarchy, String top, LocalDate date, AllocationBasis.Figures figures, Rate... overAssignment) {
        return new HierarchyAllocation(hierarchy, date, figures, List.of(overAssignment)).of(top, 0);
    }

    /**
     * Returns this allocation by another basis.
     *
     * @param what  what the goal is divided by
     * @return the allocation
     */
    public QuotaAllocation by(AllocationBasis what) {
        return new QuotaAllocation(
                holders, Objects.requireNonNull(what, "what"), overAssignment, unit, floors, ceilings, below);
    }

    /**
     * Returns this allocation with more handed down than there is, so that the goal is reached although not everybody reaches theirs.
     *
     * @param rate  how much more, of the goal and zero or more: with 10 %, 100 is handed down as 110
     * @return the allocation
     * @throws IllegalArgumentException if the rate is negative
     */
    public QuotaAllocation overAssigned(Rate rate) {
        if (Objects.requireNonNull(rate, "rate").compareTo(Rate.ZERO) < 0) {
            throw new IllegalArgumentException("The over-assignment (" + rate
                    + ") is negative, so that goals that are all reached miss the whole.\nUse 0 % or more.");
        }
        return new QuotaAllocation(holders, basis, rate, unit, floors, ceilings, below);
    }

    /**
     * Returns this allocation in whole multiples of a unit.
     *
     * @param whole  the unit, such as 1,000; unless it is said, the minor unit of money and 1 of other numbers
     * @return the allocation
     * @throws IllegalArgumentException if the unit is zero or negative
     */
    public QuotaAllocation inWhole(Amount whole) {
        if (Objects.requireNonNull(whole, "whole").value().signum() <= 0) {
            throw new IllegalArgumentException(
                    "The unit (" + whole + ") has no whole multiples.\nUse more than zero, such as 1,000.");
        }
        return new QuotaAllocation(holders, basis, overAssignment, Optional.of(whole.value()), floors, ceilings, below);
    }

    /**
     * Returns this allocation with the least that a holder gets.
     *
     * @param holder  the holder
     * @param least  the least, zero or more; in whole units it is the next one up
     * @return the allocation
     * @throws IllegalArgumentException if it is negative
     */
    public QuotaAllocation floor(String holder, Amount least) {
        return new QuotaAllocation(
                holders, basis, overAssignment, unit, with(floors, holder, bound(least, "least")), ceilings, below);
    }

    /**
     * Returns this allocation with the most that a holder gets.
     *
     * @param holder  the holder
     * @param most  the most, zero or more; in whole units it is the next one down
     * @return the allocation
     * @throws IllegalArgumentException if it is negative
     */
    public QuotaAllocation ceiling(String holder, Amount most) {
        return new QuotaAllocation(
                holders, basis, overAssignment, unit, floors, with(ceilings, holder, bound(most, "most")), below);
    }

    private static Amount bound(Amount bound, String name) {
        if (Objects.requireNonNull(bound, name).value().signum() < 0) {
            throw new IllegalArgumentException(
                    "The " + name + " that a holder gets is negative (" + bound + ").\nState zero or more.");
        }
        return bound;
    }

    /**
     * Returns this allocation with the next level below a holder.
     *
     * @param holder  who hands on what they get
     * @param how  how it is handed on
     * @return the allocation
     */
    public QuotaAllocation then(String holder, QuotaAllocation how) {
        return new QuotaAllocation(
                holders,
                basis,
                overAssignment,
                unit,
                floors,
                ceilings,
                with(below, holder, Objects.requireNonNull(how, "how")));
    }

    private static <V> SortedMap<String, V> with(Map<String, V> map, String holder, V value) {
        SortedMap<String, V> more = new TreeMap<>(map);
        more.put(Objects.requireNonNull(holder, "holder"), value);
        return Collections.unmodifiableSortedMap(more);
    }

    /**
     * Returns among whom the goal is divided.
     *
     * @return the holders in order
     */
    public List<String> holders() {
        return holders;
    }

    /**
     * Returns what the goal is divided by.
     *
     * @return the basis
     */
    public AllocationBasis basis() {
        return basis;
    }

    /**
     * Returns how much more is handed down than there is.
     *
     * @return the rate, 0 % unless said otherwise
     */
    public Rate overAssignment() {
        return overAssignment;
    }

    /**
     * Returns the unit that parts are whole multiples of.
     *
     * @return the unit, or empty for the usual one
     */
    public Optional<BigDecimal> unit() {
        return unit;
    }

    /**
     * Returns the least that holders get.
     *
     * @return the floors of those who have one
     */
    public Map<String, Amount> floors() {
        return floors;
    }

    /**
     * Returns the most that holders get.
     *
     * @return the ceilings of those who have one
     */
    public Map<String, Amount> ceilings() {
        return ceilings;
    }

    /**
     * Returns how holders hand on what they get.
     *
     * @return the allocations of those who hand on
     */
    public Map<String, QuotaAllocation> below() {
        return below;
    }

    /**
     * Returns what is wrong with this allocation, on every level and whatever the goal is.
     *
     * @return every problem with its remedy on the next line
     */
    public List<String> problems() {
        List<String> problems = new ArrayList<>(AllocationProblems.of(this));
        below.values().forEach(next -> problems.addAll(next.problems()));
        return problems;
    }

    /**
     * Hands down a goal.
     *
     * @param goal  the goal, zero or more
     * @return what each gets, on every level
     * @throws IllegalArgumentException if the goal is negative, or a floor or ceiling is money of another currency
     * @throws IllegalStateException if this allocation has {@link #problems()}, or bounds leave no way to divide a goal; the message holds all
     */
    public AllocatedQuotas allocate(Amount goal) {
        if (Objects.requireNonNull(goal, "goal").value().signum() < 0) {
            throw new IllegalArgumentException(
                    "The goal to hand down is negative (" + goal + ").\nState zero or more.");
        }
        Sharing.requireSound(problems());
        List<String> problems = new ArrayList<>();
        AllocatedQuotas allocated = new AllocationLevel(this, goal).allocate(problems);
        Sharing.requireSound(problems);
        return allocated;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof QuotaAllocation other
                && holders.equals(other.holders)
                && basis.equals(other.basis)
                && overAssignment.equals(other.overAssignment)
                && unit.equals(other.unit)
                && floors.equals(other.floors)
                && ceilings.equals(other.ceilings)
                && below.equals(other.below);
    }

    @Override
    public int hashCode() {
        return Objects.hash(holders, basis, overAssignment, unit, floors, ceilings, below);
    }

    /**
     * Returns the allocation in words.
     *
     * @return such as {@code "among [east, west] by history, 10 % over-assigned, in whole 1,000"}
     */
    @Override
    public String toString() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("at least ", floors);
        said.put("at most ", ceilings);
        said.put("then ", below);
        StringBuilder words = new StringBuilder("among " + holders + " " + basis);
        if (overAssignment.compareTo(Rate.ZERO) > 0) {
            words.append(", ").append(overAssignment).append(" over-assigned");
        }
        unit.ifPresent(whole -> words.append(", in whole ").append(Amount.amount(whole)));
        said.forEach((what, map) -> {
            if (!map.equals(Map.of())) {
                words.append(", ").append(what).append(map);
            }
        });
        return words.toString();
    }
}
