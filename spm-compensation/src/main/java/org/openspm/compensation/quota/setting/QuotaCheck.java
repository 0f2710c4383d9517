package org.openspm.compensation.quota.setting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.organization.Hierarchy;
import org.openspm.core.trace.Trace;

/**
 * The quotas of those below added up against the goal above: what they make together, by how much it is over-assigned, who has none.
 *
 * <pre>{@code
 * QuotaCheck check = QuotaCheck.of(Money.of(1_000_000, "USD"), quotas).expecting(team).allowing(percent(15));
 * check.overAssignment();     // 12 %
 * check.findings();           // "The holder (kim) has no quota. ..."
 * }</pre>
 *
 * <p>Over-assignment is what the parts make more than the whole, of the whole: 125 handed down for 100 are 25 %. This class is immutable and
 * thread-safe.
 */
public final class QuotaCheck {

    private final Amount whole;
    private final Map<String, Amount> parts;
    private final List<String> expected;
    private final Optional<Rate> allowed;

    private QuotaCheck(Amount whole, Map<String, Amount> parts, List<String> expected, Optional<Rate> allowed) {
        this.whole = whole;
        this.parts = parts;
        this.expected = expected;
        this.allowed = allowed;
    }

    /**
     * Obtains the check of the quotas below a goal.
     *
     * @param whole  the goal above
     * @param parts  the quota of each holder below, all money of one currency or all plain as the goal is
     * @return the check, in which any over-assignment is allowed
     * @throws IllegalArgumentException if a part and the goal are not of one kind
     */
    public static QuotaCheck of(Amount whole, Map<String, Amount> parts) {
        Objects.requireNonNull(whole, "whole");
        Map<String, Amount> kept = new TreeMap<>();
        Objects.requireNonNull(parts, "parts").forEach((holder, part) -> kept.put(holder, alike(whole, part)));
        return new QuotaCheck(whole, Collections.unmodifiableMap(kept), List.of(), Optional.empty());
    }

    private static Amount alike(Amount whole, Amount part) {
        if (whole instanceof Money money) {
            return part.in(money.currency());
        }
        if (part instanceof Money) {
            throw new IllegalArgumentException("The quota (" + part + ") is money, but the goal (" + whole
                    + ") is a number.\nState both in the same way.");
        }
        return part;
    }

    /**
     * Obtains the checks of every manager in reporting lines who has a quota: its own against those of the direct reports.
     *
     * @param hierarchy  who reports to whom
     * @param date  the date whose reporting lines count
     * @param quotas  the quotas of managers and reports
     * @return the check of each manager, from the top down, expecting a quota of every direct report
     * @throws IllegalArgumentException as {@link #of}
     */
    public static Map<String, QuotaCheck> along(Hierarchy hierarchy, LocalDate date, Map<String, Amount> quotas) {
        Objects.requireNonNull(hierarchy, "hierarchy");
        Objects.requireNonNull(quotas, "quotas");
        Map<String, QuotaCheck> checks = new LinkedHashMap<>();
        for (String root : hierarchy.roots(Objects.requireNonNull(date, "date"))) {
            add(hierarchy, root, date, quotas, checks);
        }
        return Collections.unmodifiableMap(checks);
    }

    private static void add(
            Hierarchy hierarchy,
            String manager,
            LocalDate date,
            Map<String, Amount> quotas,
            Map<String, QuotaCheck> checks) {
        List<String> reports = hierarchy.directReportsOf(manager, date);
        Amount whole = quotas.get(manager);
        if (whole != null && !reports.isEmpty()) {
            Map<String, Amount> parts = new TreeMap<>(quotas);
            parts.keySet().retainAll(reports);
            checks.put(manager, of(whole, parts).expecting(reports));
        }
        reports.forEach(report -> add(hierarchy, report, date, quotas, checks));
    }

    /**
     * Returns this check with those who ought to have a quota.
     *
     * @param holders  the holders
     * @return the check
     */
    public QuotaCheck expecting(List<String> holders) {
        return new QuotaCheck(whole, parts, List.copyOf(Objects.requireNonNull(holders, "holders")), allowed);
    }

