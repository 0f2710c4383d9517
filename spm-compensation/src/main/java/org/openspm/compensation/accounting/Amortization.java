package org.openspm.compensation.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.openspm.core.money.Ratio;

/**
 * How a capitalised cost is spread over the time it is of benefit, "on a systematic basis that is consistent with the transfer to the customer of the goods or
 * services" (ASC 340-40-35-1).
 *
 * <p>By month, a month's part is recognised on its last day; by day, each day's on that day; by transfer, each part on its date. What is recognised to date is rounded
 * once, and a period is the difference of two such amounts, so that the parts always sum to the cost. This class is immutable and thread-safe.
 */
public final class Amortization {

    private enum Kind {
        FULL_MONTH("by month, the first in full"),
        NEXT_MONTH("by month, from the next one on"),
        MID_MONTH("by month, half of the first and half of the last"),
        DAILY("by day"),
        TRANSFER("by transfer");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final Kind kind;
    private final boolean eachRounded;
    private final NavigableMap<LocalDate, BigDecimal> transfer;

    private Amortization(Kind kind, boolean eachRounded, NavigableMap<LocalDate, BigDecimal> transfer) {
        this.kind = kind;
        this.eachRounded = eachRounded;
        this.transfer = transfer;
    }

    private static Amortization of(Kind kind) {
        return new Amortization(kind, false, new TreeMap<>());
    }

    /**
     * Obtains the straight line by calendar month, the month it starts in counted in full.
     *
     * @return the convention
     */
    public static Amortization monthly() {
        return of(Kind.FULL_MONTH);
    }

    /**
     * Obtains the straight line by calendar month, from the month after the one it starts in; from the same month where that starts on its first day.
     *
     * @return the convention
     */
    public static Amortization monthlyFromNext() {
        return of(Kind.NEXT_MONTH);
    }

    /**
     * Obtains the straight line by calendar month, half a month's part in the month it starts in and half in the month after the last whole one.
     *
     * @return the convention
     */
    public static Amortization midMonth() {
        return of(Kind.MID_MONTH);
    }

    /**
     * Obtains the straight line by day, the first and the last counted.
     *
     * @return the convention
     */
    public static Amortization daily() {
        return of(Kind.DAILY);
    }

    /**
     * Obtains a pattern of transfer, such as the revenue or the units expected on each date. The life of the cost is that of the pattern.
     *
     * @param parts  how much is transferred on each date, zero or more, with a sum above zero
     * @return the convention
     * @throws IllegalArgumentException if a part is below zero, or nothing is transferred
     */
    public static Amortization byTransfer(Map<LocalDate, BigDecimal> parts) {
        NavigableMap<LocalDate, BigDecimal> copy = new TreeMap<>(Objects.requireNonNull(parts, "parts"));
        copy.forEach((date, part) -> {
            if (part.signum() < 0) {
                throw new IllegalArgumentException("The part (" + part.toPlainString() + ") transferred on (" + date
                        + ") is below zero.\nGive what is expected to be transferred, zero or more.");
            }
        });
        if (copy.values().stream().allMatch(part -> part.signum() == 0)) {
            throw new IllegalArgumentException(
                    "The parts (" + copy + ") transfer nothing.\nGive at least one part above zero.");
        }
        return new Amortization(Kind.TRANSFER, false, copy);
    }

    /**
     * Rounds the part of each month, so that all are the same but the last, which takes what is left: the other convention in use.
     *
     * @return the changed convention; the same for one that is not by month
     */
    public Amortization roundedEachMonth() {
        return new Amortization(kind, true, transfer);
    }

    boolean isRoundedEachMonth() {
        return eachRounded && kind != Kind.DAILY && kind != Kind.TRANSFER;
    }

    boolean isByTransfer() {
        return kind == Kind.TRANSFER;
    }

    /** The part of the whole that is recognised before a date, from 0 to 1. */
    Ratio before(LocalDate date, LocalDate start, int months) {
        return switch (kind) {
            case DAILY -> {
                long days = ChronoUnit.DAYS.between(start, start.plusMonths(months));
                yield part(ChronoUnit.DAYS.between(start, date), days);
            }
            case TRANSFER -> transferredBefore(date);
            case MID_MONTH -> {
                long passed = monthsBefore(date, YearMonth.from(start));
                yield passed <= 0 ? Ratio.ZERO : part(2 * passed - 1, 2L * months);
            }
            default -> part(monthsBefore(date, firstMonth(start)), months);
        };
    }

    private static Ratio part(long passed, long all) {
        return Ratio.of(Math.max(0, Math.min(passed, all)), all);
    }

    /** How many months from the first one on have their last day before a date. */
    private static long monthsBefore(LocalDate date, YearMonth first) {
        return ChronoUnit.MONTHS.between(first, YearMonth.from(date));
    }

    private YearMonth firstMonth(LocalDate start) {
        YearMonth month = YearMonth.from(start);
        return kind == Kind.NEXT_MONTH && start.getDayOfMonth() > 1 ? month.plusMonths(1) : month;
    }

    private Ratio transferredBefore(LocalDate date) {
        return Ratio.of(sum(transfer.headMap(date, false)).stripTrailingZeros()).dividedBy(Ratio.of(sum(transfer)));
    }

    private static BigDecimal sum(Map<LocalDate, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The first days of the months in which something is recognised, after a date and before another. */
    List<LocalDate> steps(LocalDate after, LocalDate before) {
        List<LocalDate> steps = new ArrayList<>();
        for (LocalDate step = YearMonth.from(after).plusMonths(1).atDay(1);
                !step.isAfter(before);
                step = step.plusMonths(1)) {
            steps.add(step);
        }
        return steps;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Amortization other
                && kind == other.kind
                && eachRounded == other.eachRounded
                && transfer.equals(other.transfer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, eachRounded, transfer);
    }

    /**
     * Returns the convention in words.
     *
     * @return such as {@code "by month, the first in full"}
     */
    @Override
    public String toString() {
        return kind.words + (isRoundedEachMonth() ? ", each rounded" : "");
    }
}