    /**
     * Returns this check with the most over-assignment that is allowed.
     *
     * @param most  the most, of the goal and zero or more; 0 % if the parts shall make up the whole
     * @return the check
     * @throws IllegalArgumentException if it is negative
     */
    public QuotaCheck allowing(Rate most) {
        if (Objects.requireNonNull(most, "most").compareTo(Rate.ZERO) < 0) {
            throw new IllegalArgumentException(
                    "The most over-assignment (" + most + ") is negative.\nUse 0 % or more.");
        }
        return new QuotaCheck(whole, parts, expected, Optional.of(most));
    }

    /**
     * Returns the goal above.
     *
     * @return the whole
     */
    public Amount whole() {
        return whole;
    }

    /**
     * Returns the quotas below.
     *
     * @return the quota of each holder
     */
    public Map<String, Amount> parts() {
        return parts;
    }

    /**
     * Returns the most over-assignment that is allowed.
     *
     * @return the most, or empty if any is
     */
    public Optional<Rate> allowed() {
        return allowed;
    }

    /**
     * Returns what the quotas below make together.
     *
     * @return the exact sum
     */
    public Amount sum() {
        return AllocationLevel.like(
                whole, parts.values().stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /**
     * Returns by how much the quotas below make more than the goal.
     *
     * @return the sum less the whole: below zero where there is a gap
     */
    public Amount difference() {
        return AllocationLevel.like(whole, sum().value().subtract(whole.value()));
    }

    /**
     * Returns the over-assignment that was found.
     *
     * @return the difference over the whole, exact and shown in percent: below zero where there is a gap; undefined if the whole is zero
     */
    public Figure overAssignment() {
        return whole.value().signum() == 0
                ? Figure.undefined(Unit.PERCENT, "the goal is 0")
                : Figure.of(Ratio.of(difference().value(), whole.value()), Unit.PERCENT);
    }

    /**
     * Returns who ought to have a quota and has none.
     *
     * @return the holders that are expected and not stated, in order
     */
    public List<String> missing() {
        return expected.stream().filter(holder -> !parts.containsKey(holder)).toList();
    }

    /**
     * Returns who has a quota of zero.
     *
     * @return the holders, in order of the alphabet
     */
    public List<String> zero() {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().value().signum() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Returns what was found: a gap, more over-assignment than allowed, holders without a quota or with one of zero.
     *
     * @return every finding with its remedy on the next line; none if everything is as it shall be
     */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (difference().value().signum() < 0) {
            findings.add("The quotas add up to (" + sum() + "), less than the goal of (" + whole
                    + "): it is missed although everybody reaches theirs.\nHand down ("
                    + show(difference().value().negate())
                    + ") more.");
        }
        Rate most = allowed.orElse(null);
        Ratio found = overAssignment().value().orElse(null);
        if (most != null && found != null && found.compareTo(most.toRatio()) > 0) {
            findings.add("The quotas add up to (" + sum() + "), which over-assigns the goal of (" + whole + ") by ("
                    + overAssignment() + ") where (" + most + ") is allowed.\nLower quotas, or allow more.");
        }
        missing()
                .forEach(holder -> findings.add("The holder (" + holder
                        + ") has no quota.\nState one, or leave the holder out of those expected."));
        zero().forEach(
                        holder -> findings.add(
                                "The quota of (" + holder
                                        + ") is zero, of which attainment is undefined.\nState what a quota of zero attains, or another quota."));
        return findings;
    }

    private Amount show(BigDecimal value) {
        return AllocationLevel.like(whole, value);
    }

    /**
     * Returns the sum and what it is made of.
     *
     * @return the over-assignment, the whole, the sum and the quota of each
     */
    public Trace explain() {
        return Trace.of(
                "over-assignment",
                overAssignment(),
                "(sum - goal) / goal",
                List.of(
                        Trace.of("goal", AllocatedQuotas.figure(whole)),
                        Trace.of(
                                "sum",
                                AllocatedQuotas.figure(sum()),
                                "sum of the quotas",
                                parts.entrySet().stream()
                                        .map(part -> Trace.of(part.getKey(), AllocatedQuotas.figure(part.getValue())))
                                        .toList())));
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof QuotaCheck other
                && whole.equals(other.whole)
                && parts.equals(other.parts)
                && expected.equals(other.expected)
                && allowed.equals(other.allowed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(whole, parts, expected, allowed);
    }

    /**
     * Returns the sum against the goal.
     *
     * @return such as {@code "USD 1,120,000.00 of USD 1,000,000.00: over-assigned by 12 %"}
     */
    @Override
    public String toString() {
        return sum() + " of " + whole + ": over-assigned by " + overAssignment();
    }
}
